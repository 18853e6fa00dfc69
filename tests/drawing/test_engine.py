"""Graphviz at the door: what it is given, and what is said where it does not answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dpia.drawing.engine import EngineStoppedError
from dpia.drawing.engine import arrange
from dpia.drawing.engine import find_engine


def test_the_engine_that_comes_with_the_toolkit_is_found_first() -> None:
    engine = find_engine()

    assert (engine.name, engine.bundled) == ("graphviz-pure", True)


def test_every_node_and_edge_comes_back() -> None:
    places = arrange("digraph { a -> b -> c }", find_engine(), nodes=3, edges=2)

    assert [thing["name"] for thing in places["objects"]] == ["a", "b", "c"]


def test_what_is_no_graph_is_an_error_with_the_words_of_the_engine() -> None:
    with pytest.raises(EngineStoppedError, match="ended with code 1: Error: <stdin>"):
        arrange("digraph {", find_engine(), nodes=0, edges=0)


def test_what_was_lost_on_the_way_is_an_error() -> None:
    with pytest.raises(EngineStoppedError, match="placed 2 of 3 organisations and 1 of 1 flows"):
        arrange("digraph { a -> b }", find_engine(), nodes=3, edges=1)


def test_without_any_engine_one_command_is_named(tmp_path: Path) -> None:
    code = "import sys, sysconfig\nfrom dpia.drawing import engine\nprint(engine.find_engine())"
    alone = f"import sys; sys.executable = {str(tmp_path / 'python')!r}\n"
    nowhere = "import sysconfig; sysconfig.get_path = lambda *_: '/nowhere'\n"

    said = subprocess.run(
        [sys.executable, "-c", alone + nowhere + code],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    ).stderr

    assert said.endswith("on the path; run: pip install graphviz-pure==0.2.2\n")
