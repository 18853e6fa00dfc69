"""The answer side by side: under each regime how well it stands, and every way, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.trace.page import glance_cell
from dpia.report.trace.view import Trace
from dpia.report.trace.view import TracedChain
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedRegime
from dpia.report.trace.view import TracedStep
from dpia.report.trace.view import Turning

MOST = 6
"""So many ways are laid out under a regime; of more, the rest are counted."""
Key = tuple[str, str]


def blocks(view: Trace) -> Iterator[Block]:
    """Lay the ways of each regime beside each other, the first beside the first."""
    yield Heading(2, phrase("trace.ways"), "ways")
    yield Paragraph((view.question,))
    head = (
        phrase("trace.column-compared"),
        *(Statement(one.regime.title.text, one.regime.title.grounds) for one in view.regimes),
    )
    groups = {(one.subject, one.purpose): one for reg in view.regimes for one in reg.groups}
    for number, key in enumerate(sorted(groups), start=1):
        yield Table(f"ways-{number}", groups[key].about, head, tuple(_rows(view, key)))


def _rows(view: Trace, key: Key) -> Iterator[tuple[Cell, ...]]:
    title = phrase("trace.ways-glance")
    yield (Cell((title,)), *(glance_cell(one, key) for one in view.regimes))
    found = [_group(one, key) for one in view.regimes]
    most = max((len(one.chains) for one in found if one is not None), default=0)
    for index in range(min(most, MOST)):
        name = phrase("trace.way", number=index + 1)
        yield (Cell((name,)), *(_way(one, index) for one in found))
    if most > MOST:
        yield (Cell((phrase("trace.further-ways"),)), *(_more(one) for one in found))


def _group(regime: TracedRegime, key: Key) -> TracedGroup | None:
    return next((one for one in regime.groups if (one.subject, one.purpose) == key), None)


def _way(group: TracedGroup | None, index: int) -> Cell:
    if group is None or index >= len(group.chains):
        return Cell((phrase("trace.no-such-way"),), Tone.ABSENT)
    chain = group.chains[index]
    turning = {one.step for one in chain.turns if one.kind is Turning.PURPOSE}
    steps = (
        line
        for number, step in enumerate(chain.steps, start=1)
        for line in _step(number, step, turns=number in turning)
    )
    tone = Tone.PLAIN if chain.established else Tone.DISPUTED
    return Cell((chain.summary, *steps, *_sides(chain)), tone)


def _step(number: int, step: TracedStep, *, turns: bool) -> Iterator[Statement]:
    flow, route, standing = step.name.text, step.route.text, step.standing.text
    if step.limb:
        limb = step.limb.replace("-", " ")
        text = say(
            "trace.step-of-limb",
            number=number,
            flow=flow,
            limb=limb,
            route=route,
            standing=standing,
        )
    else:
        text = say("trace.step", number=number, flow=flow, route=route, standing=standing)
    if turns:
        text = say("trace.turning-step", step=text)
    yield Statement(text, (*step.name.grounds, *step.route.grounds, *step.standing.grounds))
    yield from step.gates


def _sides(chain: TracedChain) -> Iterator[Statement]:
    """Say on which sides of disputes the way leans."""
    taken = {one.at for one in chain.sides}
    return (one for one in chain.leans if any(ground.at in taken for ground in one.grounds))


def _more(group: TracedGroup | None) -> Cell:
    rest = max(0, len(group.chains) - MOST) if group is not None else 0
    return Cell((phrase("trace.more-ways", number=rest),))
