"""Every conflict has its sides, every source is used, and every citation can be followed."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from dpia.model.case import Source
from dpia.vocabulary import Read
from tests.case.evidence import rows
from tests.case.shipped import every_fact
from tests.case.shipped import model

LINES = {
    "buzzfeed-2017": 121,
    "independent-2018": 56,
    "canary-2017": 22,
    "guardian-reference-number": 13,
    "ukauthority-2017": 39,
}
"""How many lines each report has that was read whole."""

TELLING = {
    "buzzfeed-2017": (*range(3, 88, 2), *range(91, 108, 2), *range(111, 122, 2)),
    "independent-2018": (1, 3, *range(7, 46, 2)),
    "canary-2017": (1, *range(3, 6), *range(7, 10), *range(11, 15), 16, 17),
    "guardian-reference-number": tuple(range(1, 14)),
    "ukauthority-2017": (*range(7, 22, 2), *range(25, 34, 2)),
}
"""The lines of each report that was read whole that tell something of the case."""


def test_all_thirty_four_conflicts_have_their_row() -> None:
    numbered = [row for row in rows() if row.startswith("conflict-")]

    assert numbered == [f"conflict-{number:02}" for number in range(1, 35)]


@pytest.mark.parametrize("row", [f"conflict-{number:02}" for number in range(1, 35)])
def test_a_conflict_has_at_least_two_sides_with_grounds(row: str) -> None:
    pointer = next(iter((*rows()[row].facts, *rows()[row].also)))

    claims = every_fact()[pointer].claims

    assert len(claims) >= 2
    assert all(claim.sources or claim.because for claim in claims)


def test_every_source_is_used() -> None:
    sources = model().model.sources
    cited = {ref.partition("#")[0] for fact in every_fact().values() for ref in fact.sources}
    chosen = (*model().model.regimes.values(), *model().model.proposals.values())
    cited |= {ref.partition("#")[0] for choice in chosen for ref in choice.sources}
    behind = {origin for source in sources.values() for origin in source.derives_from}

    assert set(sources) - cited - behind == set()


def test_every_citation_names_a_line_that_exists_or_the_part_that_was_read() -> None:
    sources = model().model.sources
    cited = {
        ref
        for pointer, fact in every_fact().items()
        if not pointer.startswith("sources/")
        for ref in fact.sources
    }

    assert sorted(ref for ref in cited if not _can_be_followed(ref, sources)) == []


@pytest.mark.parametrize("report", TELLING)
def test_every_telling_line_of_a_report_that_was_read_whole_is_cited(report: str) -> None:
    cited = {
        ref
        for pointer, fact in every_fact().items()
        if not pointer.startswith("sources/")
        for ref in fact.sources
    }

    assert [line for line in TELLING[report] if f"{report}#l{line}" not in cited] == []


def test_what_repeats_one_origin_says_so() -> None:
    sources = model().model.sources

    assert sources["canary-2017"].derives_from == ["hsj-2017"]
    assert sources["wcen-2017"].derives_from == ["independent-2017"]
    assert {
        name for name, source in sources.items() if "hsj-manning-2017" in source.derives_from
    } == {"daily-mail-2017", "guardian-2017-02", "ukauthority-2017"}


def _can_be_followed(ref: str, sources: Mapping[str, Source]) -> bool:
    source, _, place = ref.partition("#")
    if sources[source].read is not Read.WHOLE:
        return place == "opening"
    line = re.fullmatch(r"l(\d+)", place)
    return line is not None and 1 <= int(line[1]) <= LINES[source]
