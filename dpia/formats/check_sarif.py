"""Findings as SARIF 2.1.0, which code-scanning services and editors read.

What could not be told is no result: a service would show each as one more alert.
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from dpia import __version__
from dpia.finding.rule import Severity
from dpia.quoting import on_one_line
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Found
from dpia.report.findings.view import RuleTold
from dpia.report.findings.view import WrittenAt

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.NOTE: "note",
}


def render(view: Findings) -> str:
    """Write one run, with one rule for each fault that was found."""
    faults = sorted({one.fault for one in view.findings})
    rules = [_rule(one) for one in view.rules if one.fault in faults]
    run = {
        "tool": {"driver": {"name": "dpia", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, faults.index(one.fault)) for one in view.findings],
    }
    shape = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def _rule(one: RuleTold) -> dict[str, Any]:
    told = {
        "id": one.fault,
        "name": one.number,
        "shortDescription": {"text": one.title.text},
        "defaultConfiguration": {"level": _LEVELS[one.severity]},
    }
    if one.why is not None:
        told["fullDescription"] = {"text": one.why.text}
    if one.todo is not None:
        told["help"] = {"text": one.todo.text}
    return told


def _result(one: Found, rule: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.fault,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": on_one_line(one.text.text)},
        "locations": [_location(one)],
        "properties": {
            "contested": one.contested,
            "inDoubt": one.in_doubt,
            "severity": one.severity.value,
        },
    }
    if one.accepted is not None:
        reason = on_one_line(one.accepted.text.text)
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": reason}
        ]
    return result


def _location(one: Found) -> dict[str, Any]:
    logical = {"fullyQualifiedName": on_one_line(one.pointer)}
    place = {} if one.place is None else {"physicalLocation": _physical(one.place)}
    return {**place, "logicalLocations": [logical]}


def _physical(place: WrittenAt) -> dict[str, Any]:
    told: dict[str, Any] = {"artifactLocation": {"uri": _uri(place.path)}}
    if place.line is not None:
        told["region"] = {"startLine": place.line, "startColumn": place.column}
    return told


def _uri(path: str) -> str:
    """Write a path as a URI; one from the root of the disk needs its scheme."""
    if path.startswith("/"):
        return f"file://{quote(path)}"
    if path[1:3] == ":/":
        return f"file:///{path[:2]}{quote(path[2:])}"
    return quote(path)
