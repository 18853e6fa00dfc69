"""What a rule answers: an issue, none, not to be told, or not its question.

Answers are named tuples: there may be a million of them, and these are made in half the time.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT


class Word(StrEnum):
    """The four answers; `unknown` counts neither as a fault nor as a pass."""

    ISSUE = "issue"
    OK = "ok"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "n/a"


class Answer(NamedTuple):
    """What a rule answers about one thing.

    `text` is a sentence about people and data, without a full stop, that leaves out what the thing
    is called: where it is told, the name is put before it, or stands where `IT` does.  `facts` are
    those that it was answered from; `missing` points at what nobody states, for `unknown`.
    `contested` says that the answer is an issue under one side of a dispute and not under another;
    `in_doubt` that the paper it is an issue of is not established as in force on these days.
    `lean` names things besides facts that the answer follows from (a purpose's place in the tree,
    a subject's).  Places may start at the thing.
    """

    word: Word
    text: str = ""
    facts: tuple[Fact, ...] = ()
    missing: tuple[Pointer, ...] = ()
    contested: bool = False
    lean: tuple[Pointer, ...] = ()
    in_doubt: bool = False


IT = "\0it"
"""Stands for the thing's name at the start of a text, where no colon is to follow it."""
TO = "\0to"
"""Stands anywhere in a text for what the recipient of a disclosure is called."""
_UNKNOWN = Word.UNKNOWN  # a member of an enumeration is slow to look up, and this is every other
OK = Answer(Word.OK)
NOT_APPLICABLE = Answer(Word.NOT_APPLICABLE)


def issue(
    text: str, facts: Iterable[Fact] = (), *, lean: Iterable[Pointer] = (), contested: bool = False
) -> Answer:
    """Say what is wrong, and what shows it."""
    return Answer(Word.ISSUE, text, tuple(facts), contested=contested, lean=tuple(lean))


def unknown(text: str, missing: Iterable[Fact | Pointer]) -> Answer:
    """Say what cannot be told, and which facts nobody states."""
    at = tuple([one.pointer if isinstance(one, Fact) else one for one in missing])
    return Answer(_UNKNOWN, text, (), at)


def only_disputed(facts: Iterable[Fact]) -> bool:
    """Tell whether an issue rests on disputed facts alone: any one of these would do for it."""
    every = tuple(facts)
    return bool(every) and all(fact.disputed for fact in every)


def nothing(value: Value) -> bool:
    """Tell whether a text says that there is none: `none`, or "None: by the account of ..."."""
    return isinstance(value, str) and value.partition(":")[0].casefold() == NONE


class Weighed(NamedTuple):
    """Whether a fact is at fault: on every side, on none, on one only, or nobody says."""

    fact: Fact
    word: Word
    contested: bool = False
    under: tuple[Fact, ...] = ()

    def placed(self, at: Pointer) -> Weighed:
        """Give it with its fact's place from the root."""
        return self._replace(fact=self.fact.placed(at))

    def given(self, *facts: Fact) -> Weighed:
        """Ask only because of other facts: where those are disputed, so is a fault."""
        disputed = any(fact.disputed for fact in facts)
        return Weighed(self.fact, self.word, self.contested or disputed, facts)

    def answer(self, fault: str, gap: str) -> Answer:
        """Answer with one sentence for the fault, or one for the gap; else that all is well."""
        if self.word is _UNKNOWN:
            return Answer(_UNKNOWN, gap, (), (self.fact.pointer,))
        if self.word is Word.ISSUE:
            return issue(fault, (self.fact, *self.under), contested=self.contested)
        return Answer(Word.OK, facts=(self.fact, *self.under))


def weigh(fact: Fact, fault: Callable[[Value], bool]) -> Weighed:
    """Ask of each side of a fact whether its value is at fault.

    A side that is silent says neither.  A fault on one side, with another that denies it or is
    silent, is a contested issue.
    """
    if not fact.claims:
        return Weighed(fact, _UNKNOWN)
    said = said_in(fact)
    faults = sum(1 for value in said if fault(value))
    if faults:
        return Weighed(fact, Word.ISSUE, contested=fact.disputed and faults < len(fact.claims))
    return Weighed(fact, Word.OK if said else Word.UNKNOWN)


def said_in(fact: Fact) -> tuple[Value, ...]:
    """List what the sides of a fact say; those that are silent say nothing."""
    return tuple(value for value in fact.values() if value is not None and value not in _NOTHING)


def says_no(value: Value) -> bool:
    """Tell whether a source says no."""
    return value == NO


_NOTHING = (SILENT, NOT_STATED)
