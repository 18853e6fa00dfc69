"""The record laid out as a page: body by body, with the columns that a page has room for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.register.columns import COLUMNS
from dpia.report.register.columns import SHOWN
from dpia.report.register.columns import TOGETHER
from dpia.report.register.view import Form
from dpia.report.register.view import Register
from dpia.report.register.view import RegisterRow
from dpia.report.statement import Statement
from dpia.report.statement import phrase

_TITLES = {
    Form.CONTROLLER: "register.title-controllers",
    Form.PROCESSOR: "register.title-processors",
}
_WHOLE = 3
"""How many columns, the regime, the body and its role, name what a table is of."""


def page(view: Register) -> Page:
    """Lay the record out."""
    title = Statement(say(_TITLES[view.form], model=view.title.text), view.title.grounds)
    return Page(title, tuple(_blocks(view, title)), view.colophon)


def _blocks(view: Register, title: Statement) -> Iterator[Block]:
    yield Heading(1, title, "top")
    yield Listing(view.counts)
    if not view.rows:
        yield Paragraph((phrase("register.empty"),))
        return
    yield Paragraph((phrase("register.together"),))
    heads = {one.id: one for one in view.regimes}
    for regime, rows in groupby(view.rows, key=lambda row: row.regime):
        yield Heading(2, heads[regime].title, f"regime-{regime}")
        yield Paragraph((heads[regime].period,))
        yield from _bodies(view, tuple(rows))
    if unsaid := tuple(_unsaid(view)):
        yield Heading(2, phrase("register.unsaid"), "unsaid")
        yield Listing(unsaid)


def _unsaid(view: Register) -> Iterator[Statement]:
    """Name the columns in which no row says anything."""
    for index, column in enumerate(view.columns):
        if all(row.cells[index].tone is Tone.NOT_STATED for row in view.rows):
            yield column


def _bodies(view: Register, rows: tuple[RegisterRow, ...]) -> Iterator[Block]:
    """Give each body, in each of its roles, a table; empty columns are left to the list above."""
    for number, (_, grouped) in enumerate(groupby(rows, key=_who)):
        found = tuple(grouped)
        anchor = f"{found[0].regime}-{number + 1}"
        name, role = (cell.lines[0] for cell in found[0].cells[1:_WHOLE])
        yield Heading(3, name, f"body-{anchor}")
        text = say("register.body-in-role", body=name.text, role=role.text)
        caption = Statement(text, (*name.grounds, *role.grounds))
        yield _table(view, found, f"table-{anchor}", caption)


def _who(row: RegisterRow) -> tuple[str, str]:
    return row.organisation, row.cells[_WHOLE - 1].lines[0].text


def _table(view: Register, rows: tuple[RegisterRow, ...], anchor: str, caption: Statement) -> Table:
    columns = [column for column, _ in COLUMNS[view.form]]
    shown = [columns.index(column) for column in SHOWN[view.form]]
    said = [
        index
        for index in shown
        if any(row.cells[index].tone is not Tone.NOT_STATED for row in view.rows)
    ]
    together = columns.index(TOGETHER)
    place = said.index(together)
    return Table(
        anchor,
        caption,
        tuple(view.columns[index] for index in said),
        tuple(
            tuple(
                _joined(tuple(row.cells[together] for row in found))
                if at == place
                else found[0].cells[index]
                for at, index in enumerate(said)
            )
            for found in _alike(rows, tuple(index for index in said if index != together))
        ),
    )


def _alike(
    rows: tuple[RegisterRow, ...], columns: tuple[int, ...]
) -> tuple[tuple[RegisterRow, ...], ...]:
    """Put together rows that read the same in some columns."""
    found: dict[tuple[tuple[str, ...], ...], tuple[RegisterRow, ...]] = {}
    for row in rows:
        key = tuple(tuple(line.text for line in row.cells[index].lines) for index in columns)
        found[key] = (*found.get(key, ()), row)
    return tuple(found.values())


def _joined(cells: tuple[Cell, ...]) -> Cell:
    """Name the data of rows that stand together, and say of each what is not plain."""
    lines: list[Statement] = []
    plain = [one.lines[0] for one in cells if len(one.lines) == 1]
    if plain:
        grounds = tuple(ground for line in plain for ground in line.grounds)
        lines.append(Statement(", ".join(line.text for line in plain), grounds))
    alike: dict[tuple[tuple[str, tuple[str, ...]], ...], list[Cell]] = {}
    for one in cells:
        if len(one.lines) > 1:
            said = tuple((line.text, line.cites) for line in one.lines[1:])
            alike.setdefault(said, []).append(one)
    for found in alike.values():
        _, first, *rest = found[0].lines
        grounds = tuple(
            ground for one in found for line in one.lines[:2] for ground in line.grounds
        )
        names = ", ".join(one.lines[0].text for one in found)
        text = say("register.said-of", name=names, said=first.text)
        lines += [Statement(text, tuple(dict.fromkeys(grounds)), first.cites), *rest]
    return Cell(tuple(lines), Tone.PLAIN)
