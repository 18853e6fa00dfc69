"""Where entries stand in a YAML file."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dpia.importers.yaml import read
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer
from dpia.source import Span

MODEL = """\
title: é
flows:
  gp:
    about: [patient, "child", {x: 1}]
    "2017": {né: 1, on: 2}
  empty:
list:
- - 1
  - b: c
- "0"
- a
"""


@pytest.mark.parametrize(
    ("pointer", "part", "position"),
    [
        ("", Part.KEY, (1, 1)),
        ("", Part.VALUE, (1, 1)),
        ("title", Part.KEY, (1, 1)),
        ("title", Part.VALUE, (1, 8)),
        ("flows", Part.VALUE, (3, 3)),
        ("flows gp about", Part.VALUE, (4, 12)),
        ("flows gp about patient", Part.KEY, (4, 13)),
        ("flows gp about child", Part.KEY, (4, 22)),
        ("flows gp about 2 x", Part.KEY, (4, 32)),
        ("flows gp about 2 x", Part.VALUE, (4, 35)),
        ("flows gp 2017 on", Part.KEY, (5, 21)),
        ("flows gp about 3", Part.KEY, (4, 5)),
        ("flows gp missing deeper", Part.VALUE, (3, 3)),
        ("flows gp about patient deeper", Part.VALUE, (4, 13)),
        ("flows empty", Part.KEY, (6, 3)),
        ("flows empty x", Part.KEY, (6, 3)),
        ("nothing", Part.KEY, (1, 1)),
        ("list 0", Part.KEY, (10, 3)),
        ("list 0 1 b", Part.KEY, (10, 3)),
        ("list 1", Part.KEY, (10, 3)),
        ("list 2", Part.KEY, (11, 3)),
        ("list a", Part.VALUE, (11, 3)),
    ],
)
def test_a_place_is_found_by_the_ids_that_lead_to_it(
    pointer: str, part: Part, position: tuple[int, int]
) -> None:
    place = Place(Pointer(tuple(pointer.split())), part)

    found = read("model.yaml", MODEL.encode()).locate([place])

    assert found == {place: Span("model.yaml", *position)}


def test_columns_count_characters_and_a_byte_order_mark_is_none() -> None:
    place = Place(Pointer(("a", "b")))

    found = read("m.yaml", "\ufeffa: {\U0001f600é: 1, b: 2}".encode()).locate([place])

    assert found == {place: Span("m.yaml", 1, 12)}


@pytest.mark.parametrize("data", [b"", b"\xff\xfea\0", b"- c", b"[" * 5000, b"# only"])
def test_a_file_without_a_model_gives_its_first_position(data: bytes) -> None:
    place = Place(Pointer(("a", "b")))

    found = read("m.yaml", data).locate([place])

    assert found == {place: Span("m.yaml", 1, 1)}


def test_what_stands_before_a_broken_line_is_still_found() -> None:
    place = Place(Pointer(("b",)))

    found = read("m.yaml", b"a: 1\nb: 2\nc: [\n").locate([place])

    assert found == {place: Span("m.yaml", 2, 1)}


STEPS = st.sampled_from(["a", "b", "0", "1", "2", "é", "x: y", "yes"])
VALUES = st.recursive(
    STEPS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(STEPS, inner, max_size=4),
    max_leaves=20,
)
PLACES = st.lists(
    st.builds(
        Place,
        st.lists(STEPS, max_size=5).map(lambda steps: Pointer(tuple(steps))),
        st.sampled_from(Part),
    ),
    max_size=8,
)


@given(st.dictionaries(STEPS, VALUES, min_size=1, max_size=4), PLACES, st.booleans(), st.data())
def test_one_pass_finds_what_a_walk_over_the_nodes_finds(
    data: dict[str, Any], places: list[Place], flow: bool, draw: st.DataObject
) -> None:
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    places += draw.draw(st.lists(_existing(data), max_size=5))

    found = read("m.yaml", text.encode()).locate(places)

    assert found == {place: _by_nodes(text, place) for place in places}


@st.composite
def _existing(draw: st.DrawFn, data: Any) -> Place:
    """Draw a place that the data has."""
    steps: list[str] = []
    while isinstance(data, (dict, list)) and data and draw(st.booleans() | st.just(value=True)):
        if isinstance(data, dict):
            steps.append(draw(st.sampled_from(sorted(data))))
            data = data[steps[-1]]
        else:
            index = draw(st.integers(0, len(data) - 1))
            data = data[index]
            steps.append(data if isinstance(data, str) else str(index))
    return Place(Pointer(tuple(steps)), draw(st.sampled_from(Part)))


def _by_nodes(text: str, place: Place) -> Span:
    """Follow a place through PyYAML's nodes: slow, and plainly right."""
    node, spot, value = yaml.compose(text, yaml.CSafeLoader), (1, 1), (1, 1)
    for step in place.pointer.steps:
        below = _below(node, step)
        if below is None:
            return Span("m.yaml", *spot)
        key, node = below
        spot, value = _start(key), _start(node)
    return Span("m.yaml", *(value if place.part is Part.VALUE else spot))


def _below(node: yaml.Node | None, step: str) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode):
        for entry in node.value:
            if isinstance(entry, yaml.ScalarNode) and entry.value == step:
                return entry, entry
        if step.isascii() and step.isdigit() and int(step) < len(node.value):
            return node.value[int(step)], node.value[int(step)]
    return None


def _start(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
