"""A page for a terminal or a pipe: wrapped at a width, in letters that can be copied and searched.

No frame is drawn: columns stand apart by blanks and rows by an empty line, so that a line copied
or found is text alone.  Colour is an argument; nothing is asked of the terminal.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from dpia.formats.page_text.notes import numbered
from dpia.formats.page_text.tables import aligned
from dpia.formats.page_text.tables import stacked
from dpia.formats.page_text.tables import wrapped
from dpia.formats.page_text.words import said
from dpia.language.say import say
from dpia.quoting import on_one_line
from dpia.quoting import unhidden
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Links
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Verbatim
from dpia.report.statement import Statement

MOST_WRAPPED_ROWS = 200
"""A table with more rows is aligned, not wrapped, which costs half a millisecond a row."""
NARROWEST_COLUMN = 12
"""A table whose columns would have less room is stacked."""

_RULES = {1: "=", 2: "-"}


def render(page: Page, width: int = 80, *, colour: bool = False) -> str:
    """Write a page at a width in columns; without colour there is no escape sequence in it."""
    written = io.StringIO()
    pen = _Pen(_console(written, width, colour=colour), written, width)
    pen.heading(page.heading)
    for block in numbered(page, MOST_WRAPPED_ROWS).body:
        pen.block(block)
    for line in page.colophon:
        pen.console.print(said(line), style="dim")
    lines = (line.rstrip() for line in written.getvalue().splitlines())
    return "\n".join(lines).strip("\n") + "\n"


def _console(file: io.StringIO, width: int, *, colour: bool) -> Console:
    """Make a console that takes nothing from the terminal or the environment."""
    return Console(
        file=file,
        width=width,
        color_system="standard" if colour else None,
        force_terminal=colour,
        force_interactive=False,
        force_jupyter=False,
        legacy_windows=False,
        no_color=not colour,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes blocks, each followed by an empty line."""

    console: Console
    file: io.StringIO
    width: int

    def block(self, block: Block) -> None:  # noqa: C901  one case a kind of block
        """Write one block."""
        match block:
            case Heading():
                self.heading(block)
                return
            case Paragraph():
                self.console.print(Text(" ").join(map(said, block.statements)), overflow="fold")
            case Listing():
                self.console.print(_items(block.items, ordered=block.ordered))
            case Links():
                self.console.print(_links(block))
            case Table():
                self.table(block)
            case Glossary():
                self.glossary(block)
                return
            case Figure():
                self.console.print(said(block.caption), style="bold", overflow="fold")
                self.console.print()
                self.console.print(_items(block.diagram.equivalent, ordered=False))
            case Box():
                self.box(block)
            case Verbatim():
                lines = map(unhidden, block.text.text.split("\n"))
                self.file.writelines(f"    {line}\n" for line in lines)
        self.console.print()

    def heading(self, heading: Heading) -> None:
        """Write a heading; the two highest levels are underlined."""
        text = said(heading.text)
        self.console.print(text, style="bold", overflow="fold")
        if rule := _RULES.get(heading.level):
            self.console.print(rule * min(max(text.cell_len, 1), self.width), style="bold")
        self.console.print()

    def glossary(self, glossary: Glossary) -> None:
        """Write definitions, each with its lines set in."""
        for entry in glossary.entries:
            self.console.print(said(entry.term), style="bold", overflow="fold")
            for line in entry.lines:
                self.console.print(Padding(_folded(said(line)), (0, 0, 0, 4)))
            self.console.print()

    def box(self, box: Box) -> None:
        """Write a question, ticked where it is answered, with its evidence and its answer."""
        asked = Text.assemble(f"{on_one_line(box.id)}  ", (said(box.question)))
        self.console.print(_hanging((f"[{'x' if box.answer else ' '}]",), (asked,), style="bold"))
        inside = [Text.assemble(say("page.evidence-is"), " ", said(item)) for item in box.evidence]
        if box.moved is not None:
            inside.append(Text.assemble("! ", said(box.moved), style="bold"))
        inside += [Text.assemble(say("page.answer-is"), " ", text) for text in _written(box)]
        if not box.answer:
            room = f"{say('page.answer-is')} {say('page.to-be-written')}"
            inside.append(Text(room, "italic"))
        if box.small_print:
            inside.append(Text(on_one_line(box.small_print.lower()), "dim"))
        for text in inside:
            self.console.print(Padding(_folded(text), (0, 0, 0, 4)))

    def table(self, table: Table) -> None:
        """Write a table in the layout that its size allows."""
        self.console.print(said(table.caption), style="bold", overflow="fold")
        self.console.print()
        if len(table.rows) > MOST_WRAPPED_ROWS:
            self.file.writelines(f"{line}\n" for line in aligned(table))
        elif len(table.head) * NARROWEST_COLUMN > self.width:
            self.file.writelines(f"{line}\n" for line in stacked(table))
        else:
            self.console.print(wrapped(table, self.width))


def _written(box: Box) -> Iterator[Text]:
    """Write an answer line by line; items of a list keep a sign."""
    for part in box.written:
        if isinstance(part, Paragraph):
            yield from map(said, part.statements)
        else:
            for number, item in enumerate(part.items, start=1):
                yield Text.assemble(f"{number}. " if part.ordered else "- ", said(item))


def _links(links: Links) -> Grid:
    """Set what each file is beside its path."""
    paths = tuple(on_one_line(one.path) for one in links.items)
    return _hanging(paths, tuple(said(one.text) for one in links.items))


def _items(items: Iterable[Statement], *, ordered: bool) -> Grid:
    texts = tuple(said(item) for item in items)
    signs = tuple(f"{number}." if ordered else "-" for number in range(1, len(texts) + 1))
    return _hanging(signs, texts)


def _hanging(signs: Iterable[str], texts: Iterable[Text], style: str = "") -> Grid:
    """Set texts beside their signs, with their further lines below their first."""
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold", ratio=1)
    for sign, text in zip(signs, texts, strict=True):
        grid.add_row(Text(sign), text, style=style)
    return grid


def _folded(text: Text) -> Text:
    text.overflow = "fold"
    return text
