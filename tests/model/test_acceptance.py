"""An acceptance stands from the day it was given to its last, and reaches what it points at."""

from __future__ import annotations

import pytest

from dpia.dates import Day
from dpia.model.acceptance import covers
from dpia.model.acceptance import standing
from dpia.model.choice import Acceptance
from dpia.source import Pointer


def accepted(**said: str) -> Acceptance:
    basic = {"rule": "widening", "at": "flows/x", "reason": "so", "by": "A. Person"}
    return Acceptance.model_validate({**basic, "until": "2020-06-30", **said})


@pytest.mark.parametrize(
    ("day", "stands"),
    [("2020-01-30", False), ("2020-01-31", True), ("2020-06-30", True), ("2020-07-01", False)],
)
def test_it_stands_from_the_day_it_was_given_to_its_last_both_included(
    day: str, stands: bool
) -> None:
    assert standing(accepted(on="2020-01-31"), Day.fromisoformat(day)) is stands


def test_one_without_a_day_has_always_been_given() -> None:
    assert standing(accepted(), Day(1900, 1, 1))


@pytest.mark.parametrize(
    ("pointer", "other", "covered"),
    [
        ("flows/x", "flows/x", True),
        ("flows/x", "flows/x/terms/v@1/fields/f", True),
        ("flows", "flows/x", True),
        ("flows/x/terms/v@1", "flows/x", False),
        ("flows/x", "flows/xy", False),
        ("flows/x/terms", "flows/y/terms", False),
    ],
)
def test_it_reaches_what_lies_at_or_under_its_pointer(
    pointer: str, other: str, covered: bool
) -> None:
    assert covers(*(Pointer(tuple(text.split("/"))) for text in (pointer, other))) is covered
