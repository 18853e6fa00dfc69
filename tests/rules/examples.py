"""A rule's examples as models: each laid over the small invented model, key by key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import dpia.finding
from dpia import catalogue
from dpia.api.loading import load
from dpia.api.regimes import regimes
from dpia.finding.check import Checked
from dpia.finding.check import check
from dpia.importers.yaml import read
from dpia.model.build import FlowFile

BASE = resources.files(dpia.finding).joinpath("example.yaml").read_text("utf-8")


def laid_over(example: str) -> str:
    """Write the small model with an example laid over it; null takes a key away.

    It is written as JSON, which YAML holds.
    """
    return json.dumps(_over(_data(BASE), _data(example) if example else {}), indent=1)


def loaded(text: str, folder: Path) -> FlowFile:
    """Load a model from its text, as a user's file."""
    path = folder / "model.yaml"
    path.write_text(text, encoding="utf-8")
    return load(str(path))


def checked(text: str, folder: Path, fault: str) -> Checked:
    """Ask one rule of a model, under the law that the model names."""
    flow_file = loaded(text, folder)
    named = flow_file.model.law
    law = catalogue.law(named) if named else None
    rules = {fault: catalogue.rule_file(fault).RULE}
    return check(flow_file.model, regimes(flow_file), rules, law)


def _data(text: str) -> Any:
    reading = read("example.yaml", text.encode())
    assert not reading.diagnostics, reading.diagnostics
    return reading.data


def _over(base: Any, more: Any) -> Any:
    if not isinstance(base, Mapping) or not isinstance(more, Mapping):
        return more
    laid = {key: _over(base.get(key), value) for key, value in more.items()}
    return {key: value for key, value in {**base, **laid}.items() if value is not None}
