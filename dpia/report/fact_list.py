"""Every claim of a model: where it stands, what it says, how well it stands, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.fact import Claim
from dpia.model.fact import Fact
from dpia.model.facts import facts
from dpia.model.remarks import remarks
from dpia.report.closed_words import status_words
from dpia.report.colophon import colophon
from dpia.report.page import Block
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.saying import plain
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import Status


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim.  `side` is empty where nobody disputes it; `status` is that of the whole fact."""

    pointer: str
    side: str
    value: Statement
    status: Status
    sources: tuple[str, ...]
    because: str
    reading: bool
    note: str = ""
    further: tuple[Statement, ...] = ()
    """What else the long form says: in which cases, when, which figure it corrects."""


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """What is said beside the facts: the place that it is about, its key, and the words."""

    pointer: str
    key: str
    text: Statement


@dataclass(frozen=True, slots=True)
class FactList:
    """The claims of a model in the order of writing, and how many facts stand how well.

    `remarks` lists what is said beside them: questions, notes, reasons.
    """

    title: Statement
    counts: tuple[Statement, ...]
    claims: tuple[ClaimRow, ...]
    remarks: tuple[RemarkRow, ...]
    colophon: tuple[Statement, ...]


def fact_list(flow_file: FlowFile, *, contested: bool = False) -> FactList:
    """List every claim; with `contested`, only those of disputed facts."""
    every = tuple(facts(flow_file.model))
    listed = tuple(fact for fact in every if fact.disputed) if contested else every
    return FactList(
        label(flow_file.model.title, "title"),
        tuple(_counts(every)),
        tuple(row for fact in listed for row in _rows(fact)),
        tuple(_remarks(flow_file, contested=contested)),
        colophon(flow_file),
    )


def _counts(every: tuple[Fact, ...]) -> Iterator[Statement]:
    yield count(say("fact-list.written", facts=len(every)), "")
    for status in Status:
        number = sum(fact.status is status for fact in every)
        if number:
            yield count(say("common.number-of", number=number, what=status_words(status)), "")


def _remarks(flow_file: FlowFile, *, contested: bool) -> Iterator[RemarkRow]:
    """List remarks; with `contested`, those on conflicts."""
    for one in remarks(flow_file.model):
        if not contested or one.at.steps[:1] == ("conflicts",):
            yield RemarkRow(str(one.at), one.key, label(one.text, str(one.at / one.key)))


def _rows(fact: Fact) -> Iterator[ClaimRow]:
    at = str(fact.pointer)
    grounds = (Ground(GroundKind.FACT, at),)
    if not fact.claims:
        unstated = Statement(say("common.not-stated"), grounds)
        yield ClaimRow(at, "", unstated, fact.status, (), "", reading=False)
    for claim in fact.claims:
        unsaid = claim.value in ("", NOT_STATED)
        text = say("common.not-stated") if unsaid else plain(claim.value)
        value = Statement(text, grounds, claim.sources)
        because = claim.because or (fact.because if claim.id == fact.reading else "")
        reading = bool(claim.id) and claim.id == fact.reading
        note = claim.note or (fact.note if reading else "")
        yield ClaimRow(
            at,
            claim.id,
            value,
            fact.status,
            claim.sources,
            because,
            reading,
            note,
            tuple(_further(claim, grounds)),
        )


def _further(claim: Claim, grounds: tuple[Ground, ...]) -> Iterator[Statement]:
    """Say each further key of the long form: `extent: some`, `supersedes: 2462; corrected`."""
    for key, part in claim.extras:
        if not isinstance(part, Mapping) or "value" not in part:
            yield Statement(f"{key}: {plain(part)}", grounds)
            continue
        note = f"; {part['note']}" if part.get("note") else ""
        yield Statement(
            f"{key}: {plain(part['value'])}{note}", grounds, tuple(part.get("sources") or ())
        )


def page(view: FactList) -> Page:
    """Lay the claims out, one fact after the other."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: FactList) -> Iterator[Block]:
    yield Heading(1, view.title, "top")
    yield Listing(view.counts)
    yield Heading(2, phrase("fact-list.heading"), "claims")
    grouped = groupby(view.claims, key=lambda row: row.pointer)
    yield Glossary(tuple(_entry(pointer, tuple(rows)) for pointer, rows in grouped))
    if view.remarks:
        yield Heading(2, phrase("fact-list.remarks"), "remarks")
        beside = groupby(view.remarks, key=lambda row: row.pointer)
        yield Glossary(tuple(_remarked(pointer, tuple(rows)) for pointer, rows in beside))


def _entry(pointer: str, rows: tuple[ClaimRow, ...]) -> Definition:
    """Set a fact out: each side on a line of its own, with its sources."""
    term = Statement(pointer, rows[0].value.grounds)
    anchor = f"fact-{pointer}".replace(" ", "_")
    return Definition(term, anchor, tuple(line for row in rows for line in _lines(row)))


def _remarked(pointer: str, rows: tuple[RemarkRow, ...]) -> Definition:
    term = label(pointer or "the model", pointer or "title")
    anchor = f"remark-{pointer or 'model'}".replace(" ", "_")
    lines = (Statement(f"{row.key}: {row.text.text}", row.text.grounds) for row in rows)
    return Definition(term, anchor, tuple(lines))


def _lines(row: ClaimRow) -> Iterator[Statement]:
    status = status_words(row.status)
    text = row.value.text
    if text != status:
        text = say("fact-list.value-and-status", value=text, status=status)
    if row.side:
        side = say("fact-list.reading", side=row.side) if row.reading else row.side
        text = say("common.side-says", side=side, said=text)
    yield Statement(text, row.value.grounds, row.sources)
    yield from row.further
    said = [say("fact-list.because", reason=row.because)] if row.because else []
    said += [say("fact-list.note", note=row.note)] if row.note else []
    yield from (Statement(text, row.value.grounds) for text in said)
