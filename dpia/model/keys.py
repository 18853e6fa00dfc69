"""What is wrong with a key: unknown, missing, or no id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from unicodedata import combining
from unicodedata import normalize

from dpia.document import Problem
from dpia.model.misfit import Misfit
from dpia.model.misfit import Steps
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.plan import slot_at
from dpia.model.wanted import PERIOD
from dpia.source import Place
from dpia.source import Pointer


def _keys(slot: Slot) -> tuple[str, ...]:
    if slot.mapping is not None:
        return tuple(plan(slot.mapping))
    if slot.leaf is None:
        return ()
    own = _INNER.get(slot.leaf.kind, ())
    if slot.leaf.kind == "superseded":
        return own
    return (*_LEAF, *(key for key, _ in slot.leaf.extras), *own)


_LEAF = ("value", "sources", "note", "because", "from_memory", "claims", "conflict", "reading")
_INNER: Mapping[str, tuple[str, ...]] = {
    "date": ("not_before", "not_after"),
    "figure": ("about", "at_least", "at_most"),
    "superseded": ("value", "sources", "note"),
}


def unknown_key(error: Misfit) -> Problem:
    """Say that a key is not one of those here, and which may be meant."""
    steps = error.steps
    keys = _keys(slot_at(error.root, steps[:-1]))
    near = get_close_matches(steps[-1], keys, n=1, cutoff=0.6)
    listed = ", ".join(f"'{key}'" for key in keys[:_MOST])
    more = f" and {len(keys) - _MOST} more" if len(keys) > _MOST else ""
    help_ = f"did you mean '{near[0]}'" if near else f"the keys here are {listed}{more}"
    if not keys:
        help_ = "take it out"
    return Problem(
        Place(Pointer(steps)),
        "unknown-key",
        f"'{steps[-1]}' is not a key of {_where(steps[:-1])}",
        help_,
    )


_MOST = 30


def _where(steps: Steps) -> str:
    """Name the mapping around a place as a reader would."""
    if not steps:
        return "a model"
    if len(steps) == 1:
        return f"'{steps[0]}'"
    return f"'{Pointer(steps[-2:])}'" if len(steps) > 2 else f"'{Pointer(steps)}'"


def missing(error: Misfit) -> Problem:
    """Say that a key is not there."""
    steps = error.steps
    key = str(error.detail["loc"][-1])
    return Problem(
        Place(Pointer(steps)),
        "missing-key",
        f"'{key}' is missing from {_where(steps)}",
        f"add '{key}:'" + (" 1, the version of the format" if key == "dpia" else ""),
    )


def bad_key(error: Misfit) -> Problem:
    """Say what is wrong with a key that people choose: an id, a name or a period."""
    place, kind = Place(Pointer(error.steps)), error.detail["type"]
    name = error.steps[-1] if error.steps else ""
    if kind == "bad-period":
        return Problem(place, kind, error.detail["msg"], PERIOD)
    if not name.strip():
        return Problem(place, "empty-text", f"a key of {_where(error.steps[:-1])} is empty", _NAME)
    bare = "".join(one for one in normalize("NFKD", name) if not combining(one))
    near = re.sub(r"-+", "-", re.sub(r"[^a-z0-9]", "-", bare.lower())).strip("-")
    help_ = "write small letters, digits and hyphens" + (f", such as '{near}'" if near else "")
    return Problem(place, "bad-id", f"'{name}' is not an id", help_)


_NAME = "write a name before the colon, or take the line out"
