"""The bibliography as BibTeX."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.quoting import visible
from dpia.report.bibliography import Bibliography
from dpia.report.bibliography import Cited

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "%": r"\%",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def render(view: Bibliography) -> str:
    """Write one entry a source, by id; a text cannot leave its braces or start a command."""
    return "\n".join(_entry(one) for one in view.sources)


def _entry(one: Cited) -> str:
    lines = ",\n".join(f"  {key} = {{{_escaped(text)}}}" for key, text in _fields(one))
    return f"@misc{{{one.id},\n{lines}\n}}\n"


def _fields(one: Cited) -> Iterator[tuple[str, str]]:
    yield "title", one.title.text
    if one.author:
        yield "author", one.author.text
    if one.published:
        yield "year", one.published[:4]
        yield "date", one.published
    if one.url:
        yield "url", one.url
    if one.accessed:
        yield "urldate", one.accessed
    if one.note:
        yield "note", one.note


def _escaped(text: str) -> str:
    shown = " ".join(visible(text).split())
    return "".join(_ESCAPES.get(character, character) for character in shown)
