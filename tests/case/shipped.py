"""The shipped case and what was written down about it, read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from dpia.api.loading import load
from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.model.facts import facts
from dpia.model.pointers import parse
from dpia.report.fact_list import ClaimRow
from dpia.report.fact_list import fact_list as list_facts

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


@cache
def every_claim(name: str = "uk-home-office") -> Mapping[str, tuple[ClaimRow, ...]]:
    """List what the tool says of every fact, by its pointer: one claim, or one for each side."""
    grouped = groupby(list_facts(model(name)).claims, key=lambda row: row.pointer)
    return {pointer: tuple(rows) for pointer, rows in grouped}


def written(pointer: str) -> object:
    """Give what is written at a pointer of the case, as it stands."""
    found = parse(pointer, model().data)
    assert found is not None
    here: object = model().data
    for step in found.steps:
        assert isinstance(here, Mapping)
        here = here[step]
    return here
