"""Dated law in words: what stood on which days, how well that is known, and what was held."""

from __future__ import annotations

from dpia.dates import Day
from dpia.dates import Period
from dpia.dates import words
from dpia.finding.stretch import Cited
from dpia.language.say import say
from dpia.law.book import Law
from dpia.report.findings.view import LawCited
from dpia.report.findings.view import LawSourceTold
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement


def law_cited(law: Law, cited: Cited) -> LawCited:
    """Say a provision in one line: what it is, its days, and what a reader must know of it."""
    one = cited.reference
    grounds = (Ground(GroundKind.LAW, f"{law.id}/{cited.point}"),)
    parts = [days(one.days)]
    parts += [say("findings.from-memory")] if one.from_memory else []
    sources = ", ".join(one.sources)
    parts += [say("findings.according-to", sources=sources)] if sources else []
    held = say("findings.held", ruling=one.held) if one.held else ""
    what = say("findings.provision", provision=one.text, days="; ".join(parts))
    text = "; ".join(part for part in (what, held, one.note, _users(one.users)) if part)
    number = law.points[cited.point].references.index(one) + 1
    return LawCited(
        f"{cited.point}#{number}",
        cited.point,
        Statement(text, grounds),
        _day(one.days.first),
        _day(one.days.last),
        one.from_memory,
        Statement(one.held, grounds) if one.held else None,
        Statement(one.note, grounds) if one.note else None,
        one.sources,
    )


def law_sources(law: Law, cited: tuple[LawCited, ...]) -> tuple[LawSourceTold, ...]:
    """List the documents that the cited law is taken from, by id."""
    named = sorted({name.partition("#")[0] for one in cited for name in one.sources})
    grounds = (Ground(GroundKind.LAW, law.id),)
    return tuple(
        LawSourceTold(name, Statement(law.sources[name].title, grounds), law.sources[name].url)
        for name in named
    )


def days(period: Period) -> str:
    """Say a stretch of days: `1 March 2000 to 24 May 2018`, `from 25 May 2018`."""
    first, last = (words(str(day)) if day else "" for day in (period.first, period.last))
    if first and first == last:
        return first
    if first and last:
        return say("findings.days-from-to", first=first, last=last)
    if first:
        return say("findings.days-from", first=first)
    return say("findings.days-to", last=last) if last else say("findings.at-all-times")


def _users(users: tuple[str, ...]) -> str:
    return say("findings.used-only-by", users=", ".join(users)) if users else ""


def _day(day: Day | None) -> str | None:
    return str(day) if day else None
