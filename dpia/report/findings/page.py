"""Findings as a page: counts, findings by how much they matter, what could not be told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dpia.finding.gather import GRAVITY
from dpia.finding.rule import Severity
from dpia.language.say import say
from dpia.report.assertion.section import section as assertion_section
from dpia.report.bibliography import Bibliography
from dpia.report.cited import cited_only
from dpia.report.findings.entry import entries
from dpia.report.findings.lacking import gathered
from dpia.report.findings.view import Findings
from dpia.report.findings.view import LawSourceTold
from dpia.report.number_words import number_of
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.statement import phrases

_HEADS = (
    "common.regime",
    "findings.column-found",
    "findings.column-nothing",
    "findings.column-part",
    "findings.column-untold",
    "findings.column-not-asked",
)
_GRAVE = {
    Severity.HIGH: "findings.high",
    Severity.MEDIUM: "findings.medium",
    Severity.LOW: "findings.low",
    Severity.NOTE: "findings.note",
}


def page(view: Findings, sources: Bibliography | None = None) -> Page:
    """Lay the findings out for reading, with a bibliography where it is given."""
    blocks = tuple(_blocks(view))
    if sources is not None:
        heading = Heading(2, phrase("common.sources"), "sources")
        blocks = (*blocks, heading, Glossary(cited_only(sources, blocks)))
    return Page(view.title, blocks, view.colophon)


def _blocks(view: Findings) -> Iterator[Block]:
    title = say("findings.title", title=view.title.text)
    heading = Statement(title, view.title.grounds)
    yield Heading(1, heading, "top")
    for line in view.headline:
        yield Paragraph((line,))
    yield counts(view)
    yield Paragraph((view.law,))
    yield from _found(view)
    if view.assertions:
        yield Heading(2, phrase("findings.must-hold"), "assertions")
        yield from assertion_section(view.assertions)
    yield from _not_told(view)
    if view.law_sources:
        yield Heading(2, phrase("findings.law-sources"), "law-sources")
        yield Glossary(tuple(map(law_source, view.law_sources)))
    yield Heading(2, phrase("findings.what-this-is-not"), "what-this-is-not")
    yield Paragraph((view.closing,))


def counts(view: Findings) -> Table:
    """Lay out how the checks of each regime went."""
    caption = phrase("findings.how-checks-went")
    rows = (
        (
            Cell((one.regime.title,)),
            *(
                Cell((count(str(number), "regimes"),))
                for number in (
                    one.found,
                    one.found_nothing,
                    one.in_part,
                    one.could_not_run,
                    one.not_asked,
                )
            ),
        )
        for one in view.counts
    )
    return Table("checks", caption, phrases(*_HEADS), tuple(rows))


def _found(view: Findings) -> Iterator[Block]:
    rules, setting = {one.fault: one for one in view.rules}, entries(view)
    for severity in GRAVITY:
        alike = [one for one in view.findings if one.severity is severity]
        if not alike:
            continue
        text = say(_GRAVE[severity], findings=number_of(len(alike), "finding"))
        title = count(text, "regimes")
        yield Heading(2, title, f"severity-{severity.value}")
        for fault, group in groupby(alike, key=lambda one: one.fault):
            rule = rules[fault]
            name = rule.title.text
            text = say("findings.rule", fault=fault, number=rule.number, title=name)
            yield Heading(3, Statement(text, rule.title.grounds), f"rule-{fault}")
            if rule.todo is not None:
                yield Paragraph((rule.todo,))
            yield Glossary(
                tuple(
                    setting.entry(one, f"finding-{fault}-{n}")
                    for n, one in enumerate(group, start=1)
                )
            )


def _not_told(view: Findings) -> Iterator[Block]:
    if not view.missing:
        return
    text = say("missing.could-not-be-told", facts=number_of(len(view.missing), "fact"))
    yield Heading(2, count(text, "flows"), "not-told")
    yield Paragraph((phrase("missing.neither"),))
    yield gathered(view)


def law_source(one: LawSourceTold) -> Definition:
    """Set a document out that the law is taken from."""
    url = (
        (Statement(one.url, (Ground(GroundKind.LAW, one.title.grounds[0].at),)),) if one.url else ()
    )
    term = Statement(one.id, one.title.grounds)
    return Definition(term, f"law-source-{one.id}", (one.title, *url))
