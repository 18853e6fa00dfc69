"""Dates as sources give them: a day, a month, a year, or bounds; and periods between them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DURATION = re.compile(r"P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", re.ASCII)
_NOUNS = "January February March April May June July August September October November December"
_MONTHS = tuple(_NOUNS.split())
_SAID = (
    "calendar.january",
    "calendar.february",
    "calendar.march",
    "calendar.april",
    "calendar.may",
    "calendar.june",
    "calendar.july",
    "calendar.august",
    "calendar.september",
    "calendar.october",
    "calendar.november",
    "calendar.december",
)
_REMEMBERED = 4096
"""How many dates are kept once they are read: the same few are asked for again and again."""
Day = dt.date
"""One day of the Gregorian calendar."""
ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The days, both included, among which an uncertain date lies; None is open.

    A day is a window of one; a month or a year all its days; a bound leaves one side open.
    """

    first: Day | None
    last: Day | None

    @property
    def certain(self) -> bool:
        """Tell whether the date is known to the day."""
        return self.first is not None and self.first == self.last

    def surely_by(self, day: Day) -> bool:
        """Tell whether the date, wherever it lies in the window, is on or before a day."""
        return self.last is not None and self.last <= day

    def surely_after(self, day: Day) -> bool:
        """Tell whether the date, wherever it lies in the window, is after a day."""
        return self.first is not None and self.first > day


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of days, both ends included; None is open."""

    first: Day | None
    last: Day | None

    def holds(self, day: Day) -> bool:
        """Tell whether a day lies in the period."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@lru_cache(_REMEMBERED)
def window(text: str) -> Window:
    """Read a day, a month or a year; raise ValueError, with the reason, if it is none."""
    if (day := _day(text)) is not None:
        return Window(day, day)
    match = _DATE.fullmatch(text)
    if match is None:
        message = f"'{text}' is not a date: write 2017, 2017-01 or 2017-01-01"
        raise ValueError(message)
    year, month = int(match[1]), int(match[2] or 0)
    if year == 0:
        message = f"'{text}' is not a date: there is no year 0000"
        raise ValueError(message)
    if month > 12 or (match[2] and not month):
        message = f"'{text}' is not a date: there is no month {match[2]}"
        raise ValueError(message)
    if not month:
        return Window(Day(year, 1, 1), Day(year, 12, 31))
    days = calendar.monthrange(year, month)[1]
    if match[3]:
        message = f"'{text}' is not a date: {_MONTHS[month - 1]} {year} has {days} days"
        raise ValueError(message)
    return Window(Day(year, month, 1), Day(year, month, days))


def _day(text: str) -> Day | None:
    """Read a day as nearly all dates are written, or nothing; weeks have no dash after a month."""
    if len(text) != 10 or text[4:8:3] != "--":
        return None
    try:
        return Day.fromisoformat(text)
    except ValueError:
        return None


def period(text: str) -> Period:
    """Read FROM/TO (`..` leaves a side open; one date alone is its own days); else ValueError."""
    first, slash, last = text.partition("/")
    if not slash:
        whole = window(first)
        return Period(whole.first, whole.last)
    begin = None if first == ".." else window(first).first
    end = None if last == ".." else window(last).last
    if begin is not None and end is not None and end < begin:
        message = f"'{text}' ends before it begins"
        raise ValueError(message)
    return Period(begin, end)


def days_between(before: Window, after: Window) -> tuple[int | None, int | None]:
    """Count the days from one date to another: the least and the most, None where unbounded."""
    least = _gap(before.last, after.first)
    most = _gap(before.first, after.last)
    return least, most


def _gap(before: Day | None, after: Day | None) -> int | None:
    return None if before is None or after is None else (after - before).days


def words(text: str) -> str:
    """Write a date, month or year as a reader says it: `1 January 2017`, `November 2016`, `2016`.

    The month names are ours, not the machine's, so that no locale changes a report.
    """
    # Reading a model needs no sentence, and should not wait for what reads them.
    from dpia.language.say import say

    year, *rest = text.split("-")
    if not rest:
        return year
    month = say(_SAID[int(rest[0]) - 1])
    if len(rest) == 1:
        return say("calendar.month-of-a-year", month=month, year=year)
    return say("calendar.day", day=str(int(rest[1])), month=month, year=year)


def duration_words(text: str) -> str:
    """Write a duration as a reader says it: `6 months`, `1 year 6 months`; else the text itself."""
    match = _DURATION.fullmatch(text)
    if match is None:
        return text
    # As in `words`: reading a model needs no sentence.
    from dpia.language.say import say

    parts = zip(match.groups(), _UNITS, strict=True)
    return " ".join(
        say(one if int(number) == 1 else several, number=int(number))
        for number, (one, several) in parts
        if number
    )


_UNITS = (
    ("calendar.one-year", "calendar.years"),
    ("calendar.one-month", "calendar.months"),
    ("calendar.one-week", "calendar.weeks"),
    ("calendar.one-day", "calendar.days"),
)
