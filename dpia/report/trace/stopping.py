"""What would have to stop, and what a proposal stops, put into words."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.reach.conclusion import Reach
from dpia.reach.firewall import Firewalls
from dpia.reach.open_ends import OpenEnd
from dpia.regime.proposal import stopped_in
from dpia.regime.proposal import stopped_in_part
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.trace.words import Words


def proposed(
    engine: Reach, words: Words, left: tuple[OpenEnd, ...], *, arrives: bool
) -> Iterator[Statement]:
    """Say what a proposal stops, and whether it holds; by `left` it might still come unsaid."""
    for flow in stopped_in(engine.regime):
        yield count(f"stops {words.names.text('flow', flow)}", f"flows/{flow}")
    for flow in stopped_in_part(engine.model, engine.regime):
        yield count(f"stops part of {words.names.text('flow', flow)}", f"flows/{flow}")
    at = f"proposals/{engine.regime.id}"
    if arrives:
        yield count("does not hold: it still arrives", at)
    elif left:
        said = "; ".join(f"{words.names.text('flow', one.flow)}: {one.why}" for one in left)
        flows = tuple(f"flows/{one.flow}" for one in left)
        yield count(f"holds as far as stated: {said}", at, *flows)
    else:
        yield count("holds: it no longer arrives", at)


def stops(words: Words, found: Firewalls) -> Iterator[Statement]:
    """Say what must stop, at the least; or why nothing that may be stopped is enough."""
    for one in found.found:
        exchanges = [
            " with ".join(words.names.text("flow", flow) for flow in unit) for unit in one.stops
        ]
        flows = tuple(f"flows/{flow}" for unit in one.stops for flow in unit)
        unstated = ", ".join(words.names.text("flow", flow) for flow in one.unstated)
        tail = f" (holds as far as stated: {unstated} might carry it unsaid)" if unstated else ""
        yield count("stop " + "; and ".join(exchanges) + tail, *flows)
    for way in found.beyond:
        flows = tuple(f"flows/{flow}" for unit in way for flow in unit)
        named = ", ".join(words.names.text("flow", flow) for unit in way for flow in unit)
        yield count(
            f"no firewall cuts {named}: it uses the data for what they were given for", *flows
        )
