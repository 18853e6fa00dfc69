"""The map as a graph for Graphviz: what a model says is never read as a graph."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from dpia.drawing.engine import find_engine
from dpia.drawing.letters import shown
from dpia.formats.diagram_dot import render
from dpia.report.diagram import Diagram
from tests.drawing.sample import FORTY
from tests.drawing.sample import HOSTILE
from tests.drawing.sample import SAMPLE


@pytest.mark.parametrize("diagram", [SAMPLE, FORTY, HOSTILE], ids=["sample", "forty", "hostile"])
def test_graphviz_reads_what_was_meant_and_nothing_else(diagram: Diagram) -> None:
    graph = _read(render(diagram))

    nodes = [thing for thing in graph["objects"] if not thing["name"].startswith("cluster_")]
    assert len(nodes) == len(diagram.nodes) * len(diagram.panels)
    assert len(graph["edges"]) == sum(len(panel.edges) for panel in diagram.panels)
    assert all(thing["name"].startswith(("p", "cluster_p")) for thing in graph["objects"])


def test_every_name_is_in_its_label() -> None:
    graph = _read(render(HOSTILE))

    labels = [_plain(thing["label"]) for thing in graph["objects"]]
    assert [
        node.title.text
        for node in HOSTILE.nodes
        if not any(shown(node.title.text) in label for label in labels)
    ] == []


def test_what_a_line_shows_is_also_said() -> None:
    text = render(SAMPLE)

    assert '"asks: ' not in text
    assert "6 asks: " not in text
    assert "4 Tracing answer\\nactive\\nname\\ndate of birth\\narea of the surgery\\n" in text
    assert "\\n+ address\\nno: clinical data\\ndisputed: gender\\ngate: NHS Digital" in text
    assert "\N{MINUS SIGN} 12 Pupil record\\nended" in text
    assert "+ 13 asks: Request about a serious offence" in text


def test_the_same_map_is_the_same_graph() -> None:
    assert render(SAMPLE) == render(SAMPLE)
    assert render(SAMPLE).endswith("}\n")


def _read(text: str) -> dict[str, Any]:
    run = subprocess.run(
        [str(find_engine().path), "-Kdot", "-Tjson0"],
        input=text.encode(),
        capture_output=True,
        check=True,
    )
    graph: dict[str, Any] = json.loads(run.stdout)
    return graph


def _plain(label: str) -> str:
    """Undo what Graphviz undoes when it draws a label."""
    marked = label.replace("\\\\", "\x00").replace("\\n", "\n").replace("\x00", "\\")
    return marked.replace("&amp;", "&")
