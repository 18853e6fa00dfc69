"""What an assessment would have to say of each flow, and what was read does not state."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.regime.terms import TermsSaid
from dpia.report.assessment.standing_flows import standing_flows
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed
from dpia.vocabulary import Status

WANTED = (
    ("trigger", "what sets it off"),
    ("lawful_basis", "lawful basis"),
    ("power", "power"),
    ("retention", "how long it is kept"),
    ("onward", "onward use"),
    ("security", "security"),
    ("notice", "what people are told"),
    ("safeguards", "safeguards"),
    ("rights", "rights"),
    ("need", "need of each field"),
    ("gates", "who may refuse"),
)
"""Drawn from GDPR Articles 5, 6, 13, 14, 30(1) and 35(7); each is a key of terms."""


def gaps(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    """List, for each disclosure and its terms, what is not stated; a gap is never a "no"."""
    yield Heading(3, fixed("What is not known", "gaps"), f"{regime.id}-gaps")
    names = Names(flow_file.model)
    lines = []
    for rows in standing_flows(flow_file, regime):
        if rows.request:
            continue
        for terms in regime.flows[rows.flow].terms:
            if missing := _missing(terms, own=regime.flows[rows.flow].gates.stated):
                at = tuple(Ground(GroundKind.FACT, str(terms.at / key)) for key, _ in missing)
                text = ", ".join(word for _, word in missing)
                lines.append(
                    (
                        Cell((names.of("flow", rows.flow),)),
                        Cell((names.version(terms.version),)),
                        Cell((Statement(text, at),), Tone.NOT_STATED),
                    )
                )
    head = tuple(
        fixed(text, f"gap-{text.lower().replace(' ', '-')}")
        for text in ("Flow", "Under", "Not stated in what was read")
    )
    if lines:
        yield Table(
            f"{regime.id}-gaps-table",
            fixed("What the sources do not state", "gaps"),
            head,
            tuple(lines),
        )
    else:
        yield Paragraph((count("Nothing that is asked for here is left unstated.", "flows"),))


def _missing(terms: TermsSaid, *, own: bool) -> tuple[tuple[str, str], ...]:
    stated = {
        key.partition("/")[0]
        for key, said in terms.clauses.items()
        if said.fact.status is not Status.NOT_STATED
    }
    if own or terms.gates.stated or any(limb.gates.stated for limb in terms.limbs.values()):
        stated.add("gates")
    if any("trigger" in limb.clauses for limb in terms.limbs.values()):
        stated.add("trigger")
    return tuple((key, word) for key, word in WANTED if key not in stated)
