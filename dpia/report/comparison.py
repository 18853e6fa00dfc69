"""The comparison of any number of regimes: fields by regimes, flow by flow, with every source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace

from dpia.comparison.matrix import FlowRows
from dpia.comparison.matrix import matrix
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.colophon import colophon
from dpia.report.figures import FigureRow
from dpia.report.figures import figures
from dpia.report.flow_section import FlowSection
from dpia.report.flow_section import section
from dpia.report.page import Tone
from dpia.report.regime_head import RegimeHead
from dpia.report.regime_head import head
from dpia.report.side import Side
from dpia.report.side import brought_together
from dpia.report.side import filled
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.verdict import PairVerdict
from dpia.report.verdict import verdicts


@dataclass(frozen=True, slots=True)
class Comparison:
    """Regimes side by side, in the order in which they were named.

    `disclosures` are answers, feeds and notices; `requests` disclose nothing but what they tell,
    and are never counted among them.  `verdicts` compares each regime with the one before it.
    """

    title: Statement
    regimes: tuple[RegimeHead, ...]
    counts: tuple[Statement, ...]
    verdicts: tuple[PairVerdict, ...]
    disclosures: tuple[FlowSection, ...]
    requests: tuple[FlowSection, ...]
    figures: tuple[FigureRow, ...]
    colophon: tuple[Statement, ...]


def compare(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Comparison:
    """Lay regimes of one model out side by side."""
    return compare_sides(tuple(Side(flow_file, regime) for regime in regimes))


def compare_sides(sides: tuple[Side, ...]) -> Comparison:
    """Lay regimes out side by side, each with the model that it is of."""
    whole = brought_together(sides)
    regimes = tuple(filled(side, whole.model) for side in sides)
    laid = matrix(whole.model, regimes)
    disclosures = tuple(_section(whole, rows, sides) for rows in laid.disclosures)
    requests = tuple(_section(whole, rows, sides) for rows in laid.requests)
    return Comparison(
        label(whole.model.title, "title"),
        tuple(_head(side) for side in sides),
        (
            *_left_out(regimes),
            *(_standing_count(laid.disclosures, index, one) for index, one in enumerate(sides)),
            _fact_count(disclosures),
        ),
        verdicts(whole, sides),
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
    title = replace(plain.title, text=f"{plain.title.text}, at {side.revision}")
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


def _revisions(sides: tuple[Side, ...]) -> tuple[Statement, ...]:
    """Name the models at revisions by their hashes."""
    told = (
        count(f"{side.id} is of the model with SHA-256 {side.flow_file.identity}.", "")
        for side in sides
        if side.revision is not None
    )
    return tuple(dict.fromkeys(told))


def _left_out(regimes: tuple[Regime, ...]) -> Iterator[Statement]:
    """Say how many flows of the model are not looked at, where some are not."""
    if regimes and regimes[0].left_out:
        shown = len(regimes[0].flows)
        yield count(
            f"{shown} of the {shown + regimes[0].left_out} flows of the model are looked at.",
            "flows",
        )


def _standing_count(every: tuple[FlowRows, ...], index: int, side: Side) -> Statement:
    """Count the disclosures of one regime by how they stand; requests are left out."""
    flows = tuple(flow for flow in every if side.knows(flow.flow))
    words: dict[str, int] = {}
    for flow in flows:
        word = flow.then[index].stand.standing.value
        words[word] = words.get(word, 0) + 1
    listed = ", ".join(f"{number} {word}" for word, number in sorted(words.items()))
    disputed = sum(flow.then[index].stand.disputed for flow in flows)
    contested = f" (practice disputed in {disputed})" if disputed else ""
    return count(f"{side.id}: of {len(flows)} disclosures {listed}{contested}.", "flows")


def _fact_count(sections: tuple[FlowSection, ...]) -> Statement:
    """Count what the cells on fields say."""
    tones = [
        cell.tone
        for one in sections
        for row in one.rows
        if row.kind == "field"
        for cell in row.cells
    ]
    return count(
        f"Of {len(tones)} cells on fields, {tones.count(Tone.DISPUTED)} are disputed, "
        f"{tones.count(Tone.INFERRED)} inferred, {tones.count(Tone.NOT_STATED)} not stated.",
        "flows",
    )
