"""A criterion of screening, and what shows whether it is met."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from dpia.finding.disclosure import Disclosure
from dpia.finding.speaking import Spoken
from dpia.finding.speaking import ask_each
from dpia.model.fact import Fact
from dpia.source import HERE
from dpia.source import Pointer
from dpia.source import placed
from dpia.vocabulary import YES


class Reply(StrEnum):
    """What a criterion is answered with; what is for a person, or unknown, counts neither way."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"
    PERSON = "for a person"
    """What is stated may amount to it; whether it does is a judgement."""


class Sign(NamedTuple):
    """What one disclosure shows of a criterion; `text` says it without naming the disclosure.

    `facts` are what shows it, `lean` what it follows from besides facts, `missing` what nobody
    states.
    """

    reply: Reply
    text: str = ""
    facts: tuple[Fact, ...] = ()
    missing: tuple[Pointer, ...] = ()
    lean: tuple[Pointer, ...] = ()

    def placed(self, at: Pointer) -> Sign:
        """Give it with every place from the root; those of a disclosure's own start at it."""
        facts = tuple([fact.placed(at) for fact in self.facts])
        return self._replace(facts=facts, missing=tuple(placed(self.missing, at)))


NOT_MET = Sign(Reply.NO)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One criterion, answered over disclosures; `text` prints any threshold that it used."""

    id: str
    title: str
    reply: Reply
    text: str = ""
    facts: tuple[Fact, ...] = ()
    missing: tuple[Pointer, ...] = ()
    lean: tuple[Pointer, ...] = ()

    @property
    def contested(self) -> bool:
        """Tell whether all that shows it is disputed."""
        return bool(self.facts) and not self.lean and all(fact.disputed for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Question:
    """A criterion before it is asked: what it is called, and what to look for."""

    id: str
    title: str
    look: Callable[[Disclosure], Sign]
    note: str = ""
    """What is printed whatever the reply (a threshold)."""
    waits_for: tuple[str, ...] = ()
    turns_on: tuple[str, ...] = ()
    """Which disclosures show the same, and are not asked one by one; as with rules."""

    def ask(self, disclosures: Sequence[Disclosure], spoken: Spoken) -> Criterion:
        """Ask it of disclosures: met by one, or by none; else what nobody states."""
        shown = ask_each(self.look, disclosures, spoken, self.waits_for, self.turns_on)
        signs = list(zip(disclosures, shown, strict=True))
        for reply in (Reply.YES, Reply.PERSON):
            met = [(one.name, sign.placed(one.at)) for one, sign in signs if sign.reply is reply]
            if met:
                return self._shown(reply, met)
        left = [(one.at, sign) for one, sign in signs if sign.reply is Reply.UNKNOWN]
        missing = tuple(_missing(left))
        reply = Reply.UNKNOWN if left else Reply.NO
        return Criterion(self.id, self.title, reply, self.note, missing=missing)

    def _shown(self, reply: Reply, met: Sequence[tuple[str, Sign]]) -> Criterion:
        """Answer it by what disclosures show."""
        facts = {fact.pointer: fact for _, sign in met for fact in sign.facts}
        lean = tuple(dict.fromkeys(place for _, sign in met for place in sign.lean))
        text = self._noted(_told(met))
        return Criterion(self.id, self.title, reply, text, tuple(facts.values()), (), lean)

    def _noted(self, text: str) -> str:
        return f"{text} ({self.note})" if self.note else text


def _missing(left: Iterable[tuple[Pointer, Sign]]) -> dict[Pointer, None]:
    """List what signs lack, each place once, from the root."""
    places: dict[Pointer, None] = {}
    for at, sign in left:
        for place in sign.missing:
            places[Pointer(at.steps + place.steps[1:]) if place.steps[0] == HERE else place] = None
    return places


def _told(met: Iterable[tuple[str, Sign]]) -> str:
    """Say each thing once, with the disclosures that show it."""
    names: dict[str, list[str]] = {}
    for name, sign in met:
        names.setdefault(sign.text, []).append(name)
    return "; ".join(f"{text}: {', '.join(shown)}" for text, shown in names.items())


def of(criteria: Iterable[Criterion], reply: Reply) -> tuple[Criterion, ...]:
    """Pick the criteria that were answered so."""
    return tuple(one for one in criteria if one.reply is reply)


def said(disclosure: Disclosure, key: str, *values: str, text: str = "") -> Sign:
    """Ask whether the terms say one of some words under a key; silence leaves it open.

    `text` says it; without one the last word of the key does.
    """
    facts = disclosure.facts(key)
    if not facts:
        return Sign(Reply.UNKNOWN, missing=(disclosure.place(key),))
    for fact in facts:
        if any(value in values for value in fact.values()):
            return Sign(Reply.YES, text or key.rpartition("/")[2].replace("-", " "), (fact,))
    if any(fact.stated for fact in facts):
        return NOT_MET
    return Sign(Reply.UNKNOWN, missing=(disclosure.place(key),))


def said_of_one(disclosure: Disclosure, key: str, *names: str) -> Sign:
    """Ask whether the terms say yes of one of some listed things (`consequence`)."""
    paths = [f"{key}/{name}" for name in names]
    if not disclosure.terms.limbs and disclosure.terms.clauses.keys().isdisjoint(paths):
        return Sign(Reply.UNKNOWN, missing=tuple(map(disclosure.place, paths)))
    return either(*(said(disclosure, path, YES) for path in paths))


def either(*signs: Sign) -> Sign:
    """Take the first sign that is met; else what is for a person; else what leaves it open."""
    for reply in (Reply.YES, Reply.PERSON):
        for sign in signs:
            if sign.reply is reply:
                return sign
    left = [place for sign in signs if sign.reply is Reply.UNKNOWN for place in sign.missing]
    return Sign(Reply.UNKNOWN, missing=tuple(left)) if left else NOT_MET


def both(one: Sign, other: Sign) -> Sign:
    """Ask for two signs at once: not met where either is not, open where either is open."""
    if Reply.NO in (one.reply, other.reply):
        return NOT_MET
    missing = (*one.missing, *other.missing)
    if Reply.UNKNOWN in (one.reply, other.reply):
        return Sign(Reply.UNKNOWN, missing=missing)
    text = f"{one.text}, and {other.text}"
    return Sign(Reply.YES, text, (*one.facts, *other.facts), (), (*one.lean, *other.lean))
