"""The shipped case and what was written down about it, read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dpia.api.loading import load
from dpia.importers.yaml import read
from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.model.facts import facts

HERE = Path(__file__).resolve().parent
FLOWS = HERE.parent.parent / "flows"
MODELS = tuple(sorted(path.name for path in FLOWS.iterdir() if path.is_dir()))


@cache
def model(name: str = "uk-home-office") -> FlowFile:
    """Load one shipped model."""
    return load(str(FLOWS / name))


@cache
def every_fact(name: str = "uk-home-office") -> Mapping[str, Fact]:
    """List the facts of one shipped model by their pointers."""
    return {str(fact.pointer): fact for fact in facts(model(name).model)}


def fact(pointer: str) -> Fact:
    """Give one fact of the case."""
    return every_fact()[pointer]


def sides(pointer: str) -> dict[str, object]:
    """Give each side of a disputed fact with its value."""
    return {claim.id: claim.value for claim in fact(pointer).claims}


def table(name: str) -> Mapping[str, object]:
    """Read one of the tables that stand beside these tests."""
    data = read(name, (HERE / name).read_bytes()).data
    assert data is not None
    return data


def texts(value: object) -> list[str]:
    """Give a list of texts, as a table holds it."""
    assert isinstance(value, list)
    assert all(isinstance(item, str) for item in value)
    return value


def entries(name: str) -> dict[str, tuple[str, list[str]]]:
    """Give the rows of the evidence: what each says, and where the model says it."""
    rows: dict[str, tuple[str, list[str]]] = {}
    for key, row in table(name).items():
        assert isinstance(row, Mapping)
        rows[key] = (str(row["says"]), texts(row["at"]))
    return rows
