"""Findings as workflow commands, which GitHub shows beside the line in a change.

What is accepted is left out: whoever accepted it has seen it.
"""

from __future__ import annotations

from dpia.finding.rule import Severity
from dpia.quoting import on_one_line
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Found

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans(
    {"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"},
)
_COMMANDS = {
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "notice",
    Severity.NOTE: "notice",
}


def render(view: Findings) -> str:
    """Write one command a finding."""
    todo = {one.fault: one.todo.text for one in view.rules if one.todo is not None}
    return "".join(
        f"{_command(one, todo.get(one.fault, ''))}\n"
        for one in view.findings
        if one.accepted is None
    )


def _command(one: Found, todo: str) -> str:
    title = ("title", f"{one.fault} ({one.number})")
    named = ((name, on_one_line(text)) for name, text in (*_place(one), title))
    written = ",".join(f"{name}={text.translate(_IN_PROPERTY)}" for name, text in named)
    doubt = " (contested)" if one.contested else ""
    doubt += " (not established that the paper was in force)" if one.in_doubt else ""
    lines = [f"{on_one_line(one.text.text)}{doubt}", f"at: {on_one_line(one.pointer)}"]
    lines += [f"help: {on_one_line(todo)}"] if todo else []
    message = "\n".join(lines).translate(_IN_MESSAGE)
    return f"::{_COMMANDS[one.severity]} {written}::{message}"


def _place(one: Found) -> tuple[tuple[str, str], ...]:
    if one.place is None:
        return ()
    if one.place.line is None:
        return (("file", one.place.path),)
    return (
        ("file", one.place.path),
        ("line", str(one.place.line)),
        ("col", str(one.place.column)),
    )
