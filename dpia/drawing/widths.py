"""How wide the columns of a table on paper are: as its words ask, within the width of the text."""

from __future__ import annotations

from collections.abc import Sequence

_LETTER = 92
"""The mean width of a letter in a table, in twentieths of a point."""
_PADDING = 240
_LONGEST_WORD = 22
_LONGEST_CELL = 2000
"""Letters of a cell beyond these ask for no more width."""
TALLEST_UNCUT = 20
"""A row of more lines of print may be parted between pages, or it could be taller than one."""


def widths(rows: Sequence[Sequence[Sequence[str]]], total: int) -> tuple[int, ...]:
    """Share a width among columns: each gets its longest word, the rest goes by what is said.

    A row is made of cells, and a cell of the lines of text in it.
    """
    columns = [[tuple(cell) or ("",) for cell in column] for column in zip(*rows, strict=True)]
    lines = [[line[:_LONGEST_CELL] for cell in column for line in cell] for column in columns]
    whole = [_PADDING + _LETTER * max(map(len, column)) for column in lines]
    least = [_PADDING + _LETTER * min(_longest(column), _LONGEST_WORD) for column in lines]
    if sum(whole) <= total:
        return _shared(whole, total - sum(whole), whole)
    if sum(least) >= total:
        return _shared([0] * len(least), total, least)
    weights = [sum(min(sum(map(len, cell)), _LONGEST_CELL) for cell in one) for one in columns]
    roots = [max(int(weight**0.5), 1) for weight in weights]
    return _shared(least, total - sum(least), roots)


def height(lines: Sequence[str], width: int) -> int:
    """Count the lines of print that a cell of some width needs for its lines of text."""
    letters = max((width - _PADDING) // _LETTER, 1)
    return sum(-(-max(len(line), 1) // letters) for line in lines)


def _longest(lines: Sequence[str]) -> int:
    words = (len(word) for line in lines for word in line.replace("-", "- ").split())
    return max(words, default=1)


def _shared(least: Sequence[int], rest: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Add to each its share of a rest; the last takes what rounding leaves."""
    all_weights = max(sum(weights), 1)
    made = [
        size + rest * weight // all_weights for size, weight in zip(least, weights, strict=True)
    ]
    made[-1] += sum(least) + rest - sum(made)
    return tuple(made)
