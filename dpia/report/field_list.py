"""Fields in one cell, by how well each stands."""

from __future__ import annotations

from dataclasses import replace

from dpia.language.say import say
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer


def listed(fields: tuple[tuple[Statement, Cell], ...], at: Pointer) -> Cell:
    """List fields by how well each stands, the disputed ones each with its sides.

    `at` is where it would be written, for a list that is empty.
    """
    lines: list[Statement] = []
    for tones, words in _SAID:
        found = [(name, cell) for name, cell in fields if cell.tone in tones]
        if found:
            text = ", ".join(name.text for name, _ in found)
            first = [cell.lines[0] for _, cell in found]
            grounds = tuple(dict.fromkeys(one for line in first for one in line.grounds))
            cites = tuple(dict.fromkeys(one for line in first for one in line.cites))
            said = say(words, fields=text) if words else text
            lines.append(Statement(said, grounds, cites))
    for name, cell in fields:
        if cell.tone is Tone.DISPUTED:
            head, *sides = cell.lines
            text = say("seen-from.field-disputed", field=name.text, disputed=head.text)
            lines += [replace(head, text=text), *sides]
    if lines:
        # Each line says how well it stands; a mark on the cell would be read of the first alone.
        return Cell(tuple(lines))
    return Cell(
        (Statement(say("common.not-stated"), (Ground(GroundKind.FACT, str(at)),)),), Tone.NOT_STATED
    )


_SAID: tuple[tuple[tuple[Tone, ...], str], ...] = (
    ((Tone.YES, Tone.PLAIN), ""),
    ((Tone.INFERRED,), "seen-from.fields-inferred"),
    ((Tone.TO_CONFIRM,), "seen-from.fields-to-confirm"),
    ((Tone.NOT_STATED,), "seen-from.fields-not-stated"),
    ((Tone.NO,), "seen-from.fields-not-given"),
)
