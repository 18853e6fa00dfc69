"""Tables of evidence: a head, rows, and how many cells in them state something."""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass

from dpia.language.say import say
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.long import few
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.statement import phrases

_EMPTY = (Tone.NOT_STATED, Tone.ABSENT)


def slug(text: str) -> str:
    """Make of a fixed text an id for it."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a table says, by the ids of its sentences."""

    caption: str
    columns: tuple[str, ...]
    nothing: str
    """Says that of the whole table nothing is stated."""
    silent: str = ""
    """Says of what nothing is stated (`named`); it is empty where each row always says something.
    """


def table(
    anchor: str,
    wording: Wording,
    rows: Sequence[tuple[Cell, ...]],
    at: str,
    *,
    naming: int = 1,
    **values: str,
) -> Evidence:
    """Lay rows out; of what nothing is stated is named in a sentence instead of a row.

    The first `naming` columns name the rows; `at` is the key of the model under which they stand;
    `values` go into the places of the sentences.
    """
    said, silent = [], []
    for row in rows:
        if any(one.tone not in _EMPTY for one in row[naming:]):
            said.append(row)
        else:
            silent.append(row[0].lines[0])
    blocks: list[Table | Paragraph] = []
    if said:
        title, columns = phrase(wording.caption, **values), phrases(*wording.columns)
        blocks.append(Table(anchor, title, columns, tuple(said)))
    if silent:
        blocks.append(Paragraph((_silence(wording, silent, values),)))
    elif not said:
        blocks.append(Paragraph((count(say(wording.nothing, **values), at),)))
    answers = [one.tone for row in said for one in row[naming:] if one.tone not in _EMPTY]
    return Evidence(tuple(blocks), len(answers), frozenset(answers))


def _silence(wording: Wording, silent: list[Statement], values: Mapping[str, str]) -> Statement:
    listed = few(one.text for one in silent)
    grounds = tuple(dict.fromkeys(ground for one in silent for ground in one.grounds))
    return Statement(say(wording.silent, named=listed, **values), grounds)
