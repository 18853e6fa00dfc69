"""The rows of evidence that stand beside these tests: what each says, and where the model says it.

A row is one thing that the sources tell of the case, under an id of its own.  `facts` names the
facts that it is told by, each with value, status and sources; `also` names facts that another row
holds in full; `written` holds plain parts of the model, such as who a flow runs from; `not_said`
lists what no source says, and the model must not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dpia.importers.yaml import read

ROWS = Path(__file__).resolve().parent / "rows"
FILES = tuple(sorted(ROWS.glob("*.yaml")))


@dataclass(frozen=True, slots=True)
class Side:
    """One value with its sources."""

    value: str
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as it is expected, or as it is found: its sides by name, alone under no name."""

    status: str
    reading: str
    sides: Mapping[str, Side]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the evidence."""

    id: str
    says: str
    facts: Mapping[str, Told]
    also: tuple[str, ...]
    written: Mapping[str, object]
    not_said: tuple[str, ...]


@cache
def rows() -> dict[str, Row]:
    """Read every row by its id."""
    found: dict[str, Row] = {}
    for path in FILES:
        data = read(path.name, path.read_bytes()).data
        assert data is not None
        for name, raw in data.items():
            assert name not in found
            found[name] = _row(name, raw)
    return found


def expected() -> dict[str, Told]:
    """Give what is expected of every fact that some row holds."""
    return {pointer: told for row in rows().values() for pointer, told in row.facts.items()}


def _row(name: str, raw: object) -> Row:
    row = _mapping(raw)
    assert set(row) <= {"says", "facts", "also", "written", "not_said"}
    return Row(
        name,
        str(row["says"]),
        {pointer: _told(fact) for pointer, fact in _mapping(row.get("facts")).items()},
        tuple(_texts(row.get("also"))),
        _mapping(row.get("written")),
        tuple(_texts(row.get("not_said"))),
    )


def _told(raw: object) -> Told:
    fact = _mapping(raw)
    sides = _mapping(fact["claims"]) if "claims" in fact else {"": fact}
    return Told(
        str(fact["status"]),
        str(fact.get("reading", "")),
        {name: _side(_mapping(side)) for name, side in sides.items()},
    )


def _side(raw: Mapping[str, object]) -> Side:
    return Side(str(raw["is"]), frozenset(_texts(raw.get("sources"))))


def _mapping(raw: object) -> Mapping[str, object]:
    assert raw is None or isinstance(raw, Mapping)
    return raw or {}


def _texts(raw: object) -> list[str]:
    assert raw is None or isinstance(raw, list)
    return [str(one) for one in raw or []]
