"""The bytes of a file as UTF-8 that a parser can take, and what is wrong with them."""

from __future__ import annotations

import codecs
import re

from dpia.importers.yaml.refusals import Refusals
from dpia.source import Span

_WIDE = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# Patterns are compiled when they are first asked: most files hold nothing that asks for them.
_UNWANTED = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
_UNWANTED_BYTES = (
    b"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xa8\xa9]|\xef\xbf[\xbe\xbf]"
)
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r")) + b"\x7f"
_WIDE_CONTROLS = (
    b"\xc2[\x80-\x9f]",
    b"\xe2\x80[\xa8\xa9]",
    b"\xef\xbf[\xbe\xbf]",
)
_NAMES = {
    "\x00": "NUL",
    "\x1b": "escape",
    "\x85": "next line",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
}


def decoded(data: bytes, refusals: Refusals) -> bytes | None:
    """Give the text as UTF-8 without a byte order mark and without unwanted characters.

    What cannot be kept is noted and replaced, so that the rest of the file is still read; nothing
    is given for a file in another encoding.
    """
    if (encoding := _wide_encoding(data)) is not None:
        refusals.add(
            Span(refusals.path),
            "not-utf-8",
            f"the file is written in {encoding}",
            "save it as UTF-8",
        )
        return None
    text = data.removeprefix(codecs.BOM_UTF8)
    try:
        text.decode()
    except UnicodeDecodeError as error:
        text = _repaired(text, error, refusals)
    return _cleaned(text, refusals) if _suspicious(text) else text


def unwanted(text: str) -> str | None:
    """Find a character that no text of a model may hold; `text` may come from an escape."""
    found = re.search(_UNWANTED, text)
    return found[0] if found else None


def position(text: str, index: int) -> tuple[int, int]:
    """Give line and column, from one, of a character, counted as an editor counts them."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _suspicious(text: bytes) -> bool:
    """Tell whether an unwanted character stands anywhere; ten times faster than one pattern."""
    if len(text.translate(None, _CONTROLS)) != len(text):
        return True
    return not text.isascii() and any(re.search(form, text) for form in _WIDE_CONTROLS)


def _wide_encoding(data: bytes) -> str | None:
    for mark, name in _WIDE:
        if data.startswith(mark):
            return name
    even, odd = data[:64:2].count(0), data[1:64:2].count(0)
    return "UTF-16" if bool(even) != bool(odd) and even + odd > len(data[:64]) // 4 else None


def _repaired(text: bytes, error: UnicodeDecodeError, refusals: Refusals) -> bytes:
    before = text[: error.start].decode()
    refusals.add(
        Span(refusals.path, *position(before, len(before))),
        "not-utf-8",
        f"the byte 0x{text[error.start]:02X} at offset {error.start} is not UTF-8",
        "save the file as UTF-8; other bytes of it may need the same",
    )
    return text.decode(errors="replace").encode()


def _cleaned(text: bytes, refusals: Refusals) -> bytes | None:
    """Note every line with an unwanted character, and put spaces in their place."""
    characters = text.decode()
    line, start, unwanted_from = 1, 0, re.compile(_UNWANTED)
    while (found := unwanted_from.search(characters, start)) is not None:
        below, column = position(characters[start : found.start()], found.start() - start)
        line += below - 1
        span = Span(refusals.path, line, column)
        refusals.add(span, "control-character", *_words(found[0]))
        if found[0] == "\x00":
            return None
        start = _next_line(characters, found.end())
        line += 1
    return re.sub(_UNWANTED_BYTES, b" ", text)


def _words(character: str) -> tuple[str, str]:
    name = f" ({_NAMES[character]})" if character in _NAMES else ""
    advice = (
        "save it as text; the rest of it was not read"
        if character == "\x00"
        else "remove it; it may have come with copied text"
    )
    return f"the control character U+{ord(character):04X}{name} stands here", advice


def _next_line(characters: str, index: int) -> int:
    end = characters.find("\n", index)
    return len(characters) if end < 0 else end + 1
