"""One finding as an entry: its sentence, where, when, under which law, and from what."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.dates import Day
from dpia.dates import Period
from dpia.language.say import say
from dpia.report.findings.law_words import days
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Found
from dpia.report.findings.view import FoundOver
from dpia.report.findings.view import LawCited
from dpia.report.page import Definition
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement


@dataclass(frozen=True, slots=True)
class Entries:
    """Sets findings out; it knows the law that they cite, and what regimes are called."""

    cited: Mapping[str, LawCited]
    titles: Mapping[str, str]

    def entry(self, one: Found, anchor: str) -> Definition:
        """Set one finding out."""
        marks = [say("findings.mark-contested")] if one.contested else []
        marks += [say("findings.mark-in-doubt")] if one.in_doubt else []
        marks += [say("findings.mark-accepted")] if one.accepted else []
        text = one.text.text
        if marks:
            text = say("findings.marked", marks=", ".join(marks), finding=text)
        term = Statement(text, one.text.grounds)
        return Definition(term, anchor, tuple(self._lines(one)))

    def _lines(self, one: Found) -> Iterator[Statement]:
        if one.accepted is not None:
            yield one.accepted.text
        yield Statement(say("findings.at", pointer=one.pointer), one.text.grounds)
        if one.when is not None:
            yield one.when
        yield from self._law(one)
        for fact in one.facts:
            within = fact.pointer.removeprefix(f"{one.pointer}/")
            text = say("findings.fact", place=within, fact=fact.text.text)
            yield Statement(text, fact.text.grounds, fact.text.cites)

    def _law(self, one: Found) -> Iterator[Statement]:
        """List each provision once; say of which days none is written down."""
        for law in dict.fromkeys(law for over in one.over for law in over.law):
            text = self.cited[law].text
            yield Statement(say("findings.law", provision=text.text), text.grounds)
        bare = [over for over in one.over if not over.law]
        if bare and len(bare) < len(one.over):
            stretches = "; ".join(self._stretch(over) for over in bare)
            grounds = (Ground(GroundKind.RULE, one.fault),)
            yield Statement(say("findings.no-law-for", stretches=stretches), grounds)

    def _stretch(self, over: FoundOver) -> str:
        return say("findings.stretch", regime=self.titles[over.regime], days=_days(over))


def entries(view: Findings) -> Entries:
    """Make what sets the findings of a view out."""
    return Entries(
        {one.id: one for one in view.cited},
        {one.regime.id: one.regime.title.text for one in view.counts},
    )


def _days(over: FoundOver) -> str:
    first, last = (Day.fromisoformat(day) if day else None for day in (over.first, over.last))
    return days(Period(first, last))
