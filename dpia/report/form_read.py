"""What a person filled into a workbook: answers by their ids, facts by their places, and problems.

What cannot be used is a problem at its cell that quotes what stands there: nothing is lost.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from typing import Protocol

from dpia.dates import window
from dpia.document import Diagnostic
from dpia.report.answers import Supplied
from dpia.report.answers import Written
from dpia.report.form import ABOUT
from dpia.report.form import ANSWER_HEAD
from dpia.report.form import ANSWERS
from dpia.report.form import MISSING
from dpia.report.form import MISSING_HEAD
from dpia.report.form import WHOLE
from dpia.source import Span


class Cell(Protocol):
    """A cell as it was read."""

    @property
    def at(self) -> str:
        """Name it: `D7`."""

    @property
    def text(self) -> str:
        """Give what stands in it; of a formula that, with "="."""

    @property
    def formula(self) -> bool:
        """Tell whether a formula stands in it."""

    @property
    def number(self) -> bool:
        """Tell whether a number stands in it, as a day may."""


class Filled(Protocol):
    """A sheet as it was read."""

    @property
    def name(self) -> str:
        """Give its name."""

    @property
    def rows(self) -> Sequence[Mapping[str, Cell]]:
        """Give its rows, each by the letters of its columns."""

    @property
    def merged(self) -> Sequence[str]:
        """List what is merged in it: `A1:B2`."""

    @property
    def since_1904(self) -> bool:
        """Tell whether its days are counted from 1904."""


@dataclass(slots=True)
class FormRead:
    """What was found, collected row by row."""

    path: str
    by: str
    on: str
    written: list[Written] = field(default_factory=list)
    facts: list[Supplied] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)

    def read(self, sheets: Sequence[Filled]) -> None:
        """Read every sheet, and say of each what cannot be used."""
        known = {sheet.name for sheet in sheets}
        for name in (ANSWERS, MISSING):
            if name not in known:
                listed = ", ".join(f"'{one}'" for one in sorted(known)) or "none"
                message = f"there is no sheet '{name}'; the sheets are {listed}"
                self._problem(name, "", "no-such-sheet", message, "give the sheet its name again")
        for sheet in sheets:
            if sheet.name == ANSWERS:
                self._rows(sheet, ANSWER_HEAD)
            elif sheet.name == MISSING:
                self._rows(sheet, MISSING_HEAD)
            elif sheet.name not in {ABOUT, WHOLE} and any(sheet.rows):
                message = "this sheet is none of a workbook of dpia, and is not read"
                self._problem(sheet.name, "", "unknown-sheet", message, "write in the others")

    def _rows(self, sheet: Filled, head: tuple[str, ...]) -> None:
        for place in sheet.merged:
            message = "these cells are merged, and only what stands in the first is read"
            self._problem(sheet.name, place, "merged-cells", message, "part them")
        titles = sheet.rows[0] if sheet.rows else {}
        columns = {cell.text.strip().casefold(): letter for letter, cell in titles.items()}
        if lacking := [name for name in head if name not in columns]:
            message = f"there is no column '{lacking[0]}'"
            self._problem(sheet.name, "1", "no-such-column", message, "write it in the first row")
            return
        for row in sheet.rows[1:]:
            cells = {name: row[columns[name]] for name in head if columns[name] in row}
            if sheet.name == ANSWERS:
                self._answer(sheet, cells)
            else:
                self._fact(sheet, cells)

    def _answer(self, sheet: Filled, cells: Mapping[str, Cell]) -> None:
        answer = cells.get("answer")
        if answer is None or not answer.text.strip():
            if stray := cells.get("by") or cells.get("on"):
                message = "a name or a day stands here, and no answer beside it"
                self._problem(sheet.name, stray.at, "no-answer", message, "write the answer")
            return
        self._warn_of_formulas(sheet, cells)
        box = _text(cells, "id")
        if not box:
            message = f"this answer has no id: '{answer.text}'"
            self._problem(sheet.name, answer.at, "no-id", message, "write the id of its question")
            return
        by = _text(cells, "by") or self.by
        if not by:
            message = "no name stands beside this answer"
            self._problem(sheet.name, answer.at, "no-name", message, "write it, or give --by")
        on = self._day(sheet, cells.get("on"), answer)
        self.written.append(Written(box, answer.text.strip(), by, on, _text(cells, "fingerprint")))

    def _fact(self, sheet: Filled, cells: Mapping[str, Cell]) -> None:
        value, source = cells.get("value"), cells.get("source")
        if value is None or not value.text.strip():
            if source is not None:
                message = "a source stands here, and no value beside it"
                self._problem(sheet.name, source.at, "no-value", message, "write the value")
            return
        self._warn_of_formulas(sheet, cells)
        pointer = _text(cells, "pointer")
        if not pointer:
            message = f"this value has no pointer: '{value.text}'"
            self._problem(sheet.name, value.at, "no-pointer", message, "write where it belongs")
            return
        if source is None:
            message = "no source stands beside this value"
            self._problem(sheet.name, value.at, "no-source", message, "name one: letter#page-2")
        cell = f"{self.path}:{sheet.name}!{value.at}"
        self.facts.append(Supplied(pointer, value.text.strip(), _text(cells, "source"), cell))

    def _warn_of_formulas(self, sheet: Filled, cells: Mapping[str, Cell]) -> None:
        for cell in cells.values():
            if cell.formula:
                message = "a formula stands here; it is taken as text, and is not computed"
                self._problem(sheet.name, cell.at, "formula", message, "write what it should say")

    def _day(self, sheet: Filled, cell: Cell | None, answer: Cell) -> str:
        """Read a day, written or counted; without a usable one give the day of the command."""
        if cell is None:
            if not self.on:
                message = "no day stands beside this answer"
                advice = "write it as 2026-01-31, or give --on"
                self._problem(sheet.name, answer.at, "no-day", message, advice)
            return self.on
        if (found := _day_of(cell, since_1904=sheet.since_1904)) is not None:
            return found
        message = f"'{cell.text}' is no day"
        self._problem(sheet.name, cell.at, "bad-day", message, "write it as 2026-01-31")
        return ""

    def _problem(self, sheet: str, at: str, code: str, message: str, advice: str) -> None:
        place = f"{self.path}:{sheet}!{at}" if at else f"{self.path}:{sheet}"
        self.problems.append(Diagnostic(Span(place), code, message, advice))


def _text(cells: Mapping[str, Cell], name: str) -> str:
    return cells[name].text.strip() if name in cells else ""


def _day_of(cell: Cell, *, since_1904: bool) -> str | None:
    text = cell.text.strip()
    if cell.number and not cell.formula:
        try:
            return _counted(float(text), since_1904=since_1904)
        except (ValueError, OverflowError):
            return None
    try:
        found = window(text)
    except ValueError:
        return None
    return text if found.first is not None and found.first == found.last else None


def _counted(number: float, *, since_1904: bool) -> str:
    """Turn the count of a workbook into a day; it knows a 29 February 1900 that never was."""
    first = dt.date(1904, 1, 1) if since_1904 else dt.date(1899, 12, 30)
    day = first + dt.timedelta(days=int(number))
    if number < 61 and not since_1904:
        raise ValueError(number)
    return day.isoformat()
