"""What was counted: requests asked, disclosures made, each with its period and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.dates import Period
from dpia.dates import period
from dpia.dates import words
from dpia.finding.practice import meet
from dpia.language.say import say
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.saying import figure
from dpia.report.saying import sentence
from dpia.report.saying import tone
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer

KINDS = ("asked", "approved", "traced", "no_trace", "rejected", "disclosed", "people")
_TITLES = {
    "asked": "flow.counts-asked",
    "approved": "flow.counts-approved",
    "traced": "flow.counts-traced",
    "no_trace": "flow.counts-no-trace",
    "rejected": "flow.counts-rejected",
    "disclosed": "flow.counts-disclosed",
    "people": "flow.counts-people",
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One count: on which flow, over which days, of what, and how many."""

    flow: str
    name: Statement
    period: Statement
    counts: Statement
    figure: Cell


def figures(model: FlowModel, over: tuple[Period, ...] = ()) -> tuple[FigureRow, ...]:
    """List observed figures, by flow in the order of the model, then by period.

    With `over`, only those that were counted on some of these days.
    """
    counted = (name for name, flow in model.flows.items() if flow.observed)
    return tuple(row for name in counted for row in _flow(model, name, over))


def _flow(model: FlowModel, name: str, over: tuple[Period, ...]) -> Iterator[FigureRow]:
    flow = model.flows[name]
    for text in sorted(flow.observed, key=_key):
        if over and not any(meet(period(text), days) for days in over):
            continue
        seen, at = flow.observed[text], Pointer(("flows", name, "observed", text))
        around = grounds_in(seen, grounds_in(flow))
        for kind in KINDS:
            fact = read(getattr(seen, kind), at / kind, around)
            if fact.claims:
                yield FigureRow(
                    name,
                    Names(model).of("flow", name),
                    label(span(text), str(at)),
                    phrase(_TITLES[kind]),
                    _figure(fact, kind, read(seen.ground, at / "ground", around)),
                )


def _figure(fact: Fact, kind: str, ground: Fact) -> Cell:
    """Say a count; of what was rejected, on which ground, where that is stated."""
    made = _cell(fact)
    if kind != "rejected" or not ground.stated:
        return made
    said = sentence(ground)
    return replace(
        made, lines=(*made.lines, replace(said, text=say("flow.rejected-on", ground=said.text)))
    )


def _key(text: str) -> tuple[str, str]:
    return (str(period(text).first or ""), text)


def span(text: str) -> str:
    """Say a period as it was written: `January 2014 to November 2016`, `2017`."""
    first, slash, last = text.partition("/")
    if not slash or first == last:
        return words(first)
    begun, ended = ("…" if one == ".." else words(one) for one in (first, last))
    return say("flow.span", first=begun, last=ended)


def _cell(fact: Fact) -> Cell:
    """Say a count; one that was given before and corrected stands under it."""
    first = sentence(fact, figure)
    lines = [first]
    for claim in fact.claims:
        before = claim.further("supersedes")
        if isinstance(before, dict):
            text = say("flow.corrected", before=figure(before["value"]))
            lines.append(Statement(text, first.grounds, tuple(before.get("sources") or ())))
    notes = dict.fromkeys((fact.note, *(claim.note for claim in fact.claims)))
    lines += [
        Statement(say("flow.figure-note", note=note), first.grounds) for note in notes if note
    ]
    mark = tone(fact)
    return Cell(tuple(lines), mark if mark is not Tone.YES else Tone.PLAIN)
