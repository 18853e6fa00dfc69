"""A pointer is printed so that it can be read back, and finds what it points at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from dpia.model.facts import facts
from dpia.model.pointers import parse
from dpia.source import Pointer
from tests.strategies import Data
from tests.strategies import models
from tests.understanding import understood_data

DATA: dict[str, Any] = {
    "flows": {
        "f": {
            "seen": {"2014/2016": "yes", "../2013": "no"},
            "about": ["patient", "child"],
            "terms": {"mou@2.1": {"fields": {"name": "yes"}}},
        }
    },
    "proposals": {"p": {"stop": [{"to": "b"}, "flows/f"]}},
    "title": "A",
}


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("title", ("title",)),
        ("flows/f/seen/2014--2016", ("flows", "f", "seen", "2014/2016")),
        ("flows/f/seen/..--2013", ("flows", "f", "seen", "../2013")),
        ("flows/f/about/child", ("flows", "f", "about", "child")),
        ("flows/f/about/1", ("flows", "f", "about", "1")),
        ("proposals/p/stop/0/to", ("proposals", "p", "stop", "0", "to")),
        ("flows/f/terms/mou@2.1/fields/name", ("flows", "f", "terms", "mou@2.1", "fields", "name")),
        ("/flows/f/", ("flows", "f")),
    ],
)
def test_a_pointer_finds_what_it_points_at(text: str, steps: tuple[str, ...]) -> None:
    assert parse(text, DATA) == Pointer(steps)


@pytest.mark.parametrize(
    "text", ["", "/", "flow", "flows/g", "flows/f/seen/2014", "flows/f/about/2", "title/A", "f"]
)
def test_a_pointer_that_leads_nowhere_finds_nothing(text: str) -> None:
    assert parse(text, DATA) is None


@settings(max_examples=40)
@given(models(most=2), st.data())
def test_what_is_printed_is_read_back(model: Data, data: st.DataObject) -> None:
    pointer = data.draw(st.sampled_from(list(_places(model, ()))))

    assert parse(str(pointer), model) == pointer


def _places(value: Any, steps: tuple[str, ...]) -> Iterator[Pointer]:
    if steps:
        yield Pointer(steps)
    if isinstance(value, dict):
        for key in value:
            yield from _places(value[key], (*steps, key))


@settings(max_examples=40)
@given(models(most=2))
def test_every_fact_stands_where_it_says(model: Data) -> None:
    for fact in facts(understood_data(model).model):
        assert parse(str(fact.pointer), model) == fact.pointer


def test_pointers_are_built_step_by_step() -> None:
    pointer = Pointer(("flows",)) / "f" / "seen" / "2014/2016"

    assert str(pointer) == "flows/f/seen/2014--2016"
    assert (pointer.parent, pointer.last) == (Pointer(("flows", "f", "seen")), "2014/2016")
    assert (Pointer().parent, Pointer().last) == (Pointer(), "")
