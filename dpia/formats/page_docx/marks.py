"""Where a page can be jumped to: short names for its anchors, and the addresses it links to.

Word holds names of forty letters, digits and underscores; an anchor of a page may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field

from dpia.formats.page_docx.notes import Notes
from dpia.formats.page_docx.words import attribute
from dpia.formats.page_docx.words import run
from dpia.formats.page_docx.words import styled
from dpia.report.page import Glossary
from dpia.report.page import Page
from dpia.report.statement import Statement

_ADDRESS = re.compile(r"https?://[a-zA-Z\d.-]+(:\d+)?([/?#][\w/?#!$&'()*+,;=:@.%~-]*)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Marks:
    """Names of places, given out in reading order; `relate` makes an address an outside target."""

    entries: frozenset[str]
    relate: Callable[[str], str]
    notes: Notes
    names: dict[str, str] = field(default_factory=dict)
    placed: set[str] = field(default_factory=set)

    def name(self, anchor: str) -> str:
        """Give the short name of an anchor."""
        return self.names.setdefault(anchor, f"place_{len(self.names) + 1}")

    def place(self, anchor: str, content: str) -> str:
        """Write runs as the place that an anchor names; the first of an anchor counts."""
        if not anchor or anchor in self.placed:
            return content
        self.placed.add(anchor)
        name, number = self.name(anchor), len(self.placed)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def jump(self, anchor: str, content: str) -> str:
        """Write runs as a link to a place of the document."""
        return f'<w:hyperlink w:anchor="{self.name(anchor)}" w:history="1">{content}</w:hyperlink>'

    def said(self, statement: Statement, properties: str = "") -> str:
        """Write a text and the sources beside it."""
        parts = [run(statement.text, properties), *map(self._cite, statement.cites)]
        return run(" ").join(part for part in parts if part)

    def line(self, statement: Statement) -> str:
        """Write a statement; one that is a web address alone becomes a link."""
        if _ADDRESS.fullmatch(statement.text) is None:
            return self.said(statement)
        target = self.relate(statement.text)
        linked = styled(statement.text, "Hyperlink")
        return f"<w:hyperlink r:id={attribute(target)}>{linked}</w:hyperlink>"

    def _cite(self, cite: str) -> str:
        anchor = f"source-{cite.partition('#')[0]}"
        text = styled(f"[{cite}]", "Citation")
        return self.jump(anchor, text) if anchor in self.entries else text


def entries_of(page: Page) -> frozenset[str]:
    """Collect the anchors of every entry that a citation could lead to."""
    glossaries = (block for block in page.blocks if isinstance(block, Glossary))
    return frozenset(entry.anchor for glossary in glossaries for entry in glossary.entries)
