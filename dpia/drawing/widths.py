"""How wide the columns of a table on paper are: as its words ask, within the width of the text."""

from __future__ import annotations

from collections.abc import Sequence

_LETTER = 92
"""The mean width of a letter in a table, in twentieths of a point."""
_PADDING = 240
_LONGEST_WORD = 22
_LONGEST_CELL = 400
TALLEST_UNCUT = 20
"""A row of more lines of print may be parted between pages, or it could be taller than one."""


def widths(rows: Sequence[Sequence[str]], total: int) -> tuple[int, ...]:
    """Share a width among columns: each gets its longest word, the rest goes by what is said."""
    columns = tuple(zip(*rows, strict=True))
    whole = [_PADDING + _LETTER * max(map(len, column)) for column in columns]
    least = [_PADDING + _LETTER * min(_longest(column), _LONGEST_WORD) for column in columns]
    if sum(whole) <= total:
        return _shared(whole, total - sum(whole), whole)
    if sum(least) >= total:
        return _shared([0] * len(least), total, least)
    weights = [sum(min(len(text), _LONGEST_CELL) for text in column) for column in columns]
    roots = [max(int(weight**0.5), 1) for weight in weights]
    return _shared(least, total - sum(least), roots)


def height(lines: Sequence[str], width: int) -> int:
    """Count the lines of print that a cell of some width needs for its lines of text."""
    letters = max((width - _PADDING) // _LETTER, 1)
    return sum(-(-max(len(line), 1) // letters) for line in lines)


def _longest(column: Sequence[str]) -> int:
    return max(
        (len(word) for text in column for word in text.replace("-", "- ").split()), default=1
    )


def _shared(least: Sequence[int], rest: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Add to each its share of a rest; the last takes what rounding leaves."""
    all_weights = max(sum(weights), 1)
    made = [
        size + rest * weight // all_weights for size, weight in zip(least, weights, strict=True)
    ]
    made[-1] += sum(least) + rest - sum(made)
    return tuple(made)
