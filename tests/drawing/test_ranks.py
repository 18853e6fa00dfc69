"""Columns: one flow more moves no node by more than one, whatever it is and wherever it runs."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from functools import partial
from itertools import pairwise
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.drawing.changes import flows_of
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Size
from dpia.drawing.layout import lay_out
from dpia.drawing.plan import Plan
from dpia.drawing.plan import PlannedBand
from dpia.drawing.plan import PlannedFlow
from dpia.drawing.ranks import ranks
from dpia.drawing.sheet import _bands
from dpia.drawing.sheet import _plan
from dpia.drawing.type import shipped_type
from dpia.report.map import draw_map
from dpia.report.picture.ask import Ask
from tests.drawing.counties import county
from tests.drawing.pictures import case
from tests.drawing.pictures import forty

ASKS: dict[str, Callable[[], Ask]] = {
    "case": case,
    "a row of forty flows": forty,
    "county of 40": partial(county, 40),
    "county of 300": partial(county, 300),
}
models = pytest.mark.parametrize("model", ASKS)
ROOM = Size(40, 30)


@cache
def plan_of(model: str) -> Plan:
    ask = ASKS[model]()
    diagram = draw_map(ask.flow_file, ask.regimes)
    return _plan(diagram, flows_of(diagram), _bands(diagram), shipped_type())


def with_one_more(plan: Plan, source: int, target: int, *, request: bool = False) -> Plan:
    return replace(plan, flows=(*plan.flows, PlannedFlow(source, target, request, ROOM)))


def columns_seen(columns: tuple[int, ...]) -> list[int]:
    """Count columns as a reader does: those that somebody stands in."""
    held = sorted(set(columns))
    return [held.index(column) for column in columns]


@models
def test_one_flow_more_between_any_two_moves_no_node_by_more_than_a_column(model: str) -> None:
    plan = plan_of(model)
    bodies = [node for node in range(len(plan.nodes)) if node not in plan.first]
    before, seen = ranks(plan), columns_seen(ranks(plan))

    for source, target in permutations(bodies, 2):
        after = ranks(with_one_more(plan, source, target))

        assert _furthest(before, after) <= 1, (source, target)
        assert _furthest(seen, columns_seen(after)) <= 1, (source, target)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a map: some nodes, a few of them people, some bands, and flows of both kinds."""
    count = draw(st.integers(2, 9))
    numbers = st.integers(0, count - 1)
    people = draw(st.integers(0, 1))
    flow = st.builds(
        PlannedFlow, numbers, st.integers(people, count - 1), st.booleans(), st.just(ROOM)
    )
    parted = draw(st.lists(st.integers(0, 2), min_size=count, max_size=count))
    bands = (
        tuple(node for node in range(people, count) if parted[node] == band) for band in (1, 2)
    )
    return Plan(
        (Size(128, 44),) * count,
        tuple(PlannedBand(members, Size(50, 20)) for members in bands if members),
        tuple(draw(st.lists(flow, max_size=24))),
        tuple(range(people)),
    )


@given(plans(), st.data())
def test_in_no_map_does_one_flow_move_a_node_by_more_than_a_column(
    plan: Plan, data: st.DataObject
) -> None:
    bodies = st.integers(len(plan.first), len(plan.nodes) - 1)
    more = with_one_more(
        plan, data.draw(bodies), data.draw(bodies), request=data.draw(st.booleans())
    )

    before, after = ranks(plan), ranks(more)

    assert _furthest(before, after) <= 1


@given(plans())
def test_people_stand_in_front_and_nobody_before_the_first_column(plan: Plan) -> None:
    columns = ranks(plan)

    bodies = [column for node, column in enumerate(columns) if node not in plan.first]
    assert all(columns[node] == 0 for node in plan.first)
    assert min(bodies) == len(plan.first)


@given(plans(), st.randoms())
def test_the_order_in_which_flows_are_told_moves_nothing(plan: Plan, dice: random.Random) -> None:
    flows = list(plan.flows)
    dice.shuffle(flows)

    assert ranks(replace(plan, flows=tuple(flows))) == ranks(plan)


@pytest.mark.parametrize("model", ["case", "county of 40"])
def test_a_map_is_laid_out_in_these_columns(model: str) -> None:
    plan = plan_of(model)
    columns = ranks(plan)

    layout = lay_out(plan, find_engine())

    standing = {
        column: {
            box.centre.x for box, at in zip(layout.nodes, columns, strict=True) if at == column
        }
        for column in sorted(set(columns))
    }
    assert all(max(xs) - min(xs) < 0.5 for xs in standing.values())
    assert all(max(left) + 128 < min(right) for left, right in pairwise(standing.values()))


def test_every_flow_of_the_case_runs_onward() -> None:
    plan = plan_of("case")
    columns = ranks(plan)

    onward = [columns[bundle.head] - columns[bundle.tail] for bundle in plan.bundles]
    assert min(onward) == 1


def _furthest(before: tuple[int, ...] | list[int], after: tuple[int, ...] | list[int]) -> int:
    return max(abs(one - other) for one, other in zip(before, after, strict=True))
