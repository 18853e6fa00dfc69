"""The comparison of any number of regimes: fields by regimes, flow by flow, with every source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.comparison.matrix import FlowRows
from dpia.comparison.matrix import matrix
from dpia.comparison.pair import Known
from dpia.comparison.pair import known_of
from dpia.comparison.standings import Stood
from dpia.comparison.standings import is_large
from dpia.comparison.standings import standings
from dpia.comparison.standings import standings_in
from dpia.comparison.word import LineKind
from dpia.dates import Day
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.report.accepting import AcceptanceRow
from dpia.report.accepting import Accepting
from dpia.report.colophon import colophon
from dpia.report.contested import Contested
from dpia.report.contested import contested
from dpia.report.contextual import ContextRow
from dpia.report.contextual import contexts
from dpia.report.figures import FigureRow
from dpia.report.figures import figures
from dpia.report.flow_section import FlowSection
from dpia.report.flow_section import section
from dpia.report.number_words import number_of
from dpia.report.page import Tone
from dpia.report.regime_head import RegimeHead
from dpia.report.regime_head import head
from dpia.report.side import Side
from dpia.report.side import brought_together
from dpia.report.side import filled
from dpia.report.standing_words import standing_word
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.verdict import PairVerdict
from dpia.report.verdict import verdicts
from dpia.vocabulary import Standing


@dataclass(frozen=True, slots=True)
class Comparison:
    """Regimes side by side, in the order in which they were named.

    `disclosures` are answers, feeds and notices; `requests` disclose nothing but what they tell,
    and are never counted among them.  `verdicts` compares each regime with the one before it.
    `acceptances` are those of the model of the last side that are of comparisons.
    """

    title: Statement
    regimes: tuple[RegimeHead, ...]
    counts: tuple[Statement, ...]
    verdicts: tuple[PairVerdict, ...]
    acceptances: tuple[AcceptanceRow, ...]
    contexts: tuple[ContextRow, ...]
    """Each disclosure by the parameters of contextual integrity."""
    contested: tuple[Contested, ...]
    """The questions over which sources differ, of the model of the last side."""
    disclosures: tuple[FlowSection, ...]
    requests: tuple[FlowSection, ...]
    figures: tuple[FigureRow, ...]
    colophon: tuple[Statement, ...]


def compare(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Comparison:
    """Lay regimes of one model out side by side."""
    return compare_sides(tuple(Side(flow_file, regime) for regime in regimes))


def compare_sides(sides: tuple[Side, ...], today: Day | None = None) -> Comparison:
    """Lay regimes out side by side, each with the model that it is of.

    Of one large model only the flows are laid out that the verdicts name.  Acceptances stand or
    have expired on a day; without one, on that of the last model's facts.
    """
    whole, accepting = brought_together(sides), Accepting(sides[-1], today)
    regimes = tuple(filled(side, whole.model) for side in sides)
    known = known_of(whole.model) if _of_one_model(whole, sides) else None
    found = verdicts(whole, sides, known, accepting)
    large = known if known is not None and is_large(regimes) else None
    only = _named(found) if large is not None else None
    laid = matrix(whole.model, regimes, only)
    disclosures = tuple(_section(whole, rows, sides) for rows in laid.disclosures)
    requests = tuple(_section(whole, rows, sides) for rows in laid.requests)
    return Comparison(
        label(whole.model.title, "title"),
        tuple(_head(side) for side in sides),
        (
            *_left_out(regimes),
            *_standing_counts(laid.disclosures, sides, large),
            *(_laid_out(only, whole.model) if only is not None else ()),
            _fact_count(disclosures, laid_out=only is not None),
        ),
        found,
        accepting.rows(one for pair in found for one in pair.accepted),
        tuple(_placed(row, sides) for row in contexts(whole.model, laid.disclosures)),
        contested(whole.model, regimes[-1].flows),
        disclosures,
        requests,
        tuple(row for row in figures(whole.model) if row.flow in regimes[0].flows),
        (*colophon(whole), *_revisions(sides)),
    )


def _head(side: Side) -> RegimeHead:
    """Introduce a side; at a revision the title says at which."""
    plain = head(side.regime)
    if side.revision is None:
        return plain
    text = say("comparison.at-revision", title=plain.title.text, revision=str(side.revision))
    title = replace(plain.title, text=text)
    return RegimeHead(
        side.id, side.stated(title), plain.on, side.stated(plain.period), side.revision
    )


def _section(whole: FlowFile, rows: FlowRows, sides: tuple[Side, ...]) -> FlowSection:
    """Lay a flow out, each cell resting on the model of its side."""
    laid = section(whole, rows)
    if all(side.flow_file is whole and side.revision is None for side in sides):
        return laid
    placed = (
        tuple(side.cell(cell, laid.id) for side, cell in zip(sides, row.cells, strict=True))
        for row in laid.rows
    )
    pairs = zip(laid.rows, placed, strict=True)
    return replace(laid, rows=tuple(replace(row, cells=cells) for row, cells in pairs))


def _placed(row: ContextRow, sides: tuple[Side, ...]) -> ContextRow:
    """Rest each cell of a row on the model of its side."""
    pairs = zip(sides, row.cells, strict=True)
    return replace(row, cells=tuple(side.cell(cell, row.flow) for side, cell in pairs))


def _revisions(sides: tuple[Side, ...]) -> tuple[Statement, ...]:
    """Name the models at revisions by their hashes."""
    told = (
        count(say("comparison.of-model", side=side.id, hash=side.flow_file.identity), "")
        for side in sides
        if side.revision is not None
    )
    return tuple(dict.fromkeys(told))


def _of_one_model(whole: FlowFile, sides: tuple[Side, ...]) -> bool:
    return all(side.flow_file.model is whole.model for side in sides)


def _named(found: tuple[PairVerdict, ...]) -> frozenset[str]:
    """Name the flows that the verdicts list as differing."""
    return frozenset(
        witness.at
        for one in found
        for line in one.lines
        if line.kind is not LineKind.PASSAGE
        for witness in line.witnesses
    )


def _laid_out(only: frozenset[str], model: FlowModel) -> Iterator[Statement]:
    """Say that a large model is not laid out whole."""
    shown = len(only & model.flows.keys())
    yield count(
        say("comparison.laid-out", flows=len(model.flows), shown=shown),
        "flows",
    )


def _left_out(regimes: tuple[Regime, ...]) -> Iterator[Statement]:
    """Say how many flows of the model are not looked at, where some are not."""
    if regimes and regimes[0].left_out:
        shown = len(regimes[0].flows)
        yield count(
            say("comparison.looked-at", shown=shown, flows=shown + regimes[0].left_out),
            "flows",
        )


def _standing_counts(
    flows: tuple[FlowRows, ...], sides: tuple[Side, ...], large: Known | None
) -> Iterator[Statement]:
    """Count the disclosures of each side by how they stand; requests are left out."""
    every = _all_standings(sides, large) if large is not None else None
    for index, side in enumerate(sides):
        own = every or standings_in(flow for flow in flows if side.knows(flow.flow))
        yield _standing_count(own, index, side)


def _all_standings(sides: tuple[Side, ...], large: Known) -> Stood:
    regimes = tuple(side.regime for side in sides)
    return standings(sides[0].flow_file.model, regimes, large.groups)


def _standing_count(stood: Stood, index: int, side: Side) -> Statement:
    numbers = Counter[Standing]()
    for stands, number in stood:
        numbers[stands[index].standing] += number
    listed = ", ".join(
        say("common.number-of", number=number, what=standing_word(one))
        for one, number in sorted(numbers.items())
    )
    disputed = sum(number for stands, number in stood if stands[index].disputed)
    every = number_of(numbers.total(), "disclosure")
    if disputed:
        text = say(
            "comparison.stand-disputed",
            side=side.id,
            disclosures=every,
            standings=listed,
            disputed=disputed,
        )
    else:
        text = say("comparison.stand", side=side.id, disclosures=every, standings=listed)
    return count(text, "flows")


def _fact_count(sections: tuple[FlowSection, ...], *, laid_out: bool) -> Statement:
    """Count what the cells on fields say."""
    tones = [
        cell.tone
        for one in sections
        for row in one.rows
        if row.kind == "field"
        for cell in row.cells
    ]
    cells = number_of(len(tones), "cell")
    text = say(
        "comparison.facts",
        cells=say("comparison.cells-below", cells=cells)
        if laid_out
        else say("comparison.cells", cells=cells),
        disputed=tones.count(Tone.DISPUTED),
        inferred=tones.count(Tone.INFERRED),
        unstated=tones.count(Tone.NOT_STATED),
    )
    return count(text, "flows")
