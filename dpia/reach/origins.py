"""Which holdings to assume first, where nothing shows how a body comes to hold what it gives."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping

from dpia.reach.asking import Answered
from dpia.reach.asking import Requirements
from dpia.reach.lean import ways_said
from dpia.reach.step import Step
from dpia.vocabulary import YES

Place = tuple[str, str]
"""A body and a field."""

Leads = Mapping[Place, tuple[Place, ...]]
"""From each place, those whose holding may hang on it."""


def first_of(lacking: Iterable[Place], leads: Leads) -> frozenset[Place]:
    """Keep the places that no other one may explain, once it is assumed.

    In a ring that feeds only itself all are kept, so that no answer hangs on how they are named.
    """
    wanted = frozenset(lacking)
    ring = dict(_rings(leads))
    members: dict[int, set[Place]] = {}
    for place in wanted:
        members.setdefault(ring.get(place, -1), set()).add(place)
    fed = _downstream({ring[place] for place in wanted if place in ring}, leads, ring)
    return frozenset(
        place for number, places in members.items() if number not in fed for place in places
    )


def leads_of(
    steps: Iterable[Step],
    revealing: Mapping[str, frozenset[str]],
    requires: Mapping[str, Requirements],
    answers: Mapping[str, Answered],
) -> Leads:
    """Say which holdings may hang on which, by what each flow requires and answers."""
    required = {
        flow: frozenset(field for _, fields in needs for field in fields)
        for flow, needs in requires.items()
    }
    asking = {
        flow: frozenset(request for request, _ in requests) for flow, requests in answers.items()
    }
    steps = tuple(steps)
    found: dict[Place, set[Place]] = {}
    coarser = _turned(revealing)
    senders: dict[str, str] = {step.id.flow: step.sender for step in steps}
    for step in steps:
        brought: set[Place] = set()
        for name in yes_fields(step):
            shown = {(step.recipient, one) for one in coarser[name]}
            brought |= shown
            for finer in revealing[name]:
                onward = found.setdefault((step.sender, finer), set())
                onward |= {*shown, (step.sender, name)}
        for flow in {step.id.flow, *asking[step.id.flow]} & senders.keys():
            for finer in {one for name in required[flow] for one in revealing[name]}:
                found.setdefault((senders[flow], finer), set()).update(brought)
    return {place: tuple(sorted(onward)) for place, onward in found.items()}


def _turned(revealing: Mapping[str, frozenset[str]]) -> dict[str, list[str]]:
    coarser: dict[str, list[str]] = {}
    for name, finer_ones in revealing.items():
        for finer in finer_ones:
            coarser.setdefault(finer, []).append(name)
    return coarser


def yes_fields(step: Step) -> tuple[str, ...]:
    """List the fields that a step carries under some side."""
    return tuple(
        sorted(
            name
            for name, said in step.fields.items()
            if ways_said(said, lambda value: value == YES)
        )
    )


def _downstream(rings: Iterable[int], leads: Leads, ring: Mapping[Place, int]) -> frozenset[int]:
    """Find the numbers of the rings that some of these lead to, but for themselves."""
    onward: dict[int, set[int]] = {}
    for place, others in leads.items():
        onward.setdefault(ring[place], set()).update(ring[one] for one in others)
    found: set[int] = set()
    left = [(start, after) for start in rings for after in onward.get(start, ()) if after != start]
    while left:
        _, here = left.pop()
        if here not in found:
            found.add(here)
            left += [(here, after) for after in onward.get(here, ()) if after != here]
    return frozenset(found)


def _rings(leads: Leads) -> Iterator[tuple[Place, int]]:
    """Give a number to each place; those that lead to each other share it (after Kosaraju)."""
    back: dict[Place, list[Place]] = {}
    for place, others in leads.items():
        for other in others:
            back.setdefault(other, []).append(place)
    numbered: set[Place] = set()
    last_first = reversed(tuple(_finished(leads)))
    for number, start in enumerate(last_first):
        left = [start] if start not in numbered else []
        numbered.update(left)
        while left:
            place = left.pop()
            yield place, number
            onward = [one for one in back.get(place, ()) if one not in numbered]
            numbered.update(onward)
            left += onward


def _finished(leads: Leads) -> Iterator[Place]:
    """List every place after all to which it leads, but for rings."""
    seen: set[Place] = set()
    for start in sorted({*leads, *(one for others in leads.values() for one in others)}):
        path = [(start, iter(leads.get(start, ())))] if start not in seen else []
        seen.add(start)
        while path:
            place, others = path[-1]
            following = next((one for one in others if one not in seen), None)
            if following is None:
                path.pop()
                yield place
            else:
                seen.add(following)
                path.append((following, iter(leads.get(following, ()))))
