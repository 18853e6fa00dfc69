"""The answer as a page: all regimes at a glance, then each chain by itself."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.reach.conclusion import Arrival
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.report.trace.view import Trace
from dpia.report.trace.view import TracedChain
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedRegime
from dpia.report.trace.view import TracedSets
from dpia.report.trace.view import TracedStep
from dpia.report.trace.view import TracedTelling
from dpia.report.trace.view import Turning

MOST_BESIDE = 5
"""So many regimes fit beside each other on a page."""


def page(view: Trace) -> Page:
    """Lay the answer out for reading."""
    return Page(view.title, tuple(_blocks(view)), view.colophon)


def _blocks(view: Trace) -> Iterator[Block]:
    yield Heading(1, view.question, "top")
    yield _glance(view)
    for one in view.regimes:
        yield from _regime(one)


def _glance(view: Trace) -> Table:
    """Set the regimes side by side: a row for each category and purpose, never merged.

    More regimes than there is room for stand below each other.
    """
    rows: dict[tuple[str, str], Statement] = {}
    for regime in view.regimes:
        for group in regime.groups:
            rows.setdefault((group.subject, group.purpose), group.about)
    caption = phrase("trace.glance")
    about = phrase("trace.column-about")
    if len(view.regimes) <= MOST_BESIDE:
        cells = tuple(
            (Cell((said,)), *(glance_cell(regime, key) for regime in view.regimes))
            for key, said in sorted(rows.items())
        )
        return Table("glance", caption, (about, *(one.regime.title for one in view.regimes)), cells)
    head = (about, *phrases("common.regime", "trace.column-how-well"))
    cells = tuple(
        (Cell((said,)), Cell((regime.regime.title,)), glance_cell(regime, key))
        for key, said in sorted(rows.items())
        for regime in view.regimes
    )
    return Table("glance", caption, head, cells)


def glance_cell(regime: TracedRegime, key: tuple[str, str]) -> Cell:
    """Say under one regime how well it stands that it arrives, and how many must let it pass."""
    group = next((one for one in regime.groups if (one.subject, one.purpose) == key), None)
    if group is None:
        return Cell((phrase("trace.nothing-shown"),), Tone.ABSENT)
    lines = [group.arrival]
    for telling in group.tellings:
        lines += [_numbered(telling, variant) for variant in telling.variants]
    lines += _last_standing(group)
    contested = group.arrives is Arrival.CONTESTED
    return Cell(tuple(lines), Tone.DISPUTED if contested else Tone.PLAIN)


def _last_standing(group: TracedGroup) -> list[Statement]:
    """Say how the last step stands where nothing is established."""
    if group.arrives is Arrival.ESTABLISHED:
        return []
    return list(
        {chain.steps[-1].standing.text: chain.steps[-1].standing for chain in group.chains}.values()
    )


def _numbered(telling: TracedTelling, variant: TracedSets) -> Statement:
    title, number = telling.title.text, variant.number.text
    if variant.sides:
        sides = variant.sides.text
        text = say("trace.under-telling-and-sides", telling=title, number=number, sides=sides)
    else:
        text = say("trace.under-telling", telling=title, number=number)
    grounds = (*telling.title.grounds, *variant.number.grounds)
    return Statement(text, grounds, telling.title.cites)


def _regime(one: TracedRegime) -> Iterator[Block]:
    yield Heading(2, one.regime.title, f"regime-{one.regime.id}")
    yield Paragraph((one.regime.period,))
    if one.proposed:
        yield Paragraph((phrase("trace.this-proposal-does"),))
        yield Listing(one.proposed)
    if not one.groups:
        yield Paragraph((phrase("trace.nothing-shown"),))
    for number, group in enumerate(one.groups, start=1):
        yield from _group(one, group, number)
    if one.may_include:
        yield Paragraph((phrase("trace.may-include"),))
        yield Listing(one.may_include)
    if one.firewalls or one.beyond:
        yield Paragraph((phrase("trace.must-stop"),))
        yield Listing((*one.firewalls, *one.beyond))
    if one.origins:
        yield Listing(one.origins)


def _group(regime: TracedRegime, group: TracedGroup, number: int) -> Iterator[Block]:
    anchor = f"{regime.regime.id}-{number}"
    yield Heading(3, group.about, f"group-{anchor}")
    yield Paragraph((group.arrival,))
    yield from _refusals(group, anchor)
    if group.beside:
        yield Paragraph((phrase("trace.not-counted"),))
        yield Listing(group.beside)
    for index, chain in enumerate(group.chains, start=1):
        yield from _chain(chain, f"{anchor}-{index}")


def _refusals(group: TracedGroup, anchor: str) -> Iterator[Block]:
    rows = tuple(
        (
            Cell((telling.title, *((variant.sides,) if variant.sides else ()))),
            Cell((variant.number,)),
            Cell((variant.may_refuse,)),
            Cell((variant.can_stop,)),
        )
        for telling in group.tellings
        for variant in telling.variants
    )
    if group.tellings and not group.tellings[0].shown:
        yield Paragraph((phrase("trace.nothing-established"),))
    head = phrases(
        "trace.column-telling",
        "trace.column-how-many",
        "trace.column-may-refuse",
        "trace.column-can-stop",
    )
    if rows:
        yield Table(f"refusals-{anchor}", phrase("trace.refusals"), head, rows)


def _chain(chain: TracedChain, anchor: str) -> Iterator[Block]:
    head = phrases(
        "trace.column-step",
        "trace.column-from-and-to",
        "trace.column-under",
        "trace.column-who-decides",
    )
    turning = {turn.step for turn in chain.turns if turn.kind is Turning.PURPOSE}
    rows = tuple(
        (
            Cell((Statement(f"{number}. {step.name.text}", step.name.grounds),)),
            Cell((step.route, _purpose(step, changes=number in turning))),
            Cell((step.under, step.standing)),
            Cell(step.gates or (phrase("trace.nobody-counted"),)),
        )
        for number, step in enumerate(chain.steps, start=1)
    )
    yield Table(f"chain-{anchor}", chain.summary, head, rows)
    if chain.turns:
        yield Paragraph((phrase("trace.what-changes"),))
        yield Listing(tuple(turn.text for turn in chain.turns))
        yield Paragraph((phrase("trace.leans-on"),))
    if chain.leans:
        yield Listing(chain.leans)


def _purpose(step: TracedStep, *, changes: bool) -> Statement:
    purpose = step.purpose.text
    text = say("trace.purpose-changes", purpose=purpose) if changes else purpose
    return Statement(text, step.purpose.grounds, step.purpose.cites)
