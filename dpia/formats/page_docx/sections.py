"""Pages of a document: their size, their margins, and the foot that numbers them."""

from __future__ import annotations

from dpia.drawing.paper import A4
from dpia.drawing.paper import MARGIN
from dpia.drawing.paper import Paper
from dpia.formats.page_docx.words import run
from dpia.report.page import Page
from dpia.report.page import Table
from dpia.report.page_foot import PAGE
from dpia.report.page_foot import PAGES
from dpia.report.page_foot import foot

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
TEXT_MARGIN = 20.0
_MOST_COLUMNS = 5


def paper_of(page: Page) -> Paper:
    """Lay the paper across where a table has many columns."""
    columns = (len(block.head) for block in page.blocks if isinstance(block, Table))
    return Paper(A4.height, A4.width) if max(columns, default=0) > _MOST_COLUMNS else A4


def text_width(paper: Paper) -> float:
    """Give the width of the text on a paper, in millimetres."""
    return paper.width - 2 * TEXT_MARGIN


def section(paper: Paper, foot: str, margin: float = TEXT_MARGIN) -> str:
    """Write the properties of a stretch of pages; `foot` is the id of their foot."""
    across = ' w:orient="landscape"' if paper.width > paper.height else ""
    edge = round(margin * TWIPS)
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{foot}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{round(paper.width * TWIPS)}" w:h="{round(paper.height * TWIPS)}"{across}/>'
        f'<w:pgMar w:top="{edge}" w:right="{edge}" w:bottom="{edge}" w:left="{edge}"'
        f' w:header="400" w:footer="{round(edge * 0.5)}" w:gutter="0"/></w:sectPr>'
    )


def drawing_section(paper: Paper, foot: str) -> str:
    """Write the properties of a page that holds a drawing."""
    return section(paper, foot, MARGIN)


def foot_of(title: str) -> str:
    """Write the runs of a foot: the title, and which page of how many."""
    return "".join(
        _field(_FIELDS[part]) if number % 2 else run(part)
        for number, part in enumerate(foot(title))
    )


_FIELDS = {PAGE: "PAGE", PAGES: "NUMPAGES"}


def _field(code: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
