"""Trees and chains of a model must not lead back to where they began."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from dpia.document import Problem
from dpia.model.leaf import values_of
from dpia.source import Place
from dpia.source import Pointer

ORDERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("organisations", ("unit_of",)),
    ("organisations", ("accountable_to",)),
    ("organisations", ("succeeded_by",)),
    ("subjects", ("within",)),
    ("fields", ("reveals", "includes")),
    ("purposes", ("within",)),
    ("conditions", ("within", "implies")),
    ("flows", ("continues",)),
    ("flows", ("answers",)),
    ("proposals", ("of",)),
    ("sources", ("derives_from",)),
)
"""Under which key, by which attributes, things of one kind follow each other."""

Edges = Mapping[str, tuple[str, ...]]


def cycles(data: Mapping[str, Any]) -> Iterator[Problem]:
    """Report each chain that comes back to itself once, at its first member by name."""
    for home, keys in ORDERS:
        yield from _reported((home,), keys[0], _edges(data.get(home), keys))
    for name, flow in _items(data.get("flows")):
        if taken := _edges(flow.get("terms"), ("takes_over",)):
            yield from _reported(("flows", name, "terms"), "takes_over", taken)


def _reported(home: tuple[str, ...], key: str, edges: Edges) -> Iterator[Problem]:
    for cycle in _cycles(edges):
        chain = " -> ".join((*cycle, cycle[0]))
        yield Problem(
            Place(Pointer((*home, cycle[0]))),
            "cycle",
            f"'{cycle[0]}' comes back to itself by '{key}': {chain}",
            "take one of these steps out",
        )


def _items(value: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(value, dict):
        for name, below in value.items():
            if isinstance(below, dict):
                yield name, below


def _edges(home: object, keys: tuple[str, ...]) -> Edges:
    """List what each thing names under these keys; most things have none of them."""
    return {
        name: found
        for name, below in _items(home)
        if not below.keys().isdisjoint(keys) and (found := tuple(_named(below, keys)))
    }


def _named(below: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[str]:
    for key in keys:
        for value in values_of(below.get(key)):
            if isinstance(value, str):
                yield value
            elif isinstance(value, (list, dict)):
                yield from (name for name in value if isinstance(name, str))


def _cycles(edges: Edges) -> Iterator[tuple[str, ...]]:
    """Find the steps that lead back, without recursion: chains may be long."""
    done: set[str] = set()
    for start in sorted(edges):
        path: list[str] = []
        place: dict[str, int] = {}
        stack = [(start, iter((start,)))]
        while stack:
            below = next(stack[-1][1], None)
            if below is None:
                stack.pop()
                if path and stack:
                    done.add(leaving := path.pop())
                    place.pop(leaving)
            elif below in place:
                yield _from_least(tuple(path[place[below] :]))
            elif below not in done and below in edges:
                place[below] = len(path)
                path.append(below)
                stack.append((below, iter(edges[below])))


def _from_least(cycle: tuple[str, ...]) -> tuple[str, ...]:
    least = cycle.index(min(cycle))
    return cycle[least:] + cycle[:least]
