"""The theme file as JSON Schema, so that an editor completes and checks what is typed."""

from __future__ import annotations

from typing import Any

from dpia.drawing.palette import MEANINGS
from dpia.drawing.theme_file import COLOUR
from dpia.drawing.theme_file import LARGEST
from dpia.drawing.theme_file import MEASURED
from dpia.drawing.theme_file import SMALLEST

_SAYS = {
    "theme": "the version of the format",
    "title": "what the theme is called",
    "size": "the size of running text, in pixels; 14 where nothing is said",
    "colours": "a colour for each role; what is left out has the colour that the tool gives it",
    "font": "a family whose letters are measured",
    "logo": "a PNG beside this file, drawn at the top right",
}
_FILE = {"type": "string", "pattern": r"\S"}


def theme_schema() -> dict[str, Any]:
    """Make the schema (draft 2020-12) of a theme file."""
    kinds: dict[str, dict[str, Any]] = {
        "theme": {"const": 1},
        "title": _FILE,
        "size": {"type": "number", "minimum": SMALLEST, "maximum": LARGEST},
        "colours": _closed(
            {
                role.value: {"type": "string", "pattern": COLOUR, "description": said}
                for role, said in MEANINGS.items()
            }
        ),
        "font": {"enum": list(MEASURED)},
        "logo": _FILE,
    }
    properties = {key: {"description": _SAYS[key], **kind} for key, kind in kinds.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:dpia:schema:theme-1",
        **_closed(properties),
        "required": ["theme"],
    }


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}
