"""What would have to stop, and what a proposal stops, put into words."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from functools import reduce

from dpia.language.say import say
from dpia.reach.conclusion import Reach
from dpia.reach.firewall import Firewalls
from dpia.reach.open_ends import OpenEnd
from dpia.reach.open_ends import Why
from dpia.regime.proposal import stopped_in
from dpia.regime.proposal import stopped_in_part
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.trace.words import Words

_UNSAID = {
    Why.FIELDS: "trace.unsaid-fields",
    Why.STANDING: "trace.unsaid-standing",
    Why.ONWARD: "trace.unsaid-onward",
    Why.GATES: "trace.unsaid-gates",
}


def unsaid(why: Why) -> str:
    """Say why something might still come unsaid."""
    return say(_UNSAID[why])


def proposed(
    engine: Reach, words: Words, left: tuple[OpenEnd, ...], *, arrives: bool
) -> Iterator[Statement]:
    """Say what a proposal stops, and whether it holds; by `left` it might still come unsaid."""
    for flow in stopped_in(engine.regime):
        yield count(say("trace.stops", flow=words.names.text("flow", flow)), f"flows/{flow}")
    for flow in stopped_in_part(engine.model, engine.regime):
        yield count(
            say("trace.stops-in-part", flow=words.names.text("flow", flow)), f"flows/{flow}"
        )
    at = f"proposals/{engine.regime.id}"
    if arrives:
        yield count(say("trace.does-not-hold"), at)
    elif left:
        said = "; ".join(f"{words.names.text('flow', one.flow)}: {unsaid(one.why)}" for one in left)
        flows = tuple(f"flows/{one.flow}" for one in left)
        yield count(say("trace.holds-as-stated", reasons=said), at, *flows)
    else:
        yield count(say("trace.holds"), at)


def stops(words: Words, found: Firewalls) -> Iterator[Statement]:
    """Say what must stop, at the least."""
    for one in found.found:
        flows = tuple(f"flows/{flow}" for unit in one.stops for flow in unit)
        exchanges = reduce(_and, (_exchange(words, unit) for unit in one.stops))
        if one.unstated:
            unstated = ", ".join(words.names.text("flow", flow) for flow in one.unstated)
            text = say("trace.stop-as-stated", exchanges=exchanges, flows=unstated)
        else:
            text = say("trace.stop", exchanges=exchanges)
        yield count(text, *flows)


def beyond(words: Words, found: Firewalls) -> Iterator[Statement]:
    """Say of each way that no firewall cuts why nothing that may be stopped is enough."""
    for way in found.beyond:
        flows = tuple(f"flows/{flow}" for unit in way for flow in unit)
        named = ", ".join(words.names.text("flow", flow) for unit in way for flow in unit)
        yield count(say("trace.no-firewall", flows=named), *flows)


def _exchange(words: Words, unit: Iterable[str]) -> str:
    return reduce(_with, (words.names.text("flow", flow) for flow in unit))


def _with(request: str, answers: str) -> str:
    return say("trace.exchange", request=request, answers=answers)


def _and(earlier: str, exchange: str) -> str:
    return say("trace.and-exchange", earlier=earlier, exchange=exchange)
