"""Make the picture of a chain from the answer that `dpia trace` gives, and from nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.names import Names
from dpia.report.number_words import number_of
from dpia.report.picture.ask import Ask
from dpia.report.picture.ask import answered
from dpia.report.picture.caption import caption
from dpia.report.picture.chain import ChainPicture
from dpia.report.picture.chain import Lane
from dpia.report.picture.chain import Section
from dpia.report.picture.chain import Way
from dpia.report.picture.chain_ways import Columns
from dpia.report.picture.chain_ways import columns_of
from dpia.report.picture.chain_ways import ways
from dpia.report.picture.chain_words import finding
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.trace.view import Trace
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedRegime

MOST = 6
"""So many ways are drawn in one lane; more are counted, and listed by `dpia trace`."""


def chain(ask: Ask) -> ChainPicture:
    """Draw the answer to a question; raise Refusal where none is asked."""
    view = answered(ask, "chain")
    names = Names(ask.flow_file.model)
    sections = tuple(_sections(view, names))
    return ChainPicture(
        caption(ask.flow_file, view.question, _finding(view, sections), _shown(sections)),
        names.of("organisation", view.recipient),
        sections,
    )


def _sections(view: Trace, names: Names) -> Iterator[Section]:
    keys = sorted({(one.subject, one.purpose) for regime in view.regimes for one in regime.groups})
    for subject, purpose in keys:
        groups = tuple(_group(regime, (subject, purpose)) for regime in view.regimes)
        columns = columns_of(one for one in groups if one is not None)
        lanes = tuple(
            _lane(regime, group, columns, names)
            for regime, group in zip(view.regimes, groups, strict=True)
        )
        about = next(one.about for one in groups if one is not None)
        person = names.of("subject", subject)
        yield Section(about, person, finding(lanes), max(columns.values()) + 1, lanes)


def _group(regime: TracedRegime, key: tuple[str, str]) -> TracedGroup | None:
    return next((one for one in regime.groups if (one.subject, one.purpose) == key), None)


def _lane(regime: TracedRegime, group: TracedGroup | None, columns: Columns, names: Names) -> Lane:
    found = ways(group, columns, names) if group is not None else ()
    left = len(found) - MOST
    flows = "flows"
    more = (count(say("picture.more-ways", number=left), flows),) if left > 0 else ()
    return Lane(
        regime.regime.id,
        regime.regime.title,
        regime.regime.period,
        _nothing(group, found),
        found[:MOST],
        (*(group.beside if group is not None else ()), *more),
    )


def _nothing(group: TracedGroup | None, found: tuple[Way, ...]) -> Statement | None:
    if group is None:
        return phrase("picture.no-way")
    if all(one.contested for one in found):
        return phrase("picture.nothing-established")
    return None


def _finding(view: Trace, sections: tuple[Section, ...]) -> Statement:
    """Give the one answer; where there are several, say so, and leave each with its people."""
    if len(sections) == 1:
        return sections[0].finding
    if not sections:
        one = len(view.regimes) == 1
        return phrase("picture.no-way-under-this" if one else "picture.no-way-under-any")
    answers = number_of(len(sections), "answer")
    return count(say("picture.several-answers", answers=answers), "flows")


def _shown(sections: tuple[Section, ...]) -> Iterator[Statement]:
    for section in sections:
        for lane in section.lanes:
            yield from lane.beside
            yield from (way.telling for way in lane.ways)
            yield from (one.sides for way in lane.ways for one in way.numbers if one.sides)
