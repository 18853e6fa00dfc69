"""A stretch of a regime's days over which neither the law nor what is disclosed changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from collections.abc import Hashable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from typing import TypeVar

from dpia.comparison.conditions import Conditions
from dpia.comparison.conditions import conditions_of
from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.dates import Period
from dpia.dates import period
from dpia.finding.silence import Silence
from dpia.law.book import Epoch
from dpia.law.book import Law
from dpia.law.book import Reference
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.model.naming import called
from dpia.model.naming import version_called
from dpia.model.once import Once
from dpia.regime.force import window_of
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.regime.resolve import limited
from dpia.regime.resolve import on_day
from dpia.regime.sight import Sight
from dpia.regime.terms import TermsSaid
from dpia.regime.trees import Trees
from dpia.regime.trees import trees_of
from dpia.source import Pointer
from dpia.vocabulary import YES
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Role
from dpia.vocabulary import Standing

Of = TypeVar("Of", bound=Hashable)
Made = TypeVar("Made")


@dataclass(frozen=True)
class Slice:
    """One stretch of days of a regime, as it stands on one of them, with the law of that day.

    `regime` is resolved on that day.  `law` is None where the model names no jurisdiction.
    """

    model: FlowModel
    regime: Regime
    days: Period
    law: Law | None

    @property
    def day(self) -> Day:
        """Give the day on which it was resolved."""
        return self.regime.on

    @property
    def epoch(self) -> Epoch | None:
        """Give the general law of data protection of these days."""
        return self.law.epoch(self.day) if self.law else None

    def provisions(self, point: str) -> tuple[Reference, ...]:
        """List what answered a point of law on these days."""
        return self.law.at(point, self.day) if self.law else ()

    def asks(self, point: str) -> bool:
        """Tell whether a point of law had an answer on these days; without a law it is asked."""
        return self.law is None or bool(self.law.at(point, self.day))

    def since(self, day: Day) -> bool:
        """Tell whether these days lie on or after a day."""
        return self.day >= day

    def once(self, make: Callable[[Slice, Of], Made], of: Of) -> Made:
        """Work something out of these days, and keep it: many rules ask it of many things."""
        kept: dict[Of, Made] = self._kept[make]
        if of not in kept:
            kept[of] = make(self, of)
        return kept[of]

    @cached_property
    def _kept(self) -> defaultdict[Callable[..., Any], dict[Any, Any]]:
        return defaultdict(dict)

    def called(self, kind: str, id_: str) -> str:
        """Name a thing within a sentence; names are asked for often, and kept."""
        return self.once(_called, (kind, id_))

    def version_called(self, version: str) -> str:
        """Name `instrument@version` within a sentence."""
        return self.once(_version_called, version)

    @cached_property
    def silence(self) -> Silence:
        """Give what terms leave out, by key; its places start at the terms."""
        return Silence()

    @cached_property
    def trees(self) -> Trees:
        """Give the orders that the model declares: subjects, fields, bodies, purposes."""
        return trees_of(self.model)

    @cached_property
    def practised_by(self) -> Mapping[str, tuple[str, ...]]:
        """List by body (with its units) the flows by which it is seen to give data on no paper."""
        found: dict[str, list[str]] = {}
        for name, then in self.regime.flows.items():
            flow = self.model.flows.get(name)
            if flow is not None and flow.kind is not FlowKind.REQUEST and off_paper(then):
                found.setdefault(self.trees.body[flow.from_], []).append(name)
        return {body: tuple(names) for body, names in found.items()}

    @cached_property
    def gives(self) -> Mapping[str, frozenset[str]]:
        """List by flow the fields that some side says it gives, whatever the terms and the limb."""
        return {
            name: frozenset(field for terms in then.terms for field in _given(terms))
            for name, then in self.regime.flows.items()
        }

    @cached_property
    def processing(self) -> Mapping[str, tuple[str, ...]]:
        """List by organisation the flows in which some side says that it is a processor."""
        found: dict[str, list[str]] = {}
        for name in self.regime.flows:
            flow = self.model.flows.get(name)
            for who, raw in flow.roles.items() if flow is not None else ():
                if Role.PROCESSOR in read(raw, Pointer(("flows", name, "roles", who))).values():
                    found.setdefault(who, []).append(name)
        return {who: tuple(names) for who, names in found.items()}

    @cached_property
    def confidence(self) -> Mapping[str, Fact]:
        """Give, for every field, what is said of its being held in confidence."""
        return _confidence(self.model)

    @cached_property
    def in_confidence(self) -> frozenset[str]:
        """List the fields that some side says are held in confidence."""
        return frozenset(name for name, fact in self.confidence.items() if YES in fact.values())

    @cached_property
    def conditions(self) -> Conditions:
        """Give what follows between the conditions that the model declares."""
        return conditions_of(self.model)


@Once
def _confidence(model: FlowModel) -> Mapping[str, Fact]:
    return {
        name: read(field.confidential, Pointer(("fields", name, "confidential")), grounds_in(field))
        for name, field in model.fields.items()
    }


def _called(slice_: Slice, named: tuple[str, str]) -> str:
    return called(slice_.model, *named)


def _version_called(slice_: Slice, version: str) -> str:
    return version_called(slice_.model, version)


def off_paper(then: FlowThen) -> bool:
    """Tell whether a flow was seen, on some side, and no paper allows it or may."""
    seen = then.seen.sight in (Sight.SEEN, Sight.DISPUTED)
    return seen and not then.paper.in_doubt and then.stand.standing is Standing.PRACTICE


def _given(terms: TermsSaid) -> Iterator[str]:
    every = [terms.fields, *(limb.fields for limb in terms.limbs.values())]
    return (name for said in every for name, one in said.items() if YES in one.fact.values())


def slices(model: FlowModel, regime: Regime, law: Law | None) -> tuple[Slice, ...]:
    """Cut a regime where the law changes and where a disclosure begins or ends, in order of days.

    Each stretch is resolved on the regime's own day where that lies in it, else on its first day
    (its last, where it has no first).  A regime that stands for its day only, and a proposal,
    whose law is that of its base's day, are one slice.
    """
    if regime.covers is None or regime.proposal:
        return (Slice(model, regime, regime.covers or Period(regime.on, regime.on), law),)
    return tuple(
        Slice(model, _on(model, regime, days), days, law)
        for days in _stretches(model, regime, regime.covers, law)
    )


def _on(model: FlowModel, regime: Regime, days: Period) -> Regime:
    """Resolve the regime on a day of the stretch, for the same flows."""
    if days.holds(regime.on):
        return regime
    day = days.first or days.last or regime.on
    then = on_day(model, day, regime.id, regime.title, regime.covers)
    return limited(then, tuple(regime.flows)) if regime.left_out else then


def _stretches(
    model: FlowModel, regime: Regime, covers: Period, law: Law | None
) -> tuple[Period, ...]:
    cuts = sorted({day for day in _cuts(model, regime, law) if _divides(day, covers)})
    firsts: list[Day | None] = [covers.first, *cuts]
    lasts: list[Day | None] = [*(day - ONE_DAY for day in cuts), covers.last]
    return tuple(Period(first, last) for first, last in zip(firsts, lasts, strict=True))


def _divides(day: Day, covers: Period) -> bool:
    return covers.holds(day) and day != covers.first


def _cuts(model: FlowModel, regime: Regime, law: Law | None) -> Iterator[Day]:
    """List the days on which something is other than on the day before."""
    if law is not None:
        yield from law.changes()
    flows = [model.flows[name] for name in regime.flows if name in model.flows]
    for version in sorted({name for flow in flows for name in flow.terms} & set(regime.forces)):
        dates = regime.forces[version]
        lie = (window_of(value) for value in (*dates.began.values(), *dates.ended.values()))
        yield from (day for one in lie for day in (one.first, one.last) if day is not None)
    for days in map(period, sorted({text for flow in flows for text in flow.seen})):
        yield from (days.first,) if days.first else ()
        yield from (days.last + ONE_DAY,) if days.last else ()
