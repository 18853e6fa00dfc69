"""One regime on one page, in plain English, for the people whose data it is about.

Every sentence is short and says one thing; the model's own names stand in it as they are.  How
easily the page is read is measured over the page itself, and printed on it where it is English.
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.matrix import FlowRows
from dpia.dates import words
from dpia.language.say import say
from dpia.language.say import spoken
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.assessment.standing_flows import standing_flows
from dpia.report.assessment.standing_flows import unknown_flows
from dpia.report.colophon import colophon
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.regime_head import days
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.summary.given import given_for
from dpia.report.summary.given import in_use
from dpia.report.summary.given import ways
from dpia.report.summary.reading_ease import reading_ease
from dpia.report.summary.routes import notices
from dpia.report.summary.routes import refusals
from dpia.report.summary.routes import routes

MOST_WAYS = 6
"""How many ways to give a page has room for; it says how many it leaves out."""


def summary(flow_file: FlowFile, regime: Regime) -> Page:
    """Say on one page who could give what to whom, who could say no, and what is not known."""
    called = say("summary.title", model=flow_file.model.title)
    title = Statement(called, (Ground(GroundKind.LABEL, "title"),))
    body = tuple(_body(flow_file, regime))
    blocks = (Heading(1, title, "top"), Paragraph((_stands_for(regime),)), *body)
    return Page(title, (*blocks, *_measured(body)), colophon(flow_file), tight=True)


def _stands_for(regime: Regime) -> Statement:
    title, period = head(regime).title, days(regime)
    if not period:
        return title
    text = say("summary.stands-for", title=title.text, period=period)
    return Statement(text, title.grounds)


def _measured(body: tuple[Block, ...]) -> Iterator[Block]:
    """Say how easily the page is read; the score counts the syllables of English words."""
    if spoken().name.partition("-")[0] == "en":
        score = reading_ease(tuple(text.text for block in body for text in _texts(block)))
        yield Paragraph((count(say("summary.reading-ease", score=score), ""),))


def _texts(block: Block) -> tuple[Statement, ...]:
    match block:
        case Paragraph():
            return block.statements
        case Listing():
            return block.items
        case _:
            return ()


def _body(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    model, flows = flow_file.model, standing_flows(flow_file, regime)
    given = [one for one in flows if not one.request]
    asked = [one for one in flows if one.request]
    day = words(str(regime.on))
    yield Paragraph(
        (
            count(say("summary.what-it-tells", day=day), "regimes"),
            _counting("summary.way-to-give", "summary.ways-to-give", len(given)),
            _counting("summary.one-used", "summary.used", sum(map(in_use, given))),
            _counting("summary.way-to-ask", "summary.ways-to-ask", len(asked)),
            phrase("summary.asking"),
        )
    )
    yield Heading(2, phrase("summary.given"), "given")
    told = ways(model, given)
    if ends := tuple(given_for(model, given)):
        yield Paragraph(ends)
    yield Listing(tuple(one.text for one in told[:MOST_WAYS]))
    if rest := [name for one in told[MOST_WAYS:] for name in one.flows]:
        text = say("summary.given-more", number=len(rest), routes=routes(model, rest))
        yield Paragraph((count(text, *(f"flows/{name}" for name in rest)),))
    yield Heading(2, phrase("summary.gates"), "gates")
    yield Listing(tuple(refusals(model, given)))
    yield Heading(2, phrase("summary.notice"), "notice")
    yield Listing(tuple(notices(model, given)))
    yield Heading(2, phrase("summary.unknown"), "unknown")
    yield _unknown(flow_file, regime, given)


def _counting(one: str, more: str, number: int) -> Statement:
    """Say a number, in a sentence for one or in that for none and for several."""
    return count(say(one if number == 1 else more, number=number), "flows")


def _unknown(flow_file: FlowFile, regime: Regime, given: list[FlowRows]) -> Block:
    names = Names(flow_file.model)
    lines = [phrase("summary.silence")]
    if unknown := tuple(unknown_flows(flow_file, regime)):
        at = unknown[0].grounds
        id_ = "summary.unknown-way" if len(at) == 1 else "summary.unknown-ways"
        lines.insert(0, Statement(say(id_, number=len(at)), at))
    disputed = {
        row.field: Ground(GroundKind.FACT, str(said.fact.pointer))
        for one in given
        for row in one.rows
        for _, said in row.entries[0].said
        if said.fact.disputed
    }
    if disputed:
        fields = ", ".join(names.text("field", field) for field in disputed)
        text = say("summary.disputed", fields=fields)
        lines.insert(0, Statement(text, tuple(disputed.values())))
    return Listing(tuple(lines))
