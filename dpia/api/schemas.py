"""The published JSON Schemas, made from the types that they describe."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.source import Span

Schema = dict[str, Any]


def _model() -> Schema:
    from dpia.model.schema import model_schema

    return model_schema()


def _theme() -> Schema:
    from dpia.drawing.theme_schema import theme_schema

    return theme_schema()


def _positions() -> Schema:
    from dpia.drawing.positions_file import positions_schema

    return positions_schema()


def _view(name: str) -> Callable[[], Schema]:
    def made() -> Schema:
        from dpia.api.building import Manifest
        from dpia.api.views import class_named
        from dpia.formats.json_schema import schema_of
        from dpia.report.frozen.view import Freeze
        from dpia.report.problem_list import Problems

        own = {"problems": Problems, "build": Manifest, "freeze": Freeze}
        return schema_of(name, own[name] if name in own else class_named(name))

    return made


SCHEMAS: Mapping[str, Callable[[], Schema]] = {
    "model": _model,
    "theme": _theme,
    "positions": _positions,
    **{
        name: _view(name)
        for name in (
            "build",
            "card",
            "chain",
            "check",
            "compare",
            "diagram",
            "explain",
            "facts",
            "freeze",
            "problems",
            "register",
            "report",
            "rules",
            "show",
            "since",
            "sources",
            "firewall",
            "matrix",
            "poster",
            "timeline",
            "trace",
        )
    },
}
"""Each schema by its name, with what makes it."""


def schema_text(name: str) -> str:
    """Write a schema as it is published."""
    return json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2) + "\n"


def check_document(name: str, path: str) -> tuple[str, ...]:
    """Check a JSON file against a schema; raise Unreadable where it is no JSON."""
    from dpia.formats.schema_check import complaints

    files, diagnostics = read_model_files(path, (".json",))
    if diagnostics:
        raise Unreadable(diagnostics)
    try:
        document = json.loads(files[0][1])
    except (ValueError, RecursionError) as error:
        problem = Diagnostic(
            Span(path),
            "not-json",
            f"this is not JSON: {error}",
            "name a file made by --format json",
        )
        raise Unreadable((problem,)) from error
    return complaints(document, SCHEMAS[name]())
