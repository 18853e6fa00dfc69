"""A view in JSON has a name, a version and its fields in their declared order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.formats.view_json import render


class Colour(StrEnum):
    RED = "rather red"


@dataclass(frozen=True, slots=True)
class Leaf:
    size: int


@dataclass(frozen=True, slots=True)
class Stone:
    hard: bool


@dataclass(frozen=True, slots=True)
class View:
    zebra: str
    apple: Colour
    none: str | None
    many: tuple[str, ...]
    by_key: Mapping[str, tuple[Leaf | Stone, ...]]
    leaf: Leaf
    pair: tuple[int, Leaf | Stone]
    maybe: Leaf | None = None


@dataclass(frozen=True, slots=True)
class Strange:
    what: Any


VIEW = View(
    "ŵ منظمة",
    Colour.RED,
    None,
    (),
    {"b": (Leaf(1),), "a": (Stone(hard=True), Leaf(2))},
    Leaf(3),
    (4, Leaf(5)),
    Leaf(6),
)
WRITTEN = """\
{
  "dpia": "sample/1",
  "zebra": "ŵ منظمة",
  "apple": "rather red",
  "none": null,
  "many": [],
  "by_key": {
    "a": [
      {
        "block": "stone",
        "hard": true
      },
      {
        "block": "leaf",
        "size": 2
      }
    ],
    "b": [
      {
        "block": "leaf",
        "size": 1
      }
    ]
  },
  "leaf": {
    "size": 3
  },
  "pair": [
    4,
    {
      "block": "leaf",
      "size": 5
    }
  ],
  "maybe": {
    "size": 6
  }
}
"""


def test_a_view_is_written_as_its_types_say() -> None:
    assert render("sample", VIEW) == WRITTEN


@given(st.text(st.characters()), st.text("\ud800\udbff\udc00\udfff", min_size=1))
def test_any_text_can_be_written_and_read(text: str, halves: str) -> None:
    written = render("sample", Strange(f"{text}{halves}"))

    read = json.loads(written.encode("utf-8"))
    assert read["what"].startswith("".join(c for c in text if not "\ud800" <= c <= "\udfff")[:1])
    assert read["what"].count("<U+D") >= len(halves)


@pytest.mark.parametrize("value", [1.5, {1, 2}, b"x", object()])
def test_what_has_no_published_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="a view holds no"):
        render("sample", Strange(value))
