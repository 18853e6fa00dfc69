"""What one side of a comparison has and the other has not, with its witness."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum

from dpia.comparison.cases import Case
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.regime.terms import Said
from dpia.source import Pointer
from dpia.vocabulary import Status


class Dimension(StrEnum):
    """What differs: the first nine are of scope, the others of constraints."""

    FLOW = "flow"
    SUBJECTS = "subjects"
    FIELDS = "fields"
    PURPOSES = "purposes"
    TRIGGER = "trigger"
    CAP = "cap"
    RETENTION = "retention"
    FREQUENCY = "frequency"
    ONWARD = "onward use"
    ACTING = "who acts"
    GATES = "gates"
    SAFEGUARDS = "safeguards"
    SECURITY = "security"
    NOTICE = "notice"
    TRANSPARENCY = "transparency"
    OVERSIGHT = "oversight"
    REVIEW = "review"
    RIGHTS = "rights"
    EXEMPTIONS = "exemptions"
    LEGAL_BASIS = "legal basis"
    PASSAGE = "passage"


class Direction(StrEnum):
    """Which way it differs: `more` passes, or past less; `less` passes, or past more."""

    MORE = "more"
    LESS = "less"
    UNDECIDED = "not established"
    UNKNOWN = "not stated"

    @property
    def turned(self) -> Direction:
        """Give the direction with before and after exchanged."""
        return {Direction.MORE: Direction.LESS, Direction.LESS: Direction.MORE}.get(self, self)


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """What one side says at one place: the value in words (empty: nothing), and the fact itself.

    `inferred` names the inference that it leans on, if it does.
    """

    at: Pointer
    says: str
    inferred: Pointer | None = None
    fact: Fact | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference on one flow, with the tuple that one side has and the other has not.

    `what` names fields, gates, or whatever else is of the dimension; `cases` are those in which it
    passes on one side, `against` those in which it passes on the other; `shown_by` is a named case
    that one side holds and the other leaves out.
    Of passage, `flow` is the recipient, `witness` the bodies whose leave suffices on one side only,
    and `sets` are all that suffice before and after.

    `before` and `after` are what each side says of it: the difference is the same whoever says so.
    """

    dimension: Dimension
    direction: Direction
    flow: str
    what: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    cases: tuple[Case, ...] = ()
    against: tuple[Case, ...] = ()
    shown_by: str = ""
    witness: frozenset[str] = frozenset()
    sets: tuple[tuple[frozenset[str], ...], tuple[frozenset[str], ...]] = ((), ())
    before: tuple[Told, ...] = field(default=(), compare=False)
    after: tuple[Told, ...] = field(default=(), compare=False)


Counted = tuple[tuple[Direction, int], ...]
"""How many differences there are each way."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a part of two regimes differs in, where sides are taken.

    `some_before` and `some_after` tell whether anything passes there, or may; `inferred` lists the
    inferences on which the answer leans.  `counted` says how many more differences there are each
    way that are not told.
    """

    differences: tuple[Difference, ...] = ()
    some_before: bool = False
    some_after: bool = False
    inferred: frozenset[Pointer] = frozenset()
    counted: Counted = ()


def told(said: Said, value: Value, words: str = "") -> Told:
    """Say what a fact says at its place, where its side is taken."""
    fact = said.fact
    return Told(fact.pointer, words or _words(value), inference(said), fact)


def told_fact(fact: Fact, value: Value = None) -> Told:
    """Do the same for a fact that is taken over from nowhere."""
    return told(Said(fact), value)


def inference(said: Said) -> Pointer | None:
    """Name the inference on which a fact leans: what is taken over counts as one."""
    if said.fact.status is not Status.INFERRED:
        return None
    return said.rests_on[0] if said.taken_from and said.rests_on else said.fact.pointer


def _words(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    if isinstance(value, dict):
        return " and ".join(f"{key} {part}".replace("_", " ") for key, part in value.items())
    return "" if value is None else str(value)
