"""Places: neighbours kept apart, columns filled, plans written."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dpia.drawing.columns import beside_and_under
from dpia.drawing.columns import height_of
from dpia.drawing.columns import level
from dpia.drawing.dot import as_dot
from dpia.drawing.engine import find_engine
from dpia.drawing.geometry import Size
from dpia.drawing.layout import lay_out
from dpia.drawing.plan import Plan
from dpia.drawing.plan import PlannedBand
from dpia.drawing.plan import PlannedFlow
from dpia.drawing.rows import Drawn
from dpia.drawing.spread import spread

PLACES = st.lists(st.floats(min_value=-500, max_value=500), max_size=12)
HEIGHTS = st.lists(st.floats(min_value=20, max_value=300), min_size=1, max_size=20)


@given(PLACES, st.floats(min_value=1, max_value=40))
def test_neighbours_stand_apart_in_order_and_within(wanted: list[float], gap: float) -> None:
    placed = spread(sorted(wanted), -300, 300, gap)

    step = min(gap, 600 / max(len(wanted) - 1, 1))
    assert len(placed) == len(wanted)
    assert all(after - before >= step - 1e-6 for before, after in pairwise(placed))
    assert all(-300 - 1e-6 <= place <= 300 + 1e-6 for place in placed)


@given(PLACES)
def test_neighbours_with_room_stay_where_they_are(wanted: list[float]) -> None:
    apart = [place * 0.5 + index * 5 for index, place in enumerate(sorted(wanted))]

    placed = spread(apart, -1e4, 1e4, 5)

    assert all(abs(one - other) < 1e-6 for one, other in zip(placed, apart, strict=True))


@given(HEIGHTS, st.integers(min_value=0, max_value=900), st.integers(min_value=0, max_value=3))
def test_every_entry_gets_its_column_in_order(heights: list[float], above: int, under: int) -> None:
    told = tuple(Drawn((), height) for height in heights)

    beside = beside_and_under(told, above=above, under=under)
    even = level(told, under + 1)

    assert tuple(one for column in beside for one in column) == told
    assert tuple(one for column in even for one in column) == told
    assert all(height_of(column) <= height_of(told) for column in (*beside, *even))


def test_graphviz_is_told_numbers_alone() -> None:
    assert as_dot(_plan()).text.splitlines()[4:] == [
        "edge [dir=none];",
        "n0 [width=1.3889, height=0.5556];",
        "n1 [width=1.3889, height=0.5556];",
        "t0 [width=0.8333, height=0.9722];",
        f"subgraph cluster_0 {{ graph [label={_table(50, 20)}, labeljust=l, margin=12]; n1; }}",
        "node [width=0.01, height=0.01]; edge [style=invis];",
        "r0 -> r1 -> r2;",
        "{ rank=same; r0; n0; }",
        "{ rank=same; r1; t0; }",
        "{ rank=same; r2; n1; }",
        "edge [style=solid];",
        "n0 -> t0 [id=e0a, headclip=false, weight=2];",
        "t0 -> n1 [id=e0b, tailclip=false, weight=2];",
        "}",
    ]


def test_a_request_lies_beside_its_answer_and_against_it() -> None:
    layout = lay_out(_plan(), find_engine())

    request, answer = layout.labels
    assert layout.nodes[0].right < request.x
    assert request.right < layout.nodes[1].x
    assert request.centre.x == answer.centre.x
    assert request.bottom == answer.y


def test_people_stand_in_front_of_those_whom_they_give_their_data() -> None:
    plan = replace(_plan(), nodes=(Size(100, 40),) * 4, first=(2, 3), bands=())
    late = PlannedFlow(3, 1, request=False, label=Size(40, 30))
    early = PlannedFlow(2, 0, request=False, label=Size(40, 30))

    layout = lay_out(replace(plan, flows=(*plan.flows, early, late)), find_engine())

    assert layout.nodes[2].x == layout.nodes[3].x
    assert layout.nodes[2].right < layout.nodes[0].x < layout.nodes[1].x


def _plan() -> Plan:
    return Plan(
        nodes=(Size(100, 40), Size(100, 40)),
        bands=(PlannedBand((1,), Size(50, 20)),),
        flows=(
            PlannedFlow(1, 0, request=True, label=Size(60, 30)),
            PlannedFlow(0, 1, request=False, label=Size(40, 40)),
        ),
    )


def _table(width: int, height: int) -> str:
    return (
        f'<<TABLE FIXEDSIZE="TRUE" BORDER="0" WIDTH="{width}" HEIGHT="{height}">'
        "<TR><TD></TD></TR></TABLE>>"
    )
