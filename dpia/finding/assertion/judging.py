"""Put an assertion to a regime: look for a way, or a single disclosure, that breaks it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.finding.assertion.answer import Answered
from dpia.finding.assertion.answer import Counterexample
from dpia.finding.assertion.answer import Holding
from dpia.finding.assertion.selecting import along
from dpia.finding.assertion.selecting import includes
from dpia.finding.assertion.selecting import of_group
from dpia.finding.assertion.selecting import single
from dpia.finding.assertion.selecting import undecided
from dpia.finding.assertion.selecting import wanted
from dpia.model.choice import Assertion
from dpia.model.choice import Selector
from dpia.reach.conclusion import Chain
from dpia.reach.conclusion import Group
from dpia.reach.conclusion import Reach
from dpia.reach.lean import Lean
from dpia.reach.lean import Leans
from dpia.reach.lean import Ways
from dpia.reach.open_ends import OpenEnd
from dpia.reach.open_ends import Why
from dpia.reach.open_ends import open_ends
from dpia.reach.refusal import Variant
from dpia.reach.step import StepId

Way = tuple[str, Group, Chain]
"""To whom something comes, about whom and for what, and by which chain."""
NOBODY = Selector()


def answer(engine: Reach, name: str, assertion: Assertion) -> Answered:
    """Answer an assertion under the regime that an engine was run on.

    `never` is broken by a chain that is as it says; `only_if` by one that is as `where` says and
    not as it says itself; `always` by a single disclosure of that kind.
    """
    if assertion.always is not None:
        broken, open_ = _singly(engine, assertion.where or NOBODY, assertion.always)
        return _answered(engine, name, broken, open_, ())
    meant = assertion.never or assertion.where or NOBODY
    broken, open_ = [], list(_unstated(engine, meant))
    for recipient, group, chain in ways_of(engine, meant):
        for leans in along(engine, meant, chain)[:1]:
            kept = _kept(engine, assertion.only_if, group, chain)
            if kept is None:
                open_ += _undecided(engine, chain.steps)
            elif frozenset() not in kept:
                broken.append(_counterexample(recipient, group, chain, leans, kept))
    wider = tuple(sorted(set(_wider(engine, meant))))
    return _answered(engine, name, broken, open_, wider)


def _answered(
    engine: Reach,
    name: str,
    broken: list[Counterexample],
    open_: list[OpenEnd],
    wider: tuple[str, ...],
) -> Answered:
    established = [one for one in broken if one.established]
    named = tuple(sorted(set(open_)))
    if established:
        holding = Holding.BROKEN
    elif broken:
        holding = Holding.BROKEN_IF
    else:
        holding = Holding.AS_FAR_AS_STATED if named or wider else Holding.HOLDS
    return Answered(name, engine.regime.id, holding, tuple(established or broken), named, wider)


def ways_of(engine: Reach, meant: Selector) -> Iterator[Way]:
    """List the ways by which what is meant arrives, whether or not they go as is meant."""
    for recipient in _recipients(engine, meant):
        through = meant.from_ or ""
        for one in _asked(engine, meant):
            for group in engine.groups(one, recipient, through=through):
                if of_group(engine, meant, group):
                    for chain in group.chains:
                        yield recipient, group, chain


def _asked(engine: Reach, meant: Selector) -> tuple[str, ...]:
    return (wanted(meant),) if wanted(meant) else tuple(sorted(engine.model.fields))


def _recipients(engine: Reach, meant: Selector) -> tuple[str, ...]:
    """List to whom it is not to come: the body that is named, else every one."""
    if meant.to is not None:
        return (meant.to,)
    return tuple(sorted({engine.trees.body[name] for name in engine.model.organisations}))


def _kept(engine: Reach, only_if: Selector | None, group: Group, chain: Chain) -> Ways | None:
    """Tell under which sides a chain is as it must be; None where nobody states who decides."""
    if only_if is None:
        return ()
    if not of_group(engine, only_if, group):
        return ()
    kept = along(engine, only_if, chain)
    steps = [engine.steps[step] for step in chain.steps]
    return None if not kept and only_if.gate and undecided(steps) else kept


def _counterexample(
    recipient: str, group: Group, chain: Chain, leans: Leans, kept: Ways
) -> Counterexample:
    own = {lean for lean in chain.leans if lean.contests}
    past = _past(group, own)
    unless = tuple(sorted({lean for way in kept for lean in way}))
    return Counterexample(
        recipient, group.subject, group.purpose, chain, _sorted({*own, *leans}), unless, past
    )


def _past(group: Group, leans: set[Lean]) -> tuple[Variant, ...]:
    """Tell whose consent it takes on the telling that these sides make: the one that takes most."""
    told = [
        (len(sides), one.variants)
        for one in group.tellings
        for sides in (one.sides, *one.alike)
        if one.shown and set(sides) <= leans
    ]
    return max(told, key=lambda one: one[0], default=(0, ()))[1]


def _sorted(leans: set[Lean]) -> tuple[Lean, ...]:
    return tuple(sorted(leans))


def _unstated(engine: Reach, meant: Selector) -> Iterator[OpenEnd]:
    """List the flows by which it might yet come where it is not to come."""
    for recipient in _recipients(engine, meant) if wanted(meant) else ():
        yield from open_ends(engine, wanted(meant), (recipient, meant.about or ""))


def _undecided(engine: Reach, steps: Iterable[StepId]) -> Iterator[OpenEnd]:
    for flow in undecided(engine.steps[step] for step in steps):
        yield OpenEnd(flow, Why.GATES)


def _wider(engine: Reach, meant: Selector) -> Iterator[str]:
    for recipient in _recipients(engine, meant) if meant.about else ():
        for one in _asked(engine, meant):
            for group in engine.groups(one, recipient, through=meant.from_ or ""):
                if includes(engine, meant, group):
                    yield group.subject


def _singly(
    engine: Reach, where: Selector, always: Selector
) -> tuple[list[Counterexample], list[OpenEnd]]:
    """Look at each disclosure by itself."""
    broken: list[Counterexample] = []
    open_: list[OpenEnd] = []
    for id_, step in sorted(engine.steps.items()):
        fired = sorted(one.contested for one in engine.spread.fired[id_].members)
        means = single(engine, where, step)
        if not fired or not means:
            continue
        kept = single(engine, always, step)
        if frozenset() in kept:
            continue
        if not kept and always.gate and undecided([step]):
            open_ += _undecided(engine, [id_])
            continue
        leans = min((one | other for one in fired for other in means), key=_by_size)
        unless = tuple(sorted({lean for way in kept for lean in way}))
        chain = Chain((id_,), _sorted(set(leans)))
        broken.append(
            Counterexample(
                step.recipient, step.about[0], step.purpose, chain, _sorted(set(leans)), unless
            )
        )
    return broken, open_


def _by_size(leans: Leans) -> tuple[int, list[Lean]]:
    return len(leans), sorted(leans)
