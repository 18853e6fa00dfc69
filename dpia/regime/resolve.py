"""Resolve a regime: how every flow stands on its day, and under which terms."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from typing import NamedTuple

from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.dates import Period
from dpia.dates import period
from dpia.dates import window
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.regime.force import Force
from dpia.regime.force import force
from dpia.regime.force import forces
from dpia.regime.force import window_of
from dpia.regime.gates import Gates
from dpia.regime.gates import gates_of
from dpia.regime.provided import provided
from dpia.regime.sight import NOTHING_SEEN
from dpia.regime.sight import Seen
from dpia.regime.sight import sights
from dpia.regime.standing import Paper
from dpia.regime.standing import Stand
from dpia.regime.standing import in_order
from dpia.regime.standing import paper_of
from dpia.regime.standing import stand
from dpia.regime.terms import TermsSaid
from dpia.source import Pointer
from dpia.vocabulary import Standing


class FlowThen(NamedTuple):
    """One flow on the day: its standing, what was seen, and its terms in force side by side.

    `gates` are those of the flow itself, which hold under every instrument; those of the terms
    add to them.
    """

    id: str
    stand: Stand
    exists: Fact
    seen: Seen
    paper: Paper
    terms: tuple[TermsSaid, ...]
    gates: Gates


class FlowsThen(Mapping[str, FlowThen]):
    """Every flow of a model on a day, by name; each is resolved when it is first looked at.

    Of a large model most flows are told by their kind, and never looked at by themselves.
    """

    __slots__ = ("_begun", "_forces", "_known", "_model", "_names", "_papers", "_seen")

    def __init__(self, model: FlowModel, day: Day, bound: dict[str, Force]) -> None:
        """Read what was seen on the day; the flows themselves are left for later."""
        self._model, self._forces, self._seen = model, bound, sights(model, day)
        self._begun = in_order(bound)
        self._names = sorted(model.flows)
        self._known: dict[str, FlowThen] = {}
        self._papers: dict[tuple[object, ...], Paper] = {}

    def __getitem__(self, name: str) -> FlowThen:
        """Resolve one flow."""
        known = self._known.get(name)
        if known is None:
            seen = self._seen.get(name, NOTHING_SEEN)
            known = self._known[name] = _flow(self._model, name, self._paper(name, seen), seen)
        return known

    def _paper(self, name: str, seen: Seen) -> Paper:
        """Sort the versions of a flow's terms; flows with the same versions share the answer."""
        key = (*self._model.flows[name].terms, seen.sight)
        known = self._papers.get(key)
        if known is None:
            known = self._papers[key] = paper_of(self._model, name, self._forces, self._begun, seen)
        return known

    def __contains__(self, name: object) -> bool:
        """Tell whether there is such a flow; nothing is resolved for it."""
        return name in self._model.flows

    def __iter__(self) -> Iterator[str]:
        """Go through the names in their order."""
        return iter(self._names)

    def __len__(self) -> int:
        """Count the flows."""
        return len(self._names)


@dataclass(frozen=True, slots=True)
class Regime:
    """The law and the agreements in force on a day, with the interval that it stands for.

    `id` is the regime's own, or the day where only a day was named.
    """

    id: str
    title: str
    on: Day
    covers: Period | None
    flows: Mapping[str, FlowThen]
    forces: Mapping[str, Force]
    left_out: int = 0
    """How many flows of the model are not looked at here."""
    proposal: bool = False
    """Whether something is stopped here that stands in the model: what if."""

    @property
    def at(self) -> Pointer | None:
        """Point at the regime's declaration; None for a bare day."""
        if self.id == str(self.on):
            return None
        if "@" in self.id:
            instrument, _, number = self.id.partition("@")
            return Pointer(("instruments", instrument, "versions", number))
        return Pointer(("proposals" if self.proposal else "regimes", self.id))


def limited(regime: Regime, flows: tuple[str, ...]) -> Regime:
    """Look at some flows of a regime only; none named means all."""
    if not flows:
        return regime
    kept = {name: regime.flows[name] for name in regime.flows if name in flows}
    return replace(regime, flows=kept, left_out=len(regime.flows) - len(kept))


def barred(regime: Regime, flows: Collection[str]) -> Regime:
    """Let flows that another proposal adds stand in no way here."""
    gone = {
        name: then._replace(stand=Stand(Standing.NONE), terms=())
        for name, then in regime.flows.items()
        if name in flows
    }
    return replace(regime, flows={**regime.flows, **gone})


class UnknownRegimeError(LookupError):
    """Raised with a sentence and help where what was named is neither a regime nor a day."""


def resolve(model: FlowModel, named: str) -> Regime:
    """Resolve a regime by its id, the law of a day, or that of an agreement's first sure day.

    An agreement is named `instrument@version`; the days that it stands for are those on which it
    surely binds.  Anything else raises UnknownRegimeError.
    """
    if (regime := model.regimes.get(named)) is not None:
        covers = period(regime.covers) if regime.covers else None
        return on_day(model, _day(regime.on), named, regime.title, covers)
    if "@" in named:
        return _under_agreement(model, named)
    try:
        day = window(named)
    except ValueError:
        raise UnknownRegimeError(named) from None
    if not day.certain or day.first is None:
        raise UnknownRegimeError(named)
    return on_day(model, day.first, named, named, None)


def _under_agreement(model: FlowModel, named: str) -> Regime:
    instrument, _, number = named.partition("@")
    known = model.instruments.get(instrument)
    if known is None or number not in known.versions:
        raise UnknownRegimeError(named)
    dates = force(named, known, number, Day.max)
    began = window_of(dates.began.value).last if dates.began.stated else None
    if began is None:
        raise UnknownRegimeError(named)
    ends = window_of(dates.ended.value).first if dates.ended.stated else None
    last = ends - ONE_DAY if ends is not None and ends > began else None
    return on_day(model, began, named, named, Period(began, last))


def _day(text: str) -> Day:
    first = window(text).first
    if first is None:
        raise UnknownRegimeError(text)
    return first


def on_day(model: FlowModel, day: Day, name: str, title: str, covers: Period | None) -> Regime:
    """Resolve every flow on a day."""
    bound = forces(model, day)
    return Regime(name, title, day, covers, FlowsThen(model, day, bound), bound)


def _flow(model: FlowModel, name: str, paper: Paper, seen: Seen) -> FlowThen:
    flow = model.flows[name]
    around, at = grounds_in(flow), Pointer(("flows", name))
    exists = read(flow.exists, at / "exists", around)
    counts = stand(exists, seen, allowed=bool(paper.binding), lapsed=paper.lapsed)
    versions = (*paper.binding, *paper.in_doubt, *paper.practice)
    terms = tuple(provided(model, name, version) for version in versions)
    return FlowThen(
        name, counts, exists, seen, paper, terms, gates_of(flow.gates, at / "gates", around)
    )
