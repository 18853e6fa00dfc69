"""Which chains, and which single disclosures, a selector of an assertion means."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable

from dpia.model.choice import Selector
from dpia.reach.conclusion import Chain
from dpia.reach.conclusion import Group
from dpia.reach.conclusion import Reach
from dpia.reach.gate import UNNAMED
from dpia.reach.lean import FREELY
from dpia.reach.lean import Ways
from dpia.reach.lean import both
from dpia.reach.lean import least
from dpia.reach.lean import ways_said
from dpia.reach.step import Step
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind

NEVER: Ways = ()
"""It is so under no side."""

Fits = Callable[[Reach, Step, str], bool]
"""Whether a step is such as a name says."""


def wanted(selector: Selector) -> str:
    """Give the field or the capability that is meant; none where any is."""
    return selector.field or selector.capability or ""


def of_group(engine: Reach, selector: Selector, group: Group) -> bool:
    """Tell whether the people and the purpose of a group are those that are meant."""
    trees = engine.trees
    about = selector.about is None or group.subject in trees.below[selector.about]
    given = selector.given_in is None or selector.given_in in trees.given_in[group.subject]
    return about and given and _for(engine, selector, group.purpose)


def includes(engine: Reach, selector: Selector, group: Group) -> bool:
    """Tell whether a group is about wider people, who may include those that are meant."""
    if selector.about is None or group.subject == selector.about:
        return False
    above = engine.trees.above[selector.about]
    return group.subject in above and _for(engine, selector, group.purpose)


def along(engine: Reach, selector: Selector, chain: Chain) -> Ways:
    """Tell under which sides a chain goes as is meant: by whom, how, under what, past whom."""
    steps = [engine.steps[step] for step in chain.steps]
    return both(
        _some(engine, steps, selector.from_, _gives),
        _some(engine, steps, selector.flow, _is_flow),
        _some(engine, steps, selector.instrument, _is_under),
        past(engine, steps, selector.gate),
    )


def past(engine: Reach, steps: Iterable[Step], keeper: str | None) -> Ways:
    """Tell under which sides one of the steps takes the consent of a body."""
    if keeper is None:
        return FREELY
    body = engine.trees.body[keeper]
    return least(
        frozenset(lean for lean in leans if lean.contests)
        for step in steps
        for leans, members in step.gates.taken
        if body in members
    )


def undecided(steps: Iterable[Step]) -> tuple[str, ...]:
    """List the flows, among steps, of which it is not stated who decides."""
    return tuple(
        step.id.flow
        for step in steps
        if any(one.startswith(UNNAMED) for _, members in step.gates.taken for one in members)
    )


def single(engine: Reach, selector: Selector, step: Step) -> Ways:
    """Tell under which sides one step discloses what is meant, as is meant."""
    if step.kind is FlowKind.REQUEST or not _ends(engine, selector, step):
        return NEVER
    return both(
        _some(engine, [step], selector.flow, _is_flow),
        _some(engine, [step], selector.instrument, _is_under),
        past(engine, [step], selector.gate),
        _carries(engine, selector, step),
    )


def _ends(engine: Reach, selector: Selector, step: Step) -> bool:
    trees = engine.trees
    sender = selector.from_ is None or trees.body[selector.from_] == step.sender
    recipient = selector.to is None or trees.body[selector.to] == step.recipient
    about = selector.about is None or any(
        trees.comparable(one, selector.about) for one in step.about
    )
    given = selector.given_in is None or any(
        selector.given_in in trees.given_in[one] for one in step.about
    )
    return sender and recipient and about and given and _for(engine, selector, step.purpose)


def _carries(engine: Reach, selector: Selector, step: Step) -> Ways:
    if not wanted(selector):
        return FREELY
    carriers = engine.carriers(wanted(selector))
    said = [fact for name, fact in sorted(step.fields.items()) if name in carriers]
    found = (leans for fact in said for leans in ways_said(fact, lambda value: value == YES))
    return least(frozenset(lean for lean in leans if lean.contests) for leans in found)


def _for(engine: Reach, selector: Selector, purpose: str) -> bool:
    if selector.purpose is None:
        return True
    return selector.purpose in engine.trees.purposes_above.get(purpose, frozenset({purpose}))


def _some(engine: Reach, steps: list[Step], name: str | None, fits: Fits) -> Ways:
    if name is None or any(fits(engine, step, name) for step in steps):
        return FREELY
    return NEVER


def _gives(engine: Reach, step: Step, name: str) -> bool:
    return step.kind is not FlowKind.REQUEST and step.sender == engine.trees.body[name]


def _is_flow(engine: Reach, step: Step, name: str) -> bool:
    del engine
    return step.id.flow == name


def _is_under(engine: Reach, step: Step, name: str) -> bool:
    del engine
    return step.id.version.partition("@")[0] == name
