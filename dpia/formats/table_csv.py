"""A table as comma-separated values (RFC 4180) that a spreadsheet reads as text and nothing else.

Lines end in a line feed alone: every spreadsheet reads that, and so do the tools that compare and
search files line by line, for which a carriage return would be one more letter in the last cell.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Sequence

from dpia.quoting import on_one_line

_FORMULA = re.compile(r"[ ]?[=+\-@]")
_LEADING = ("\t", "\r")


def render(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table, one record a line; a cell that would be a formula begins with `'`."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([_cell(name) for name in head])
    writer.writerows([_cell(text) for text in row] for row in rows)
    return written.getvalue()


def _cell(text: str) -> str:
    """Write a text on one line, with nothing hidden in it and nothing that is computed."""
    shown = on_one_line(text)
    # Spreadsheets take the wide forms of these signs for the signs, and skip blanks before them.
    narrow = unicodedata.normalize("NFKC", shown[:2])
    return f"'{shown}" if _FORMULA.match(narrow) or text.startswith(_LEADING) else shown
