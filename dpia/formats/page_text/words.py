"""How a text and a cell are lettered: on one line, nothing hidden, its sources dimmed."""

from __future__ import annotations

from rich.text import Text

from dpia.quoting import on_one_line
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Statement

_STYLES = {
    Tone.DISPUTED: "yellow",
    Tone.INFERRED: "cyan",
    Tone.TO_CONFIRM: "magenta",
    Tone.NOT_STATED: "dim italic",
    Tone.ABSENT: "dim italic",
}


def said(statement: Statement, joint: str = "#") -> Text:
    """Write a text and, dimmed, its sources, which a joint with a blank lets wrap."""
    text = Text(on_one_line(statement.text))
    for cite in statement.cites:
        text.append(f" [{on_one_line(cite).replace('#', joint)}]", "dim")
    return text


def cell_text(cell: Cell, joint: str = "#") -> Text:
    """Write the lines of a cell after its tag."""
    lines = [said(line, joint) for line in cell.lines]
    if tag := cell.tag:
        lines[:1] = [Text(": ").join((Text(tag, "bold"), *lines[:1]))]
    text = Text("\n").join(lines)
    text.stylize_before(_STYLES.get(cell.tone, ""))
    return text
