"""What a table rests on: its sources, and how much of each was read, the weakest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping

from dpia.language.say import say
from dpia.report.closed_words import read_words
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Page
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.vocabulary import Read

_MOST = 12
"""How many sources are told; a reader of more has the bibliography."""
_WEAKEST = (Read.QUOTED, Read.OPENING, Read.WHOLE)


def readings(page: Page) -> Mapping[str, str]:
    """Find in the bibliography of a page how much of each source was read, by the source's id."""
    entries = (one for block in page.blocks if isinstance(block, Glossary) for one in block.entries)
    return {entry.term.text: said for entry in entries if (said := _reading(entry))}


def provenance(table: Table, read: Mapping[str, str]) -> tuple[str, ...]:
    """Say on which sources a table rests; nothing where it names none of a bibliography."""
    cited = Counter(
        cite.partition("#")[0]
        for row in table.rows
        for cell in row
        for line in cell.lines
        for cite in line.cites
    )
    known = sorted(
        (name for name in cited if name in read), key=lambda one: (_rank(read[one]), one)
    )
    return tuple(_lines(known, cited, read)) if known else ()


def _lines(known: list[str], cited: Mapping[str, int], read: Mapping[str, str]) -> Iterator[str]:
    if len(known) == 1:
        yield say("bibliography.table-rests-on-one")
    else:
        yield say("bibliography.table-rests-on", sources=len(known))
    for name in known[:_MOST]:
        if cited[name] == 1:
            yield say("bibliography.cited-once", source=name, read=read[name])
        else:
            yield say("bibliography.cited", source=name, read=read[name], times=cited[name])
    if len(known) > _MOST:
        yield say("bibliography.more", sources=len(known) - _MOST)


def _reading(entry: Definition) -> str:
    """Give the line of an entry that says how much was read: the second of its own lines."""
    own = Ground(GroundKind.LABEL, f"sources/{entry.term.text}")
    lines = [line.text for line in entry.lines[1:] if own in line.grounds]
    return lines[0] if lines else ""


def _rank(reading: str) -> int:
    found = (at for at, read in enumerate(_WEAKEST) if read_words(read) in reading)
    return next(found, len(_WEAKEST))
