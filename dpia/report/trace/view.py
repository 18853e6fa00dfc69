"""What `dpia trace` answers, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dpia.reach.conclusion import Arrival
from dpia.report.regime_head import RegimeHead
from dpia.report.statement import Statement


@dataclass(frozen=True, slots=True)
class TracedSide:
    """A side of a dispute: the fact or conflict, and the claim that is taken."""

    at: str
    side: str


@dataclass(frozen=True, slots=True)
class TracedDoor:
    """Who decides at a step where these sides are taken; without sides, under every one.

    `bodies` holds ids, `?flow` for whoever decides where that is not stated, and nothing where
    nobody that is counted decides.
    """

    bodies: tuple[str, ...]
    names: Statement
    sides: tuple[TracedSide, ...]


@dataclass(frozen=True, slots=True)
class TracedStep:
    """One step of a chain: which flow, from whom to whom, under what, for what, past whom."""

    flow: str
    version: str
    limb: str
    name: Statement
    route: Statement
    under: Statement
    purpose: Statement
    basis: Statement
    """What a disclosure is said to rest on; of a request, that it discloses nothing."""
    standing: Statement
    disputed: bool
    """Whether it is disputed how it stands."""
    gates: tuple[Statement, ...]
    request: bool
    """Whether it asks; a request is not a disclosure."""
    sender: str
    recipient: str
    doors: tuple[TracedDoor, ...]
    """What `gates` says, to be counted and drawn."""


class Turning(StrEnum):
    """What may change on the way of a chain."""

    PURPOSE = "purpose"
    BASIS = "basis"


@dataclass(frozen=True, slots=True)
class TracedTurn:
    """That something changes at a step, which is counted from one: what it was, and what it is."""

    step: int
    kind: Turning
    before: Statement
    after: Statement
    text: Statement


@dataclass(frozen=True, slots=True)
class TracedChain:
    """One smallest way, its steps in the order in which they can happen, and what it leans on."""

    established: bool
    same_person: bool
    summary: Statement
    steps: tuple[TracedStep, ...]
    turns: tuple[TracedTurn, ...]
    """Where the purpose changes on the way, or what is said to allow it."""
    leans: tuple[Statement, ...]
    origins: tuple[Statement, ...]
    """Those of `leans` that say where it begins, or that this is not modelled."""
    sides: tuple[TracedSide, ...]
    """The sides of disputes that it takes."""


@dataclass(frozen=True, slots=True)
class TracedSets:
    """The smallest sets of bodies that suffice, under some sides of disputes over gates."""

    sides: Statement | None
    number: Statement
    figure: Statement
    """That number alone: "3", or "at least 2"."""
    sets: tuple[tuple[str, ...], ...]
    may_refuse: Statement
    can_stop: Statement


@dataclass(frozen=True, slots=True)
class TracedTelling:
    """One telling: which sides it takes, and who could say no under it."""

    title: Statement
    choices: tuple[tuple[TracedSide, ...], ...]
    """Every choice of sides under which it is so; none at all is what is established."""
    shown: bool
    """Whether it arrives under this telling; where it does not, there are no variants."""
    variants: tuple[TracedSets, ...]


@dataclass(frozen=True, slots=True)
class TracedGroup:
    """The answer about one category of subjects and one purpose of the last step."""

    subject: str
    purpose: str
    about: Statement
    arrives: Arrival
    arrival: Statement
    chains: tuple[TracedChain, ...]
    tellings: tuple[TracedTelling, ...]
    beside: tuple[Statement, ...]
    """Gates that are told and not counted: self-restraint, the person's own power, upstream."""
    bounded: bool


@dataclass(frozen=True, slots=True)
class TracedRegime:
    """The answer under one regime; nothing shown is an empty list of groups."""

    regime: RegimeHead
    groups: tuple[TracedGroup, ...]
    may_include: tuple[Statement, ...]
    firewalls: tuple[Statement, ...]
    beyond: tuple[Statement, ...]
    """The ways that no firewall cuts."""
    origins: tuple[Statement, ...]
    proposed: tuple[Statement, ...]
    """Of a proposal: what it stops, and whether it then still arrives."""


@dataclass(frozen=True, slots=True)
class Trace:
    """The question, and its answer under each regime."""

    title: Statement
    question: Statement
    field: str
    recipient: str
    regimes: tuple[TracedRegime, ...]
    colophon: tuple[Statement, ...]
