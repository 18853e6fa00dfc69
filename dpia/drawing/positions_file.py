"""What a file of positions says, and everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from itertools import combinations
from typing import Any

from dpia.document import Problem
from dpia.drawing.boxes import WIDTH
from dpia.drawing.free import overlap
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Point
from dpia.drawing.positions import GROUP
from dpia.drawing.positions import Positions
from dpia.quoting import quoted
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

FURTHEST = 100_000
LOWEST = 20
_KEYS = ("positions", "nodes", "flows")
_NODE = "write [x, y, height]: its upper left corner and how high it is"
_FLOW = "write [x, y]: the middle of its number"

_Found = Iterator[Problem]


def understood(data: Mapping[str, Any]) -> tuple[Positions, tuple[Problem, ...]]:
    """Understand what was read, as far as it can be understood, with all that is wrong with it."""
    problems = [*_version(data), *_unknown(data)]
    for key, length, help_ in (("nodes", 3, _NODE), ("flows", 2, _FLOW)):
        problems += _entries(data.get(key, {}), key, length, help_)
    nodes = {id_: Box(x, y, WIDTH, high) for id_, (x, y, high) in _good(data, "nodes", 3)}
    flows = {id_: Point(x, y) for id_, (x, y) in _good(data, "flows", 2)}
    return Positions(nodes, flows), (*problems, *_on_each_other(nodes))


def positions_schema() -> dict[str, Any]:
    """Make the schema (draft 2020-12) of a file of positions."""
    place = {"type": "integer", "minimum": 0, "maximum": FURTHEST}
    kinds: dict[str, Any] = {"positions": {"description": "the version of the format", "const": 1}}
    for key, length, said in (("nodes", 3, _NODE), ("flows", 2, _FLOW)):
        entry = {"type": "array", "items": place, "minItems": length, "maxItems": length}
        kinds[key] = {"description": said, "type": "object", "additionalProperties": entry}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:dpia:schema:positions-1",
        "type": "object",
        "properties": kinds,
        "additionalProperties": False,
        "required": ["positions"],
    }


def _version(data: Mapping[str, Any]) -> _Found:
    given = data.get("positions")
    if given is True or given != 1:
        message = "the file does not say that it holds positions, in the first version"
        yield _problem(("positions",), "unknown-format", message, "write 'positions: 1'")


def _unknown(data: Mapping[str, Any]) -> _Found:
    for key in data:
        if key not in _KEYS:
            message = f"{quoted(key)} is not a key of a file of positions"
            yield Problem(
                Place(Pointer((key,))), "unknown-key", message, f"the keys are {', '.join(_KEYS)}"
            )


def _entries(given: object, key: str, length: int, help_: str) -> _Found:
    if not isinstance(given, Mapping):
        message = f"'{key}' is not a mapping of ids to places"
        yield _problem((key,), "wrong-kind", message, "write a line for each id, or take it out")
        return
    for id_, place in given.items():
        if not _is_place(place, length):
            message = f"{quoted(id_)} has no place of {length} whole numbers up to {FURTHEST}"
            yield _problem((key, id_), "no-place", message, help_)


def _on_each_other(nodes: Mapping[str, Box]) -> _Found:
    """Find what stands on each other, as two people who add to one map at once may leave it.

    A group drawn as one body stands among those whom it stands for.
    """
    for (one, box), (other, another) in combinations(sorted(nodes.items()), 2):
        in_one_map = one.startswith(GROUP) == other.startswith(GROUP)
        if in_one_map and overlap(box, another):
            message = f"{quoted(other)} stands on {quoted(one)}"
            yield Problem(
                Place(Pointer(("nodes", other))),
                "same-place",
                message,
                "take the line of one of them out: it gets a place where there is room",
                related=((Place(Pointer(("nodes", one))), "this one stands there"),),
            )


def _good(data: Mapping[str, Any], key: str, length: int) -> Iterator[tuple[str, list[float]]]:
    given = data.get(key)
    for id_, place in given.items() if isinstance(given, Mapping) else ():
        if _is_place(place, length):
            yield id_, place


def _is_place(place: object, length: int) -> bool:
    return (
        isinstance(place, list)
        and len(place) == length
        and all(type(one) is int and 0 <= one <= FURTHEST for one in place)
        and (length == 2 or place[2] >= LOWEST)
    )


def _problem(steps: tuple[str, ...], code: str, message: str, help_: str) -> Problem:
    return Problem(Place(Pointer(steps), Part.VALUE), code, message, help_)
