"""One regime described in the order of GDPR Article 35(7), with every gap marked.

Article 35(7) of Regulation (EU) 2016/679: (a) a systematic description, (b) necessity and
proportionality, (c) the risks, (d) the measures.  What a model cannot know is a box for a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.dates import Day
from dpia.dates import words
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.article_35.boxes import box_for
from dpia.report.article_35.gaps import gaps
from dpia.report.article_35.measures import measures
from dpia.report.article_35.necessity import necessity
from dpia.report.article_35.processing import processing
from dpia.report.article_35.risks import risks
from dpia.report.bibliography import bibliography
from dpia.report.cited import cited_only
from dpia.report.colophon import colophon
from dpia.report.diagram import Diagram
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Cell
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.regime_head import head
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase

GDPR_APPLIES = Day(2018, 5, 25)
"""Article 99(2): the Regulation applies from this day, and with it the duty of Article 35."""


def describe(flow_file: FlowFile, regime: Regime, diagram: Diagram | None = None) -> Page:
    """Describe the processing under one regime; `diagram` is its picture, where one is wanted."""
    body = tuple(_body(flow_file, regime, diagram))
    sources = cited_only(bibliography(flow_file), body)
    top = head(regime)
    title = Statement(f"{flow_file.model.title}: {top.title.text}", top.title.grounds)
    return Page(
        title,
        (
            Heading(1, title, "top"),
            Paragraph((top.period, *_duty(regime))),
            Listing(_counts(body)),
            *body,
            Heading(2, phrase("Sources", "sources"), "sources"),
            Glossary(sources),
        ),
        colophon(flow_file),
    )


def _duty(regime: Regime) -> Iterator[Statement]:
    if regime.on < GDPR_APPLIES:
        yield phrase(
            f"Retrospective: the duty to assess (GDPR Article 35) applies from "
            f"{words(str(GDPR_APPLIES))}; on the day described there was none.",
            "retrospective",
        )


def _body(flow_file: FlowFile, regime: Regime, diagram: Diagram | None) -> Iterator[Block]:
    yield from processing(flow_file, regime, diagram)
    yield from necessity(flow_file, regime)
    yield from risks(flow_file)
    yield from measures(flow_file, regime)
    yield from gaps(flow_file, regime)
    yield Heading(2, phrase("Advice, views and review", "art35-neighbours"), "neighbours")
    yield from _neighbours(flow_file)


def _neighbours(flow_file: FlowFile) -> Iterator[Box]:
    for box, question in (
        ("art35-2", "What did the data protection officer advise, and when? (Article 35(2))"),
        ("art35-9", "What are the views of the people concerned, or why were they not sought?"),
        ("art35-11", "When will this be reviewed, and by whom? (Article 35(11))"),
        ("art36-1", "Must the supervisory authority be consulted first? (Article 36(1))"),
    ):
        yield box_for(flow_file, box, question)


def _counts(body: tuple[Block, ...]) -> tuple[Statement, ...]:
    """Count what the document holds, over the document itself."""
    cells = [cell for block in body if isinstance(block, Table) for cell in _cells(block)]
    boxes = [block for block in body if isinstance(block, Box)]
    answered = sum(bool(box.answer) for box in boxes)
    tones = [cell.tone for cell in cells]
    return (
        count(
            f"{len(cells)} cells are filled from the model; {tones.count(Tone.DISPUTED)} of them "
            f"are disputed and {tones.count(Tone.NOT_STATED)} say that nothing is stated.",
            "",
        ),
        count(f"{len(boxes)} questions are for a person; {answered} are answered.", "assessment"),
    )


def _cells(table: Table) -> Iterator[Cell]:
    for row in table.rows:
        yield from row[1:]
