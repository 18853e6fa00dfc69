"""A number has its noun, one or many, in the language that is spoken."""

from __future__ import annotations

import pytest

from dpia.language.say import speaking
from dpia.language.sentences import Language
from dpia.report.number_words import number_of

_WELSH = Language(
    "cy", {"number": {"steps": "{number} o gamau", "step": "{number} cam"}}.__getitem__
)


@pytest.mark.parametrize(
    ("number", "noun", "said"),
    [(0, "body", "0 bodies"), (1, "body", "1 body"), (1204, "source", "1,204 sources")],
)
def test_a_noun_is_one_or_many(number: int, noun: str, said: str) -> None:
    assert number_of(number, noun) == said


def test_a_number_is_said_in_the_language() -> None:
    with speaking(_WELSH):
        said = (number_of(1, "step"), number_of(2, "step"))

    assert said == ("1 cam", "2 o gamau")
