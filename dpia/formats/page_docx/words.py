"""Text as Word's XML: every character of a model is escaped here, and nothing of it is a field."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape
from xml.sax.saxutils import quoteattr

from dpia.quoting import on_one_line

_NO_CHARACTER = re.compile("[\ufffe\uffff]")
_RIGHT_TO_LEFT = re.compile(
    r"((?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200c\u200d]+"
    r"(?:\s+(?=[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]))?)+)"
)


def shown(text: str) -> str:
    """Write a text on one line, with nothing hidden in it and nothing that XML cannot hold."""
    return _NO_CHARACTER.sub(lambda found: f"<U+{ord(found[0]):04X}>", on_one_line(text))


def run(text: str, properties: str = "") -> str:
    """Write a text as runs; letters that go from right to left get runs of their own."""
    if text.isascii():
        return _run(shown(text), properties) if text else ""
    return "".join(
        _run(part, f"{properties}<w:rtl/>" if index % 2 else properties)
        for index, part in enumerate(_RIGHT_TO_LEFT.split(shown(text)))
        if part
    )


def styled(text: str, style: str) -> str:
    """Write a text in a style of characters."""
    return run(text, f'<w:rStyle w:val="{style}"/>')


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Write a paragraph around runs."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


def attribute(text: str) -> str:
    """Write a text as a quoted attribute."""
    return quoteattr(shown(text))


def _run(text: str, properties: str) -> str:
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
