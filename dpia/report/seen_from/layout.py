"""The page around what one side sees: regime by regime, with what is collected and the sources."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator

from dpia.model.build import FlowFile
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.resolve import Regime
from dpia.regime.terms import Said
from dpia.report.bibliography import bibliography
from dpia.report.cited import cited_only
from dpia.report.colophon import colophon
from dpia.report.field_list import listed
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.regime_head import head
from dpia.report.saying import cell
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.source import Pointer


def laid_out(
    flow_file: FlowFile,
    regimes: tuple[Regime, ...],
    title: Statement,
    make: Callable[[Regime], Iterator[Block]],
) -> Page:
    """Lay out a page with a chapter for each regime, and the sources that it cites."""
    body: list[Block] = []
    for regime in regimes:
        top = head(regime)
        body += [Heading(2, top.title, f"regime-{regime.id}"), Paragraph((top.period,))]
        body += make(regime)
    sources = cited_only(bibliography(flow_file), tuple(body))
    end = (Heading(2, phrase("common.sources"), "sources"), Glossary(sources))
    whole = (Heading(1, title, "top"), *body, *(end if sources else ()))
    return Page(title, whole, colophon(flow_file))


def collected(
    flow_file: FlowFile,
    anchor: str,
    *,
    subjects: frozenset[str] | None = None,
    bodies: frozenset[str] | None = None,
) -> Iterator[Block]:
    """List what bodies collect, or know by themselves; None takes all."""
    model, names = flow_file.model, Names(flow_file.model)
    rows = []
    for body, one in model.organisations.items():
        for subject, taken in one.collects.items():
            wanted = (bodies is None or body in bodies) and (
                subjects is None or subject in subjects
            )
            at = Pointer(("organisations", body, "collects", subject, "fields"))
            around = grounds_in(taken, grounds_in(one))
            if wanted and taken.fields:
                said = tuple(
                    (
                        names.of("field", field),
                        cell(Said(read(raw, at / field, around)), condition=names.condition),
                    )
                    for field, raw in taken.fields.items()
                )
                ends = (names.of("organisation", body), names.of("subject", subject))
                rows.append((*(Cell((end,)) for end in ends), listed(said, at)))
    if rows:
        head = phrases(
            "seen-from.column-who", "seen-from.column-about-whom", "seen-from.column-collected"
        )
        yield Table(anchor, phrase("seen-from.collected"), head, tuple(rows))
