"""What was seen of a flow on a day; what paper allows is another question."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

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


class Seen(NamedTuple):
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


NOTHING_SEEN = Seen(Sight.NOT_STATED, ())
"""What was seen of a flow of which nothing of the kind is said."""


def sights(model: FlowModel, day: Day) -> dict[str, Seen]:
    """Tell of the flows of which something was seen; an answer seen shows that it was asked for."""
    seen = {name: seen_on(flow, name, day) for name, flow in model.flows.items() if flow.seen}
    if not seen:
        return seen
    answers = sorted(name for name, flow in model.flows.items() if flow.answers is not None)
    for name in answers:
        here = seen.get(name, NOTHING_SEEN)
        if here.sight is not Sight.SEEN:
            continue
        raw = model.flows[name].answers
        asked = str(read(raw, Pointer(("flows", name, "answers"))).value)
        if asked in model.flows:
            before = seen.get(asked, NOTHING_SEEN)
            if before.sight in (Sight.NOT_STATED, Sight.SEEN):
                facts = (*before.facts, *here.facts)
                seen[asked] = Seen(Sight.SEEN, facts, (*before.through, name))
    return seen
