"""What an assessment would have to say of each flow, and what was read does not state."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.regime.terms import TermsSaid
from dpia.report.assessment.standing_flows import described_flows
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
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.vocabulary import Status

WANTED = (
    ("trigger", "assessment.gap-trigger"),
    ("lawful_basis", "assessment.gap-lawful-basis"),
    ("power", "assessment.gap-power"),
    ("retention", "assessment.gap-retention"),
    ("onward", "assessment.gap-onward"),
    ("security", "assessment.gap-security"),
    ("notice", "assessment.gap-notice"),
    ("safeguards", "assessment.gap-safeguards"),
    ("rights", "assessment.gap-rights"),
    ("need", "assessment.gap-need"),
    ("gates", "assessment.gap-gates"),
)
"""Drawn from GDPR Articles 5, 6, 13, 14, 30(1) and 35(7); each is a key of terms.

What a key is called is the id of a sentence.
"""


def gaps(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    """List, for each disclosure and its terms, what is not stated; a gap is never a "no"."""
    yield Heading(3, phrase("assessment.gaps"), f"{regime.id}-gaps")
    names = Names(flow_file.model)
    lines = []
    for rows in described_flows(flow_file, regime):
        if rows.request:
            continue
        for terms in regime.flows[rows.flow].terms:
            if missing := _missing(terms, own=regime.flows[rows.flow].gates.stated):
                at = tuple(Ground(GroundKind.FACT, str(terms.at / key)) for key, _ in missing)
                text = ", ".join(say(words) for _, words in missing)
                lines.append(
                    (
                        Cell((names.of("flow", rows.flow),)),
                        Cell((names.version(terms.version),)),
                        Cell((Statement(text, at),), Tone.NOT_STATED),
                    )
                )
    columns = phrases(
        "assessment.column-flow", "assessment.column-under", "assessment.column-not-stated"
    )
    if lines:
        caption = phrase("assessment.gaps-table")
        yield Table(f"{regime.id}-gaps-table", caption, columns, tuple(lines))
    else:
        yield Paragraph((count(say("assessment.no-gaps"), "flows"),))


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
    return tuple((key, words) for key, words in WANTED if key not in stated)
