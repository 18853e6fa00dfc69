"""The table of contents: a field that Word can renew, filled in beforehand.

Screen readers and other word processors do not renew it, and Word asks before it does; so its
entries stand there from the start, each a link.  Which page each is on is known to Word alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from dpia.formats.page_docx.marks import Marks
from dpia.formats.page_docx.words import paragraph
from dpia.formats.page_docx.words import run
from dpia.language.say import say
from dpia.report.page import Heading
from dpia.report.page import Page

_FEWEST = 5
_LOWEST = 3


def contents(page: Page, marks: Marks) -> str:
    """Write the contents of a page, where there are enough headings to be lost among."""
    headings = tuple(
        block
        for block in page.body
        if isinstance(block, Heading) and block.anchor and 2 <= block.level <= _LOWEST
    )
    if len(headings) < _FEWEST:
        return ""
    entries = "".join(_entries(headings, marks))
    return (
        f"{paragraph('TOCHeading', run(say('page.contents')))}{entries}{paragraph('Parting', '')}"
    )


def _entries(headings: tuple[Heading, ...], marks: Marks) -> Iterator[str]:
    last = len(headings) - 1
    for index, heading in enumerate(headings):
        linked = marks.jump(heading.anchor, run(heading.text.text))
        content = (_OPEN if index == 0 else "") + linked + (_CLOSE if index == last else "")
        yield paragraph(f"TOC{heading.level - 1}", content)


_OPEN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_CLOSE = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
