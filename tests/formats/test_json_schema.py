"""The schema of a view allows what is written of it, and nothing more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from typing import Literal
from typing import NewType

import pytest
from jsonschema.exceptions import SchemaError

from dpia.formats.json_schema import schema_of
from dpia.formats.schema_check import complaints
from dpia.formats.view_json import render
from dpia.report.page import Page
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import hostile_page

LeafId = NewType("LeafId", str)
SCHEMA = schema_of("page", Page)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf of a tree."""

    id: LeafId
    inner: tuple[Leaf, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    word: Literal["yes", "no"]
    pair: tuple[int, bool]
    leaves: Mapping[str, Leaf | None]


@dataclass(frozen=True, slots=True)
class Clash:
    dpia: str


@dataclass(frozen=True, slots=True)
class Loose:
    what: object


class Garden:
    @dataclass(frozen=True, slots=True)
    class Leaf:
        green: bool


@dataclass(frozen=True, slots=True)
class Trees:
    one: Leaf
    other: Garden.Leaf


VIEW_SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:dpia:schema:view-1",
    "title": "view/1",
    "type": "object",
    "properties": {
        "dpia": {"const": "view/1", "description": "The document and its version."},
        "word": {"enum": ["yes", "no"]},
        "pair": {
            "type": "array",
            "prefixItems": [{"type": "integer"}, {"type": "boolean"}],
            "items": False,
            "minItems": 2,
        },
        "leaves": {
            "type": "object",
            "additionalProperties": {"anyOf": [{"$ref": "#/$defs/Leaf"}, {"type": "null"}]},
        },
    },
    "required": ["dpia", "word", "pair", "leaves"],
    "additionalProperties": False,
    "$defs": {
        "Leaf": {
            "description": "A leaf of a tree.",
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "inner": {"type": "array", "items": {"$ref": "#/$defs/Leaf"}},
            },
            "required": ["id", "inner"],
            "additionalProperties": False,
        }
    },
}


def document() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(render("page", PAGE))
    return read


def test_a_schema_follows_the_types() -> None:
    assert schema_of("view", View) == VIEW_SCHEMA


def test_what_is_written_of_a_view_is_what_its_schema_says() -> None:
    view = View("yes", (1, True), {"a": Leaf(LeafId("a"), (Leaf(LeafId("b")),)), "b": None})

    assert complaints(json.loads(render("view", view)), schema_of("view", View)) == ()


@pytest.mark.parametrize("page", [PAGE, hostile_page(HOSTILE)], ids=["sample", "hostile"])
def test_a_page_in_json_is_what_its_schema_says(page: Page) -> None:
    assert complaints(json.loads(render("page", page)), SCHEMA) == ()


def test_every_departure_is_named_with_its_place() -> None:
    broken = document()
    del broken["title"]
    broken["dpia"] = "page/2"
    broken["blocks"][0]["more"] = 1
    broken["blocks"][2]["rows"][0][0]["lines"] = "od\x1bd"
    del broken["blocks"][3]["items"]

    found = complaints(broken, SCHEMA)

    assert found == (
        "blocks/0: Additional properties are not allowed ('more' was unexpected)",
        "blocks/2/rows/0/0/lines: 'od\\x1bd' is not of type 'array'",
        "blocks/3: 'items' is a required property",
        "document: 'title' is a required property",
        "dpia: 'page/1' was expected",
    )


def test_a_schema_that_is_none_is_our_fault() -> None:
    with pytest.raises(SchemaError):
        complaints({}, {"type": "strange"})


def test_a_field_may_not_take_the_name_of_the_version() -> None:
    with pytest.raises(TypeError, match="'dpia' of Clash has a name that is taken"):
        schema_of("clash", Clash)


def test_a_type_without_a_published_form_is_refused() -> None:
    with pytest.raises(TypeError, match="a view holds no"):
        schema_of("loose", Loose)


def test_two_classes_of_one_name_are_refused() -> None:
    with pytest.raises(TypeError, match="two classes are called 'Leaf'"):
        schema_of("trees", Trees)
