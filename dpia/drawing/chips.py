"""A field as a chip: what is said of it and what became of it, both without colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.canvas import text
from dpia.drawing.geometry import Box
from dpia.drawing.palette import ADDED
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import REMOVED
from dpia.drawing.palette import RULE
from dpia.drawing.palette import STRIPES
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate
from dpia.drawing.rows import Piece
from dpia.drawing.type import Type
from dpia.language.say import say
from dpia.report.diagram import Answer
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import Mark

_PADDING = 6.0
_HEIGHT = 20.0
_BASELINE = 14.8
_WORDS = {
    Answer.DISPUTED: "drawing.field-disputed",
    Answer.NOT_STATED: "drawing.field-not-stated",
}
_SIGNS = {Mark.ADDED: "+ ", Mark.REMOVED: "\N{MINUS SIGN} ", Mark.SAME: ""}


@dataclass(frozen=True, slots=True)
class _Look:
    text: str
    outline: Outline


_LOOKS = {
    Mark.SAME: _Look(INK, Outline(RULE)),
    Mark.ADDED: _Look(ADDED, Outline(ADDED, 1.8)),
    Mark.REMOVED: _Look(REMOVED, Outline(REMOVED, 1.2, "4 3")),
}
_ANSWERS = {
    Answer.NO: _Look(QUIET, Outline(RULE)),
    Answer.NOT_STATED: _Look(QUIET, Outline(QUIET, 1.0, "1.5 2.5")),
    Answer.DISPUTED: _Look(INK, Outline(STRIPES)),
}
_TURNED = _Look(INK, Outline(INK, 1.8))


@dataclass(frozen=True, slots=True)
class Chip:
    """What one chip shows; `turned` says that its answer is another than in the panel before."""

    field: FieldLabel
    turned: bool = False

    @property
    def bold(self) -> bool:
        """Tell whether its words stand out: they are news."""
        return self.turned or self.field.mark is Mark.ADDED


def chips(chip: Chip, width: float, type_: Type, prefix: str) -> Iterator[Piece]:
    """Give the pieces of a chip: one, or one a line where its field is longer than a line."""
    field = chip.field
    form = _WORDS.get(field.answer)
    said = say(form, field=field.text.text) if form else field.text.text
    words = f"{_SIGNS[field.mark]}{said}"
    for line in type_.lines(words, width - 2 * _PADDING, bold=chip.bold):
        room = type_.width(line, bold=chip.bold) + 2 * _PADDING
        yield Piece(room, partial(_chip, line, chip, type_=type_, prefix=prefix))


def _chip(line: str, chip: Chip, box: Box, *, type_: Type, prefix: str) -> Element:
    look, answer = _look(chip), chip.field.answer
    ground = Box(box.x, box.y + 1, box.width, _HEIGHT)
    fill = INK if answer is Answer.DISPUTED else look.text
    return group(
        plate(
            ground,
            fill=hatched(prefix) if answer is Answer.DISPUTED else PAPER,
            outline=look.outline,
        ),
        text(
            type_,
            box.x + _PADDING,
            ground.y + _BASELINE,
            line,
            bold=chip.bold,
            fill=fill,
            striped=answer is Answer.DISPUTED,
        ),
        *((_strike(ground),) if answer is Answer.NO else ()),
        class_="field",
    )


def _look(chip: Chip) -> _Look:
    if chip.field.mark is not Mark.SAME:
        return _LOOKS[chip.field.mark]
    return _TURNED if chip.turned else _ANSWERS.get(chip.field.answer, _LOOKS[Mark.SAME])


def _strike(box: Box) -> Element:
    """Draw the line through what is said not to be given; as a line, every viewer shows it."""
    return element(
        "line",
        class_="strike",
        x1=box.x + 3,
        y1=box.y + 10.5,
        x2=box.right - 3,
        y2=box.y + 10.5,
        stroke=INK,
        stroke_width=1.2,
    )
