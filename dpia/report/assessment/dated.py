"""What the law asked on the day of each regime: a duty to assess, or a code to measure by."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.dates import words
from dpia.finding.slice import Slice
from dpia.language.say import say
from dpia.law.book import Law
from dpia.law.book import Reference
from dpia.report.assessment.framework import Framework
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase

DUTY = "impact-assessment"
"""The point of law under which an assessment must be made; where it is silent there is no duty."""


def asked_by_law(slice_: Slice, framework: Framework) -> Iterator[Statement]:
    """Say whether there was a duty to assess on the day; of a code, which one stood then."""
    law = slice_.law
    if law is None:
        return
    if framework.code:
        yield _stood(slice_, law, framework.code)
    elif not slice_.provisions(DUTY):
        yield phrase("assessment.retrospective", day=words(str(slice_.day)))
        yield from _later(slice_, law)


def _stood(slice_: Slice, law: Law, point: str) -> Statement:
    """Name what answered the point on the day; a later code binds nobody before its day."""
    day, found = words(str(slice_.day)), slice_.provisions(point)
    named = ", ".join(map(_named, found)) or say("assessment.code-none")
    return Statement(say("assessment.code-stood", day=day, codes=named), (_ground(law, point),))


def _later(slice_: Slice, law: Law) -> Iterator[Statement]:
    """Say from which day on, within the days of the regime, the duty began."""
    covers, point = slice_.regime.covers, law.points.get(DUTY)
    if covers is None or point is None:
        return
    starts = [
        one.days.first
        for one in point.references
        if one.days.first is not None
        and slice_.day < one.days.first
        and covers.holds(one.days.first)
    ]
    if starts:
        first = min(starts)
        named = ", ".join(_named(one) for one in law.at(DUTY, first))
        text = say("assessment.duty-begins", day=words(str(first)), provisions=named)
        yield Statement(text, (_ground(law, DUTY),))


def _named(one: Reference) -> str:
    return say("assessment.provision-from-memory", text=one.text) if one.from_memory else one.text


def _ground(law: Law, point: str) -> Ground:
    return Ground(GroundKind.LAW, f"{law.id}/{point}")
