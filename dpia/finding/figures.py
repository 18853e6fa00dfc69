"""Figures that were counted: exact ones by side, and how large a part one is of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import Period
from dpia.dates import words
from dpia.finding.practice import Practice
from dpia.finding.practice import meet
from dpia.model.fact import Fact


@dataclass(frozen=True, slots=True)
class Part:
    """So many of so many, counted over the same days; `of` is never nought."""

    days: Period
    part: Fact
    of: Fact
    number: int
    whole: int

    def under(self, share: float) -> bool:
        """Tell whether it is less than a share of the whole."""
        return self.number < share * self.whole

    @property
    def sentence(self) -> str:
        """Write it with the days and the share ("531 of 2,461 (21.6 %), July 2015 to ...")."""
        share = 100 * self.number / self.whole
        return f"{self.number:,} of {self.whole:,} ({share:.1f} %), {over(self.days)}"


def exact(fact: Fact) -> int | None:
    """Give the number that is stated or read; None for rough ones, and where nobody takes sides."""
    return fact.value if isinstance(fact.value, int) else None


def parts(one: Practice, other: Practice, key: tuple[str, ...], of: str) -> Iterator[Part]:
    """Set what was counted of one flow against what was counted of another over the same days.

    The first of the keys that was counted is taken; rough figures are left out, and so is what
    was counted on none of the slice's days.
    """
    wholes = {counted.days: counted.figures for counted in other.counted}
    for counted in one.counted:
        part = next((counted.figures[name] for name in key if name in counted.figures), None)
        whole = wholes.get(counted.days, {}).get(of)
        if part is None or whole is None or not meet(counted.days, one.slice.days):
            continue
        number, total = exact(part), exact(whole)
        if number is not None and total:
            yield Part(counted.days, part, whole, number, total)


def over(days: Period) -> str:
    """Write the days over which something was counted."""
    first, last = (words(str(day)) if day else "" for day in (days.first, days.last))
    if first and last:
        return f"{first} to {last}"
    return f"since {first}" if first else f"until {last}"


def months(days: Period) -> int | None:
    """Count the months that a period touches; None where it is open."""
    if days.first is None or days.last is None:
        return None
    return 12 * (days.last.year - days.first.year) + days.last.month - days.first.month + 1
