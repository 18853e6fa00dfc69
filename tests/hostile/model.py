"""A shipped model in which something stands at every key that holds text, each told by a mark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dpia.importers.yaml import read
from dpia.merging import merge
from dpia.model.build import FlowFile
from tests.conftest import ROOT
from tests.hostile.schema import Key
from tests.hostile.schema import filled
from tests.understanding import understood_data

MORE = """dpia: 1
acceptances:
  seen:
    {rule: people-not-told, at: flows/wage-comparison, reason: x, by: x, until: 2027-01-31}
assessment:
  ico-0: {text: x, by: x, on: 2026-01-31}
conflicts:
  how-many:
    question: x
    claims:
      one: {value: x, sources: [payroll-handbook#page-1]}
      two: {value: x, sources: [audit-2025#page-1]}
    reading: one
"""
LIMB = {"trigger": "month-end"}
NAMES = {"Orchard and Sons": {"until": "2020-01-01"}}


@dataclass(frozen=True, slots=True)
class Hostile:
    """A model, and the text that stands under each mark, with the key that it stands at."""

    flow_file: FlowFile
    texts: Mapping[str, str]
    keys: Mapping[str, Key]


def hostile(words: tuple[str, ...]) -> Hostile:
    """Fill every key for text with words in turn; a mark of its own ends each."""
    texts: dict[str, str] = {}
    keys: dict[str, Key] = {}

    def say(key: Key) -> str:
        mark = f"zq{len(texts):04}qz"
        texts[mark], keys[mark] = f"{words[len(texts) % len(words)]} {mark}", key
        return texts[mark]

    data = filled(base(), say)
    return Hostile(understood_data(data), texts, keys)


def base() -> dict[str, Any]:
    """Read the shipped model, and add what it lacks."""
    paths = sorted((ROOT / "flows" / "payroll-processor").glob("*.yaml"))
    files = [*((path.name, path.read_bytes()) for path in paths), ("more.yaml", MORE.encode())]
    document, _ = merge([read(name, content) for name, content in files])
    data: dict[str, Any] = json.loads(json.dumps(document.data, default=dict))
    data["flows"]["pay-data"]["terms"]["payroll-policy@2022"]["limbs"] = {"monthly": LIMB}
    data["organisations"]["orchard-foods"]["names"] = NAMES
    return data
