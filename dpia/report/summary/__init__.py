"""One regime on one page, in plain English, for the people whose data it is about.

Every sentence is short and says one thing; the model's own names stand in it as they are.  How
easily the page is read is measured over the page itself, and printed on it where it is English.
"""

from __future__ import annotations

from collections import Counter
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
from dpia.report.regime_head import head
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.summary.reading_ease import reading_ease
from dpia.report.summary.said import NOTICES
from dpia.report.summary.said import REFUSALS
from dpia.report.summary.said import fields_said
from dpia.report.summary.said import refusal
from dpia.report.summary.said import told
from dpia.source import Pointer
from dpia.vocabulary import Standing

_USED = (Standing.ACTIVE, Standing.PRACTICE)
MOST_FLOWS = 6
"""How many disclosures a page has room for; it says how many it leaves out."""


def summary(flow_file: FlowFile, regime: Regime) -> Page:
    """Say on one page who gives what to whom, who can say no, and what is not known."""
    top = head(regime)
    called = say("summary.title", model=flow_file.model.title)
    title = Statement(called, (Ground(GroundKind.LABEL, "title"),))
    body = tuple(_body(flow_file, regime))
    blocks = (Heading(1, title, "top"), Paragraph((top.title, top.period)), *body)
    return Page(title, (*blocks, *_measured(body)), colophon(flow_file))


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
    flows = standing_flows(flow_file, regime)
    given = [one for one in flows if not one.request]
    asked = [one for one in flows if one.request]
    day = words(str(regime.on))
    used = sum(one.then[0].stand.standing in _USED for one in given)
    yield Paragraph(
        (
            count(say("summary.what-it-tells", day=day), "regimes"),
            _counting("summary.way-to-give", "summary.ways-to-give", len(given)),
            _counting("summary.one-used", "summary.used", used),
            _counting("summary.way-to-ask", "summary.ways-to-ask", len(asked)),
            phrase("summary.asking"),
        )
    )
    yield Heading(2, phrase("summary.given"), "given")
    yield Listing(tuple(_given(flow_file, one) for one in given[:MOST_FLOWS]))
    if len(given) > MOST_FLOWS:
        yield Paragraph((_more(flow_file, given[MOST_FLOWS:]),))
    yield Heading(2, phrase("summary.gates"), "gates")
    yield _counted(Counter(refusal(one) for one in given), REFUSALS)
    yield Heading(2, phrase("summary.notice"), "notice")
    yield _counted(Counter(told(one) for one in given), NOTICES)
    yield Heading(2, phrase("summary.unknown"), "unknown")
    yield _unknown(flow_file, regime, given)


def _given(flow_file: FlowFile, rows: FlowRows) -> Statement:
    names, flow = Names(flow_file.model), flow_file.model.flows[rows.flow]
    giver, taker = (names.text("organisation", body) for body in (flow.from_, flow.to))
    about = ", ".join(names.text("subject", subject) for subject in flow.about)
    holds = fields_said(names, rows)
    text = say("summary.disclosure", giver=giver, taker=taker, people=about, holds=holds)
    return Statement(text, (Ground(GroundKind.FACT, str(Pointer(("flows", rows.flow)))),))


def _more(flow_file: FlowFile, rest: list[FlowRows]) -> Statement:
    """Name who gives to whom where there is no room for more."""
    names, flows = Names(flow_file.model), [flow_file.model.flows[one.flow] for one in rest]
    ends = (
        say(
            "summary.route",
            giver=names.text("organisation", one.from_),
            taker=names.text("organisation", one.to),
        )
        for one in flows
    )
    text = say("summary.given-more", number=len(rest), routes="; ".join(dict.fromkeys(ends)))
    return count(text, *(f"flows/{one.flow}" for one in rest))


def _counting(one: str, more: str, number: int) -> Statement:
    """Say a number, in a sentence for one or in that for none and for several."""
    return count(say(one if number == 1 else more, number=number), "flows")


def _counted(said: Counter[str], order: tuple[str, ...]) -> Block:
    """Say of how many ways each thing is said, most of them first."""
    total = said.total()
    ordered = sorted(said.items(), key=lambda item: (-item[1], order.index(item[0])))
    return Listing(
        tuple(count(say(text, number=number, total=total), "flows") for text, number in ordered)
        or (phrase("summary.no-way"),)
    )


def _unknown(flow_file: FlowFile, regime: Regime, given: list[FlowRows]) -> Block:
    fields = [said for one in given for row in one.rows for said in row.entries[0].said]
    disputed = sum(said.fact.disputed for _, said in fields)
    lines = [
        count(say("summary.disputed", number=disputed, total=len(fields)), "flows"),
        phrase("summary.silence"),
    ]
    if unknown := tuple(unknown_flows(flow_file, regime)):
        at = unknown[0].grounds
        id_ = "summary.unknown-way" if len(at) == 1 else "summary.unknown-ways"
        lines.insert(1, Statement(say(id_, number=len(at)), at))
    return Listing(tuple(lines))
