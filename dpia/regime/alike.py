"""Flows that stand alike on any day: what is told of when one of them stands is told of all."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer


def alike(model: FlowModel) -> Iterator[tuple[str, ...]]:
    """Group the flows of one kind that have terms under the same versions.

    A flow of which something was seen, or of whose existence something is said, is a group by
    itself, and so is a request that was made if its answer was seen.
    """
    groups: dict[tuple[str, ...], list[str]] = {}
    seen: list[str] = []
    for name, flow in model.flows.items():  # goes once through all: a large model is far away
        if flow.seen or flow.exists is not None:
            seen.append(name)
        else:
            groups.setdefault((flow.kind, *flow.terms), []).append(name)
    asked = frozenset(_asked(model, seen))
    for group in groups.values():
        rest = group if asked.isdisjoint(group) else [one for one in group if one not in asked]
        if rest:
            yield tuple(rest)
        if rest is not group:
            seen += [name for name in group if name in asked]
    yield from ((name,) for name in seen)


def _asked(model: FlowModel, seen: list[str]) -> Iterator[str]:
    """Name the flows that were made if some other was seen."""
    for name in seen:
        answers = model.flows[name].answers
        if answers is not None:
            at = Pointer(("flows", name, "answers"))
            yield from (str(value) for value in read(answers, at).values())
