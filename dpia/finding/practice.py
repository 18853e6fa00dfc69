"""A flow as it was carried out: when it was seen, and what was counted over a regime's days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.dates import Period
from dpia.dates import period
from dpia.finding.kept import kept
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.naming import called
from dpia.regime.resolve import FlowThen
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted over one period: the facts by key (`asked`, `traced`, `disclosed`)."""

    days: Period
    at: Pointer
    figures: dict[str, Fact]


@dataclass(frozen=True)
class Practice:
    """A flow of any kind in a slice; its figures are those of the days that the regime covers."""

    slice: Slice
    flow: Flow
    """The flow as written."""
    then: FlowThen

    @kept
    def at(self) -> Pointer:
        """Point at the flow."""
        return Pointer(("flows", self.then.id))

    @kept
    def name(self) -> str:
        """Name the flow within a sentence."""
        return called(self.slice.model, "flow", self.then.id)

    def place(self, key: str) -> Pointer:
        """Point, from the flow, at where it would say something."""
        return self.slice.silence[key].fact.pointer

    @kept
    def request(self) -> Practice | None:
        """Give the request that it answers; None where it is none, or sources differ over it."""
        if self.flow.answers is None:
            return None
        asked = read(self.flow.answers, self.at / "answers", grounds_in(self.flow))
        then = self.slice.regime.flows.get(str(asked.value))
        return self.slice.once(practice_of, then.id) if then is not None else None

    @kept
    def counted(self) -> tuple[Counted, ...]:
        """List what was counted over periods that meet the days that the regime covers."""
        if not self.flow.observed:
            return ()
        covers = self.slice.regime.covers or Period(self.slice.day, self.slice.day)
        around = grounds_in(self.flow)
        return tuple(
            Counted(
                period(text),
                self.at / "observed" / text,
                {
                    key: read(getattr(said, key), self.at / "observed" / text / key, grounds)
                    for key in FIGURES
                    if getattr(said, key) is not None
                },
            )
            for text, said in sorted(self.flow.observed.items())
            if meet(period(text), covers)
            for grounds in (grounds_in(said, around),)
        )


FIGURES = (
    "asked",
    "approved",
    "traced",
    "no_trace",
    "rejected",
    "ground",
    "disclosed",
    "people",
)
"""What may be counted over a period, in the order of the format."""


def practices(slice_: Slice) -> Iterator[Practice]:
    """List every flow of a slice, by name, whether or not anything allows it."""
    for name in slice_.regime.flows:
        if name in slice_.model.flows:
            yield slice_.once(practice_of, name)


def practice_of(slice_: Slice, name: str) -> Practice:
    """Give one flow of a slice."""
    return Practice(slice_, slice_.model.flows[name], slice_.regime.flows[name])


def meet(one: Period, other: Period) -> bool:
    """Tell whether two periods have a day in common."""
    starts = one.first is None or other.last is None or one.first <= other.last
    return starts and (other.first is None or one.last is None or other.first <= one.last)
