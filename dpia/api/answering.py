"""Bring answers that were written in a document back to the model that it was made of."""

from __future__ import annotations

from dpia.api.study import Study
from dpia.document import Refusal
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.formats.page_docx.boxes import tag_of
from dpia.report.answers import Answers
from dpia.report.answers import compared
from dpia.report.page import Box


def returned(study: Study, path: str, *, by: str, on: str) -> Answers:
    """Read the answers of a Word file, and compare them with the model's.

    Raise Unreadable for a file that cannot be read, and Refusal for one that is no Word file.
    """
    files, diagnostics = read_model_files(path, (".docx",))
    if diagnostics:
        raise Unreadable(diagnostics)
    try:
        from dpia.formats.page_docx.answers import answers
    except ImportError as error:
        raise Refusal(
            "Word files are read by python-docx, which is not there; run: pip install python-docx"
        ) from error
    model = study.flow_file.model.assessment
    asked = (block.id for block in study.page.blocks if isinstance(block, Box))
    boxes = {tag_of(box): box for box in (*asked, *model)}
    found = tuple(pair for _, content in files for pair in answers(content))
    return compared(found, boxes, model, by=by, on=on)
