"""Dates as sources give them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.dates import Period
from dpia.dates import Window
from dpia.dates import days_between
from dpia.dates import period
from dpia.dates import window
from dpia.dates import words

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
WRITTEN = DAYS.flatmap(lambda day: st.sampled_from([str(day), str(day)[:7], str(day)[:4]]))
NO_DATES = (
    "", "2017-", "17", "02017", "2017-1", "2017-01-1", "2017-13", "2017-00", "2017-02-30",
    "2017-01-00", "1900-02-29", "0000", "2017/01/01", "2017-01-01T00:00", " 2017", "2017\n",
    "none", "..", "２０１７", "2017-W01-1", "0000-01-01", "2017-13-01", "2017 01 01",
)  # fmt: skip


def days_of(text: str) -> list[dt.date]:
    """Name the days a date means, by looking at every day of its year."""
    first = dt.date(int(text[:4]), 1, 1)
    year = [first + dt.timedelta(days) for days in range(365 + (_leap(first.year)))]
    return [day for day in year if str(day).startswith(text)]


def _leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


@given(WRITTEN)
def test_a_date_means_the_days_that_begin_with_it(text: str) -> None:
    days = days_of(text)

    assert window(text) == Window(days[0], days[-1])
    assert window(text).certain == (len(days) == 1)


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date: "):
        window(text)


@given(WRITTEN, WRITTEN, DAYS)
def test_a_period_holds_the_days_from_the_first_of_one_to_the_last_of_the_other(
    first: str, last: str, day: dt.date
) -> None:
    begun, ended = days_of(first)[0], days_of(last)[-1]

    if ended < begun:
        with pytest.raises(ValueError, match="ends before it begins"):
            period(f"{first}/{last}")
    else:
        assert period(f"{first}/{last}") == Period(begun, ended)
        assert period(f"{first}/{last}").holds(day) == (begun <= day <= ended)
    assert period(f"../{last}").holds(day) == (day <= ended)
    assert period(f"{first}/..").holds(day) == (begun <= day)
    assert period(first) == period(f"{first}/{first}")


@pytest.mark.parametrize("text", ["", "/", "2017/", "/2017", "2017/2018/2019", "2017-2018", "../x"])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        period(text)


@given(WRITTEN, WRITTEN)
def test_the_days_between_two_dates_are_bounded_by_every_pair_of_their_days(
    before: str, after: str
) -> None:
    first, last = days_of(before), days_of(after)
    gaps = [(there - here).days for here in (first[0], first[-1]) for there in (last[0], last[-1])]

    assert days_between(window(before), window(after)) == (min(gaps), max(gaps))


def test_an_open_bound_leaves_the_days_between_open() -> None:
    not_before, day = Window(dt.date(2017, 1, 1), None), window("2017-01-24")

    assert days_between(not_before, day) == (None, 23)
    assert days_between(day, not_before) == (-23, None)


@given(WRITTEN, DAYS)
def test_a_date_has_surely_come_when_its_last_day_has(text: str, day: dt.date) -> None:
    days = days_of(text)

    assert window(text).surely_by(day) == (days[-1] <= day)
    assert window(text).surely_after(day) == (days[0] > day)


@pytest.mark.parametrize(
    ("text", "said"),
    [("2017", "2017"), ("2016-11", "November 2016"), ("2017-01-01", "1 January 2017")],
)
def test_a_date_is_said_as_a_reader_says_it(text: str, said: str) -> None:
    assert words(text) == said
