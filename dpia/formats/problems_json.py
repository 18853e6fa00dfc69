"""Problems as JSON, for programs that show them in their own way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from dpia.document import Diagnostic
from dpia.report.problem_list import published


def render(diagnostics: Iterable[Diagnostic]) -> str:
    """Write the published shape `problems/1`; a place without a line is the whole file."""
    shape = {"dpia": "problems/1", **asdict(published(diagnostics))}
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"
