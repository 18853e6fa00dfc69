"""An editor that holds the schema accepts what the tool accepts, and refuses wrong shapes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from dpia.importers.yaml import read
from dpia.model.flow_model import FlowModel
from dpia.model.schema import model_schema
from tests.conftest import ROOT
from tests.malformed.table import BLOCKS
from tests.malformed.table import JUNK
from tests.malformed.table import replaced
from tests.strategies import Data
from tests.strategies import models

SCHEMA = model_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
FILES = sorted(path for path in (ROOT / "flows").rglob("*.yaml"))
SHAPES = frozenset(
    {
        "bad-id",
        "bad-number",
        "empty-list",
        "missing-key",
        "unknown-key",
        "unknown-word",
        "wrong-kind",
    }
)
"""What is wrong by its shape alone; names, dates and sense are the tool's to judge."""
SHAPELESS = [(name, text) for name, text, said in BLOCKS if said.split(": ")[1] in SHAPES]


def data_of(text: str) -> Any:
    return read("model.yaml", text.encode()).data


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "required" not in SCHEMA


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_file_of_a_shipped_model_conforms(path: Path) -> None:
    errors = [error.message for error in VALIDATOR.iter_errors(data_of(path.read_text("utf-8")))]

    assert errors == []


@pytest.mark.parametrize("text", [row[1] for row in SHAPELESS], ids=[row[0] for row in SHAPELESS])
def test_what_has_the_wrong_shape_does_not_conform(text: str) -> None:
    assert not VALIDATOR.is_valid(data_of(text))


def test_many_shapes_are_tried() -> None:
    assert len(SHAPELESS) >= 120


@settings(max_examples=40)
@given(models(most=3))
def test_every_drawn_model_conforms(data: Data) -> None:
    assert VALIDATOR.is_valid(data)


@settings(max_examples=100)
@given(models(most=2), st.data(), JUNK)
def test_what_the_tool_accepts_conforms(model: Data, data: st.DataObject, junk: object) -> None:
    broken = replaced(json.loads(json.dumps(model)), data, junk)

    try:
        FlowModel.model_validate(broken)
    except ValidationError:
        return
    assert VALIDATOR.is_valid(broken)
