"""A value from a cell is read as its place takes it, and told where the place does not take it."""

from __future__ import annotations

import pytest

from dpia.model.filled import Taken
from dpia.model.filled import misfit
from dpia.model.filled import taken
from dpia.source import Pointer

ANSWER = ("flows", "answer", "terms", "letter@1")


@pytest.mark.parametrize(
    ("steps", "text", "value"),
    [
        (("subjects", "reader", "population"), "1200", 1200),
        (("subjects", "reader", "population"), "012", "012"),
        (("instruments", "letter", "versions", "1", "signed"), "2024", "2024"),
        (("flows", "answer", "requires"), "name, loans", ("name", "loans")),
        (("flows", "answer", "requires"), "none", "none"),
        (("nowhere",), "12", 12),
        (("nowhere",), "a, b", "a, b"),
    ],
)
def test_a_cell_is_read_as_its_place_takes_it(
    steps: tuple[str, ...], text: str, value: Taken
) -> None:
    found = taken(Pointer(steps), text)

    assert found == value
    assert misfit(Pointer(steps), found) is None or text == "012"


def test_a_misfit_names_the_key_and_what_fits() -> None:
    problem = misfit(Pointer((*ANSWER, "notice")), "perhaps")

    assert problem is not None
    assert problem.code == "unknown-word"
    assert problem.message == "'perhaps' is not a word that 'notice' knows"
    assert problem.help.startswith("write one of none, generic")


def test_nothing_is_said_of_a_place_at_which_no_fact_is_known() -> None:
    assert misfit(Pointer(("flows", "answer", "observed")), "many") is None
