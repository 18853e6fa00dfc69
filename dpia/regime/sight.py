"""What was seen of a flow on a day; what paper allows is another question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.dates import Day
from dpia.dates import period
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import YES


class Sight(StrEnum):
    """Whether a flow was seen."""

    SEEN = "seen"
    NOT_SEEN = "not seen"
    DISPUTED = "disputed"
    NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen on a day, and the facts (one for each period that holds the day) that say so.

    `through` lists the answers by which a request is known to have been made.
    """

    sight: Sight
    facts: tuple[Fact, ...]
    through: tuple[str, ...] = ()


def seen_on(flow: Flow, name: str, day: Day) -> Seen:
    """Gather what the periods that hold a day say; periods that differ dispute each other."""
    around, at = grounds_in(flow), Pointer(("flows", name, "seen"))
    facts = tuple(
        read(raw, at / text, around)
        for text, raw in sorted(flow.seen.items())
        if period(text).holds(day)
    )
    values = {value for fact in facts for value in fact.values()} & {YES, NO}
    return Seen(_sight(values), facts)


def _sight(values: set[Value]) -> Sight:
    if values == {YES}:
        return Sight.SEEN
    if values == {NO}:
        return Sight.NOT_SEEN
    return Sight.DISPUTED if values else Sight.NOT_STATED


def sights(model: FlowModel, day: Day) -> dict[str, Seen]:
    """Tell of every flow whether it was seen; an answer seen shows that its request was made."""
    seen = {name: seen_on(flow, name, day) for name, flow in model.flows.items()}
    for name, flow in sorted(model.flows.items()):
        asked = str(read(flow.answers, Pointer(("flows", name, "answers"))).value)
        if seen[name].sight is Sight.SEEN and asked in seen:
            before = seen[asked]
            if before.sight in (Sight.NOT_STATED, Sight.SEEN):
                facts = (*before.facts, *seen[name].facts)
                seen[asked] = Seen(Sight.SEEN, facts, (*before.through, name))
    return seen
