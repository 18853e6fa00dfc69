"""Make a timeline of the instruments that govern some regimes, and of what happened around them."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.dates import period
from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.report.figures import figures
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import caption
from dpia.report.picture.timeline import InstrumentRow
from dpia.report.picture.timeline import Moment
from dpia.report.picture.timeline import PeriodRow
from dpia.report.picture.timeline import Stretch
from dpia.report.picture.timeline import Timeline
from dpia.report.picture.timeline_days import OPEN
from dpia.report.picture.timeline_days import over
from dpia.report.picture.timeline_events import events
from dpia.report.picture.timeline_part import flows_of
from dpia.report.picture.timeline_part import left_out_of
from dpia.report.picture.timeline_rows import row
from dpia.report.regime_head import head
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.vocabulary import InstrumentKind


def timeline(ask: Ask) -> Timeline:
    """Lay everything out that has a date and touches the flows of the regimes."""
    model = ask.flow_file.model
    flows = flows_of(ask)
    versions = _versions(model, flows)
    instruments = tuple(sorted((row(model, version) for version in versions), key=_begins))
    happened = events(model, versions, flows)
    spans = tuple(_regime(regime) for regime in ask.regimes)
    counted = tuple(_figures(model, flows))
    years = _years((*instruments, *spans, *counted), happened, ask.regimes)
    title = Statement(
        say("picture.timeline-title", title=model.title), label(model.title, "title").grounds
    )
    shown = (
        *_said(instruments),
        *(one.text for one in happened),
        *(one.text for one in counted),
    )
    return Timeline(
        caption(ask.flow_file, title, _found(ask, instruments), shown),
        *years,
        spans,
        instruments,
        happened,
        counted,
    )


def _found(ask: Ask, rows: tuple[InstrumentRow, ...]) -> Statement:
    found, left_out = _finding(rows), left_out_of(ask)
    if left_out is None:
        return found
    return Statement(f"{found.text} {left_out.text}", (*found.grounds, *left_out.grounds))


def _versions(model: FlowModel, flows: set[str]) -> tuple[str, ...]:
    """Name the versions that have terms on the flows, by instrument; a practice has no versions."""
    governing = {version for name in flows for version in model.flows[name].terms}
    return tuple(
        f"{name}@{number}"
        for name, instrument in model.instruments.items()
        if instrument.kind is not InstrumentKind.PRACTICE
        for number in instrument.versions
        if f"{name}@{number}" in governing
    )


def _regime(regime: Regime) -> PeriodRow:
    top = head(regime)
    stretch = over(regime.covers) if regime.covers else Stretch(OPEN, OPEN)
    return PeriodRow(top.title, stretch, top.period)


def _figures(model: FlowModel, flows: set[str]) -> Iterator[PeriodRow]:
    """Give one row for each flow and period, its counts after each other."""
    rows: dict[tuple[str, str], list[Statement]] = {}
    titles: dict[tuple[str, str], tuple[Statement, str]] = {}
    for one in figures(model):
        if one.flow in flows:
            key = (one.flow, one.period.text)
            at = next(ground.at for ground in one.period.grounds)
            titles[key] = (one.name, at.rpartition("/")[2].replace("--", "/"))
            figure = one.figure.lines[0]
            text = say("picture.count", counted=one.counts.text, figure=figure.text)
            rows.setdefault(key, []).append(Statement(text, figure.grounds, figure.cites))
    for key, said in rows.items():
        name, text = titles[key]
        yield PeriodRow(name, over(period(text)), _joined(key[1], said))


def _joined(days: str, said: list[Statement]) -> Statement:
    return Statement(
        say("picture.counts", period=days, counts="; ".join(one.text for one in said)),
        tuple(ground for one in said for ground in one.grounds),
        tuple(dict.fromkeys(cite for one in said for cite in one.cites)),
    )


def _begins(one: InstrumentRow) -> str:
    """Sort by the day by which it surely was in force; what has none comes last."""
    begins = one.force.begins if one.force is not None else OPEN
    return begins.last or begins.first or "9999"


def _said(rows: Iterable[InstrumentRow]) -> Iterator[Statement]:
    for one in rows:
        yield from (moment.text for moment in one.moments)


def _finding(rows: tuple[InstrumentRow, ...]) -> Statement:
    """Say how long what was in force was not published."""
    hidden = [one for one in rows if one.gap is not None]
    silent = [one for one in rows if _is_silent(one)]
    if not rows:
        return count(say("picture.no-instrument"), "flows")
    parts = [
        say("picture.gap-of", version=one.title.text, gap=one.gap.text)
        for one in hidden
        if one.gap is not None
    ]
    if not hidden:
        parts.append(say("picture.no-gap"))
    if silent:
        parts.append(say("picture.publication-unstated", number=len(silent), versions=len(rows)))
    grounds = [ground for one in rows for ground in one.title.grounds]
    return Statement(" ".join(parts), tuple(dict.fromkeys(grounds)))


def _is_silent(one: InstrumentRow) -> bool:
    """Tell whether it is not stated when a version was published."""
    grounds = (ground for said in one.unstated for ground in said.grounds)
    return any(ground.at.endswith("/published") for ground in grounds)


def _years(
    rows: Iterable[InstrumentRow | PeriodRow],
    happened: tuple[Moment, ...],
    regimes: tuple[Regime, ...],
) -> tuple[int, int]:
    """Give the years that hold every date that is known."""
    known = [str(regime.on) for regime in regimes]
    known += [day for one in happened for day in (one.days.first, one.days.last)]
    for one in rows:
        known += list(_dates(one))
    years = [int(day[:4]) for day in known if day]
    return (min(years), max(years) + 1) if years else (2000, 2001)


def _dates(one: InstrumentRow | PeriodRow) -> Iterator[str]:
    stretches = (one.stretch,) if isinstance(one, PeriodRow) else (one.force, one.unpublished)
    for stretch in stretches:
        for side in (stretch.begins, stretch.ends) if stretch else ():
            yield from (side.first, side.last)
    for moment in one.moments if isinstance(one, InstrumentRow) else ():
        yield from (moment.days.first, moment.days.last)
