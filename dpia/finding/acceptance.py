"""Acceptances: which findings a named person accepts, and which of them serve no longer."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace

from dpia.dates import Day
from dpia.finding.gather import Finding
from dpia.model.choice import Acceptance
from dpia.model.flow_model import FlowModel
from dpia.source import Pointer

OF_COMPARISONS = ("widening", "weaker", "mixed", "contested", "unknown")
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
        return _stands(self.said, self.today)


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
        name for name, one in sorted(said.items()) if _stands(one, today) and _covers(one, finding)
    )


def _stands(one: Acceptance, today: Day) -> bool:
    begun = one.on is None or Day.fromisoformat(one.on) <= today
    return begun and today <= Day.fromisoformat(one.until)


def _covers(one: Acceptance, finding: Finding) -> bool:
    """Tell whether an acceptance is of this fault, and of its place or one around it."""
    if one.rule.casefold() not in (finding.fault, finding.rule.number.casefold()):
        return False
    at = str(finding.at)
    meant = one.at.strip("/")
    return at == meant or at.startswith(f"{meant}/")
