"""What happened to the instruments and flows of a timeline, by its day."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.report.picture.timeline import Moment
from dpia.report.picture.timeline_days import days
from dpia.report.picture.timeline_days import window
from dpia.report.picture.timeline_rows import day
from dpia.report.saying import plain
from dpia.report.saying import sentence
from dpia.report.statement import Statement
from dpia.source import Pointer


def events(model: FlowModel, versions: tuple[str, ...], flows: set[str]) -> tuple[Moment, ...]:
    """List the events that are about these versions or flows, by their days."""
    instruments = {version.partition("@")[0] for version in versions}
    near = {f"instruments/{name}" for name in instruments} | {f"flows/{name}" for name in flows}
    found = _events(model, near)
    return tuple(sorted(found, key=lambda one: (one.days.first or one.days.last, one.days.last)))


def _events(model: FlowModel, near: set[str]) -> Iterator[Moment]:
    for name, event in model.events.items():
        if not any("/".join(str(at).split("/")[:2]) in near for at in event.about):
            continue
        at = Pointer(("events", name))
        around = grounds_in(event)
        on = read(event.on, at / "on", around)
        lies = window(on)
        if lies is not None:
            what = sentence(read(event.what, at / "what", around), plain)
            text = say("picture.event", day=day(on), event=what.text)
            cites = tuple(dict.fromkeys((*what.cites, *on.sources)))
            yield Moment(days(lies), Statement(text, what.grounds, cites))
