"""A number is told with its noun."""

from __future__ import annotations

from dpia.numbered import numbered


def test_one_of_a_thing_takes_the_noun_and_none_or_several_its_plural() -> None:
    told = [numbered(number, "source") for number in (0, 1, 2, 1204)]

    assert told == ["0 sources", "1 source", "2 sources", "1,204 sources"]


def test_a_plural_of_its_own_is_taken() -> None:
    assert numbered(3, "body", "bodies") == "3 bodies"
