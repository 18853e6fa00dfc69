"""Of several answers of Graphviz, the one in which things lie on each other least."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from dpia.drawing.dot import MANNERS
from dpia.drawing.engine import Engine
from dpia.drawing.gutters import with_gutters
from dpia.drawing.layout import Layout
from dpia.drawing.layout import lay_out
from dpia.drawing.layout import titles
from dpia.drawing.plan import Plan
from dpia.drawing.routes import Route
from dpia.drawing.routes import routed
from dpia.drawing.traced import points
from dpia.drawing.turns import slid
from dpia.drawing.turns import with_lanes

_FEW = 60
"""Among more flows some things meet whatever is tried, and each try takes seconds."""


def placed(plan: Plan, engine: Engine) -> tuple[Layout, tuple[Route, ...]]:
    """Place a plan and find its routes: in the first manner that has no fault, or has the least."""
    found = []
    for manner in MANNERS if len(plan.flows) <= _FEW else MANNERS[:1]:
        layout = with_gutters(with_lanes(lay_out(plan, engine, manner), plan), plan)
        layout = slid(_freed(layout, plan), plan)
        routes = routed(layout, plan)
        found.append((_met(layout, plan) + _crossed(layout, plan, routes), layout, routes))
        if not found[-1][0]:
            break
    _, layout, routes = min(found, key=lambda one: one[0])
    return layout, routes


def _met(layout: Layout, plan: Plan) -> int:
    """Count how often a label lies on another, on a box or on the title of a band."""
    others = (*layout.nodes, *titles(layout, plan))
    return sum(one.meets(other) for one, other in combinations(layout.labels, 2)) + sum(
        label.meets(other) for label in layout.labels for other in others
    )


def _crossed(layout: Layout, plan: Plan, routes: tuple[Route, ...]) -> int:
    """Count how often a route runs through a box or a title, or through another flow's label."""
    solid = (*(node.grown(-1) for node in layout.nodes), *titles(layout, plan))
    count = 0
    for index, route in enumerate(routes):
        passed = tuple(points(route))
        boxes = (*solid, *layout.labels[:index], *layout.labels[index + 1 :])
        count += sum(any(box.holds(point) for point in passed) for box in boxes)
    return count


def _freed(layout: Layout, plan: Plan) -> Layout:
    """Move each label that lies on the title of a band below it, where there is room."""
    labels = list(layout.labels)
    for at, label in enumerate(labels):
        for title in titles(layout, plan):
            lower = replace(label, y=title.bottom + 1)
            others = (*labels[:at], *labels[at + 1 :], *layout.nodes)
            if label.meets(title) and not any(lower.meets(other) for other in others):
                labels[at] = lower
    return replace(layout, labels=tuple(labels))
