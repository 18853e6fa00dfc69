"""`--fail-on` of `dpia check`: from which severity an issue makes the exit code 1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dpia.cli.trouble import refuse

if TYPE_CHECKING:
    from dpia.finding.outcome import Outcome
    from dpia.report.findings.view import Findings

_NONE, _UNKNOWN = "none", "unknown"


@dataclass(frozen=True, slots=True)
class Failing:
    """What to fail on: the severities named, and whether what could not be told counts."""

    words: tuple[str, ...]

    def hit(self, outcome: Outcome, view: Findings) -> bool:
        """Tell whether there is such a finding that nobody accepts, or such a gap.

        A broken assertion counts with the gravest.
        """
        from dpia.finding.assertion.answer import Holding
        from dpia.finding.gather import GRAVITY

        if _UNKNOWN in self.words and outcome.gaps:
            return True
        named = [one for one in GRAVITY if one.value in self.words]
        holdings = {regime.holding for one in view.assertions for regime in one.regimes}
        return bool(named) and (
            Holding.BROKEN.value in holdings or bool(outcome.standing(named[-1]))
        )


def understood(words: tuple[str, ...]) -> Failing:
    """Read the words of `--fail-on`; refuse one that is none.  Without any, every issue counts."""
    from dpia.finding.gather import GRAVITY

    known = [*(one.value for one in GRAVITY), _UNKNOWN, _NONE]
    for word in words:
        if word not in known:
            refuse(f"'{word}' is nothing to fail on", f"choose {', '.join(known)}")
    return Failing(words or (GRAVITY[-1].value,))
