"""The orders of a model: who is within whom, what reveals what, which bodies are one."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.model.flow_model import FlowModel
from dpia.model.once import Once


@dataclass(frozen=True, slots=True)
class Trees:
    """The closures of a model's declared orders, each thing included in its own.

    `above` and `below` are of subjects; `revealing` lists, for a field, the fields from which it
    follows, and `following` lists in order those that follow from others; `body` names, for an
    organisation, the body that it is one with.
    """

    above: Mapping[str, frozenset[str]]
    below: Mapping[str, frozenset[str]]
    revealing: Mapping[str, frozenset[str]]
    body: Mapping[str, str]
    given_in: Mapping[str, frozenset[str]]
    purposes_above: Mapping[str, frozenset[str]]
    following: tuple[tuple[str, tuple[str, ...]], ...]

    def comparable(self, one: str, other: str) -> bool:
        """Tell whether one category of subjects is within the other."""
        return one in self.above[other] or other in self.above[one]

    def narrower(self, one: str, other: str) -> str:
        """Give the narrower of two comparable categories."""
        return one if other in self.above[one] else other

    def outside(self, subject: str, purpose: str) -> bool:
        """Tell whether a purpose lies outside one for which these people gave their data.

        A subject inherits what its parents' data were given for, and a purpose that lies outside
        any of them is outside.
        """
        inside = self.purposes_above.get(purpose, frozenset({purpose}))
        return any(given not in inside for given in self.given_in[subject])


@Once
def trees_of(model: FlowModel) -> Trees:
    """Close the orders that a model declares."""
    above = closure({name: one.within for name, one in model.subjects.items()})
    reveals = closure({name: [*one.reveals, *one.includes] for name, one in model.fields.items()})
    revealing = _turned(reveals)
    subjects = model.subjects
    return Trees(
        above,
        _turned(above),
        revealing,
        _bodies(model),
        {
            name: frozenset(
                given for up in above[name] if (given := subjects[up].given_in) is not None
            )
            for name in subjects
        },
        closure({name: one.within for name, one in model.purposes.items()}),
        tuple(
            (name, finer)
            for name in sorted(revealing)
            if (finer := tuple(sorted(revealing[name] - {name})))
        ),
    )


def closure(edges: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    """Follow every edge to its end; each thing is in its own closure."""
    known: dict[str, frozenset[str]] = {}
    for start in edges:
        seen, todo = {start}, [start]
        while todo:
            for up in edges.get(todo.pop(), ()):
                if up not in seen:
                    seen.add(up)
                    todo.append(up)
        known[start] = frozenset(seen)
    return known


def _turned(closed: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {name: set() for name in closed}
    for name, ups in closed.items():
        for up in ups:
            found[up].add(name)
    return {name: frozenset(names) for name, names in found.items()}


def _bodies(model: FlowModel) -> dict[str, str]:
    """Join units with their body, and a successor with whom it succeeds, under one id.

    It is that of the first of them, in the order of succession, that gives or gets anything.
    """
    parent: dict[str, str] = {}
    for name, one in sorted(model.organisations.items()):
        if one.unit_of is not None:
            parent[name] = one.unit_of
        for successor in sorted(one.succeeded_by):
            parent.setdefault(successor, name)
    ends = {end for flow in model.flows.values() for end in (flow.from_, flow.to)}
    roots = {name: _root(parent, name) for name in model.organisations}
    named: dict[str, str] = {}
    for name in sorted(roots, key=lambda one: (one not in ends, _depth(parent, one), one)):
        named.setdefault(roots[name], name)
    return {name: named[root] for name, root in roots.items()}


def _depth(parent: Mapping[str, str], name: str) -> int:
    seen = {name}
    while (up := parent.get(name)) is not None and up not in seen:
        seen.add(up)
        name = up
    return len(seen)


def _root(parent: Mapping[str, str], name: str) -> str:
    seen = {name}
    while (up := parent.get(name)) is not None and up not in seen:
        seen.add(up)
        name = up
    return name
