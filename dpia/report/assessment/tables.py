"""Tables of evidence: a head, rows, and how many cells in them state something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dpia.report.assessment.framework import Evidence
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed

_EMPTY = (Tone.NOT_STATED, Tone.ABSENT)


def slug(text: str) -> str:
    """Make of a fixed text an id for it."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def table(  # noqa: PLR0913  what a table is made of
    anchor: str,
    caption: str,
    names: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    at: str,
    *,
    naming: int = 1,
) -> Evidence:
    """Lay rows out; of what nothing is stated is named in a sentence instead of a row.

    The first `naming` columns name the rows; `at` is the key of the model under which they stand.
    """
    said = [row for row in rows if any(one.tone not in _EMPTY for one in row[naming:])]
    silent = [row[0].lines[0] for row in rows if row not in said]
    blocks: list[Table | Paragraph] = []
    if said:
        columns = tuple(fixed(name, f"column-{slug(name)}") for name in names)
        title = fixed(caption, f"caption-{slug(caption)}")
        blocks.append(Table(anchor, title, columns, tuple(said)))
    if silent or not said:
        blocks.append(Paragraph((_silence(caption, names[naming:], silent, at),)))
    stated = sum(one.tone not in _EMPTY for row in said for one in row[naming:])
    return Evidence(tuple(blocks), stated)


def _silence(caption: str, names: Sequence[str], silent: list[Statement], at: str) -> Statement:
    if not silent:
        text = f"Not stated in what was read: {caption[:1].lower()}{caption[1:]}."
        return count(text, at)
    what = ", ".join(name.lower() for name in names)
    listed = ", ".join(dict.fromkeys(one.text for one in silent))
    grounds = tuple(dict.fromkeys(ground for one in silent for ground in one.grounds))
    return Statement(f"Not stated in what was read ({what}): {listed}.", grounds)
