"""Sort the flows of a large model at first sight: most stand alike on both days, or plainly on one.

What is sorted here is compared no differently, only sooner: the flows that stand under the same
versions are looked at once, and of the flows that plainly began or ended all but some are counted.
"""

from __future__ import annotations

from dataclasses import dataclass

from dpia.comparison.sides import NO_SIDES
from dpia.comparison.stands import Half
from dpia.comparison.stands import same_basis
from dpia.comparison.stands import standing_disputes
from dpia.comparison.stands import stands
from dpia.regime.alike import alike
from dpia.regime.plain import surely_passes
from dpia.regime.resolve import FlowsThen
from dpia.regime.resolve import FlowThen

MOST = 300
"""How many flows a model has at most of which each is looked at, and every chain followed."""
LISTED = 50
"""How many flows of a larger model are listed of those that differ one way; the rest is counted."""

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The flows of a model as they stand on two days.

    `groups` are all, by those that stand alike on any day; `alike` those of them that stand alike
    on these two.  `opened` and `closed` list the flows of which something surely passes on one day
    and surely nothing on the other; `closely` those that must be looked at by themselves.
    """

    groups: tuple[Group, ...]
    alike: tuple[Group, ...]
    opened: tuple[str, ...]
    closed: tuple[str, ...]
    closely: tuple[str, ...]


def glance(before: Half, after: Half, groups: tuple[Group, ...] | None = None) -> Glance | None:
    """Sort the flows of two days of one large model; None where each has to be looked at.

    `groups` are those that stand alike on any day, where they are at hand.
    """
    regimes = (before.regime, after.regime)
    if before.model is not after.model or len(before.model.flows) <= MOST:
        return None
    if not all(isinstance(one.flows, FlowsThen) for one in regimes):
        return None
    return sort(before, after, tuple(alike(before.model)) if groups is None else groups)


def sort(before: Half, after: Half, groups: tuple[Group, ...]) -> Glance:
    """Sort the flows of two days of one model, by the groups that stand alike on any day."""
    regimes = (before.regime, after.regime)
    same: list[Group] = []
    opened: list[str] = []
    closed: list[str] = []
    closely: list[str] = []
    for group in groups:
        was, then = (one.flows[group[0]] for one in regimes)
        if same_basis(was, then) or before.regime.on == after.regime.on:
            same.append(group)
        elif (version := _only(before, was, then)) is not None:
            _look(after, version, group, opened, closely)
        elif (version := _only(after, then, was)) is not None:
            _look(before, version, group, closed, closely)
        else:
            closely.extend(group)
    sorted_ = (tuple(sorted(names)) for names in (opened, closed, closely))
    return Glance(groups, tuple(same), *sorted_)


def _only(nothing: Half, there: FlowThen, here: FlowThen) -> str | None:
    """Name the one version under which a flow surely stands, if surely nothing of it does there."""
    paper = here.paper
    if paper.in_doubt or paper.practice or len(paper.binding) != 1:
        return None
    if here.seen.facts or there.seen.facts or here.exists.stated:
        return None
    none = stands(nothing, there, NO_SIDES)
    if none.limbs or none.maybe or standing_disputes(nothing, there):
        return None
    return paper.binding[0]


def _look(half: Half, version: str, group: Group, plainly: list[str], closely: list[str]) -> None:
    flows = half.model.flows
    for name in group:
        passes = surely_passes(flow := flows[name], flow.terms[version])
        if passes is None:
            closely.append(name)
        elif passes:
            plainly.append(name)
