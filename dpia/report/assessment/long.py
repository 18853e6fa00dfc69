"""What is too long to be read between two questions stands whole in an annex."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase

LONG = 60
"""A table of more rows is no evidence beside a question; nobody reads on after it."""
_FIRST = 10
"""So many of its rows stand under the question, to show what is in it."""
NAMED = 30
"""So many things are named in one sentence; the others are counted."""
ANNEX = "annex-tables"


@dataclass(frozen=True, slots=True)
class Parted:
    """A document whose long tables are cut: what is read first, and the tables as they were."""

    body: tuple[Block, ...]
    annex: tuple[Block, ...]


def parted(blocks: Iterable[Block]) -> Parted:
    """Cut the tables that are too long, and say where each stands whole; nothing is dropped."""
    body: list[Block] = []
    tables: dict[str, Table] = {}
    for block in blocks:
        if isinstance(block, Table) and len(block.rows) > LONG:
            tables.setdefault(block.anchor, block)
            body += (replace(block, rows=block.rows[:_FIRST]), Paragraph((_cut(block),)))
        else:
            body.append(block)
    return Parted(tuple(body), tuple(_annex(tables)))


def _cut(table: Table) -> Statement:
    return count(say("long.cut", first=_FIRST, rows=len(table.rows)), table.anchor)


def _annex(tables: dict[str, Table]) -> Iterator[Block]:
    if not tables:
        return
    yield Heading(2, phrase("long.annex"), ANNEX)
    for anchor, table in tables.items():
        yield replace(table, anchor=f"{anchor}-whole")


def few(names: Iterable[str], *, flows: bool = False) -> str:
    """Name things after each other; of very many the first, and how many more there are.

    Flows stand in an annex, each by itself, and that is said.
    """
    every = tuple(dict.fromkeys(names))
    between = "; " if flows else ", "  # what a flow is called may hold a comma
    if len(every) <= NAMED:
        return between.join(every)
    said = "long.more-flows" if flows else "long.more"
    return say(said, names=between.join(every[:NAMED]), more=len(every) - NAMED)
