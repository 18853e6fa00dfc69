"""A page as a PDF by Typst: tagged, numbered, with bookmarks, and the same bytes every time.

The template is fixed; what a model says is handed to it as JSON, so no text can become markup.
The file claims PDF/UA-1 where Typst, which looks through it, grants that.  Where it does not, as
for a letter that it cannot trace back to text, the file is tagged all the same, and claims nothing.
"""

from __future__ import annotations

import json

from dpia import __version__
from dpia.drawing.measure import shipped_faces
from dpia.drawing.paper import A4
from dpia.drawing.paper import MARGIN
from dpia.drawing.paper import Paper
from dpia.formats.page_pdf.data import Data
from dpia.formats.page_pdf.data import Sheets
from dpia.formats.page_pdf.data import Writer
from dpia.formats.page_pdf.data import entries_of
from dpia.formats.page_pdf.engine import set_type
from dpia.language.say import say
from dpia.report.colophon import day_of
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Table
from dpia.report.page_foot import foot
from dpia.report.page_groups import opening
from dpia.report.printed import printed

_TEXT_MARGIN = 20.0
_MOST_COLUMNS = 5
_FEWEST_HEADINGS = 5


def render(page: Page, sheets: Sheets) -> bytes:
    """Write a page; `sheets` draws a figure for paper.

    Raise Refusal where the library that sets the type is not there.
    """
    return set_type(json.dumps(_data(printed(page), sheets), ensure_ascii=True))


def _data(page: Page, sheets: Sheets) -> Data:
    paper = _paper_of(page)
    room = paper.width - 2 * _TEXT_MARGIN
    writer = Writer(shipped_faces(), room, sheets, entries_of(page))
    title, day = writer.said(page.heading.text), day_of(page.colophon)
    language, _, region = page.language.partition("-")
    headings = [one for one in page.body if isinstance(one, Heading) and one.level <= 3]
    begun = opening(page)
    return {
        "title": title,
        "foot": list(foot(title["text"])),
        "words": {
            "evidence": writer.text(say("page.evidence")),
            "answer": writer.text(say("page.answer")),
            "room": writer.text(say("page.room")),
            "picture": writer.text(say("page.picture-in-words")),
            "contents": writer.text(say("page.contents")),
        },
        "author": f"dpia {__version__}",
        "day": [day.year, day.month, day.day] if day else [1980, 1, 1],
        "language": [language, region or None],
        "paper": [paper.width, paper.height],
        "margin": MARGIN,
        "tight": page.tight,
        "contents": len(headings) >= _FEWEST_HEADINGS,
        "opening": list(writer.blocks(page.body[:begun])),
        "blocks": list(writer.blocks(page.body[begun:])),
        "colophon": [writer.said(line) for line in page.colophon],
    }


def _paper_of(page: Page) -> Paper:
    """Lay the paper across where a table has many columns."""
    columns = (len(block.head) for block in page.blocks if isinstance(block, Table))
    return Paper(A4.height, A4.width) if max(columns, default=0) > _MOST_COLUMNS else A4
