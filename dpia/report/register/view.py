"""The record of processing (GDPR Article 30) as plain data: columns, and a row an entry."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.report.page import Cell
from dpia.report.regime_head import RegimeHead
from dpia.report.statement import Statement


class Form(StrEnum):
    """Which of the two records: that of controllers (30(1)) or that of processors (30(2))."""

    CONTROLLER = "controller"
    PROCESSOR = "processor"


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One entry: what it is about, by ids, the pointers that it rests on, and a cell a column.

    An id is empty where nothing is stated, and where the form does not ask for it.
    """

    regime: str
    organisation: str
    purpose: str
    subject: str
    field: str
    pointers: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """The record under some regimes, in one form."""

    title: Statement
    form: Form
    regimes: tuple[RegimeHead, ...]
    columns: tuple[Statement, ...]
    rows: tuple[RegisterRow, ...]
    counts: tuple[Statement, ...]
    colophon: tuple[Statement, ...]
