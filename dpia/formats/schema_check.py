"""The one door to JSON Schema: what a document does that its schema does not allow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from typing import Any

from dpia.quoting import visible

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

LONGEST_MESSAGE = 300


def complaints(document: Any, schema: Mapping[str, Any]) -> tuple[str, ...]:
    """List what a document does that its schema does not allow, as `path: message`, sorted.

    A schema that is none itself is our own fault and raises; nothing is fetched for a reference.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match
    from referencing.jsonschema import EMPTY_REGISTRY

    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, registry=EMPTY_REGISTRY)
    errors = (best_match([error]) for error in validator.iter_errors(document))
    return tuple(sorted({_said(error) for error in errors}))


def _said(error: ValidationError) -> str:
    path = "/".join(str(step) for step in error.absolute_path) or "document"
    message = error.message
    if len(message) > LONGEST_MESSAGE:
        message = f"{message[: LONGEST_MESSAGE - 1]}…"
    return visible(f"{path}: {message}")
