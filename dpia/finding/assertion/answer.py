"""What a regime answers to an assertion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.reach.conclusion import Chain
from dpia.reach.lean import Lean
from dpia.reach.open_ends import OpenEnd
from dpia.reach.refusal import Variant


class Holding(StrEnum):
    """How well an assertion stands under a regime, worst first."""

    BROKEN = "broken"
    BROKEN_IF = "broken if"
    """Under some sides of disputes, or if what is from memory is confirmed."""
    AS_FAR_AS_STATED = "holds as far as stated"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Counterexample:
    """One way by which an assertion is broken: what arrives, about whom, for what, and how.

    `leans` are the sides that it takes, `unless` those under which it does not count; both are
    empty where it is established.  `past` tells whose consent the whole answer takes, under each
    side of disputes over gates; none where steps are judged one by one.
    """

    recipient: str
    subject: str
    purpose: str
    chain: Chain
    leans: tuple[Lean, ...] = ()
    unless: tuple[Lean, ...] = ()
    past: tuple[Variant, ...] = ()

    @property
    def established(self) -> bool:
        """Tell whether it leans on no side of a dispute, and on nothing to confirm."""
        return not self.leans and not self.unless


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer of one regime: the word, what breaks it, and what might.

    `open` lists the flows that remain and what is not stated of them; `wider` the categories that
    may include those who are meant.
    """

    assertion: str
    regime: str
    holding: Holding
    broken_by: tuple[Counterexample, ...] = ()
    open: tuple[OpenEnd, ...] = ()
    wider: tuple[str, ...] = ()

    @property
    def broken(self) -> bool:
        """Tell whether it is broken on what is established."""
        return self.holding is Holding.BROKEN
