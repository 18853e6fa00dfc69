"""The published table: every row of the evidence, where the case says it, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dpia.report.fact_list import ClaimRow
from tests.case.evidence import Row
from tests.case.evidence import rows
from tests.case.shipped import every_claim
from tests.case.shipped import written

TABLE = Path(__file__).resolve().parents[2] / "reports" / "uk-home-office-evidence.md"
HEAD = """\
# The evidence of the case, row by row

Every row is one thing that the sources tell of the case; beside it stand the places of the model
in `flows/uk-home-office` that say it, each with its value, how well it stands, and its sources. A
source is named by its id in the model and the line, or the part, that says it. What no source
says is named as such. The table is made by `pytest --approve tests/case`; the tests compare it.
"""


def test_the_published_table_is_what_the_case_says_now(approve: bool) -> None:
    made = _page()
    if approve:
        TABLE.parent.mkdir(exist_ok=True)
        TABLE.write_text(made, encoding="utf-8")

    assert TABLE.read_text(encoding="utf-8") == made


def test_no_row_of_the_table_is_empty() -> None:
    lines = [line for line in _page().splitlines() if line.startswith("| `")]

    assert len(lines) >= len(rows())
    assert [line for line in lines if "|  |" in line] == []


def _page() -> str:
    found = rows()
    told = {pointer for row in found.values() for pointer in (*row.facts, *row.also)}
    count = f"{len(found)} rows, which rest on {len(told)} facts of the model."
    return "\n".join((HEAD, count, "", *(line for row in found.values() for line in _row(row))))


def _row(row: Row) -> Iterator[str]:
    yield f"## `{row.id}`"
    yield ""
    yield f"{row.says}."
    yield ""
    yield "| Where | Value | Status | Sources |"
    yield "|---|---|---|---|"
    for pointer in (*row.facts, *row.also):
        yield from (_claim(pointer, claim) for claim in every_claim()[pointer])
    for pointer in row.written:
        yield _line(f"`{pointer}`", _plain(written(pointer)), "as written", "—")
    for pointer in row.not_said:
        yield _line(f"`{pointer}`", "nothing is said", "not stated", "—")
    yield ""


def _claim(pointer: str, claim: ClaimRow) -> str:
    side = f"{claim.side}: " if claim.side else ""
    grounds = " ".join(f"`{source}`" for source in claim.sources)
    return _line(
        f"`{pointer}`", side + claim.value.text, claim.status.value, grounds or _because(claim)
    )


def _because(claim: ClaimRow) -> str:
    return f"because: {claim.because}" if claim.because else "from memory, to be confirmed"


def _line(*cells: str) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _plain(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
