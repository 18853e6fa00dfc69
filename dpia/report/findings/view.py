"""What `dpia check` answers, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.finding.rule import Severity
from dpia.report.assertion.view import Asserted
from dpia.report.regime_head import RegimeHead
from dpia.report.statement import Statement
from dpia.vocabulary import Status


@dataclass(frozen=True, slots=True)
class LawCited:
    """A provision that answered a point of law; `text` is the whole line, days and doubts too.

    `id` is the point, and the provision's number among those that answered it.  `first` and
    `last` are the days on which it stood, open where none; `to_confirm` marks what no source read
    bears out.
    """

    id: str
    point: str
    text: Statement
    first: str | None
    last: str | None
    to_confirm: bool
    held: Statement | None
    note: Statement | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundOver:
    """Days of one regime over which something was found, and the ids of the law of those days."""

    regime: str
    first: str | None
    last: str | None
    contested: bool
    in_doubt: bool
    """Whether it is not established that the paper was in force on these days."""
    law: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactUsed:
    """A fact from which something was found, with what is said and by whom."""

    pointer: str
    status: Status
    text: Statement


@dataclass(frozen=True, slots=True)
class AcceptedBy:
    """The acceptance that covers a finding."""

    id: str
    until: str
    text: Statement


@dataclass(frozen=True, slots=True)
class WrittenAt:
    """Where something stands in the files of the model; line and column count from one."""

    path: str
    line: int | None
    column: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """One finding: a fault at one place, on the days on which it stood."""

    fault: str
    number: str
    severity: Severity
    text: Statement
    pointer: str
    contested: bool
    in_doubt: bool
    """Whether on no day it is sure: only bounds of the paper's dates are stated."""
    accepted: AcceptedBy | None
    when: Statement | None
    """The regimes, and those of their days where it did not stand on all; none for the model."""
    over: tuple[FoundOver, ...]
    facts: tuple[FactUsed, ...]
    leans: tuple[str, ...]
    place: WrittenAt | None
    """Where it is written, if that was asked for."""


@dataclass(frozen=True, slots=True)
class NotTold:
    """What one rule could not tell at one place, for want of which facts."""

    fault: str
    number: str
    text: Statement
    pointer: str
    regimes: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Holder:
    """A body that would hold a fact, and as what (sender, recipient, signatory)."""

    id: str
    name: Statement
    role: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that nobody states: where it would stand, what it is, and which checks wait for it."""

    pointer: str
    about: Statement
    """The thing of which it is a fact."""
    what: Statement
    waiting: tuple[str, ...]
    regimes: tuple[str, ...]
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class RuleTold:
    """What is to be said of a rule that found something or could not tell."""

    fault: str
    number: str
    severity: Severity
    title: Statement
    why: Statement | None
    todo: Statement | None
    measure: Statement | None


@dataclass(frozen=True, slots=True)
class CheckCount:
    """How the checks of one regime went; each rule is one check there.

    `in_part` found nothing in what is stated, and could not tell the rest; `could_not_run` could
    tell nothing, and `waiting` names those rules.
    """

    regime: RegimeHead
    found: int
    found_nothing: int
    in_part: int
    could_not_run: int
    not_asked: int
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LawSourceTold:
    """A document that the dated law is taken from."""

    id: str
    title: Statement
    url: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What rules found and could not tell, on a day; a finding is a reason to look, no verdict."""

    title: Statement
    today: str
    headline: tuple[Statement, ...]
    law: Statement
    counts: tuple[CheckCount, ...]
    rules: tuple[RuleTold, ...]
    findings: tuple[Found, ...]
    cited: tuple[LawCited, ...]
    """The law of all findings, each provision once."""
    assertions: tuple[Asserted, ...]
    not_told: tuple[NotTold, ...]
    missing: tuple[Missing, ...]
    law_sources: tuple[LawSourceTold, ...]
    closing: Statement
    colophon: tuple[Statement, ...]
