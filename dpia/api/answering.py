"""Bring answers that were written in a document back to the model that it was made of."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.api.assessing import lacking
from dpia.api.study import Study
from dpia.document import Diagnostic
from dpia.document import Refusal
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.model.facts import facts_by_pointer
from dpia.model.filled import misfit
from dpia.model.filled import taken
from dpia.quoting import unhidden
from dpia.report.answers import Answers
from dpia.report.answers import Supplied
from dpia.report.answers import Written
from dpia.report.answers import compared
from dpia.report.form import asked
from dpia.report.form import form
from dpia.report.form_read import FormRead
from dpia.source import Pointer
from dpia.source import Span


@dataclass(frozen=True, slots=True)
class Signature:
    """Who wrote answers, and when, where the document does not say; either may be empty."""

    by: str = ""
    on: str = ""


def returned(study: Study, path: str, signature: Signature) -> Answers:
    """Read the answers of a Word file or a workbook, and compare them with the model's.

    Raise Unreadable for a file that cannot be read, and Refusal for one that is neither.
    """
    files, diagnostics = read_model_files(path, (".docx", ".xlsx"))
    if diagnostics:
        raise Unreadable(diagnostics)
    if len(files) != 1:
        raise Refusal(f"{len(files)} files stand in '{path}': name one of them")
    shown, content = files[0]
    if shown.lower().endswith(".xlsx"):
        return _of_workbook(study, shown, content, signature)
    return _of_word(study, content, signature)


def workbook(study: Study) -> bytes:
    """Write the workbook that is to be filled in."""
    from dpia.formats.table_xlsx import book

    return book(form(study.assessed, lacking(study.flow_file, study.asked)))


def _of_word(study: Study, content: bytes, signature: Signature) -> Answers:
    if not (signature.by and signature.on):
        raise Refusal("a Word file does not say who wrote in it, and when: give --by and --on")
    try:
        from dpia.formats.page_docx.answers import answers
        from dpia.formats.page_docx.boxes import tag_of
    except ImportError as error:
        raise Refusal(
            "Word files are read by python-docx, which is not there; run: pip install python-docx"
        ) from error
    model = study.flow_file.model.assessment
    boxes = {tag_of(box): box for box in (*asked(study.assessed), *model)}
    found = (Written(tag, text, signature.by, signature.on) for tag, text in answers(content))
    return compared(found, boxes, model)


def _of_workbook(study: Study, path: str, content: bytes, signature: Signature) -> Answers:
    from dpia.formats.table_xlsx.reading import sheets

    form_read = FormRead(path, signature.by, signature.on)
    form_read.read(sheets(content))
    model = study.flow_file.model.assessment
    boxes = {box: box for box in (*asked(study.assessed), *model)}
    usable = [one for one in form_read.written if one.by and one.on]
    signed = compared(usable, boxes, model)
    left = compared((one for one in form_read.written if one not in usable), boxes, model)
    unsigned = [(one.box, one.text) for one in (*left.new, *left.conflicts)]
    supplied = tuple(_beside(study, form_read.facts))
    return replace(
        signed,
        unchanged=signed.unchanged + left.unchanged,
        strange=(*signed.strange, *left.strange),
        unsigned=tuple(unsigned),
        facts=supplied,
        problems=(*form_read.problems, *_misfits(supplied), *_sources(study, path, supplied)),
    )


def _beside(study: Study, supplied: Iterable[Supplied]) -> Iterator[Supplied]:
    """Set beside each fact what the model has there by now."""
    known = facts_by_pointer(study.flow_file.model)
    for one in supplied:
        fact = known.get(one.pointer)
        stands = "; ".join(str(value) for value in fact.values()) if fact and fact.stated else ""
        value = taken(_place(one), one.value)
        yield replace(one, taken=value, before="" if stands == one.value else stands)


def _place(one: Supplied) -> Pointer:
    """Read a place as it was written; a slash within a step is written `--` there."""
    return Pointer(tuple(one.pointer.split("/")))


def _misfits(supplied: tuple[Supplied, ...]) -> Iterator[Diagnostic]:
    """Tell of values that the format does not take at their places."""
    for one in supplied:
        if (problem := misfit(_place(one), one.taken)) is not None:
            yield Diagnostic(Span(one.cell), problem.code, problem.message, problem.help)


def _sources(study: Study, path: str, supplied: tuple[Supplied, ...]) -> Iterator[Diagnostic]:
    known = study.flow_file.model.sources
    for one in supplied:
        name = one.source.partition("#")[0]
        if name and name not in known:
            yield Diagnostic(
                Span(f"{path}: {unhidden(one.pointer)}"),
                "undeclared-source",
                f"'{name}' is not among the sources of the model",
                "declare it under sources, or name another",
            )
