"""A fact put into words: its value, how well it stands, each side of a dispute, its sources."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping

from dpia.dates import duration_words
from dpia.dates import words
from dpia.language.say import say
from dpia.model.fact import Claim
from dpia.model.fact import Fact
from dpia.model.fact import Value
from dpia.regime.terms import Said
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.vocabulary import NO
from dpia.vocabulary import NONE
from dpia.vocabulary import SILENT
from dpia.vocabulary import YES
from dpia.vocabulary import Extent
from dpia.vocabulary import Status

Wording = Callable[[Value], str]
_DURATIONS = frozenset({"retention", "review", "min_sentence", "max_sentence"})
"""The keys under which a length of time may stand."""


def plain(value: Value) -> str:
    """Put a value into words as it stands."""
    if isinstance(value, str):
        return say(_WORDS[value]) if value in _WORDS else value
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    if isinstance(value, Mapping):
        return say("common.and").join(_bounded(key, part) for key, part in value.items())
    return "" if value is None else str(value)


_WORDS = {YES: "fact.yes", NO: "fact.no", SILENT: "fact.left-out"}
"""What a value of the file format is said as; any other is the model's own word."""


def _bounded(key: str, part: object) -> str:
    if key in _DAYS:
        return say(_DAYS[key], day=_date(part))
    if key in _NUMBERS:
        return say(_NUMBERS[key], number=_number(part))
    return f"{key} {part}"


_DAYS = {"not_before": "fact.not-before", "not_after": "fact.not-after"}
_NUMBERS = {"about": "fact.about", "at_least": "fact.at-least", "at_most": "fact.at-most"}


def _number(part: object) -> str:
    return f"{part:,}" if isinstance(part, int) else str(part)


def _date(part: object) -> str:
    return words(str(part))


def date(value: Value) -> str:
    """Put a date into words: `1 January 2017`, `not after 2 July 2014`, `not ended`."""
    if value == NONE:
        return say("fact.not-ended")
    if isinstance(value, str) and value[:4].isdecimal():
        return words(value)
    return plain(value)


def figure(value: Value) -> str:
    """Put a count into words, with thousands set apart."""
    return _number(value) if isinstance(value, int) else plain(value)


def sentence(fact: Fact, wording: Wording = plain, extent: str = "") -> Statement:
    """Say a fact in one line: `yes`, `yes, inferred: …`, `disputed: no (one) or yes (other)`.

    `extent` says how far it reaches (` in 1 month`), before how far it is less than stated.
    """
    wording = _worded(fact, wording)
    grounds = (Ground(GroundKind.FACT, str(fact.pointer)),)
    if fact.status is Status.NOT_STATED:
        text = say("fact.unstated-and-left-out") if fact.values() else say("common.unstated")
        return Statement(f"{text}{extent}", grounds, fact.sources)
    if fact.disputed:
        each = ((claim.id, wording(claim.value)) for claim in fact.claims)
        return Statement(disputed_between(each), grounds, fact.sources)
    text, less = wording(fact.value), f"{extent}{qualifier(fact)}"
    return Statement(f"{text.removesuffix('.')}{less}" if less else text, grounds, fact.sources)


def disputed_between(sides: Iterable[tuple[str, str]]) -> str:
    """Say what each side says, in one line; a side is given by its name and its words."""
    each = (say("common.said-by", said=said, side=side) for side, said in sides)
    return say("common.disputed-between", sides=say("common.or").join(each))


def _worded(fact: Fact, wording: Wording) -> Wording:
    """Say a length of time in words, wherever one may stand."""
    if fact.pointer.last not in _DURATIONS:
        return wording
    return lambda value: wording(duration_words(value) if isinstance(value, str) else value)


def qualifier(fact: Fact) -> str:
    """Say how far a fact is less than stated."""
    if fact.status is Status.INFERRED:
        because = fact.because or next((claim.because for claim in fact.claims), "")
        return say("fact.inferred-because", reason=because) if because else say("fact.inferred")
    return say(_LESS[fact.status]) if fact.status in _LESS else ""


_LESS = {Status.TO_CONFIRM: "fact.to-be-confirmed", Status.UNSOURCED: "fact.no-source"}


def spelled_out(value: Value) -> str:
    """Write an id as words inside a sentence: `once-collected` as `once collected`."""
    return plain(value).replace("-", " ")


def cell(said: Said, wording: Wording = plain, condition: Wording = spelled_out) -> Cell:
    """Lay a fact out as a cell: the answer first, then each side with its sources.

    `condition` names the condition on which something is given.
    """
    fact = said.fact
    leans = tuple(Ground(GroundKind.FACT, str(at)) for at in (fact.pointer, *said.rests_on))
    if fact.disputed:
        head = Statement(say("closed.disputed"), leans)
        return Cell((head, *_sides(fact, leans, _worded(fact, wording))), Tone.DISPUTED)
    text = sentence(fact, wording, _extent(fact, condition))
    shown = text.text + (say("fact.by-omission") if said.omitted else "")
    return Cell((Statement(shown, leans, text.cites),), tone(fact))


def _sides(fact: Fact, leans: tuple[Ground, ...], wording: Wording) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            say("common.side-says", side=claim.id, said=f"{wording(claim.value)}{_claimed(claim)}"),
            leans,
            claim.sources,
        )
        for claim in fact.claims
    )


def _claimed(claim: Claim) -> str:
    if claim.status is Status.INFERRED and claim.because:
        return say("fact.inferred-because", reason=claim.because)
    return say("fact.to-be-confirmed") if claim.status is Status.TO_CONFIRM else ""


def _extent(fact: Fact, condition: Wording) -> str:
    claim = fact.claims[0] if fact.claims else None
    if claim is None:
        return ""
    extent = str(claim.further("extent"))
    said = say(_EXTENTS[extent]) if extent in _EXTENTS else ""
    per = claim.further("per")
    said += say("fact.per", duration=duration_words(str(per))) if per else ""
    when, unless = claim.further("when"), claim.further("unless")
    said += say("fact.when", condition=condition(when)) if when else ""
    return said + (say("fact.unless", condition=condition(unless)) if unless else "")


_EXTENTS = {
    Extent.SOME.value: "fact.in-some-cases",
    Extent.RARE.value: "fact.in-rare-cases",
}


def tone(fact: Fact) -> Tone:
    """Choose how a fact is marked where it stands in a table."""
    by_status = {
        Status.DISPUTED: Tone.DISPUTED,
        Status.NOT_STATED: Tone.NOT_STATED,
        Status.INFERRED: Tone.INFERRED,
        Status.TO_CONFIRM: Tone.TO_CONFIRM,
    }
    if fact.status in by_status:
        return by_status[fact.status]
    return {YES: Tone.YES, NO: Tone.NO}.get(str(fact.value), Tone.PLAIN)
