"""Durations and figures set against each other, as far as they can be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.model.fact import Value
from dpia.vocabulary import NONE

_DURATION = re.compile(r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII)
INDEFINITE = "indefinite"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number that lies between two bounds, both included; None is open."""

    least: float | None
    most: float | None

    def surely_at_most(self, other: Amount) -> bool:
        """Tell whether it is at most another, wherever both lie between their bounds."""
        return self.most is not None and other.least is not None and self.most <= other.least

    def times(self, number: int) -> Amount:
        """Multiply both bounds."""
        least = None if self.least is None else self.least * number
        return Amount(least, None if self.most is None else self.most * number)


ENDLESS = Amount(float("inf"), float("inf"))


def duration(text: Value) -> tuple[int, int] | None:
    """Read an ISO 8601 duration as months and days; None if it is none."""
    match = _DURATION.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return None
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return 12 * years + months, 7 * weeks + days


def at_most(one: tuple[int, int], other: tuple[int, int]) -> bool | None:
    """Tell whether one duration is at most another; None where a month's length decides."""
    if one[0] <= other[0] and one[1] <= other[1]:
        return True
    if one[0] >= other[0] and one[1] >= other[1]:
        return False
    if _days(one, longest=True) <= _days(other, longest=False):
        return True
    return False if _days(one, longest=False) > _days(other, longest=True) else None


def _days(duration: tuple[int, int], *, longest: bool) -> int:
    """Count the days: twelve months are 365 or 366, and a month has 28 to 31."""
    years, months = divmod(duration[0], 12)
    a_year, a_month = (366, 31) if longest else (365, 28)
    return years * a_year + months * a_month + duration[1]


def amount(value: Value) -> Amount | None:
    """Read a figure, rough or exact; `none` is no bound at all; None if it is none of them."""
    if value == NONE:
        return ENDLESS
    if isinstance(value, int):
        return Amount(value, value)
    if isinstance(value, Mapping):
        if (about := value.get("about")) is not None:
            return Amount(about, about)
        return Amount(value.get("at_least"), value.get("at_most"))
    return None
