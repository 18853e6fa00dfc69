"""A page as a Word file: real headings, a field for each answer, and the same bytes every time.

The blocks are written as XML at once and parsed once, for a table that is made cell by cell takes
a time that grows with its square; the library keeps the package around them in order.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from dpia.document import Refusal
from dpia.formats.page_docx.body import Body
from dpia.formats.page_docx.body import Sheets
from dpia.formats.page_docx.body import numbers
from dpia.formats.page_docx.marks import Marks
from dpia.formats.page_docx.marks import entries_of
from dpia.formats.page_docx.notes import Notes
from dpia.formats.page_docx.pictures import Paint
from dpia.formats.page_docx.sections import foot_of
from dpia.formats.page_docx.sections import paper_of
from dpia.report.page import Page
from dpia.report.printed import printed
from dpia.report.provenance import readings

if TYPE_CHECKING:
    from dpia.formats.page_docx.package import Package


def render(page: Page, sheets: Sheets, paint: Paint) -> bytes:
    """Write a page; `sheets` draws a figure for paper and `paint` makes pixels of a drawing.

    Raise Refusal where the library that packs a Word file is not there.
    """
    try:
        from dpia.formats.page_docx.package import Package
    except ImportError as error:
        raise Refusal(
            "Word files are packed by python-docx, which is not there; run: pip install python-docx"
        ) from error
    package, paper = Package(), printed(page)
    package.name(paper)
    if page.tight:
        package.tighten()
    body = _body(paper, package, sheets, paint)
    package.fill(body.write(paper), next(body.numbers))
    package.comment(body.marks.notes, paper)
    return package.packed()


def _body(page: Page, package: Package, sheets: Sheets, paint: Paint) -> Body:
    def embed(png: bytes) -> str:
        return package.image(io.BytesIO(png))

    return Body(
        paper_of(page),
        package.foot(foot_of(page.heading.text.text)),
        Marks(entries_of(page), package.address, Notes(readings(page))),
        sheets,
        paint,
        embed,
        numbers(),
    )
