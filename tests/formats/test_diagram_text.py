"""The map in Mermaid, D2 and draw.io: the same ids, and labels stay labels."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dpia import catalogue
from dpia.drawing.letters import shown
from dpia.drawing.picture import draw
from dpia.drawing.told import flow_lines
from dpia.drawing.told import heading
from dpia.drawing.told import node_lines
from dpia.drawing.told import panels
from dpia.report.diagram import Diagram
from tests.drawing.sample import FORTY
from tests.drawing.sample import HOSTILE
from tests.drawing.sample import SAMPLE
from tests.formats.label_breaking import BREAKING
from tests.formats.label_breaking import SMALL
from tests.formats.label_breaking import broken
from tests.formats.label_breaking import d2_parts
from tests.formats.label_breaking import mermaid_parts
from tests.formats.label_breaking import substitutions

MERMAID, D2, DRAWIO, DOT = (
    catalogue.writer("diagram", name) for name in ("mermaid", "d2", "drawio", "dot")
)
MAPS = (SAMPLE, FORTY, HOSTILE, *broken())
NAMES = ("sample", "forty", "hostile", *(f"breaking-{at}" for at in range(len(MAPS) - 3)))
ID = r"panel-\d+(?:-(?:node|group)-\d+)?"
MERMAID_LINES = re.compile(
    rf"""\s*(?:
        %%\{{init:\ [a-zA-Z0-9_:,\ {{}}]*\}}%% | flowchart\ LR | end | direction\ LR
        | subgraph\ (?:map|{ID})\[_\]
        | {ID}(?:\[_\]|\(\[_\]\):::people)
        | %%\ panel-\d+-flow-\d+
        | {ID}\ -(?:\.-|-)>\|_\|\ {ID}
        | linkStyle\ \d+\ [a-zA-Z0-9:,\ \#-]+
        | {ID}\ ~~~\ {ID}
        | classDef\ people\ stroke-width:2px
    )""",
    re.VERBOSE,
)
PATH = r"(?:panel-\d+-group-\d+\.)?panel-\d+-node-\d+"
D2_LINES = re.compile(
    rf"""\s*(?:
        direction:\ right | \}} | (?:map|{ID}):\ _\ \{{
        | {ID}:\ _\ \{{shape:\ (?:oval|rectangle)\}}
        | \#\ panel-\d+-flow-\d+
        | {PATH}\ ->\ {PATH}:\ _\ \{{[a-z.:0-9;\ _-]+\}}
    )""",
    re.VERBOSE,
)


@pytest.mark.parametrize("diagram", MAPS, ids=NAMES)
def test_no_label_breaks_out_of_mermaid(diagram: Diagram) -> None:
    shell, labels = mermaid_parts(MERMAID(diagram))

    strange = [line for line in shell.splitlines() if not MERMAID_LINES.fullmatch(line)]
    assert strange == []
    told = {said.replace("\ufb02", "<U+FB02>") for said in _said(diagram)}
    lines = _one_line(labels)
    assert [said for said in told if not any(said in line for line in lines)] == []


@pytest.mark.parametrize("diagram", MAPS, ids=NAMES)
def test_a_mermaid_label_holds_no_sign_that_mermaid_reads(diagram: Diagram) -> None:
    text = MERMAID(diagram)

    body = text.partition("\n")[2]
    raw = "".join(re.findall(r'"([^"]*)"', body)).replace("<br>", "")
    assert set(re.sub(r"#\d+;", "", raw)) & set("\"'`#&<>;%{}[]|\\*_~:+.!@$=\ufb02") == set()


@pytest.mark.parametrize("diagram", MAPS, ids=NAMES)
def test_no_label_breaks_out_of_d2(diagram: Diagram) -> None:
    text = D2(diagram)
    shell, labels = d2_parts(text)

    strange = [line for line in shell.splitlines() if not D2_LINES.fullmatch(line)]
    assert strange == []
    assert substitutions(text) == ()
    assert [said for said in _said(diagram) if said not in _one_line(labels)] == []


@pytest.mark.parametrize("diagram", MAPS, ids=NAMES)
def test_no_label_breaks_out_of_draw_io(diagram: Diagram) -> None:
    cells = _cells(DRAWIO(diagram))

    ids = [cell.get("id", "") for cell in cells]
    assert len(set(ids)) == len(ids)
    assert [id_ for id_ in ids if not re.fullmatch(rf"0|1|title|{_ANY}(-words)?", id_)] == []
    assert [cell for cell in cells if "html=1" in cell.get("style", "")] == []
    labels = _one_line(tuple(cell.get("value", "") for cell in cells))
    assert [said for said in _said(diagram) if said not in labels] == []


_ANY = r"panel-\d+(?:-(?:node|group|flow)-\d+)?"


@pytest.mark.parametrize("diagram", [SAMPLE, FORTY, HOSTILE], ids=["sample", "forty", "hostile"])
def test_every_format_has_the_same_ids(diagram: Diagram) -> None:
    mermaid, d2, drawio, dot, svg = (
        set(re.findall(_ANY, write(diagram))) for write in (MERMAID, D2, DRAWIO, DOT, draw)
    )

    assert mermaid == d2 == drawio == dot
    assert svg == {id_ for id_ in mermaid if "node" not in id_ and "group" not in id_}


def test_a_thing_of_draw_io_stands_where_the_map_has_it() -> None:
    cells = {cell.get("id", ""): cell for cell in _cells(DRAWIO(SAMPLE))}

    places = [
        {id_[len(panel.id) :]: _place(cells[id_]) for band in panel.bands for id_, _ in band.nodes}
        for panel in panels(SAMPLE)
    ]
    assert places[0] == places[1] == places[2]
    assert len(set(places[0].values())) == len(SAMPLE.nodes)


@pytest.mark.parametrize(
    ("name", "ending"), [("mermaid", "mmd"), ("d2", "d2"), ("drawio", "drawio")]
)
def test_a_small_map_is_written_whole(name: str, ending: str) -> None:
    expected = (Path(__file__).parent / "golden" / f"small.{ending}").read_text("utf-8")

    assert catalogue.writer("diagram", name)(SMALL) == expected


@pytest.mark.parametrize("name", ["mermaid", "d2", "drawio"])
def test_the_same_map_is_the_same_text(name: str) -> None:
    render = catalogue.writer("diagram", name)

    assert render(SAMPLE) == render(SAMPLE)
    assert render(SAMPLE).endswith("\n")


def test_a_label_says_what_its_line_shows() -> None:
    lines = {flow.id: flow_lines(flow.edge) for panel in panels(SAMPLE) for flow in panel.flows}

    assert lines["panel-1-flow-3"][0] == "3 asks: Request to trace a person"
    assert lines["panel-1-flow-4"][6:] == (
        "disputed: address",
        "no: clinical data",
        "not stated: gender",
        "gate: NHS Digital approves",
    )
    assert lines["panel-3-flow-4"][1] == "authorised, inactive; practice disputed (disputed)"
    assert lines["panel-2-flow-5"] == ("\N{MINUS SIGN} 5 asks: Request for the surgery", "ended")


def test_every_breaking_label_is_tried() -> None:
    assert len(broken()) == len(BREAKING) + 1


def _said(diagram: Diagram) -> set[str]:
    """Gather every line that is to be found in some label, as it looks once it is shown."""
    told = tuple(panels(diagram))
    lines = [
        *heading(diagram),
        *(line for panel in told for line in panel.lines),
        *(line for node in diagram.nodes for line in node_lines(node)),
        *(line for panel in told for flow in panel.flows for line in flow_lines(flow.edge)),
    ]
    return {_flat(shown(line)) for line in lines}


def _one_line(labels: tuple[str, ...]) -> set[str]:
    return {_flat(line) for label in labels for line in label.split("\n")}


def _flat(text: str) -> str:
    return " ".join(text.split())


def _cells(text: str) -> list[ET.Element]:
    return list(ET.fromstring(text).iter("mxCell"))  # noqa: S314  our own


def _place(cell: ET.Element) -> tuple[str, str]:
    found = cell.find("mxGeometry")
    assert found is not None
    return found.get("x", ""), found.get("y", "")
