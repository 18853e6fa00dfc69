"""A value that somebody wrote in a cell, as the place that it is for takes it."""

from __future__ import annotations

import re

from pydantic import ValidationError
from pydantic_core import SchemaValidator

from dpia.document import Problem
from dpia.model.complaints import complaint
from dpia.model.flow_model import FlowModel
from dpia.model.misfit import Misfit
from dpia.model.plan import slot_at
from dpia.model.values import VALUES
from dpia.source import Pointer

Taken = str | int | tuple[str, ...]
_COUNT = re.compile(r"0|[1-9][0-9]{0,14}", re.ASCII)
"""A number as a model counts; what begins with nought is a text."""


def taken(at: Pointer, text: str) -> Taken:
    """Read what a cell says for a place: a count, ids between commas, or the text as it stands."""
    leaf = slot_at(FlowModel, at.steps).leaf
    kind = leaf.kind if leaf is not None else ""
    if kind in ("figure", "") and _COUNT.fullmatch(text):
        return int(text)
    if kind == "references" and misfit(at, text) is not None:
        return tuple(part for one in text.split(",") if (part := one.strip()))
    return text


def misfit(at: Pointer, value: Taken) -> Problem | None:
    """Say why a value does not fit a place; None where it does, or no fact is known there."""
    leaf = slot_at(FlowModel, at.steps).leaf
    if leaf is None:
        return None
    given = list(value) if isinstance(value, tuple) else value
    try:
        SchemaValidator(VALUES[leaf.kind](leaf.words)).validate_python(given)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        detail["loc"] = (*at.steps, *detail["loc"])
        return complaint(Misfit(detail, at.steps, FlowModel))
    return None
