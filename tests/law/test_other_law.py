"""Law is data: under another jurisdiction the same rules cite and cut by its days alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia import catalogue
from dpia.api.regimes import regimes
from dpia.dates import Day
from dpia.finding.answer import Word
from dpia.finding.check import Checked
from dpia.finding.check import check
from dpia.law.book import Law
from dpia.law.reading import read_law
from tests.rules.examples import laid_over
from tests.rules.examples import loaded

FREEDONIA = read_law(
    "freedonia", Path(__file__).with_name("freedonia.toml").read_text(encoding="utf-8")
)
MODEL = laid_over("""
as_of: 2020-06-30
regimes: {then: {covers: 2019-10-01/2020-06-30}}
flows:
  answer:
    terms: {memo@1: {lawful_basis: none, notice: none, exemptions: {immigration: yes}}}
""")


def under(law: Law | None, folder: Path) -> Checked:
    flow_file = loaded(MODEL, folder)
    return check(flow_file.model, regimes(flow_file), catalogue.rules(), law)


def cited(checked: Checked) -> set[str]:
    rules = catalogue.rules()
    return {
        one.text
        for asked in checked.of(Word.ISSUE)
        for point in rules[asked.fault].law
        for one in asked.slice.provisions(point)
    }


def test_another_law_cuts_where_it_changes(tmp_path: Path) -> None:
    checked = under(FREEDONIA, tmp_path)

    assert [one.days.first for one in checked.slices] == [
        Day(2019, 10, 1),
        Day(2020, 1, 1),
        Day(2020, 4, 1),
    ]


def test_the_law_of_the_united_kingdom_does_not_change_in_these_days(tmp_path: Path) -> None:
    checked = under(catalogue.law("uk"), tmp_path)

    assert [one.days.first for one in checked.slices] == [Day(2019, 10, 1)]


def test_another_law_is_cited_alone(tmp_path: Path) -> None:
    named = cited(under(FREEDONIA, tmp_path))

    assert named == {
        "Registers Act, article 1",
        "Registers Code, article 2",
        "Registers Code, article 2 as amended",
    }


def test_the_same_faults_of_a_disclosure_are_found_under_either_law(tmp_path: Path) -> None:
    both = [
        {one.fault for one in under(law, tmp_path).of(Word.ISSUE)}
        for law in (FREEDONIA, catalogue.law("uk"), None)
    ]

    assert all("no-lawful-basis" in faults for faults in both)


@pytest.mark.parametrize(
    "fault",
    [
        "exemption-held-unlawful",
        "exemption-without-safeguards",
        "immigration-exemption-unavailable",
        "patients-surprised",
        "wrong-law-for-the-recipient",
    ],
)
def test_what_only_the_law_of_the_united_kingdom_asks_is_not_asked_elsewhere(
    fault: str, tmp_path: Path
) -> None:
    answers = [one for one in under(FREEDONIA, tmp_path).asked if one.fault == fault]

    assert answers
    assert {one.answer.word for one in answers} == {Word.NOT_APPLICABLE}


def test_an_amendment_says_who_may_rely_on_it_and_what_was_held() -> None:
    before = FREEDONIA.at("lawful-basis", Day(2020, 3, 31))[0]
    after = FREEDONIA.at("lawful-basis", Day(2020, 4, 1))[0]

    assert (before.held, before.users) == ("Marx v Registrar", ("Registrar",))
    assert (after.held, after.users, after.from_memory) == ("", (), True)
