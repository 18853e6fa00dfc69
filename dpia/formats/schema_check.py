"""The one door to JSON Schema: what a document does that its schema does not allow."""

from __future__ import annotations

from collections.abc import Iterator
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
    from referencing.jsonschema import EMPTY_REGISTRY

    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, registry=EMPTY_REGISTRY)
    errors = (exact for error in validator.iter_errors(document) for exact in _exact(error))
    return tuple(sorted({_said(error) for error in errors}))


def _exact(error: ValidationError) -> Iterator[ValidationError]:
    """Follow a choice into the one branch that was meant, where only one can have been."""
    branches: dict[int | str, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.relative_schema_path[0], []).append(inner)
    meant = [inner for inner in branches.values() if not any(map(_is_another_kind, inner))]
    if len(meant) == 1:
        for inner in meant[0]:
            yield from _exact(inner)
    else:
        yield error


def _is_another_kind(error: ValidationError) -> bool:
    """Tell whether a branch describes another kind of value than the one that is there."""
    path = tuple(error.relative_path)
    return (error.validator == "type" and not path) or (
        error.validator == "const" and path == ("block",)
    )


def _said(error: ValidationError) -> str:
    path = "/".join(str(step) for step in error.absolute_path) or "document"
    message = error.message
    if len(message) > LONGEST_MESSAGE:
        message = f"{message[: LONGEST_MESSAGE - 1]}…"
    return visible(f"{path}: {message}")
