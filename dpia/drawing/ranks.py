"""In which column each node stands: a rule whose answer one flow moves by one column at most.

Graphviz's own columns follow the longest way through the whole map, so that one flow against the
order of a map moves half of it.  Here a body begins where its kind of body stands, whatever flows:
people in front, those who take data from them, others of a band in which somebody does, the rest.
From there its givers push it on, all at once in small steps, until it stands a column after each.
A flow pushes for one column's worth of steps and no longer.

Why no flow moves anything further: a step keeps the order of any two states and adds the same to
both, so it never brings them further apart; two maps that differ in one flow differ by one step of
one body in each round at most, and always to the same side.
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.drawing.plan import Plan

_STEPS = 24
"""The steps of a column: with so many it hardly matters whose turn comes first."""


def ranks(plan: Plan) -> tuple[int, ...]:
    """Give the column of every node, counted from nought; none in front is empty."""
    places = _kinds(plan)
    pushes = tuple(_pushes(plan))
    for _ in range(_STEPS):
        for giver, taker in pushes:
            if places[taker] - places[giver] < _STEPS:
                places[taker] += 1
    columns = [-(-place // _STEPS) for place in places]
    others = [column for node, column in enumerate(columns) if node not in plan.first]
    front = min(others, default=0) - bool(plan.first)
    return tuple(0 if node in plan.first else column - front for node, column in enumerate(columns))


def _kinds(plan: Plan) -> list[int]:
    """Give where each node begins, in steps; a kind that nobody is of takes no column."""
    collecting = {taker for giver, taker in _given(plan) if giver in plan.first}
    near = {
        member for band in plan.bands if collecting & {*band.members} for member in band.members
    }
    kinds = [
        0 if node in collecting else 1 if node in near else 2 for node in range(len(plan.nodes))
    ]
    used = sorted({kind for node, kind in enumerate(kinds) if node not in plan.first})
    return [
        0 if node in plan.first else used.index(kind) * _STEPS for node, kind in enumerate(kinds)
    ]


def _pushes(plan: Plan) -> Iterator[tuple[int, int]]:
    """Give who pushes whom: a body those it gives data to and gets none from; people nobody."""
    given = set(_given(plan))
    for giver, taker in sorted(given):
        if (taker, giver) not in given and not {giver, taker} & {*plan.first}:
            yield giver, taker


def _given(plan: Plan) -> Iterator[tuple[int, int]]:
    """Give who gives data to whom: a request asks for what will run against it."""
    for flow in plan.flows:
        if flow.source != flow.target:
            yield (flow.target, flow.source) if flow.request else (flow.source, flow.target)
