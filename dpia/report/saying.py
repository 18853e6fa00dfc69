"""A fact put into words: its value, how well it stands, each side of a dispute, its sources."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping

from dpia.dates import words
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
from dpia.vocabulary import Status

Wording = Callable[[Value], str]
NOT_STATED_WORDS = "not stated in what was read"


def plain(value: Value) -> str:
    """Put a value into words as it stands."""
    if value == SILENT:
        return "left out of the list"
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value)
    if isinstance(value, Mapping):
        return " and ".join(_bounded(key, part) for key, part in value.items())
    return "" if value is None else str(value)


def _bounded(key: str, part: object) -> str:
    said = {
        "not_before": f"not before {_date(part)}",
        "not_after": f"not after {_date(part)}",
        "about": f"about {_number(part)}",
        "at_least": f"at least {_number(part)}",
        "at_most": f"at most {_number(part)}",
    }
    return said.get(key, f"{key} {part}")


def _number(part: object) -> str:
    return f"{part:,}" if isinstance(part, int) else str(part)


def _date(part: object) -> str:
    return words(str(part))


def date(value: Value) -> str:
    """Put a date into words: `1 January 2017`, `not after 2 July 2014`, `not ended`."""
    if value == NONE:
        return "not ended"
    if isinstance(value, str) and value[:4].isdecimal():
        return words(value)
    return plain(value)


def figure(value: Value) -> str:
    """Put a count into words, with thousands set apart."""
    return _number(value) if isinstance(value, int) else plain(value)


def sentence(fact: Fact, wording: Wording = plain) -> Statement:
    """Say a fact in one line: `yes`, `yes, inferred: …`, `disputed: no (one) or yes (other)`."""
    grounds = (Ground(GroundKind.FACT, str(fact.pointer)),)
    if fact.status is Status.NOT_STATED:
        silent = " (left out of the list)" if fact.values() else ""
        return Statement(NOT_STATED_WORDS + silent, grounds, fact.sources)
    if fact.disputed:
        sides = " or ".join(f"{wording(claim.value)} ({claim.id})" for claim in fact.claims)
        return Statement(f"disputed: {sides}", grounds, fact.sources)
    text, less = wording(fact.value), qualifier(fact)
    return Statement(f"{text.removesuffix('.')}{less}" if less else text, grounds, fact.sources)


def qualifier(fact: Fact) -> str:
    """Say how far a fact is less than stated."""
    if fact.status is Status.INFERRED:
        because = fact.because or next((claim.because for claim in fact.claims), "")
        return f", inferred: {because}" if because else ", inferred"
    return {
        Status.TO_CONFIRM: ", from memory, to be confirmed",
        Status.UNSOURCED: ", no source given",
    }.get(fact.status, "")


def cell(said: Said, wording: Wording = plain) -> Cell:
    """Lay a fact out as a cell: the answer first, then each side with its sources."""
    fact = said.fact
    leans = tuple(Ground(GroundKind.FACT, str(at)) for at in (fact.pointer, *said.rests_on))
    if fact.disputed:
        head = Statement("disputed", leans)
        return Cell((head, *_sides(fact, leans, wording)), Tone.DISPUTED)
    text = sentence(fact, wording)
    shown = text.text + _extent(fact) + (", by omission" if said.omitted else "")
    return Cell((Statement(shown, leans, text.cites),), tone(fact))


def _sides(fact: Fact, leans: tuple[Ground, ...], wording: Wording) -> tuple[Statement, ...]:
    return tuple(
        Statement(f"{claim.id}: {wording(claim.value)}{_claimed(claim)}", leans, claim.sources)
        for claim in fact.claims
    )


def _claimed(claim: Claim) -> str:
    if claim.status is Status.INFERRED and claim.because:
        return f", inferred: {claim.because}"
    return ", from memory, to be confirmed" if claim.status is Status.TO_CONFIRM else ""


def _extent(fact: Fact) -> str:
    claim = fact.claims[0] if fact.claims else None
    if claim is None:
        return ""
    cases = {"some": ", in some cases", "rare": ", in rare cases"}
    said = cases.get(str(claim.further("extent")), "")
    when, unless = claim.further("when"), claim.further("unless")
    said += f", when {plain(when).replace('-', ' ')}" if when else ""
    return said + (f", unless {plain(unless).replace('-', ' ')}" if unless else "")


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
