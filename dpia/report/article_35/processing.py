"""Article 35(7)(a): the operations and purposes, described."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.build import FlowFile
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.resolve import Regime
from dpia.regime.terms import Said
from dpia.regime.trees import trees_of
from dpia.report.article_35.boxes import box_for
from dpia.report.article_35.standing_flows import standing_flows
from dpia.report.article_35.standing_flows import unknown_flows
from dpia.report.diagram import Diagram
from dpia.report.flow_section import section
from dpia.report.names import Names
from dpia.report.overview import overview
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Figure
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.saying import cell
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.source import Pointer


def processing(flow_file: FlowFile, regime: Regime, diagram: Diagram | None) -> Iterator[Block]:
    """Describe the flows, the people, the law and the roles."""
    yield Heading(2, phrase("(a) The processing, described", "art35-7-a"), "processing")
    if diagram is not None:
        yield Figure("map", diagram.finding, diagram)
    if unknown := tuple(unknown_flows(flow_file, regime)):
        yield Paragraph(unknown)
    yield _subjects(flow_file, regime)
    yield from _roles(flow_file, regime)
    yield _law(flow_file, regime)
    for rows in standing_flows(flow_file, regime):
        one = section(flow_file, rows)
        yield Heading(3, one.name, f"flow-{one.id}")
        head = (phrase("What", "row"), phrase("What is said of it", "said"))
        lines = tuple((Cell((row.name,)), *row.cells) for row in one.rows)
        yield Table(f"table-{one.id}", one.route, head, lines)
    yield box_for(flow_file, "art35-7-a", "Does this describe what is done? What is missing?")


def _subjects(flow_file: FlowFile, regime: Regime) -> Table:
    """Say of each category of people what they gave their data for, and who they are."""
    model, names = flow_file.model, Names(flow_file.model)
    used = {
        subject
        for rows in standing_flows(flow_file, regime)
        for subject in model.flows[rows.flow].about
    }
    lines, trees = [], trees_of(model)
    for name in (name for name in model.subjects if name in used):
        subject, at = model.subjects[name], Pointer(("subjects", name))
        around = grounds_in(subject)
        purposes = sorted(trees.given_in[name])
        given = ", ".join(names.text("purpose", one) for one in purposes) or "not stated"
        inherited = bool(purposes) and subject.given_in is None
        given += ", as the wider category" if inherited else ""
        ground = (Ground(GroundKind.FACT, str(at)),)
        tone = Tone.PLAIN if purposes else Tone.NOT_STATED
        lines.append(
            (
                Cell((names.of("subject", name),)),
                Cell((Statement(given, ground, around.sources),), tone),
                cell(Said(read(subject.child, at / "child", around))),
                cell(Said(read(subject.vulnerable, at / "vulnerable", around))),
            )
        )
    head = ("People concerned", "Gave their data for", "Children", "Vulnerable")
    return Table("people", phrase("Whose data", "people"), _head(head), tuple(lines))


def _roles(flow_file: FlowFile, regime: Regime) -> Iterator[Block]:
    """Say who answers for each flow; how many have no stated role is counted, and not listed."""
    model, names = flow_file.model, Names(flow_file.model)
    flows = tuple(rows.flow for rows in standing_flows(flow_file, regime))
    lines = []
    for name in flows:
        flow, at = model.flows[name], Pointer(("flows", name))
        for body, raw in flow.roles.items():
            role = cell(Said(read(raw, at / "roles" / body, grounds_in(flow))))
            ends = (names.of("flow", name), names.of("organisation", body))
            lines.append((*(Cell((end,)) for end in ends), role))
    if lines:
        head = _head(("Flow", "Organisation", "Role"))
        caption = phrase("Who answers for the processing", "roles")
        yield Table("roles", caption, head, tuple(lines))
    bare = [name for name in flows if not model.flows[name].roles]
    if bare:
        text = (
            f"For {len(bare)} of {len(flows)} flows it is not stated in what was read who is "
            "controller, joint controller or processor."
        )
        yield Paragraph((count(text, *(f"flows/{name}/roles" for name in bare)),))


def _law(flow_file: FlowFile, regime: Regime) -> Table:
    """List the instruments that bind, or may, on the day."""
    day = overview(flow_file, (), (regime,)).days[0]
    lines = tuple(
        (
            Cell((row.title,)),
            Cell((Statement(row.binding.value, row.began.grounds),)),
            Cell((row.began,)),
            Cell((row.published,)),
        )
        for row in day.versions
    )
    head = ("Instrument", "On that day", "In force from", "Published")
    return Table("law", phrase("The law and the agreements on that day", "law"), _head(head), lines)


def _head(names: tuple[str, ...]) -> tuple[Statement, ...]:
    return tuple(phrase(name, f"column-{name.lower().replace(' ', '-')}") for name in names)
