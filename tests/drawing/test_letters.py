"""What is written out, and what breaks where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.drawing.letters import drawable
from dpia.drawing.letters import runs
from dpia.drawing.letters import shown
from dpia.drawing.measure import Face
from dpia.drawing.type import shipped_type

TYPE = shipped_type()
ANY = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Tŷ'r Ŵyl → Łódź", "Tŷ'r Ŵyl → Łódź"),
        ("a\u202eb", "a<U+202E>b"),
        ("nul\x00", "nul<U+0000>"),
        ("\ud800", "<U+D800>"),
        ("two\n lines\t", "two lines"),
        ("no\u00a0break", "no break"),
        ("東", "<U+6771>"),
        ("zero\u200bwidth", "zero<U+200B>width"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("a\u200cb", "a<U+200C>b"),
    ],
)
def test_nothing_is_hidden_and_nothing_is_lost(text: str, seen: str) -> None:
    assert drawable(text, TYPE.faces) == seen


@given(ANY)
def test_writing_out_twice_is_writing_out_once(text: str) -> None:
    once = drawable(text, TYPE.faces)

    assert drawable(once, TYPE.faces) == once
    assert shown(once) == once


@given(ANY)
def test_runs_hold_the_text_in_order(text: str) -> None:
    line = drawable(text, TYPE.faces)

    assert "".join(run.text for run in runs(line, TYPE.faces)) == line


def test_scripts_are_told_apart_and_blanks_stay_with_their_neighbours() -> None:
    found = runs("GP قاعدة بيانات 2017", TYPE.faces)

    assert [(run.text, run.face) for run in found] == [
        ("GP ", Face.LATIN),
        ("قاعدة بيانات", Face.ARABIC),
        (" 2017", Face.LATIN),
    ]


@given(ANY, st.floats(min_value=20, max_value=400), st.booleans())
def test_every_line_fits_and_no_letter_is_lost(text: str, width: float, bold: bool) -> None:
    lines = TYPE.lines(text, width, bold=bold)

    whole = drawable(text, TYPE.faces).replace(" ", "")
    assert "".join(lines).replace(" ", "") == whole
    assert [line for line in lines if TYPE.width(line, bold=bold) > width + 0.01] == []


@given(st.text("abc def", max_size=80), st.integers(min_value=60, max_value=400))
def test_even_lines_are_as_few_as_others(text: str, width: int) -> None:
    assert len(TYPE.even_lines(text, width)) == len(TYPE.lines(text, width))
