"""A grid: fields by regimes for each flow, or who gives to whom in each regime."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.report.page import Tone
from dpia.report.picture.caption import Caption
from dpia.report.statement import Statement


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A short answer; `changed` says that it is another than in the column before.

    No words at all is nothing to say: an organisation gives that one nothing.
    """

    tone: Tone
    words: Statement
    changed: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A field, or an organisation that gives."""

    name: Statement
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """One flow by regimes, or one regime by organisations; `columns` name the cells of a row."""

    title: Statement
    subtitle: Statement
    columns: tuple[Statement, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The whole grid; `wide` says that its columns hold words, and not counts."""

    caption: Caption
    wide: bool
    groups: tuple[MatrixGroup, ...]
