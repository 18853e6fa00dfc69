"""What the rules find in every shipped model is exactly what the rows beside this test say.

Whoever changes a rule or a model runs this file with `--approve`, reads the difference, and writes
for each new row why it is right: the test refuses a row without a word.
"""

from __future__ import annotations

import pytest

from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.dates import Day
from dpia.finding.stretch import Cited
from dpia.finding.stretch import Stretch
from tests.case.finding_rows import found
from tests.case.finding_rows import kept
from tests.case.finding_rows import write
from tests.case.shipped import MODELS
from tests.case.shipped import model

GDPR = Day(2018, 5, 25)


@pytest.mark.parametrize("name", MODELS)
def test_what_is_found_is_what_is_kept(name: str, approve: bool) -> None:
    if approve:
        write(name)

    assert sorted(row.shown for row in found(name)) == sorted(row.shown for row in kept(name))


@pytest.mark.parametrize("name", MODELS)
def test_every_row_says_why_it_is_right_and_by_which_sources(name: str) -> None:
    known = set(model(name).model.sources)
    wanting = [
        row.key
        for row in kept(name)
        if not row.because.endswith(".")
        or not row.sources
        or not {source.partition("#")[0] for source in row.sources} <= known
    ]

    assert wanting == []


def _stood(cited: Cited, over: Stretch) -> bool:
    """Tell whether a provision stood on every day of a stretch."""
    law, days = cited.reference.days, over.days
    begun = law.first is None or (days.first is not None and law.first <= days.first)
    return begun and (law.last is None or (days.last is not None and days.last <= law.last))


def test_no_law_is_cited_for_days_on_which_it_did_not_stand() -> None:
    findings = answers(model(), Wanted()).outcome.findings
    stretches = [stretch for one in findings for stretch in one.stretches]

    assert [one for one in stretches for cited in one.law if not _stood(cited, one)] == []
    before = [one for one in stretches if one.days.last is not None and one.days.last < GDPR]
    assert before
    named = " ".join(cited.reference.text for one in before for cited in one.law)
    assert "GDPR" not in named
    assert "immigration" not in named.casefold()
