"""The contact sheets that are kept show the drawings as the code draws them now."""

from __future__ import annotations

import json

import pytest

from tests.conftest import ROOT
from tools.pictures.drawings import MODELS
from tools.pictures.drawings import hashes
from tools.pictures.sheet import SIGHTS

FOLDER = ROOT / "reports" / "pictures"
INDEX = FOLDER / "index.json"


@pytest.mark.parametrize("model", MODELS)
def test_every_drawing_is_that_on_its_contact_sheet(model: str) -> None:
    kept = json.loads(INDEX.read_text("utf-8")) if INDEX.exists() else {}

    assert kept.get(model, hashes(model)) == hashes(model), (
        "look, then: python -m tools.pictures.make"
    )


def test_every_model_has_a_sheet_for_each_sight() -> None:
    shown = {path.name for path in FOLDER.glob("*.png")}

    every = {f"{model}-{sight}.png" for model in MODELS for sight in SIGHTS}
    assert shown == (every if INDEX.exists() else set())
