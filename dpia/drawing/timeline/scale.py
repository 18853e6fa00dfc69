"""From days to pixels, the same for every row."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dpia.drawing.type import Type
from dpia.report.picture.timeline import Days

LABEL = 300.0
AXIS = 860.0
AFTER = 300.0
"""Room to the right of the last day, for what is written there."""
WIDTH = LABEL + AXIS + AFTER


@dataclass(frozen=True, slots=True)
class Scale:
    """The years of an axis that begins after the labels, and what is shared in drawing it."""

    type: Type
    prefix: str
    first_year: int
    last_year: int

    def at(self, day: str) -> float:
        """Give the x of a day."""
        start = dt.date(self.first_year, 1, 1)
        whole = (dt.date(min(self.last_year, 9999), 1, 1) - start).days or 1
        return LABEL + AXIS * (dt.date.fromisoformat(day) - start).days / whole

    def begins(self, days: Days) -> tuple[float, float]:
        """Give the first and the last x of a date; an open side lies at the edge of the axis."""
        first = self.at(days.first) if days.first else LABEL
        return first, self.at(days.last) if days.last else max(first, LABEL)

    def ends(self, days: Days) -> tuple[float, float]:
        """Give the first and last x of an end; one that is open lies at the edge of the axis."""
        edge = LABEL + AXIS
        last = self.at(days.last) if days.last else edge
        return self.at(days.first) if days.first else min(last, edge), last
