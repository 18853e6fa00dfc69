"""A document in reading order, made of few kinds of block, for every format that writes prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from enum import StrEnum

from dpia.language.say import say
from dpia.language.say import spoken
from dpia.report.diagram import Diagram
from dpia.report.statement import Statement


class Tone(StrEnum):
    """What a cell says, so that a format can mark it; never by colour alone."""

    PLAIN = "plain"
    YES = "yes"
    NO = "no"
    DISPUTED = "disputed"
    INFERRED = "inferred"
    TO_CONFIRM = "to confirm"
    NOT_STATED = "not stated"
    ABSENT = "absent"
    """The thing itself is not there: no terms on that day."""


_TAGS = {
    Tone.YES: "page.tag-yes",
    Tone.NO: "page.tag-no",
    Tone.DISPUTED: "page.tag-disputed",
    Tone.INFERRED: "page.tag-inferred",
    Tone.TO_CONFIRM: "page.tag-to-confirm",
    Tone.NOT_STATED: "page.tag-not-stated",
    Tone.ABSENT: "page.tag-absent",
}
_SAID_AS = {Tone.DISPUTED: "page.said-disputed", Tone.TO_CONFIRM: "page.said-to-confirm"}
"""In which words a cell says by itself what it would be marked with, where the mark has others."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the page's title, `anchor` is unique on the page."""

    level: int
    text: Statement
    anchor: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Statements that are read one after the other."""

    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of statements."""

    items: tuple[Statement, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: lines of text, the first of which carries the answer."""

    lines: tuple[Statement, ...]
    tone: Tone = Tone.PLAIN

    @property
    def tag(self) -> str:
        """Give the word that marks the cell, unless its first line has it as a word already."""
        first = self.lines[0].text.casefold() if self.lines else ""
        if self.tone is Tone.PLAIN or (self.tone is Tone.ABSENT and first):
            return ""
        tag = say(_TAGS[self.tone])
        others = say(_SAID_AS[self.tone]).split("|") if self.tone in _SAID_AS else ()
        words = "|".join(re.escape(one.casefold()) for one in (tag, *others))
        return "" if re.search(rf"\b({words})\b", first) else tag


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a caption; the first column names its rows."""

    anchor: str
    caption: Statement
    head: tuple[Statement, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what is said of it, such as one source of the bibliography."""

    term: Statement
    anchor: str
    lines: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Glossary:
    """Definitions, in order."""

    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption; formats that cannot draw write the text equivalent."""

    anchor: str
    caption: Statement
    diagram: Diagram


@dataclass(frozen=True, slots=True)
class Box:
    """A question that only a person can answer, with the evidence that the model has for it."""

    id: str
    question: Statement
    evidence: tuple[Statement, ...]
    answer: tuple[Statement, ...] = ()
    """What a person wrote, with name and date; empty where the box is open."""
    fingerprint: str = ""
    """Of the facts under the question: what an answer that is written now would carry."""
    moved: Statement | None = None
    """What is to be said where those facts are not those that the answer was written over."""

    @property
    def written(self) -> tuple[Paragraph | Listing, ...]:
        """Give the answer as it is read: its paragraphs and lists, then name and date."""
        if not self.answer:
            return ()
        text, *signed = self.answer
        return (*_written(text), *(Paragraph((line,)) for line in signed))

    @property
    def small_print(self) -> str:
        """Say the fingerprint, for whoever answers."""
        if not self.fingerprint:
            return ""
        return say("page.fingerprint", fingerprint=self.fingerprint)


@dataclass(frozen=True, slots=True)
class Link:
    """Another file of the same folder: its relative path, and what it is."""

    path: str
    text: Statement


@dataclass(frozen=True, slots=True)
class Links:
    """Files that belong to the page, in order."""

    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Verbatim:
    """A text whose lines and blanks are kept, such as a model in YAML."""

    text: Statement

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the lines, each set in by blanks that a writer of prose keeps."""
        lines = self.text.text.split("\n")
        return tuple(
            "\u00a0" * (len(one) - len(one.lstrip(" "))) + one.lstrip(" ") for one in lines
        )


_ITEM = re.compile(r"[ ]{0,3}([-*+]|\d{1,9}[.)])[ \t]+(?=\S)", re.ASCII)
_FIRST = re.compile(r"[ ]{0,3}([-*+]|1[.)])[ \t]+(?=\S)", re.ASCII)
"""How an item of a list begins, in Markdown; a list with numbers begins at one, and is counted."""
_EMPTY_LINE = re.compile(r"\n(?:[ \t\r]*\n)+")


def _written(text: Statement) -> Iterator[Paragraph | Listing]:
    """Part a text in Markdown into paragraphs and lists; every other mark stays what it is.

    A list begins at the start of a paragraph.  Emphasis, headings, links and markup are not
    rendered: they are shown as they were written, and each format escapes them.
    """
    for part in _EMPTY_LINE.split(text.text.replace("\r\n", "\n").strip("\n")):
        lines = part.split("\n")
        if (first := _FIRST.match(lines[0])) is None:
            yield Paragraph((replace(text, text=part.strip()),))
            continue
        items: list[str] = []
        for line in lines:
            if (found := _ITEM.match(line)) is not None:
                items.append(line[found.end() :])
            else:
                items[-1] += f"\n{line}"
        listed = tuple(replace(text, text=item.strip()) for item in items)
        yield Listing(listed, ordered=first[1][0].isdigit())


Block = Heading | Paragraph | Listing | Table | Glossary | Figure | Box | Links | Verbatim


@dataclass(frozen=True, slots=True)
class Page:
    """A whole document: its title, its blocks, and the lines that identify it at its foot."""

    title: Statement
    blocks: tuple[Block, ...]
    colophon: tuple[Statement, ...]
    language: str = field(default_factory=lambda: spoken().name)
    """The tag (BCP 47) of the language that the tool's own sentences are in."""
    tight: bool = False
    """Whether it is set closely on paper, so that what is meant for one sheet stays on it."""

    @property
    def heading(self) -> Heading:
        """Give the page's title: its first block where that is a heading of level 1."""
        first = self.blocks[0] if self.blocks else None
        if isinstance(first, Heading) and first.level == 1:
            return first
        return Heading(1, self.title, "")

    @property
    def body(self) -> tuple[Block, ...]:
        """Give the blocks after the title."""
        return self.blocks[1:] if self.blocks and self.heading is self.blocks[0] else self.blocks
