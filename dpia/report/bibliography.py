"""The sources of a model: what each is, how much of it was read, what it derives from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.case import Source
from dpia.model.fact import Value
from dpia.model.fact import read
from dpia.model.facts import facts_by_pointer
from dpia.report.closed_words import read_words
from dpia.report.closed_words import source_kind_words
from dpia.report.colophon import colophon
from dpia.report.names import spelled
from dpia.report.page import Definition
from dpia.report.saying import date
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.source import Pointer
from dpia.vocabulary import Read
from dpia.vocabulary import SourceKind


@dataclass(frozen=True, slots=True)
class Cited:
    """One source.  Dates are as the source gives them; `facts` counts what rests on it."""

    id: str
    title: Statement
    author: Statement | None
    published: str | None
    """A date as the source gives it, or its bounds in words."""
    url: str | None
    archived: str | None
    accessed: str | None
    kind: SourceKind
    read: Read
    derives_from: tuple[str, ...]
    licence: str | None
    note: str | None
    facts: int


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All sources, by id."""

    title: Statement
    sources: tuple[Cited, ...]
    colophon: tuple[Statement, ...]


def bibliography(flow_file: FlowFile) -> Bibliography:
    """List the sources of a model, with how many facts rest on each."""
    resting = Counter(
        name
        for fact in facts_by_pointer(flow_file.model).values()
        for name in dict.fromkeys(source.partition("#")[0] for source in fact.sources)
    )
    model = flow_file.model
    return Bibliography(
        label(model.title, "title"),
        tuple(_cited(name, model.sources[name], resting[name]) for name in sorted(model.sources)),
        colophon(flow_file),
    )


def _cited(name: str, source: Source, resting: int) -> Cited:
    at = f"sources/{name}"
    published = read(source.published, Pointer(("sources", name, "published"))).value
    return Cited(
        name,
        label(source.title or spelled(name), f"{at}/title" if source.title else at),
        label(source.author, f"{at}/author") if source.author else None,
        _said(published),
        source.url,
        source.archived,
        source.accessed,
        source.kind,
        source.read,
        tuple(source.derives_from),
        source.licence,
        source.note,
        resting,
    )


def _said(published: Value) -> str | None:
    return None if published is None else date(published)


def definitions(view: Bibliography) -> tuple[Definition, ...]:
    """Lay the sources out as entries of a bibliography."""
    return tuple(
        Definition(label(one.id, f"sources/{one.id}"), f"source-{one.id}", tuple(_lines(one)))
        for one in view.sources
    )


def _addresses(one: Cited, at: str) -> Iterator[Statement]:
    """Say where it stands, and where a copy was kept."""
    if one.url:
        yield label(one.url, f"{at}/url")
    if one.archived:
        yield label(say("bibliography.archived", url=one.archived), f"{at}/archived")


def _lines(one: Cited) -> Iterator[Statement]:
    at = f"sources/{one.id}"
    text = one.title.text
    if one.author:
        text = say("bibliography.by", author=one.author.text, title=text)
    if one.published:
        text = say("bibliography.published", title=text, published=one.published)
    yield label(text, at)
    yield from _addresses(one, at)
    kind, how_much = source_kind_words(one.kind), read_words(one.read)
    if one.derives_from:
        origins = ", ".join(one.derives_from)
        yield label(say("bibliography.kind-repeats", kind=kind, read=how_much, sources=origins), at)
    else:
        yield label(say("bibliography.kind", kind=kind, read=how_much), at)
    if one.facts == 1:
        yield count(say("bibliography.one-fact"), at)
    else:
        yield count(say("bibliography.facts", facts=one.facts), at)
    if one.licence:
        yield label(say("bibliography.licence", licence=one.licence), f"{at}/licence")
    if one.note:
        yield label(one.note, f"{at}/note")
