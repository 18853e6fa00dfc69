"""A question for a person: what the model has for it, and a field to write the answer in.

The field is a content control that carries the box's id, so that an answer written in Word can be
found again.  It stands inside a paragraph: other word processors keep it there.
"""

from __future__ import annotations

import hashlib
import re

from dpia.formats.page_docx.marks import Marks
from dpia.formats.page_docx.words import attribute
from dpia.formats.page_docx.words import paragraph
from dpia.formats.page_docx.words import run
from dpia.formats.page_docx.words import shown
from dpia.formats.page_docx.words import styled
from dpia.language.say import say
from dpia.report.page import Box

LONGEST_TAG = 64
"""How many characters Word keeps of a content control's tag."""
_BREAK = re.compile(r"\r\n?|\n")
"""How a line ends; other signs that end one are hidden, and are shown for what they are."""
_SMALL = '<w:color w:val="4D4D4D"/><w:sz w:val="16"/><w:szCs w:val="16"/>'
_PLACEHOLDER = '<w:rStyle w:val="PlaceholderText"/><w:i/><w:iCs/><w:color w:val="4D4D4D"/>'


def box(block: Box, marks: Marks) -> str:
    """Write a box."""
    state = say("page.answered") if block.answer else say("page.open")
    known = say("page.box-and-state", box=block.id, state=state)
    head = f"{styled(known, 'Citation')}{run(' ')}{marks.said(block.question)}"
    parts = [paragraph("BoxQuestion", marks.place(f"box-{block.id}", head))]
    if block.evidence:
        parts.append(paragraph("BoxPart", run(say("page.evidence"))))
        parts += [
            paragraph("BoxText", run("• ") + marks.said(statement)) for statement in block.evidence
        ]
    parts.append(paragraph("BoxPart", run(say("page.answer"))))
    if block.moved is not None:
        parts.append(paragraph("BoxText", run(block.moved.text, "<w:b/><w:bCs/>")))
    written, *signed = block.answer or (None,)
    field = _control(block.id, _lines(written.text) if written else "")
    under = [marks.line(line) for line in signed]
    under += [run(block.small_print, _SMALL)] if block.small_print else []
    parts.append(paragraph("BoxText" if under else "BoxAnswer", field))
    parts += [paragraph("BoxText", line) for line in under[:-1]]
    parts += [paragraph("BoxAnswer", line) for line in under[-1:]]
    # Two boxes that touch would be drawn as one.
    return "".join((*parts, paragraph("Parting", "")))


def room() -> str:
    """Say what stands in a field that nothing is written in yet."""
    return say("page.room")


def _lines(text: str) -> str:
    """Write an answer line by line as it was written, so that it comes back as it was.

    A blank stands before each break, which LibreOffice 7.4 drops when it saves a field.
    """
    return f"{run(' ')}<w:r><w:br/></w:r>".join(map(run, _BREAK.split(text.strip(" \t\r\n"))))


def tag_of(box_id: str) -> str:
    """Give the tag by which a box is known in Word; one too long ends in a part of its hash."""
    shown_id = shown(box_id)
    if len(shown_id) <= LONGEST_TAG:
        return shown_id
    return f"{shown_id[: LONGEST_TAG - 17]}~{_digest(box_id)[:16]}"


def _control(box_id: str, content: str) -> str:
    tag = attribute(tag_of(box_id))
    number = int(_digest(box_id)[:7], 16) + 1
    placeholder = "" if content else "<w:showingPlcHdr/>"
    inside = content or run(room(), _PLACEHOLDER)
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={tag}/><w:tag w:val={tag}/>"
        f'<w:id w:val="{number}"/>{placeholder}<w:text w:multiLine="1"/></w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
