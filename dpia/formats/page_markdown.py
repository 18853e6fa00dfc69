"""A page as GitHub-flavoured Markdown, in which no text of a model can become mark-up.

Every statement stands on one line of the file, so only its first character can begin a block.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from dpia.language.say import say
from dpia.quoting import on_one_line
from dpia.quoting import unhidden
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Cell
from dpia.report.page import Definition
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

_ACTIVE = re.compile(r"[\\`*_\[\]<>#|~$&]|:(?=//)|(?<=[Ww]{3})\.")
_LINE_START = re.compile(r"[-+=:]|\d+(?=[.)])")
_ADDRESS = re.compile(r"https?://[a-zA-Z\d.-]+(:\d+)?([/?#][\w/?#!$&'()*+,;=:@.%~-]*)?", re.ASCII)
_BREAK = "\\\n"


def render(page: Page, figure: Callable[[Figure], str]) -> str:
    """Write a page; `figure` gives the relative name of the file that holds a picture."""
    writer = _Writer(figure, _anchors(page))
    blocks = (page.heading, *page.body)
    parts = [part for block in blocks for part in writer.block(block)]
    if page.colophon:
        parts += ["---", _BREAK.join(writer.line(line) for line in page.colophon)]
    return "\n\n".join(part for part in parts if part) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks that know which sources have an entry on their page."""

    figure: Callable[[Figure], str]
    anchors: frozenset[str]

    def block(self, block: Block) -> Iterator[str]:  # noqa: C901  one case a kind of block
        """Write a block as parts, each to be parted from the next by an empty line."""
        match block:
            case Heading():
                if block.anchor:
                    yield _anchor(block.anchor)
                yield f"{'#' * min(block.level, 6)} {self.said(block.text)}"
            case Paragraph():
                yield _opening(" ".join(self.said(statement) for statement in block.statements))
            case Listing():
                yield self.items(block.items, ordered=block.ordered)
            case Links():
                yield "\n".join(
                    f"- [{_escaped(one.text.text)}](<{_target(one.path)}>)" for one in block.items
                )
            case Table():
                yield from self.table(block)
            case Glossary():
                yield "\n".join(self.definition(entry) for entry in block.entries)
            case Figure():
                yield from self.picture(block)
            case Box():
                yield from self.box(block)
            case Verbatim():
                yield _fenced(block.text.text)

    def said(self, statement: Statement) -> str:
        """Write a text and the sources beside it."""
        cites = (self.cite(cite) for cite in statement.cites)
        return " ".join(part for part in (_escaped(statement.text), *cites) if part)

    def line(self, statement: Statement) -> str:
        """Write a statement where it begins a line; a web address alone becomes a link."""
        if _ADDRESS.fullmatch(statement.text):
            return f"[{_escaped(statement.text)}](<{statement.text}>)"
        return _opening(self.said(statement))

    def cite(self, cite: str) -> str:
        """Write a source as a link to its entry, or as text where the page has none."""
        anchor = f"source-{cite.partition('#')[0]}"
        text = rf"\[{_escaped(cite)}\]"
        return f"[{text}](#{quote(anchor)})" if anchor in self.anchors else text

    def items(self, items: Iterable[Statement], *, ordered: bool) -> str:
        """Write a list."""
        return "\n".join(
            f"{f'{number}.' if ordered else '-'} {self.line(item)}"
            for number, item in enumerate(items, start=1)
        )

    def definition(self, entry: Definition) -> str:
        """Write one entry as an item whose lines are kept."""
        lines = [f"{_anchor(entry.anchor)}{_bold(self.said(entry.term))}"]
        lines += [self.line(line) for line in entry.lines]
        return f"- {f'{_BREAK}  '.join(line for line in lines if line)}"

    def table(self, table: Table) -> Iterator[str]:
        """Write a table under its caption; the lines of a cell are kept."""
        yield _anchor(table.anchor)
        yield _bold(self.said(table.caption))
        rows = (
            tuple(self.said(name) for name in table.head),
            ("---",) * len(table.head),
            *(tuple(self.cell(cell) for cell in row) for row in table.rows),
        )
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)

    def cell(self, cell: Cell) -> str:
        """Write the lines of a cell after its tag."""
        lines = [self.said(line) for line in cell.lines]
        if tag := cell.tag:
            lines[:1] = [" ".join((_bold(f"{tag}:"), *lines[:1])) if lines else _bold(tag)]
        return "<br>".join(lines)

    def picture(self, figure: Figure) -> Iterator[str]:
        """Write a picture, its caption, and under a fold what it shows in words."""
        yield _anchor(figure.anchor)
        yield f"![{_escaped(figure.diagram.title.text)}](<{quote(self.figure(figure))}>)"
        yield _bold(self.said(figure.caption))
        if figure.diagram.equivalent:
            title = html.escape(say("page.picture-in-words"))
            yield f"<details><summary>{title}</summary>"
            yield self.items(figure.diagram.equivalent, ordered=False)
            yield "</details>"

    def box(self, box: Box) -> Iterator[str]:
        """Write a question, the evidence for it, and the answer or the room for one."""
        yield _anchor(f"box-{box.id}")
        state = say("page.answered") if box.answer else say("page.open")
        asked = say("page.question-and-state", box=box.id, state=state)
        parts = [f"{_bold(_escaped(asked))}: {self.said(box.question)}"]
        if box.evidence:
            title = _bold(_escaped(say("page.evidence")))
            parts += [title, self.items(box.evidence, ordered=False)]
        parts.append(_bold(_escaped(say("page.answer"))))
        if box.moved is not None:
            parts.append(_bold(self.said(box.moved)))
        parts += self.written(box)
        if box.small_print:
            parts.append(f"<small>{_escaped(box.small_print)}</small>")
        yield "\n>\n".join(f"> {part}".replace("\n", "\n> ") for part in parts)

    def written(self, box: Box) -> Iterator[str]:
        """Write an answer, or say that there is room for one."""
        for block in box.written:
            yield from self.block(block)
        if not box.answer:
            yield f"*{_escaped(say('page.to-be-written'))}*"


def _anchors(page: Page) -> frozenset[str]:
    glossaries = (block for block in page.blocks if isinstance(block, Glossary))
    return frozenset(entry.anchor for glossary in glossaries for entry in glossary.entries)


def _target(path: str) -> str:
    """Write a relative path so that it stays one inside a link."""
    return quote(path, safe="/")


def _anchor(name: str) -> str:
    return f'<a id="{html.escape(on_one_line(name))}"></a>' if name else ""


def _fenced(text: str) -> str:
    """Keep a text as it stands, between fences longer than any that it holds."""
    lines = [unhidden(line) for line in text.split("\n")]
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((fence, *lines, fence))


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""


def _escaped(text: str) -> str:
    """Write a text so that it is read as it stands: one line, nothing hidden, no mark-up."""
    return _ACTIVE.sub(r"\\\g<0>", on_one_line(text).strip())


def _opening(line: str) -> str:
    """Keep the first character of a line from beginning a list, a rule or a heading."""
    found = _LINE_START.match(line)
    if found is None:
        return line
    digits = found[0] if found[0].isdigit() else ""
    return f"{digits}\\{line[len(digits) :]}"
