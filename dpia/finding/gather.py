"""Gather answers over slices: issues become findings, what could not be told becomes gaps."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from typing import NamedTuple

from dpia.finding.answer import Word
from dpia.finding.check import Asked
from dpia.finding.check import Checked
from dpia.finding.check import Rules
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.stretch import Cite
from dpia.finding.stretch import Stretch
from dpia.finding.stretch import citing
from dpia.finding.stretch import stretches
from dpia.model.fact import Fact
from dpia.source import Pointer
from dpia.source import placed


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place, said in one sentence, and the days on which it stood.

    `facts` shows what it was found from, `lean` what else it follows from.  `accepted` names the
    acceptance that covers it, if one does.
    """

    fault: str
    rule: Rule[Any]
    at: Pointer
    text: str
    stretches: tuple[Stretch, ...]
    facts: tuple[Fact, ...]
    lean: tuple[Pointer, ...]
    accepted: str = ""

    @property
    def contested(self) -> bool:
        """Tell whether it was an issue on some side only, on all of its days."""
        return bool(self.stretches) and all(one.contested for one in self.stretches)

    @property
    def in_doubt(self) -> bool:
        """Tell whether on all of its days it is contested, or no paper surely in force has it."""
        sure = any(not (one.contested or one.in_doubt) for one in self.stretches)
        return bool(self.stretches) and not sure and not self.contested

    @property
    def severity(self) -> Severity:
        """Give how much it matters."""
        return self.rule.severity


@dataclass(frozen=True, slots=True)
class Gap:
    """What a rule could not tell at one place, and the facts that nobody states."""

    fault: str
    rule: Rule[Any]
    at: Pointer
    text: str
    stretches: tuple[Stretch, ...]
    missing: tuple[Pointer, ...]


class Wait(NamedTuple):
    """In one regime a rule waits for facts that nobody states."""

    fault: str
    severity: Severity
    regime: str
    places: tuple[Pointer, ...]


def findings(checked: Checked, rules: Rules) -> tuple[Finding, ...]:
    """Gather issues by fault, place and sentence; the gravest first."""
    found = [
        Finding(
            fault,
            rules[fault],
            at,
            text,
            _stretches(alike, citing(rules[fault].law)),
            tuple({fact.pointer: fact for one in alike for fact in one.answer.facts}.values()),
            tuple(dict.fromkeys(at for one in alike for at in one.answer.lean)),
        )
        for (fault, at, text), alike in _alike(checked.of(Word.ISSUE)).items()
    ]
    return tuple(sorted(found, key=_order))


def gaps(checked: Checked, rules: Rules) -> tuple[Gap, ...]:
    """Gather what could not be told, by fault, place and sentence."""
    found = [
        Gap(
            fault,
            rules[fault],
            at,
            text,
            _stretches(alike, citing(())),
            tuple(dict.fromkeys(at for one in alike for at in one.answer.missing)),
        )
        for (fault, at, text), alike in _alike(checked.of(Word.UNKNOWN)).items()
    ]
    return tuple(sorted(found, key=lambda one: (one.fault, one.at, one.text)))


def waits(checked: Checked, rules: Rules) -> Iterator[Wait]:
    """Tell what rules wait for; what is said of no place and no days need not be gathered."""
    seen: set[tuple[str, str, Pointer, tuple[Pointer, ...]]] = set()
    for column in checked.columns:
        fault, regime = column.fault, column.slice.regime.id
        for thing, answer in zip(column.things, column.answers, strict=True):
            if answer.word is Word.UNKNOWN:
                key = (fault, regime, thing.at, answer.missing)
                if key not in seen:
                    seen.add(key)
                    places = tuple(placed(answer.missing, thing.at))
                    yield Wait(fault, rules[fault].severity, regime, places)


def waits_of(gaps: Iterable[Gap]) -> Iterator[Wait]:
    """Tell what rules wait for, of gaps that are gathered."""
    return (
        Wait(gap.fault, gap.rule.severity, each.regime, gap.missing)
        for gap in gaps
        for each in gap.stretches
    )


def _alike(asked: Iterable[Asked]) -> dict[tuple[str, Pointer, str], list[Asked]]:
    found: dict[tuple[str, Pointer, str], list[Asked]] = {}
    for one in asked:
        found.setdefault((one.fault, one.at, one.answer.text), []).append(one)
    return found


def _stretches(alike: list[Asked], cite: Cite) -> tuple[Stretch, ...]:
    return stretches(((one.slice, one.answer) for one in alike), cite)


def _order(one: Finding) -> tuple[int, str, Pointer, str]:
    return (GRAVITY.index(one.severity), one.fault, one.at, one.text)


GRAVITY = tuple(Severity)
"""The severities, gravest first."""
