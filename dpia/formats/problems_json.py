"""Problems as JSON, for programs that show them in their own way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dpia.document import Diagnostic
from dpia.report.problem_list import problem_list
from dpia.source import Span


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Write the published shape `problems/1`; a place without a line is the whole file."""
    problems = problem_list(diagnostics)
    shape = {
        "dpia": "problems/1",
        "problems": [_problem(each) for each in problems.diagnostics],
        "errors": problems.errors,
        "warnings": problems.warnings,
    }
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def _problem(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        **_place(diagnostic.span),
        "level": diagnostic.level.value,
        "code": diagnostic.code,
        "message": diagnostic.message,
        "help": diagnostic.help,
        "related": [{**_place(span), "message": word} for span, word in diagnostic.related],
    }


def _place(span: Span) -> dict[str, Any]:
    if not span.line:
        return {"path": span.path}
    return {"path": span.path, "line": span.line, "column": span.column}
