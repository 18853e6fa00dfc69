"""What could not be told, in brief: which things lack which facts, and how many checks wait."""

from __future__ import annotations

from itertools import groupby

from dpia.finding.gather import GRAVITY
from dpia.finding.rule import Severity
from dpia.language.say import say
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Missing
from dpia.report.findings.view import RuleTold
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement

_GRAVE = {
    Severity.HIGH: "missing.high",
    Severity.MEDIUM: "missing.medium",
    Severity.LOW: "missing.low",
    Severity.NOTE: "missing.note",
}
Lack = tuple[tuple[str, ...], tuple[str, ...]]
"""Which facts are not stated, in words, and the faults that cannot be looked for."""


def gathered(view: Findings) -> Glossary:
    """Name what is missing of which things; those that lack the same stand together.

    What most checks wait for comes first.
    """
    rules = {one.fault: one for one in view.rules}
    lacking: dict[Lack, list[Missing]] = {}
    for _, group in groupby(view.missing, key=lambda one: one.about):
        facts = tuple(group)
        lacking.setdefault(_lack(facts, rules), []).extend(facts)
    order = sorted(lacking.items(), key=lambda item: -len(item[0][1]))
    return Glossary(
        tuple(
            _entry(lack, facts, rules, f"missing-{number}")
            for number, (lack, facts) in enumerate(order, start=1)
        )
    )


def _lack(facts: tuple[Missing, ...], rules: dict[str, RuleTold]) -> Lack:
    faults = {fault for one in facts for fault in one.waiting}
    graver = sorted(faults, key=lambda one: (GRAVITY.index(rules[one].severity), one))
    return tuple(one.what.text for one in facts), tuple(graver)


def _entry(lack: Lack, facts: list[Missing], rules: dict[str, RuleTold], anchor: str) -> Definition:
    things = dict.fromkeys(one.about for one in facts)
    grounds = tuple(dict.fromkeys(ground for one in facts for ground in one.what.grounds))
    of_rules = tuple(Ground(GroundKind.RULE, fault) for fault in lack[1])
    waiting = _waiting(lack[1], rules)
    return Definition(
        Statement(
            "; ".join(one.text for one in things),
            tuple(dict.fromkeys(each for one in things for each in one.grounds)),
        ),
        anchor,
        (
            Statement(say("missing.not-stated", facts=_joined(lack[0])), grounds),
            Statement(say("missing.checks-that-wait", checks=waiting), of_rules),
        ),
    )


def _joined(texts: tuple[str, ...]) -> str:
    """Say facts of one kind together: `what it leads to for people (deterrence, detention)`."""
    kinds: dict[str, list[str]] = {}
    for text in texts:
        kind, _, which = text.partition(": ")
        kinds.setdefault(kind, []).extend([which] if which else [])
    return "; ".join(
        f"{kind} ({', '.join(which)})" if which else kind for kind, which in kinds.items()
    )


def _waiting(faults: tuple[str, ...], rules: dict[str, RuleTold]) -> str:
    """Name the gravest, and count the rest."""
    gravest = rules[faults[0]].severity
    named = [one for one in faults if rules[one].severity is gravest]
    checks, severity, rest = ", ".join(named), say(_GRAVE[gravest]), len(faults) - len(named)
    if rest:
        return say("missing.waiting-and-more", checks=checks, severity=severity, number=rest)
    return say("missing.waiting", checks=checks, severity=severity)
