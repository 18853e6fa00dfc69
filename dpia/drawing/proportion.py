"""What is too long for any paper, poured into columns until it has the proportion of a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from math import sqrt

from dpia.drawing.rows import Drawn

_LONGEST = 5.0
"""How many times as high as it is wide a picture may be and still be read from top to bottom."""
_SHEET = 1.4
"""The proportion of a sheet of paper that stands upright."""


def columns_for(height: float, width: float) -> int:
    """Tell how many columns of a width bring so much height to the proportion of a sheet."""
    return 1 if height <= _LONGEST * width else ceil(sqrt(height / (_SHEET * width)))


def filled(parts: tuple[Drawn, ...], several: int, below: float) -> Iterator[tuple[Drawn, ...]]:
    """Fill columns one after another, each to about the height that all would have."""
    share = sum(part.height + below for part in parts) / several
    columns: list[list[Drawn]] = [[]]
    used = 0.0
    for part in parts:
        if columns[-1] and used + part.height / 2 > share and len(columns) < several:
            columns.append([])
            used = 0.0
        columns[-1].append(part)
        used += part.height + below
    return (tuple(column) for column in columns)
