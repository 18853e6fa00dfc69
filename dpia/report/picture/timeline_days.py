"""Facts that are dates as the days among which they lie."""

from __future__ import annotations

from dpia.dates import Period
from dpia.dates import Window
from dpia.dates import days_between
from dpia.language.say import say
from dpia.model.fact import Fact
from dpia.regime.force import window_of
from dpia.report.number_words import number_of
from dpia.report.picture.timeline import Days
from dpia.report.picture.timeline import Stretch
from dpia.vocabulary import NONE

OPEN = Days("", "")


def window(fact: Fact) -> Window | None:
    """Give the days among which a date lies, under every claim; None where it is not stated.

    A date that never comes is none.
    """
    values = [value for value in fact.values() if value is not None]
    if not fact.stated or not values or NONE in values:
        return None
    lies = [window_of(value) for value in values]
    firsts = [one.first for one in lies if one.first is not None]
    lasts = [one.last for one in lies if one.last is not None]
    return Window(
        min(firsts) if len(firsts) == len(lies) else None,
        max(lasts) if len(lasts) == len(lies) else None,
    )


def days(lies: Window | None) -> Days:
    """Write a window as ISO dates."""
    if lies is None:
        return OPEN
    return Days(str(lies.first or ""), str(lies.last or ""))


def over(period: Period) -> Stretch:
    """Write a period, both ends included, as a stretch."""
    first, last = str(period.first or ""), str(period.last or "")
    return Stretch(Days(first, first), Days(last, last))


def apart(before: Window, after: Window) -> str:
    """Say how long it is from one date to another: `23 days`, `between 3 and 33 days`; else none.

    Nothing is said where the second may not be the later one.
    """
    least, most = days_between(before, after)
    if most is None or most <= 0:
        return ""
    if least == most:
        return number_of(most, "day")
    if least is None:
        return ""
    return say("picture.days-between", least=max(least, 0), most=most)
