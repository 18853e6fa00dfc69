"""The ways of one lane: chains that differ only in their wording are one, stops share columns."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from functools import reduce

from dpia.language.say import say
from dpia.reach.gate import UNNAMED
from dpia.report.names import Names
from dpia.report.picture.chain import Door
from dpia.report.picture.chain import Move
from dpia.report.picture.chain import Number
from dpia.report.picture.chain import Stop
from dpia.report.picture.chain import Way
from dpia.report.side_words import side_of
from dpia.report.statement import Statement
from dpia.report.trace.view import TracedChain
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedSide
from dpia.report.trace.view import TracedStep
from dpia.report.trace.view import TracedTelling

Numbered = tuple[int, TracedStep]
Place = tuple[Numbered, ...]
"""What happens at one place: a request and its answer, or one step by itself."""
Columns = Mapping[str, int]
"""The column of each place, by the flow that is given there."""


@dataclass(frozen=True, slots=True)
class _Laid:
    """Where things stand, what they are called, and which stops stand in a way above."""

    columns: Columns
    names: Names
    seen: set[object]


def columns_of(groups: Iterable[TracedGroup]) -> Columns:
    """Give every place of every chain a column, so that each chain runs from left to right.

    What goes from one body to another stands in one column, whichever flow it is, unless a chain
    goes there twice.  Where two chains disagree on the order, the first that names both decides.
    """
    chains = [tuple(map(_given, _places(chain))) for one in groups for chain in one.chains]
    twice = {
        _route(step)
        for steps in chains
        for index, step in enumerate(steps)
        if _route(step) in map(_route, steps[:index])
    }
    keys = [
        tuple((step.flow,) if _route(step) in twice else _route(step) for step in steps)
        for steps in chains
    ]
    order: list[tuple[str, ...]] = []
    for chain in keys:
        at = 0
        for key in chain:
            if key not in order:
                order.insert(at, key)
            at = max(at, order.index(key) + 1)
    return {
        step.flow: order.index(key)
        for steps, chain in zip(chains, keys, strict=True)
        for step, key in zip(steps, chain, strict=True)
    }


def _given(place: Place) -> TracedStep:
    return place[-1][1]


def _route(step: TracedStep) -> tuple[str, ...]:
    return (step.sender, step.recipient, "asks" if step.request else "gives")


def _places(chain: TracedChain) -> tuple[Place, ...]:
    """Put a request with the answer that it is followed by; the order is that of what is given."""
    waiting: list[Numbered] = []
    places: list[Place] = []
    for number, step in enumerate(chain.steps, start=1):
        if step.request:
            waiting.append((number, step))
            continue
        own = next((one for one in waiting if _answered(one[1], step)), None)
        if own is not None:
            waiting.remove(own)
        places.append(((number, step),) if own is None else (own, (number, step)))
    return (*places, *((one,) for one in waiting))


def _answered(request: TracedStep, answer: TracedStep) -> bool:
    return (request.sender, request.recipient) == (answer.recipient, answer.sender)


def ways(group: TracedGroup, columns: Columns, names: Names) -> tuple[Way, ...]:
    """List the ways of one group, the established first."""
    alike: dict[tuple[object, ...], list[TracedChain]] = {}
    for chain in sorted(group.chains, key=lambda one: not one.established):
        flows = tuple(step.flow for step in chain.steps)
        doors = tuple(door.bodies for step in chain.steps for door in step.doors)
        alike.setdefault((flows, doors, chain.sides), []).append(chain)
    seen: set[object] = set()
    return tuple(_way(group, tuple(some), _Laid(columns, names, seen)) for some in alike.values())


def _way(group: TracedGroup, chains: tuple[TracedChain, ...], laid: _Laid) -> Way:
    chain = chains[0]
    telling = _telling(group, chain)
    stops = tuple(_stops(chains, laid))
    states = tuple(dict.fromkeys(one.summary.text for one in chains))
    state = states[0]
    if len(states) > 1:
        state = say("picture.alike", state=state, number=len(chains))
    return Way(
        not chain.established,
        _title(chain, telling, laid.names),
        _taken(chain),
        Statement(state, chain.summary.grounds),
        chain.origins,
        stops,
        tuple(_numbers(telling)) if telling else (),
    )


def _telling(group: TracedGroup, chain: TracedChain) -> TracedTelling | None:
    """Find the telling to which a chain belongs: the largest choice of sides that it takes."""
    taken = set(chain.sides)
    fitting = [
        (len(choice), -index, one)
        for index, one in enumerate(group.tellings)
        for choice in one.choices
        if one.shown and set(choice) <= taken
    ]
    return max(fitting, key=lambda one: one[:2])[2] if fitting else None


def _title(chain: TracedChain, telling: TracedTelling | None, names: Names) -> Statement:
    """Name a way by its own sides: two ways of one telling are still told apart."""
    if not chain.sides:
        return telling.title if telling else chain.summary
    taken = _taken(chain)
    return Statement(
        say("trace.if-right", sides=_sides(chain.sides, names) or say("trace.a-fact-to-confirm")),
        tuple(ground for one in taken for ground in one.grounds),
        tuple(dict.fromkeys(cite for one in taken for cite in one.cites)),
    )


def _taken(chain: TracedChain) -> tuple[Statement, ...]:
    disputed = {side.at for side in chain.sides}
    return tuple(one for one in chain.leans if any(ground.at in disputed for ground in one.grounds))


def _numbers(telling: TracedTelling) -> Iterator[Number]:
    for variant in telling.variants:
        yield Number(variant.number, variant.sides, variant.figure)


def _stops(chains: tuple[TracedChain, ...], laid: _Laid) -> Iterator[Stop]:
    """Merge the stops of chains that run through the same flows, their terms side by side."""
    merged = zip(*(_places(chain) for chain in chains), strict=True)
    for places in merged:
        asks: list[Move] = []
        gives: list[Move] = []
        for steps in zip(*places, strict=True):
            (gives if not steps[0][1].request else asks).append(_move(steps, laid.names))
        doors = tuple(door for _, step in places[0] for door in _doors(step, laid.names))
        stop = Stop(
            laid.columns[_given(places[0]).flow], tuple(asks), tuple(gives), doors, repeated=False
        )
        key = (tuple((one.name.text, one.under.text) for one in (*asks, *gives)), doors)
        yield replace(stop, repeated=key in laid.seen)
        laid.seen.add(key)


def _move(steps: tuple[Numbered, ...], names: Names) -> Move:
    number, step = steps[0]
    grounds = tuple(dict.fromkeys(ground for _, one in steps for ground in one.under.grounds))
    under = _joined(tuple(one for _, one in steps), names)
    return Move(
        number, step.name, step.route, Statement(under, grounds), step.standing, step.disputed
    )


def _joined(steps: tuple[TracedStep, ...], names: Names) -> str:
    """Say under what steps are taken: the limbs of one version as `terms, limbs a, b`."""
    texts = tuple(dict.fromkeys(one.under.text for one in steps))
    versions = tuple(dict.fromkeys(one.version for one in steps))
    if len(texts) > 1 and len(versions) == 1 and all(one.limb for one in steps):
        limbs = dict.fromkeys(one.limb.replace("-", " ") for one in steps)
        version = names.version_text(versions[0])
        return say("picture.under-limbs", version=version, limbs=", ".join(limbs))
    return "; ".join(texts)


def _doors(step: TracedStep, names: Names) -> Iterator[Door]:
    for door in step.doors:
        unnamed = any(body.startswith(UNNAMED) for body in door.bodies)
        yield Door(door.names, _sides(door.sides, names), not door.bodies, unnamed)


def _sides(sides: tuple[TracedSide, ...], names: Names) -> str:
    named = [f"'{side_of(names, one.at, one.side)}'" for one in sides if one.side]
    return reduce(_and, named) if named else ""


def _and(earlier: str, side: str) -> str:
    return say("picture.and-side", earlier=earlier, side=side)
