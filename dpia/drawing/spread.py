"""Neighbours on a line: as near to where they would be as a gap between them allows."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[float], low: float, high: float, gap: float) -> tuple[float, ...]:
    """Move ascending places apart until each two are a gap apart, within low and high.

    The gap shrinks where there is no room for it.  Blocks of places that touch share the move
    evenly (the pool-adjacent-violators method), so that no place goes further than it must.
    """
    if not wanted:
        return ()
    step = min(gap, (high - low) / (len(wanted) - 1)) if len(wanted) > 1 else 0.0
    blocks: list[tuple[float, int]] = []
    for index, place in enumerate(wanted):
        total, count = place - index * step, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before = blocks.pop()
            total, count = total + before[0], count + before[1]
        blocks.append((total, count))
    bases = [total / count for total, count in blocks for _ in range(count)]
    last = high - (len(wanted) - 1) * step
    return tuple(min(max(base, low), last) + index * step for index, base in enumerate(bases))
