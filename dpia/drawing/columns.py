"""Entries poured into columns: the long one beside a map first, then the short ones under it."""

from __future__ import annotations

from collections.abc import Sequence

from dpia.drawing.rows import Drawn

BETWEEN = 13.0
"""The air between two entries of a column."""
_STEP = 8


def height_of(entries: Sequence[Drawn]) -> float:
    """Give the height of entries that stand one under another."""
    return sum(entry.height + BETWEEN for entry in entries) - BETWEEN if entries else 0.0


def beside_and_under(
    entries: tuple[Drawn, ...], *, above: float, under: int
) -> tuple[tuple[Drawn, ...], ...]:
    """Pour entries into one column beside a map and into `under` columns below it.

    `above` is the height that the map takes of the columns below it.  The panel becomes as high as
    it must, and no higher.
    """
    whole = height_of(entries)
    for height in range(int(above), int(whole) + _STEP, _STEP):
        poured = _poured(entries, (float(height), *(height - above for _ in range(under))))
        if sum(len(column) for column in poured) == len(entries):
            return poured
    return (entries,)


def level(entries: tuple[Drawn, ...], count: int) -> tuple[tuple[Drawn, ...], ...]:
    """Pour entries into columns of about the same height."""
    least = int(height_of(entries) / count)
    for height in range(least, int(height_of(entries)) + _STEP, _STEP):
        poured = _poured(entries, (float(height),) * count)
        if sum(len(column) for column in poured) == len(entries):
            return poured
    return (entries,)


def _poured(
    entries: tuple[Drawn, ...], heights: tuple[float, ...]
) -> tuple[tuple[Drawn, ...], ...]:
    """Fill columns in turn, each until the next entry does not fit; the rest is dropped."""
    columns: list[tuple[Drawn, ...]] = []
    rest = entries
    for height in heights:
        fitting = max(
            (count for count in range(len(rest) + 1) if height_of(rest[:count]) <= height),
            default=0,
        )
        columns.append(rest[:fitting])
        rest = rest[fitting:]
    return tuple(columns)
