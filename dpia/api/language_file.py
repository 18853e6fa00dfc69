"""What one file of a language says: every key is looked at, and all that is wrong is said at once.

A file is flat TOML, a sentence a line, so that a fault has a line to be shown at.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches

from dpia.document import Diagnostic
from dpia.language.sentences import Area
from dpia.language.sentences import places
from dpia.quoting import quoted
from dpia.source import Span

_AT = re.compile(r"^(.*) \(at line (\d+), column (\d+)\)$", re.DOTALL)
_SENTENCE_A_LINE = 'write a sentence a line: key = "sentence"'


def understood(path: str, content: bytes, english: Area) -> tuple[Area, tuple[Diagnostic, ...]]:
    """Understand one file, beside the English of its area, with everything wrong with it."""
    try:
        text = content.decode("utf-8-sig")
        given = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        return {}, (_no_toml(path, str(wrong)),)
    except UnicodeDecodeError:
        return {}, (Diagnostic(Span(path), "not-utf-8", "this is not UTF-8", "save it as UTF-8"),)
    faults = [
        Diagnostic(Span(path, _line(text, key), 1), *wrong)
        for key, said in given.items()
        for wrong in _wrong(key, said, english)
    ]
    return {key: said for key, said in given.items() if isinstance(said, str)}, tuple(faults)


def _wrong(key: str, said: object, english: Area) -> Iterator[tuple[str, str, str]]:
    if key not in english:
        near = get_close_matches(key, english, n=1)
        help_ = f"did you mean '{near[0]}'" if near else "take the line out"
        yield "unknown-key", f"{quoted(key)} is no sentence of this area", help_
    elif not isinstance(said, str) or not said.strip():
        yield "wrong-kind", f"{quoted(key)} is not a sentence", "write it in quotes"
    else:
        yield from _misplaced(key, said, english[key])


def _misplaced(key: str, said: str, english: str) -> Iterator[tuple[str, str, str]]:
    """Hold the places of a sentence against the English: none may be lost, none made up."""
    try:
        found = set(places(said))
    except ValueError as wrong:
        yield "bad-place", f"{quoted(key)}: {wrong}", "write a brace that is text twice: {{"
        return
    for name in sorted(set(places(english)) - found):
        yield "lost-place", f"{quoted(key)} leaves out '{{{name}}}'", f"in English: {english}"
    for name in sorted(found - set(places(english))):
        message = f"{quoted(key)} has a place '{{{name}}}' that nothing is put into"
        yield "unknown-place", message, f"in English: {english}"


def _line(text: str, key: str) -> int:
    """Find the line on which a key is written; the first where it is written in another way."""
    written = re.compile(rf"[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=")
    numbered = enumerate(text.split("\n"), 1)
    return next((number for number, line in numbered if written.match(line)), 1)


def _no_toml(path: str, wrong: str) -> Diagnostic:
    at = _AT.match(wrong)
    span = Span(path, int(at[2]), int(at[3])) if at else Span(path)
    said = at[1] if at else wrong
    return Diagnostic(span, "not-toml", said[:1].lower() + said[1:], _SENTENCE_A_LINE)
