"""What the two lists of criteria both look for in a disclosure."""

from __future__ import annotations

from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import asked_by
from dpia.finding.exchange import matched
from dpia.finding.figures import exact
from dpia.finding.figures import over
from dpia.finding.known import SIGNIFICANT
from dpia.finding.known import Operation
from dpia.finding.known import Wording
from dpia.finding.people import said_of
from dpia.finding.practice import Practice
from dpia.finding.practice import meet
from dpia.finding.practice import practice_of
from dpia.finding.screening.criterion import NOT_MET
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.criterion import Sign
from dpia.finding.screening.criterion import said
from dpia.finding.screening.criterion import said_of_one
from dpia.finding.sensitive import categories
from dpia.finding.slice import Slice
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.source import Pointer
from dpia.vocabulary import Automation

PEOPLE = 10_000
"""From how many people, or requests, on it counts as large here; the law gives no number."""
THRESHOLD = f"{PEOPLE:,} people, or requests, or more count as large"


def operation(disclosure: Disclosure, *wanted: Operation) -> Sign:
    """Ask what is done with the data; only one of the known words can say that it is not this."""
    facts = disclosure.facts("operation")
    if not facts:
        return Sign(Reply.UNKNOWN, missing=(disclosure.place("operation"),))
    for fact in facts:
        if done := [str(value) for value in fact.values() if value in wanted]:
            return Sign(Reply.YES, f"what is done is to {done[0]}", (fact,))
    known = tuple(Operation)
    if facts and all(value in known for fact in facts for value in fact.values()):
        return NOT_MET
    return Sign(Reply.UNKNOWN, missing=(disclosure.place("operation"),))


def matching(disclosure: Disclosure) -> Sign:
    """Ask whether the data of two bodies are matched."""
    return disclosure.once(_matching)


def _matching(disclosure: Disclosure) -> Sign:
    shown = matched(disclosure)
    if shown:
        return Sign(Reply.YES, "what one body knows is looked up in what another holds", shown)
    asked = operation(disclosure, *())
    return asked if asked.reply is Reply.UNKNOWN else NOT_MET


def large(disclosure: Disclosure) -> Sign:
    """Ask for how many people, or for a keeping without end; the threshold is printed."""
    return disclosure.once(_large)


def _large(disclosure: Disclosure) -> Sign:
    sizes = disclosure.slice.once(_sizes, disclosure.people)
    for fact, text in (*((size, "people in all") for size in sizes), *_counted(disclosure)):
        number = exact(fact)
        if number is not None and number >= PEOPLE:
            return Sign(Reply.YES, f"{number:,} {text}", (fact,))
    kept = said(disclosure, "retention", Wording.INDEFINITE, text="kept without end")
    if kept.reply is Reply.YES:
        return kept
    missing = tuple([size.pointer for size in sizes if not size.stated])
    return Sign(Reply.UNKNOWN, missing=missing) if missing else NOT_MET


def _sizes(slice_: Slice, names: tuple[str, ...]) -> tuple[Fact, ...]:
    return tuple(_size(slice_, name) for name in names)


def _size(slice_: Slice, name: str) -> Fact:
    one = slice_.model.subjects[name]
    return read(one.population, Pointer(("subjects", name, "population")), grounds_in(one))


def significant(disclosure: Disclosure) -> Sign:
    """Ask whether something follows that is as grave as an effect in law."""
    return said_of_one(disclosure, "consequence", *SIGNIFICANT)


def automated(disclosure: Disclosure) -> Sign:
    """Ask whether a machine decides, alone or in part."""
    words = (Automation.SOLELY, Automation.PARTLY)
    return said(disclosure, "decision", *words, text="a machine has a part in deciding")


def trait(disclosure: Disclosure, key: str) -> Sign:
    """Ask whether the people are children, or vulnerable."""
    said = said_of(disclosure, key)
    if said.yes:
        return Sign(Reply.YES, f"{key} ({said.named})", said.yes)
    missing = tuple([fact.pointer for fact in said.silent])
    return Sign(Reply.UNKNOWN, missing=missing) if missing else NOT_MET


def of_kind(disclosure: Disclosure, *kinds: str) -> Sign:
    """Ask whether fields of some category are given."""
    known = disclosure.slice.model.fields
    of = {name: known[name].category for name in disclosure.given if name in known}
    found = [name for name, kind in of.items() if kind is not None and kind.startswith(kinds)]
    if found:
        named = ", ".join(disclosure.called("field", name) for name in found)
        facts = tuple(disclosure.given[name] for name in found)
        return Sign(Reply.YES, named, facts)
    if not of:
        return Sign(Reply.UNKNOWN, missing=(disclosure.place("fields"),))
    missing = tuple(categories(disclosure.slice, [name for name, one in of.items() if not one]))
    return Sign(Reply.UNKNOWN, missing=missing) if missing else NOT_MET


def frequency(disclosure: Disclosure) -> tuple[Fact, ...]:
    """Give what is said of how often, by the disclosure or by the request that it answers."""
    asked = asked_by(disclosure)
    said_there = asked.clauses.get("frequency") if asked is not None else None
    own = disclosure.facts("frequency")
    return own or ((said_there.fact,) if said_there is not None else ())


def regular(value: object) -> bool:
    """Tell whether a text says that something happens again and again."""
    text = str(value).casefold()
    words = (Wording.REGULAR, Wording.STANDING, Wording.AUTOMATED)
    return text in words or text.startswith(("each ", "every ", "daily", "weekly", "monthly"))


def _counted(disclosure: Disclosure) -> tuple[tuple[Fact, str], ...]:
    practice = disclosure.slice.once(practice_of, disclosure.then.id)
    if not practice.flow.observed and practice.flow.answers is None:
        return ()
    request = practice.request
    flows: list[tuple[Practice, tuple[str, ...], str]] = [
        (practice, ("people", "disclosed", "traced"), "were given")
    ]
    if request is not None:
        flows.append((request, ("people", "asked"), "requests"))
    return tuple(
        (counted.figures[key], f"{what}, {over(counted.days)}")
        for flow, keys, what in flows
        for counted in flow.counted
        for key in keys
        if key in counted.figures and meet(counted.days, disclosure.slice.days)
    )
