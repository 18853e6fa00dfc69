"""Comments beside a document: for each table, its sources and how much of each was read.

One a table, and none a cell: who checks where a table comes from finds it at its caption, and who
reads on is not stopped at every line.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from dpia import __version__
from dpia.formats.page_docx.words import attribute
from dpia.formats.page_docx.words import paragraph
from dpia.formats.page_docx.words import run
from dpia.report.page import Table
from dpia.report.provenance import provenance

_MOST = 300
"""How many comments a document has at most."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Comments, numbered in reading order; `read` says how much of each source was read."""

    read: Mapping[str, str]
    written: list[tuple[str, ...]] = field(default_factory=list)

    def on(self, table: Table, caption: str) -> str:
        """Write the runs of a caption, with a comment on them where the table names sources."""
        lines = provenance(table, self.read)
        if not lines or len(self.written) >= _MOST:
            return caption
        number = len(self.written)
        self.written.append(lines)
        return (
            f'<w:commentRangeStart w:id="{number}"/>{caption}<w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def comments(self, day: dt.date) -> str:
        """Write the comments themselves, dated by the facts."""
        author = f'w:author={attribute(f"dpia {__version__}")} w:initials="dpia"'
        return "".join(
            f'<w:comment w:id="{number}" {author} w:date="{day.isoformat()}T12:00:00Z">'
            f"{''.join(paragraph('Colophon', run(line)) for line in lines)}</w:comment>"
            for number, lines in enumerate(self.written)
        )
