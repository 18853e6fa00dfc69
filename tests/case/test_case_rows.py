"""Every row of the evidence, asked of the shipped case: value, status and sources, exactly."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia.model.pointers import parse
from dpia.report.fact_list import ClaimRow
from tests.case.evidence import FILES
from tests.case.evidence import Side
from tests.case.evidence import Told
from tests.case.evidence import expected
from tests.case.evidence import rows
from tests.case.shipped import every_claim
from tests.case.shipped import model
from tests.case.shipped import written


@pytest.mark.parametrize("row", rows())
def test_a_row_is_in_the_case_with_its_value_status_and_sources(row: str) -> None:
    evidence = rows()[row]
    pointers = (*evidence.facts, *evidence.also)

    found = {pointer: _told(every_claim()[pointer]) for pointer in pointers}

    assert found == {pointer: expected()[pointer] for pointer in pointers}
    assert {at: written(at) for at in evidence.written} == dict(evidence.written)
    assert [at for at in evidence.not_said if parse(at, model().data) is not None] == []


@pytest.mark.parametrize("row", rows())
def test_a_row_says_something_and_points_somewhere(row: str) -> None:
    evidence = rows()[row]

    assert evidence.says
    assert evidence.facts or evidence.also or evidence.written or evidence.not_said


@pytest.mark.parametrize("pointer", expected())
def test_what_has_no_source_says_why_it_is_held(pointer: str) -> None:
    bare = [
        claim
        for claim in every_claim()[pointer]
        if not claim.sources and claim.status in ("inferred", "disputed")
    ]

    assert [claim.side for claim in bare if not claim.because] == []


def test_a_fact_is_held_by_one_row_only() -> None:
    held = [pointer for row in rows().values() for pointer in row.facts]

    assert len(held) == len(set(held))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_of_rows_is_too_long_to_read(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 400
    assert [line for line in lines if len(line) > 100] == []


def _told(claims: tuple[ClaimRow, ...]) -> Told:
    return Told(
        claims[0].status.value,
        next((claim.side for claim in claims if claim.reading), ""),
        {claim.side: Side(claim.value.text, frozenset(claim.sources)) for claim in claims},
    )
