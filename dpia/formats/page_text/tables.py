"""How a table is laid out: wrapped where it fits, else aligned or stacked."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from rich.box import Box as Frame
from rich.cells import cell_len
from rich.cells import set_cell_size
from rich.table import Table as Grid
from rich.text import Text

from dpia.formats.page_text.words import cell_text
from dpia.formats.page_text.words import said
from dpia.report.page import Table

WIDEST_ALIGNED = 40
"""Up to this many columns a cell of an aligned table is padded."""

_FRAME = Frame(("    \n" * 2) + " -- \n" + ("    \n" * 5), ascii=True)


def wrapped(table: Table, width: int) -> Grid:
    """Lay a table out in columns whose cells are wrapped; words are folded only if they must be."""
    heads = tuple(said(name) for name in table.head)
    cells = tuple(tuple(cell_text(cell) for cell in row) for row in table.rows)
    if not (least := _longest_words((heads, *cells), width)):
        cells = tuple(tuple(cell_text(cell, joint=" #") for cell in row) for row in table.rows)
        least = _longest_words((heads, *cells), width)
    whole, room = _widths((heads, *cells)), width - 2 * len(heads) + 2
    apart = any("\n" in text.plain for row in cells for text in row) or sum(whole) > room
    fixed = _shared(least, whole, room) if least and sum(whole) > room else [None] * len(heads)
    grid = Grid(box=_FRAME, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), show_lines=apart)
    for head, column in zip(heads, fixed, strict=True):
        grid.add_column(head, overflow="fold", width=column)
    for row in cells:
        grid.add_row(*row)
    return grid


def aligned(table: Table) -> Iterator[str]:
    """Lay a table out one row a line; the last column is as long as it needs."""
    rows = [tuple(said(name).plain for name in table.head)]
    rows += [
        tuple("; ".join(cell_text(cell).plain.split("\n")) for cell in row) for row in table.rows
    ]
    widths = [min(width, WIDEST_ALIGNED) for width in _widths(rows)]
    for row in (rows[0], tuple("-" * width for width in widths), *rows[1:]):
        yield "  ".join(_padded(text, size) for text, size in zip(row, widths, strict=False))


def stacked(table: Table) -> Iterator[str]:
    """Lay a table out with a line for each cell, where the columns would be too narrow."""
    heads = tuple(said(name).plain for name in table.head)
    for row in table.rows:
        first, *others = (cell_text(cell).plain.replace("\n", "; ") for cell in row)
        yield first
        yield from (f"  {head}: {text}" for head, text in zip(heads[1:], others, strict=False))
        yield ""


def _longest_words(rows: Iterable[tuple[Text, ...]], width: int) -> tuple[int, ...]:
    """Measure the longest word of every column; give nothing where there is no room for them."""
    columns = tuple(zip(*rows, strict=True))
    words = ((word for text in column for word in text.plain.split()) for column in columns)
    longest = tuple(max(map(cell_len, column), default=1) for column in words)
    return longest if sum(longest) + 2 * len(longest) - 2 <= width else ()


def _shared(least: Iterable[int], whole: list[int], room: int) -> list[int]:
    """Give each column room for its longest word, and the rest where lines would be most.

    The grid's own sharing keeps no least widths: what does not fit, it cuts off.
    """
    widths = list(least)
    for _ in range(room - sum(widths)):
        fullest = max(range(len(widths)), key=lambda column: whole[column] / widths[column])
        widths[fullest] += 1
    return widths


def _widths(rows: Iterable[tuple[Text | str, ...]]) -> list[int]:
    """Measure the widest cell of every column."""
    columns = zip(*rows, strict=False)
    return [max(cell_len(str(text)) for text in column) for column in columns]


def _padded(text: str, size: int) -> str:
    return text if cell_len(text) > size else set_cell_size(text, size)
