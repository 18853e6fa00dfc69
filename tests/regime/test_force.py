"""Whether a version of an instrument binds on a day."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.regime.force import Binding
from dpia.regime.force import forces
from tests.strategies import dates
from tests.understanding import HEAD
from tests.understanding import understood
from tests.understanding import understood_data

TWO = "{claims: {a: {value: 2016}, b: {value: 2017}}}"
READ = "{claims: {a: {value: 2016}, b: {value: 2017}}, reading: a}"
SAME = "{claims: {a: {value: 2016}, b: {value: {not_before: 2016-03-01}}}}"
HALF = "{claims: {a: {value: 2016}, b: {value: silent}}}"
TABLE = (
    ("in_force: 2017-01-01, ended: 2018-11-09", "2016-12-31", "not yet in force"),
    ("in_force: 2017-01-01, ended: 2018-11-09", "2017-01-01", "in force"),
    ("in_force: 2017-01-01, ended: 2018-11-09", "2018-11-08", "in force"),
    ("in_force: 2017-01-01, ended: 2018-11-09", "2018-11-09", "ended"),
    ("in_force: 2017-01-01, ended: none", "2030-01-01", "in force"),
    ("in_force: 2017-01-01", "2030-01-01", "in force, end not stated"),
    ("in_force: 2017-01-01, ended: not_stated", "2030-01-01", "in force, end not stated"),
    ("in_force: 2017-01-01, ended: {value: silent}", "2030-01-01", "in force, end not stated"),
    ("in_force: {not_after: 2014-07-02}", "2014-07-01", "not established"),
    ("in_force: {not_after: 2014-07-02}", "2014-07-02", "in force, end not stated"),
    ("in_force: {not_before: 2014-07-02}", "2014-07-01", "not yet in force"),
    ("in_force: {not_before: 2014-07-02}", "2014-07-02", "not established"),
    ("in_force: 2016-11", "2016-10-31", "not yet in force"),
    ("in_force: 2016-11", "2016-11-15", "not established"),
    ("in_force: 2016-11", "2016-11-30", "in force, end not stated"),
    ("in_force: 2016, ended: 2018", "2017-06-01", "in force"),
    ("in_force: 2016, ended: 2018", "2018-06-01", "not established"),
    ("in_force: 2016, ended: 2016", "2016-06-01", "not established"),
    ("in_force: 2016, ended: 2018", "2018-12-31", "ended"),
    ("in_force: 2016, ended: {not_before: 2018}", "2017-06-01", "in force"),
    (f"in_force: {TWO}", "2015-12-31", "not yet in force"),
    (f"in_force: {TWO}", "2016-12-31", "disputed"),
    (f"in_force: {READ}", "2016-12-31", "disputed"),
    (f"in_force: {TWO}", "2016-06-01", "disputed"),
    (f"in_force: {SAME}", "2016-06-01", "not established"),
    (f"in_force: {TWO}, ended: 2018", "2018-06-01", "not established"),
    (f"in_force: 2017, ended: {HALF}", "2017-06-01", "disputed"),
    (f"in_force: {TWO}", "2017-12-31", "in force, end not stated"),
    (f"in_force: 2015, ended: {HALF}", "2018-01-01", "disputed"),
    ("ended: 2018", "2017-01-01", "start not stated"),
    ("ended: 2018", "2019-01-01", "ended"),
    ("in_force: {value: not_stated, sources: [s]}", "2019-01-01", "start not stated"),
    ("signed: 2016-11-30, published: 2017-01-24", "2019-01-01", "start not stated"),
)  # fmt: skip


@pytest.mark.parametrize(("version", "day", "binding"), TABLE)
def test_a_version_stands_on_a_day_as_its_dates_say(version: str, day: str, binding: str) -> None:
    text = f'{HEAD}instruments: {{i: {{kind: act, versions: {{"1": {{{version}}}}}}}}}\n'
    text += "sources: {s: {kind: law, read: whole}}\n"

    force = forces(understood(text).model, dt.date.fromisoformat(day))["i@1"]

    assert force.binding == binding


SURELY, PERHAPS = frozenset({True}), frozenset({True, False})
CALENDAR = [dt.date(2013, 1, 1) + dt.timedelta(days) for days in range(365 * 9)]


@cache
def days_like(text: str) -> frozenset[dt.date]:
    """List the days of the calendar that a date may mean."""
    return frozenset(day for day in CALENDAR if str(day).startswith(text))


def slow_days(value: Any) -> frozenset[dt.date]:
    """List the days on which a value may lie; one that says nothing may lie on any."""
    if isinstance(value, dict):
        first = min(days_like(value["not_before"])) if "not_before" in value else CALENDAR[0]
        last = max(days_like(value["not_after"])) if "not_after" in value else CALENDAR[-1]
        return frozenset(day for day in CALENDAR if first <= day <= last)
    return frozenset(CALENDAR) if value in ("silent", "not_stated") else days_like(value)


def slow_values(raw: Any) -> list[Any]:
    """List what the sides say, or nothing where nobody says anything."""
    if raw is None:
        return []
    if isinstance(raw, dict) and "claims" in raw:
        said = [claim["value"] for claim in raw["claims"].values()]
    else:
        said = [raw["value"] if isinstance(raw, dict) and "value" in raw else raw]
    return [] if {str(value) for value in said} <= {"silent", "not_stated"} else said


def slow_binding(began: Any, ended: Any, day: dt.date) -> set[frozenset[bool]]:
    """Try every beginning with every end: on each side of both, may it bind, or not, on the day?"""
    return {
        frozenset(
            first <= day < last
            for first in slow_days(start)
            for last in (slow_days(end) if end != "none" else [dt.date.max])
        )
        for start in slow_values(began)
        for end in slow_values(ended) or ["none"]
    }


@given(st.none() | dates(), st.none() | st.just("none") | dates(), st.sampled_from(CALENDAR[::31]))
def test_a_version_is_disputed_where_a_side_matters_and_else_binds_or_not_as_every_reading_says(
    began: Any, ended: Any, day: dt.date
) -> None:
    said = {"in_force": began, "ended": ended}
    version = {key: value for key, value in said.items() if value is not None}
    data = {
        "dpia": 1, "title": "A", "as_of": "2020-01-31",
        "instruments": {"i": {"kind": "act", "versions": {"1": version}}},
        "conflicts": {"who-is-right": {"question": "Q", "claims": {
            side: {"value": side} for side in ("holder", "critic", "witness")}}},
        "sources": {
            name: {"kind": "law", "read": "whole"} for name in ("press", "record", "speech")},
    }  # fmt: skip
    if _ends_before_it_begins(began, ended):
        return

    force = forces(understood_data(data).model, day)["i@1"]

    expected = slow_binding(began, ended, day)
    assert force.binding.binds == (expected == {SURELY})
    assert (force.binding is Binding.NOT_ESTABLISHED) == (expected == {PERHAPS})
    assert (force.binding is Binding.DISPUTED) == (len(expected) > 1)


def _ends_before_it_begins(began: Any, ended: Any) -> bool:
    """Tell whether the model would be refused: each is said once, and the end lies before."""
    sides = [slow_values(raw) for raw in (began, ended)]
    if any(len(values) != 1 for values in sides) or sides[1] == ["none"]:
        return False
    return max(slow_days(sides[1][0])) < min(slow_days(sides[0][0]))
