"""What must stop, at the least, so that a field no longer arrives: a lane for each regime."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.language.say import say
from dpia.reach.conclusion import Arrival
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.picture.ask import Ask
from dpia.report.picture.ask import answered
from dpia.report.picture.caption import Caption
from dpia.report.picture.caption import caption
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedRegime

MOST = 12
"""So many sets of stops are drawn in one lane, and so many ways that none of them cuts."""


@dataclass(frozen=True, slots=True)
class WallLane:
    """One regime: each way to stop it, whether it arrives now, and what a proposal does.

    Each of `stops` is enough by itself; `beyond` says what no such stop reaches.
    """

    id: str
    title: Statement
    period: Statement
    arrives: tuple[Statement, ...]
    contested: tuple[Statement, ...]
    """Those of `arrives` that only one side of a dispute says."""
    stops: tuple[Statement, ...]
    beyond: tuple[Statement, ...]
    proposed: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Firewall:
    """The answer under each regime."""

    caption: Caption
    recipient: Statement
    lanes: tuple[WallLane, ...]


def firewall(ask: Ask) -> Firewall:
    """Ask what must stop; raise Refusal where no question is asked."""
    view = answered(ask, "firewall")
    lanes = tuple(_lane(one) for one in view.regimes)
    title = Statement(
        say("picture.firewall-title", question=view.question.text), view.question.grounds
    )
    recipient = Names(ask.flow_file.model).of("organisation", view.recipient)
    return Firewall(caption(ask.flow_file, title, _finding(lanes), ()), recipient, lanes)


def _lane(one: TracedRegime) -> WallLane:
    told = tuple((_arrives(group), group.arrives) for group in one.groups)
    return WallLane(
        one.regime.id,
        one.regime.title,
        one.regime.period,
        tuple(said for said, _ in told),
        tuple(said for said, how in told if how is Arrival.CONTESTED),
        one.firewalls,
        one.beyond,
        one.proposed,
    )


def _arrives(group: TracedGroup) -> Statement:
    text = say("picture.arrives", about=group.about.text, arrival=group.arrival.text)
    return Statement(text, group.arrival.grounds)


def summary(lane: WallLane) -> Statement:
    """Say in a few words what one regime takes."""
    if not lane.arrives:
        return phrase("picture.no-way")
    if not lane.stops:
        return phrase("picture.no-stops")
    several = len(lane.stops)
    one = several == 1
    text = say("picture.one-set") if one else say("picture.several-sets", number=several)
    grounds = tuple(dict.fromkeys(ground for one in lane.stops for ground in one.grounds))
    return Statement(text, grounds)


def left_out(lane: WallLane) -> Iterator[Statement]:
    """Say what of a lane is not drawn: it is listed in words, and by `dpia trace`."""
    if (stops := len(lane.stops) - MOST) > 0:
        yield count(say("picture.more-stops", number=stops), "flows")
    if (ways := len(lane.beyond) - MOST) > 0:
        yield count(say("picture.more-beyond", number=ways), "flows")


def _finding(lanes: tuple[WallLane, ...]) -> Statement:
    said = [(lane.title.text, summary(lane)) for lane in lanes]
    stops = (ground for lane in lanes for one in lane.stops for ground in one.grounds)
    grounds = (*(ground for lane in lanes for ground in lane.title.grounds), *stops)
    texts = (say("picture.regime-says", regime=title, said=one.text) for title, one in said)
    return Statement(" ".join(texts), tuple(dict.fromkeys(grounds)))


def page(view: Firewall) -> Page:
    """Write the picture out."""
    return Page(view.caption.title, tuple(_blocks(view)), view.caption.colophon)


def _blocks(view: Firewall) -> Iterator[Block]:
    yield Heading(1, view.caption.title, "top")
    yield Paragraph((view.caption.finding,))
    head = phrases("common.regime", "picture.column-takes")
    rows = tuple((Cell((lane.title,)), Cell((summary(lane),))) for lane in view.lanes)
    yield Table("firewall", phrase("picture.must-stop"), head, rows)
    for lane in view.lanes:
        yield Heading(2, lane.title, f"regime-{lane.id}")
        yield Paragraph((lane.period,))
        said = (*lane.proposed, *lane.arrives, *lane.stops, *lane.beyond)
        yield Listing(said or (summary(lane),), ordered=True)
