"""Places that are kept: one flow more moves nothing, and what is new stands where room is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations
from itertools import permutations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia import catalogue
from dpia.api.pictures import write_picture
from dpia.api.schemas import SCHEMAS
from dpia.api.styling import positions_in
from dpia.drawing.engine import find_engine
from dpia.drawing.free import overlap
from dpia.drawing.geometry import Box
from dpia.drawing.keeping import kept
from dpia.drawing.keeping import places_of
from dpia.drawing.positions import NOWHERE
from dpia.drawing.positions import Positions
from dpia.drawing.positions import joined
from dpia.drawing.positions import written
from dpia.drawing.sheet import Sheet
from dpia.drawing.sheet import sheet_of
from dpia.drawing.style import Style
from dpia.drawing.type import shipped_type
from dpia.formats.schema_check import complaints
from dpia.importers.yaml import read
from dpia.report.diagram import Diagram
from dpia.report.diagram import Mark
from dpia.report.diagram import Shape
from dpia.report.map import draw_map
from dpia.report.picture.maps import maps
from tests.drawing.pictures import case
from tests.drawing.pictures import forty
from tests.drawing.sample import flow
from tests.drawing.svg_parts import Part
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import rect_box

MODELS = {"case": case, "forty": forty}
TYPE = shipped_type()


@cache
def whole(model: str) -> Diagram:
    ask = MODELS[model]()
    return draw_map(ask.flow_file, ask.regimes)


@cache
def places(model: str) -> Positions:
    return kept(whole(model), NOWHERE, prune=False)


def laid(diagram: Diagram, before: Positions) -> Sheet:
    return sheet_of(diagram, TYPE, find_engine(), places=before)


def with_one_more(diagram: Diagram, source: str, target: str) -> Diagram:
    """Add a flow between two nodes to every panel."""
    number = 1 + max(edge.number for panel in diagram.panels for edge in panel.edges)
    more = flow(number, f"{source} {target}", "One more", Shape.ACTIVE, mark=Mark.SAME)
    panels = (replace(panel, edges=(*panel.edges, more)) for panel in diagram.panels)
    return replace(diagram, panels=tuple(panels))


@pytest.mark.parametrize("model", MODELS)
def test_one_flow_more_moves_no_node_whose_place_is_kept(model: str) -> None:
    diagram, before = whole(model), places(model)
    pairs = list(permutations([node.id for node in diagram.nodes], 2))

    for source, target in pairs[:: 17 if model == "case" else 37]:
        after = places_of(laid(with_one_more(diagram, source, target), before))

        assert after.nodes == before.nodes, (source, target)
        assert {id_: after.flows[id_] for id_ in before.flows} == before.flows


@pytest.mark.parametrize("keeps", [False, True])
def test_a_node_has_one_place_in_every_panel_and_kind(keeps: bool) -> None:
    style = Style(places=places("case")) if keeps else Style()
    maps = [
        nodes
        for kind in ("flow", "poster")
        for nodes in _panels(catalogue.kind(kind)(case()).svg(style=style))
    ]
    told = str(write_picture(catalogue.kind("flow")(case()), "drawio", style=style))

    assert len(maps) == 2 * len(case().regimes)
    assert all(nodes == maps[0] for nodes in maps)
    assert _in_drawio(told) == maps[0]


@given(st.sets(st.integers(0, 14), max_size=14), st.sets(st.integers(0, 28)))
def test_what_is_new_is_put_where_room_is_and_the_rest_stays(
    gone: set[int], unnumbered: set[int]
) -> None:
    known, diagram = places("case"), whole("case")
    before = Positions(
        {id_: box for at, (id_, box) in enumerate(known.nodes.items()) if at not in gone},
        {
            id_: at
            for number, (id_, at) in enumerate(known.flows.items())
            if number not in unnumbered
        },
    )

    sheet = laid(diagram, before)

    after = places_of(sheet)
    assert {id_: after.nodes[id_] for id_ in before.nodes} == before.nodes
    ends = {key.id: {key.source, key.target} for key in sheet.routes}
    staying = {id_: at for id_, at in before.flows.items() if ends[id_] <= {*before.nodes}}
    assert {id_: after.flows[id_] for id_ in staying} == staying
    nodes = sheet.layout.nodes
    assert not [pair for pair in combinations(nodes, 2) if overlap(*pair)]
    fresh = [sheet.routes[key].label for key in sheet.routes if key.id not in staying]
    assert not [label for label in fresh if any(overlap(label, node) for node in nodes)]
    for band, box in zip(sheet.bands, sheet.layout.bands, strict=True):
        held = zip(diagram.nodes, nodes, strict=True)
        assert not [one.id for one, at in held if one.group != band.id and overlap(at, box)]


def test_a_group_drawn_as_one_stands_in_a_column_of_its_bodies_and_moves_nobody() -> None:
    before = places("case")
    collapsed = maps(replace(case(), collapse=("health",))).view
    members = [node.id for node in whole("case").nodes if node.group == "health"]

    after = kept(collapsed, before, prune=False)

    box = after.nodes["group:health"]
    assert box.x in {before.nodes[id_].x for id_ in members}
    assert {id_: after.nodes[id_] for id_ in before.nodes} == before.nodes
    assert {id_: after.flows[id_] for id_ in before.flows} == before.flows
    others = [one for id_, one in before.nodes.items() if id_ not in members]
    assert not [one for one in others if overlap(one, box)]
    assert kept(collapsed, after, prune=False) == after
    assert kept(whole("case"), after, prune=False) == after


def test_what_is_written_is_read_as_it_was() -> None:
    text = written(places("case"))

    data = read("positions.yaml", text.encode()).data

    assert data is not None
    assert complaints(data, SCHEMAS["positions"]()) == ()
    assert data["nodes"]["home-office"] == [
        round(part) for part in _numbers(places("case").nodes["home-office"])
    ]


def test_an_id_that_yaml_would_read_as_something_else_is_read_as_it_was(tmp_path: Path) -> None:
    odd = Positions({"no": Box(10, 10, 128, 44), "2017": Box(10, 90, 128, 44)})
    path = tmp_path / "positions.yaml"
    path.write_text(written(odd))

    assert positions_in(str(path)) == odd


def test_what_is_gone_keeps_its_line_until_it_is_pruned() -> None:
    gone = Positions({**places("case").nodes, "gone": Box(900, 20, 128, 44)}, places("case").flows)

    long = joined(gone, places("case"), prune=False)
    short = joined(gone, places("case"), prune=True)

    assert "gone" in long.nodes
    assert "gone" not in short.nodes
    assert written(short) == written(places("case"))


def test_one_line_is_added_for_one_node_and_no_other_line_differs() -> None:
    before = replace(
        places("case"),
        nodes={id_: box for id_, box in places("case").nodes.items() if id_ != "police"},
    )

    after = kept(whole("case"), before, prune=False)

    added = set(written(after).splitlines()) - set(written(before).splitlines())
    assert [line.split(":")[0] for line in added] == ['  "police"']
    assert set(written(before).splitlines()) <= set(written(after).splitlines())


def _panels(svg: str) -> Iterator[dict[str, tuple[float, ...]]]:
    """Give, for each panel, the place of each node on the map by its words."""
    found: dict[int, dict[str, Box]] = {}
    for part in named(svg, "rect", "node"):
        if "organisation" in part.classes:
            found.setdefault(_panel(part), {})[_words_in(part)] = rect_box(part)
    for nodes in found.values():
        left, top = (min(getattr(box, side) for box in nodes.values()) for side in ("x", "y"))
        yield {
            said: (round(box.x - left), round(box.y - top), round(box.height))
            for said, box in nodes.items()
        }


def _panel(part: Part) -> int:
    return round(part.shift.y)


def _words_in(part: Part) -> str:
    return " ".join("".join(line.itertext()) for line in part.parent if line.tag.endswith("text"))


def _in_drawio(text: str) -> dict[str, tuple[float, ...]]:
    root = ET.fromstring(text)  # noqa: S314  our own drawing
    cells = [one for one in root.iter("mxCell") if one.get("id", "").startswith("panel-1-node-")]
    boxes = {" ".join(one.get("value", "").split()): one.find("mxGeometry") for one in cells}
    sides = {
        said: [float(box.get(side, "0")) for side in ("x", "y", "height")]
        for said, box in boxes.items()
        if box is not None
    }
    left, top = min(one[0] for one in sides.values()), min(one[1] for one in sides.values())
    return {
        said: (round(x - left), round(y - top), round(high)) for said, (x, y, high) in sides.items()
    }


def _numbers(box: Box) -> tuple[float, float, float]:
    return box.x, box.y, box.height
