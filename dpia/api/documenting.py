"""Write the document of some regimes: in one format, or in several that share what they need."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dpia.api.answering import workbook
from dpia.api.reading import document
from dpia.api.reading import redact
from dpia.api.reading import whole
from dpia.api.study import Study
from dpia.api.writing import UnknownFormatError
from dpia.api.writing import formats_of
from dpia.api.writing import write
from dpia.document import Refusal
from dpia.report.page import Page

WORKBOOK = "xlsx"


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a document is: a category of people, a body, whoever has a minute, or everybody.

    `redacted` names what is left out, between commas.
    """

    subject: str = ""
    at: str = ""
    short: bool = False
    redacted: str = ""


def documents(
    study: Study,
    reader: Reader,
    formats: tuple[str, ...],
    terminal: tuple[int, bool],
    begun: Callable[[str], None],
) -> Iterator[tuple[str, str | bytes]]:
    """Write the document in each format; `begun` hears what is done next, `steps` times in all.

    `terminal` is the width and whether there is colour, for text.  Raise UnknownFormatError for a
    format in which it cannot be written, and what `document` and `redact` raise.
    """
    _look_through(study, reader, formats)

    @cache
    def page() -> Page:
        made = document(study, reader.subject, reader.at, short=reader.short)
        return redact(study, made, reader.redacted) if reader.redacted else made

    width, colour = terminal
    for one in formats:
        if one == WORKBOOK:
            begun(one)
            yield one, workbook(study)
            continue
        if not page.cache_info().currsize:
            begun("what stands")
        made = page()
        begun(one)
        yield one, write(made, one, width=width, colour=colour, figures=study.figures)


def steps(formats: tuple[str, ...]) -> int:
    """Count what is done to write a document in these formats."""
    return len(formats) + any(one != WORKBOOK for one in formats)


def _look_through(study: Study, reader: Reader, formats: tuple[str, ...]) -> None:
    """Refuse what cannot be written before anything is made."""
    known = (*formats_of(Page), WORKBOOK)
    for one in formats:
        if one not in known:
            raise UnknownFormatError(one, tuple(sorted(known)))
    if WORKBOOK in formats:
        whole(study, reader.subject, reader.at, short=reader.short)
        if reader.redacted:
            raise Refusal("only a document can be redacted: leave --redact or the workbook out")
