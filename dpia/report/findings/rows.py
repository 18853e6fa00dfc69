"""Findings as plain rows, for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from dpia.language.say import say
from dpia.report.findings.missing import holding
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Found
from dpia.report.findings.view import FoundOver
from dpia.report.findings.view import Missing

Rows = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


_MISSING = (
    "missing.column-pointer",
    "missing.column-about",
    "missing.column-what",
    "missing.column-checks",
    "missing.column-regimes",
    "missing.column-held-by",
)


def finding_rows(view: Findings) -> Rows:
    """One row for each finding in each stretch of days, then one for each missing fact."""
    head = (
        "answer",
        "fault",
        "number",
        "severity",
        "contested",
        "in doubt",
        "accepted",
        "text",
        "pointer",
        "regime",
        "first",
        "last",
        "law",
        "sources",
    )
    return head, (*_found(view), *_missing(view))


def missing_rows(view: Findings) -> Rows:
    """One row for each fact that nobody states."""
    head = tuple(map(say, _MISSING))
    rows = (
        (
            one.pointer,
            one.about.text,
            one.what.text,
            " ".join(one.waiting),
            " ".join(one.regimes),
            "; ".join(map(holding, one.holders)),
        )
        for one in view.missing
    )
    return head, tuple(rows)


def _found(view: Findings) -> Iterator[tuple[str, ...]]:
    cited = {one.id: one.text.text for one in view.cited}
    for one in view.findings:
        for over in one.over or (None,):
            yield _row(one, over, cited)


def _row(one: Found, over: FoundOver | None, cited: Mapping[str, str]) -> tuple[str, ...]:
    known = over or one
    return (
        "issue",
        one.fault,
        one.number,
        one.severity.value,
        "yes" if known.contested else "",
        "yes" if known.in_doubt else "",
        one.accepted.id if one.accepted else "",
        one.text.text,
        one.pointer,
        over.regime if over else "",
        (over.first or "") if over else "",
        (over.last or "") if over else "",
        "; ".join(cited[law] for law in over.law) if over else "",
        " ".join(dict.fromkeys(cite for fact in one.facts for cite in fact.text.cites)),
    )


def _missing(view: Findings) -> Iterator[tuple[str, ...]]:
    rules = {rule.fault: rule for rule in view.rules}
    for one in view.missing:
        yield from (
            _waits(one, rules[fault].number, rules[fault].severity.value, fault)
            for fault in one.waiting
        )


def _waits(one: Missing, number: str, severity: str, fault: str) -> tuple[str, ...]:
    text = say("missing.row", thing=one.about.text, what=one.what.text)
    regimes = " ".join(one.regimes)
    known = ("unknown", fault, number, severity, "", "", "", text, one.pointer, regimes)
    return (*known, "", "", "", "")
