"""Article 35(7)(b): the evidence on necessity and proportionality; the judgement is a person's."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.article_35.boxes import box_for
from dpia.report.article_35.standing_flows import standing_flows
from dpia.report.comparison_page import figure_table
from dpia.report.figures import figures
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase


def necessity(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    """Gather needs that are stated, alternatives, and what was counted."""
    yield Heading(2, phrase("(b) Necessity and proportionality", "art35-7-b"), "necessity")
    flows = standing_flows(flow_file, regime)
    counted = tuple(row for row in figures(flow_file.model) if row.flow in {f.flow for f in flows})
    if counted:
        yield Paragraph(
            (phrase("A request asked for is not a disclosure made.", "requests-apart"),)
        )
        yield figure_table(counted)
    names = Names(flow_file.model)
    for rows in flows:
        if rows.request:
            continue
        name = names.text("flow", rows.flow)
        yield box_for(
            flow_file,
            f"art35-7-b-{rows.flow}",
            f"{name}: is each field needed for the purpose, and could less do?",
            tuple(_evidence(flow_file, regime, rows.flow)),
        )


def _evidence(flow_file: FlowFile, regime: Regime, flow: str) -> Iterator[Statement]:
    """Say which needs and alternatives are stated, and for how many fields nothing is."""
    names = Names(flow_file.model)
    for terms in regime.flows[flow].terms:
        for key, said in terms.clauses.items():
            group, _, field = key.partition("/")
            if group in ("need", "alternatives"):
                one = sentence(said.fact)
                what = f"need of {names.text('field', field)}" if field else "alternatives"
                yield Statement(f"{what}: {one.text}", one.grounds, one.cites)
        bare = [field for field in terms.fields if f"need/{field}" not in terms.clauses]
        if bare:
            at = (Ground(GroundKind.FACT, str(terms.at / "need")),)
            text = f"For {len(bare)} of {len(terms.fields)} fields no need is stated"
            yield Statement(f"{text} under {names.version_text(terms.version)}.", at)
