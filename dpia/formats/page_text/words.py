"""How a text and a cell are lettered: on one line, nothing hidden, its sources dimmed."""

from __future__ import annotations

import re

from rich.text import Text

from dpia.quoting import visible
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Statement

_BLANKS = re.compile(r"[ \t\r\n]+")
_STYLES = {
    Tone.DISPUTED: "yellow",
    Tone.INFERRED: "cyan",
    Tone.TO_CONFIRM: "magenta",
    Tone.NOT_STATED: "dim italic",
    Tone.ABSENT: "dim italic",
}


def said(statement: Statement, joint: str = "#") -> Text:
    """Write a text and, dimmed, its sources, which a joint with a blank lets wrap."""
    text = Text(shown(statement.text))
    for cite in statement.cites:
        text.append(f" [{shown(cite).replace('#', joint)}]", "dim")
    return text


def cell_text(cell: Cell, joint: str = "#") -> Text:
    """Write the lines of a cell after its tag."""
    lines = [said(line, joint) for line in cell.lines]
    if tag := _tag(cell):
        lines[:1] = [Text(": ").join((Text(tag, "bold"), *lines[:1]))]
    text = Text("\n").join(lines)
    text.stylize_before(_STYLES.get(cell.tone, ""))
    return text


def shown(text: str) -> str:
    """Write a text on one line with nothing hidden in it."""
    line = _BLANKS.sub(" ", text)
    return line if line.isprintable() else "".join(map(visible, line))


def _tag(cell: Cell) -> str:
    """Give the word that marks a cell, unless its first line already begins with it."""
    first = cell.lines[0].text.casefold() if cell.lines else ""
    plain = cell.tone is Tone.PLAIN or (cell.tone is Tone.ABSENT and first)
    return "" if plain or first.startswith(cell.tone.value) else cell.tone.value
