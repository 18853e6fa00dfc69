"""The comparison as a document: parted by how well it stands, with the ways, and in context."""

from __future__ import annotations

from functools import cache

from dpia.api.regimes import look
from dpia.api.study import Study
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Table
from tests.case.shipped import model

REGIMES = ("pre-2017", "mou-2017", "narrowed-2018")


@cache
def study() -> Study:
    return Study(*look(model(), REGIMES))


def page() -> Page:
    return study().page


def table(anchor: str) -> Table:
    """Give a table of the page."""
    return next(one for one in page().blocks if isinstance(one, Table) and one.anchor == anchor)


def test_the_document_has_every_part_of_a_comparison() -> None:
    parts = [one.text.text for one in page().blocks if isinstance(one, Heading) and one.level == 2]

    assert parts == [
        "What changed",
        "The ways, side by side",
        "Contextual integrity",
        "What is contested",
        "What is disclosed",
        "What is asked",
        "What was counted",
        "Sources",
    ]


def test_ways_stand_side_by_side_with_what_was_allowed_and_not_done_marked() -> None:
    first = next(row for row in table("ways-1").rows if row[0].lines[0].text == "Way 1")
    steps = [[line.text for line in cell.lines] for cell in first[1:]]

    assert [lines[0] for lines in steps] == [
        "established, 8 inferred, 7 steps",
        "established, 2 inferred, 3 steps",
        "contested, 2 inferred, 3 steps",
    ]
    assert "authorised, inactive; practice disputed" in " ".join(steps[2])


def test_a_disclosure_for_another_end_than_data_were_given_for_says_so() -> None:
    row = next(one for one in study().comparison.contexts if one.flow == "tracing-answer")

    assert row.given_for.text == "given for: Health care"
    assert all(
        "another end than the data were given for" in cell.lines[1].text for cell in row.cells
    )


def test_a_side_is_told_from_its_dispute_and_silence_on_refusal_is_not_called_nobody() -> None:
    listed = [block for block in page().blocks if isinstance(block, Listing)]
    said = [one.text for block in listed for one in block.items]

    duty = [one for one in said if one.startswith("wider, if “duty” is right on “duty or disc")]
    assert duty
    assert not any("nobody could refuse" in one for one in said)
    assert any("; after no body is stated that could refuse" in one for one in said)


def test_a_difference_that_leans_on_bounds_of_a_date_says_what_had_begun() -> None:
    two = Study(*look(model(), ("mou-2017", "withdrawn-2018"))).comparison
    lines = (line for pair in two.verdicts for line in pair.lines)
    said = [one.text.text for line in lines for one in line.witnesses]

    assert any(one.startswith("not stated, if School census (2018) had begun") for one in said)
