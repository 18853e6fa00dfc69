"""Of which ways to give data something is so: each thing once, with from whom to whom."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.report.names import Names
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.summary.said import UNKNOWN_NOTICE
from dpia.report.summary.said import UNKNOWN_REFUSAL
from dpia.report.summary.said import refusal
from dpia.report.summary.said import told

_MOST_ROUTES = 4


def refusals(model: FlowModel, given: list[FlowRows]) -> Iterator[Statement]:
    """Say who could say no, and to which ways; those of which it is unknown are counted last."""
    names = Names(model)
    found: dict[tuple[str, str], list[str]] = {}
    for one in given:
        found.setdefault(refusal(names, one), []).append(one.flow)
    unknown = found.pop((UNKNOWN_REFUSAL, ""), [])
    for (id_, body), flows in sorted(found.items(), key=lambda one: -len(one[1])):
        yield _so(flows, _refusal(names, id_, body, flows))
    yield from _unknown(UNKNOWN_REFUSAL, unknown, given)


def notices(model: FlowModel, given: list[FlowRows]) -> Iterator[Statement]:
    """Say what people were told of; those of which it is unknown are counted last."""
    found: dict[str, list[str]] = {}
    for one in given:
        found.setdefault(told(one), []).append(one.flow)
    unknown = found.pop(UNKNOWN_NOTICE, [])
    for id_, flows in sorted(found.items(), key=lambda one: -len(one[1])):
        yield _so(flows, say(id_, routes=routes(model, flows, _MOST_ROUTES)))
    yield from _unknown(UNKNOWN_NOTICE, unknown, given)


def routes(model: FlowModel, flows: Iterable[str], most: int = 0) -> str:
    """Name who gives to whom, each pair once, and count those for which there is no room."""
    names, every = Names(model), [model.flows[one] for one in flows]
    ends = [
        say(
            "summary.route",
            giver=names.text("organisation", one.from_),
            taker=names.text("organisation", one.to),
        )
        for one in every
    ]
    named = list(dict.fromkeys(ends))
    shown = "; ".join(named[: most or None])
    more = len(named) - most
    return say("summary.routes-more", routes=shown, more=more) if most and more > 0 else shown


def _refusal(names: Names, id_: str, body: str, flows: list[str]) -> str:
    """Say that a body could refuse: to whom, where it is the one that gives."""
    every = [names.model.flows[one] for one in flows]
    if id_ not in _OWN or {names.text("organisation", one.from_) for one in every} != {body}:
        return say(id_, body=body, routes=routes(names.model, flows, _MOST_ROUTES))
    takers = dict.fromkeys(names.text("organisation", one.to) for one in every)
    return say(_OWN[id_], body=body, takers=", ".join(takers))


_OWN = {
    "summary.refusal": "summary.refusal-own",
    "summary.refusal-disputed": "summary.refusal-own-disputed",
}


def _so(flows: list[str], text: str) -> Statement:
    return count(text, *(f"flows/{one}" for one in flows))


def _unknown(id_: str, unknown: list[str], given: list[FlowRows]) -> Iterator[Statement]:
    if not given:
        yield phrase("summary.no-way")
    if unknown:
        yield count(say(id_, number=len(unknown), total=len(given)), "flows")
