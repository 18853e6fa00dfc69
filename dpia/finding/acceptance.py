"""Acceptances: which findings a named person accepts, and which of them serve no longer."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace

from dpia.comparison.alarm import Alarm
from dpia.dates import Day
from dpia.finding.gather import Finding
from dpia.model.acceptance import covers
from dpia.model.acceptance import standing
from dpia.model.choice import Acceptance
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer

OF_COMPARISONS = tuple(alarm.value for alarm in Alarm)
"""What else may be accepted; a comparison looks to these."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """An acceptance on a day, and how many findings it would cover whatever the day."""

    id: str
    said: Acceptance
    today: Day
    covers: int

    @property
    def at(self) -> Pointer:
        """Point at the acceptance."""
        return Pointer(("acceptances", self.id))

    @property
    def stands(self) -> bool:
        """Tell whether it has begun, and its last day is not over."""
        return standing(self.said, self.today)


def accept(
    model: FlowModel, findings: Sequence[Finding], today: Day
) -> tuple[tuple[Finding, ...], tuple[Accepted, ...]]:
    """Mark the findings that are accepted on a day; give each acceptance of findings as well."""
    said = {name: one for name, one in model.acceptances.items() if one.rule not in OF_COMPARISONS}
    marked = tuple(_marked(one, said, today) for one in findings)
    return marked, tuple(
        Accepted(name, one, today, sum(_covers(one, each) for each in findings))
        for name, one in sorted(said.items())
    )


def _marked(finding: Finding, said: Mapping[str, Acceptance], today: Day) -> Finding:
    by = next(_accepting(finding, said, today), "")
    return replace(finding, accepted=by) if by else finding


def _accepting(finding: Finding, said: Mapping[str, Acceptance], today: Day) -> Iterator[str]:
    return (
        name for name, one in sorted(said.items()) if standing(one, today) and _covers(one, finding)
    )


def _covers(one: Acceptance, finding: Finding) -> bool:
    """Tell whether an acceptance is of this fault, and of its place or one around it."""
    if one.rule.casefold() not in (finding.fault, finding.rule.number.casefold()):
        return False
    meant, at = (Pointer(tuple(text.split("/"))) for text in (one.at.strip("/"), str(finding.at)))
    return covers(meant, at)
