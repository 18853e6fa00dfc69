"""Every claim of a model: where it stands, what it says, how well it stands, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.model.facts import facts
from dpia.report.colophon import colophon
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.saying import plain
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase
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


@dataclass(frozen=True, slots=True)
class FactList:
    """The claims of a model in the order of writing, and how many facts stand how well."""

    title: Statement
    counts: tuple[Statement, ...]
    claims: tuple[ClaimRow, ...]
    colophon: tuple[Statement, ...]


def fact_list(flow_file: FlowFile, *, contested: bool = False) -> FactList:
    """List every claim; with `contested`, only those of disputed facts."""
    every = tuple(facts(flow_file.model))
    listed = tuple(fact for fact in every if fact.disputed) if contested else every
    return FactList(
        label(flow_file.model.title, "title"),
        tuple(_counts(every)),
        tuple(row for fact in listed for row in _rows(fact)),
        colophon(flow_file),
    )


def _counts(every: tuple[Fact, ...]) -> Iterator[Statement]:
    yield count(f"{len(every)} facts are written", "")
    for status in Status:
        number = sum(fact.status is status for fact in every)
        if number:
            yield count(f"{number} {status.value}", "")


def _rows(fact: Fact) -> Iterator[ClaimRow]:
    at = str(fact.pointer)
    grounds = (Ground(GroundKind.FACT, at),)
    if not fact.claims:
        yield ClaimRow(at, "", Statement("not stated", grounds), fact.status, (), "", reading=False)
    for claim in fact.claims:
        value = Statement(plain(claim.value) or "not stated", grounds, claim.sources)
        because = claim.because or (fact.because if claim.id == fact.reading else "")
        reading = bool(claim.id) and claim.id == fact.reading
        yield ClaimRow(at, claim.id, value, fact.status, claim.sources, because, reading=reading)


def page(view: FactList) -> Page:
    """Lay the claims out as a table."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: FactList) -> Iterator[Block]:
    yield Heading(1, view.title, "top")
    yield Listing(view.counts)
    names = ("Fact", "Claim", "Value", "Status")
    head = tuple(phrase(name, f"column-{name.lower()}") for name in names)
    rows = tuple(_cells(row) for row in view.claims)
    yield Table("claims", phrase("Every claim, with its sources", "claims"), head, rows)


_TONES = {
    Status.DISPUTED: Tone.DISPUTED,
    Status.INFERRED: Tone.INFERRED,
    Status.TO_CONFIRM: Tone.TO_CONFIRM,
    Status.NOT_STATED: Tone.NOT_STATED,
}


def _cells(row: ClaimRow) -> tuple[Cell, ...]:
    grounds = row.value.grounds
    mark = _TONES.get(row.status, Tone.PLAIN)
    side = row.side + (" (reading)" if row.reading else "")
    return (
        Cell((Statement(row.pointer, grounds),)),
        Cell((Statement(side, grounds),)),
        Cell((row.value, *((Statement(row.because, grounds),) if row.because else ()))),
        Cell((Statement(row.status.value, grounds),), mark),
    )
