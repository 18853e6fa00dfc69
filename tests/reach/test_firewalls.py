"""A firewall cuts, is smallest, and stops nothing that serves what the data were given for."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given

from dpia.reach import firewall
from dpia.reach.conclusion import Reach
from dpia.reach.firewall import Firewalls
from dpia.reach.firewall import Unit
from dpia.reach.firewall import firewalls
from dpia.reach.support import Family
from tests.laws import caught
from tests.laws import law
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import engine

Data = dict[str, Any]


def arrives(run: Reach, stopped: tuple[Unit, ...]) -> bool:
    """Tell whether anything still arrives when these exchanges are stopped."""
    flows = [flow for unit in stopped for flow in unit]
    return bool(run.without(flows).groups(FIELD, TO))


def every_use(run: Reach) -> Firewalls:
    return firewalls(run, FIELD, TO, any_use=True)


def a_firewall_leaks(data: Data) -> bool:
    run = engine(data)
    found = (*every_use(run).found, *firewalls(run, FIELD, TO).found)
    return any(arrives(run, one.stops) for one in found)


def a_firewall_is_not_smallest(data: Data) -> bool:
    run = engine(data)
    return any(
        not arrives(run, tuple(unit for unit in one.stops if unit != left))
        for one in (*every_use(run).found, *firewalls(run, FIELD, TO).found)
        for left in one.stops
    )


def a_firewall_is_missing(data: Data) -> bool:
    """Try every set of exchanges: those that cut, and contain no smaller one, are all listed."""
    run = engine(data)
    units = sorted({_unit(flow) for flow in data["flows"]})
    cutting: list[tuple[Unit, ...]] = []
    for size in range(1, len(units) + 1):
        for some in combinations(units, size):
            if not any(set(one) <= set(some) for one in cutting) and not arrives(run, some):
                cutting.append(some)
    return bool(run.groups(FIELD, TO)) and {one.stops for one in every_use(run).found} != set(
        cutting
    )


def _unit(flow: str) -> Unit:
    number = flow.partition("-")[2]
    exchange = (f"asks-{number}", f"tells-{number}")
    return exchange if flow in exchange else (flow,)


def a_firewall_stops_what_the_data_were_given_for(data: Data) -> bool:
    run = engine(data)
    for one in firewalls(run, FIELD, TO).found:
        for unit in one.stops:
            serves = {data["flows"][flow].get("purpose", "") for flow in unit if "asks" not in flow}
            if serves == {"care"}:
                return True
    return False


@law
@given(models())
def test_nothing_arrives_past_a_firewall(data: Data) -> None:
    assert not a_firewall_leaks(data)


@law
@given(models())
def test_whatever_is_left_out_of_a_firewall_it_leaks(data: Data) -> None:
    assert not a_firewall_is_not_smallest(data)


@law
@given(models())
def test_every_smallest_set_that_cuts_is_listed(data: Data) -> None:
    assert not a_firewall_is_missing(data)


@law
@given(models())
def test_no_firewall_stops_what_the_data_were_given_for(data: Data) -> None:
    assert not a_firewall_stops_what_the_data_were_given_for(data)


def test_an_engine_that_cuts_but_one_way_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = firewall._hitting

    def first(ways: list[tuple[Unit, ...]]) -> tuple[list[tuple[Unit, ...]], bool]:
        return whole(ways[:1])

    monkeypatch.setattr(firewall, "_hitting", first)

    assert caught(models(), a_firewall_leaks)


def test_an_engine_that_stops_all_there_is_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def everything(ways: list[tuple[Unit, ...]]) -> tuple[list[tuple[Unit, ...]], bool]:
        return [tuple(sorted({unit for way in ways for unit in way}))], False

    monkeypatch.setattr(firewall, "_hitting", everything)

    assert caught(models(), a_firewall_is_not_smallest)


def test_an_engine_that_looks_at_established_ways_only_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = Reach.arrivals

    def established(self: Reach, field: str, to: str) -> dict[tuple[str, str], Family]:
        return {
            key: Family([one for one in family.members if one.established])
            for key, family in whole(self, field, to).items()
        }

    def broken(data: Data) -> bool:
        run = engine(data)
        with monkeypatch.context() as patch:
            patch.setattr(Reach, "arrivals", established)
            found = every_use(run).found
        return any(arrives(run, one.stops) for one in found)

    assert caught(models(), broken)


def test_an_engine_that_takes_every_exchange_for_a_candidate_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def outside(*_: object) -> bool:
        return True

    monkeypatch.setattr(firewall, "_serves_outside", outside)

    assert caught(models(), a_firewall_stops_what_the_data_were_given_for)
