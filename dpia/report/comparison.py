"""The comparison of any number of regimes: fields by regimes, flow by flow, with every source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

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
    """Lay regimes out side by side."""
    laid = matrix(flow_file.model, regimes)
    disclosures = tuple(section(flow_file, rows) for rows in laid.disclosures)
    requests = tuple(section(flow_file, rows) for rows in laid.requests)
    return Comparison(
        label(flow_file.model.title, "title"),
        tuple(head(regime) for regime in regimes),
        (
            *_left_out(regimes),
            *(_standing_count(laid.disclosures, index, one) for index, one in enumerate(regimes)),
            _fact_count(disclosures),
        ),
        verdicts(flow_file, regimes),
        disclosures,
        requests,
        tuple(row for row in figures(flow_file.model) if row.flow in regimes[0].flows),
        colophon(flow_file),
    )


def _left_out(regimes: tuple[Regime, ...]) -> Iterator[Statement]:
    """Say how many flows of the model are not looked at, where some are not."""
    if regimes and regimes[0].left_out:
        shown = len(regimes[0].flows)
        yield count(
            f"{shown} of the {shown + regimes[0].left_out} flows of the model are looked at.",
            "flows",
        )


def _standing_count(flows: tuple[FlowRows, ...], index: int, regime: Regime) -> Statement:
    """Count the disclosures of one regime by how they stand; requests are left out."""
    words: dict[str, int] = {}
    for flow in flows:
        word = flow.then[index].stand.standing.value
        words[word] = words.get(word, 0) + 1
    listed = ", ".join(f"{number} {word}" for word, number in sorted(words.items()))
    disputed = sum(flow.then[index].stand.disputed for flow in flows)
    contested = f" (practice disputed in {disputed})" if disputed else ""
    return count(f"{regime.id}: of {len(flows)} disclosures {listed}{contested}.", "flows")


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
