"""Organisations by organisations: in each regime, how many flows run from one to another."""

from __future__ import annotations

from collections.abc import Mapping

from dpia.language.say import say
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from dpia.report.page import Tone
from dpia.report.picture.ask import Ask
from dpia.report.picture.caption import caption
from dpia.report.picture.maps import ends
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.matrix import MatrixCell
from dpia.report.picture.matrix import MatrixGroup
from dpia.report.picture.matrix import MatrixRow
from dpia.report.statement import Statement
from dpia.report.statement import count


def by_organisation(ask: Ask) -> Matrix:
    """Count, in every regime, the disclosures and the requests from each body to each."""
    found = ends(ask)
    diagram = found.view
    whole = found.whole or diagram
    numbers = {node.id: number for number, node in enumerate(whole.nodes, start=1)}
    title = Statement(
        say("picture.matrix-of-bodies-title", title=diagram.title.text), diagram.title.grounds
    )
    groups = tuple(
        _group(diagram, numbers, panel, diagram.panels[index - 1] if index else None)
        for index, panel in enumerate(diagram.panels)
    )
    head = caption(ask.flow_file, title, diagram.finding, ())
    return Matrix(head, wide=False, groups=groups)


def _group(
    diagram: Diagram, numbers: Mapping[str, int], panel: Panel, before: Panel | None
) -> MatrixGroup:
    columns = tuple(Statement(str(numbers[node.id]), node.title.grounds) for node in diagram.nodes)
    rows = tuple(
        MatrixRow(
            Statement(f"{numbers[node.id]} {node.title.text}", node.title.grounds),
            tuple(_cell(panel, before, (node.id, other.id)) for other in diagram.nodes),
        )
        for node in diagram.nodes
    )
    return MatrixGroup(panel.title, panel.period, columns, rows)


def _cell(panel: Panel, before: Panel | None, ends: tuple[str, str]) -> MatrixCell:
    edges = _between(panel, ends)
    words = _words(edges)
    contested = any(edge.contested for edge in edges)
    unknown = bool(edges) and all(edge.shape is Shape.UNKNOWN for edge in edges)
    tone = Tone.DISPUTED if contested else Tone.NOT_STATED if unknown else Tone.YES
    past = words if before is None else _words(_between(before, ends))
    said = count(words, *(f"flows/{edge.id}" for edge in edges))
    return MatrixCell(tone if words else Tone.ABSENT, said, changed=past != words)


def _between(panel: Panel, ends: tuple[str, str]) -> tuple[Edge, ...]:
    return tuple(
        edge
        for edge in panel.edges
        if (edge.source, edge.target) == ends and edge.shape is not Shape.ABSENT
    )


def _words(edges: tuple[Edge, ...]) -> str:
    """Count what is given, what is asked, and apart from both what is not stated to run."""
    known = [edge for edge in edges if edge.shape is not Shape.UNKNOWN]
    asks = sum(edge.request for edge in known)
    gives, unknown = len(known) - asks, len(edges) - len(known)
    asked = say("picture.asks-one" if asks == 1 else "picture.asks", number=asks)
    counted = ((gives, f"{gives}"), (asks, asked), (unknown, f"{unknown} ?"))
    return ", ".join(text for number, text in counted if number)
