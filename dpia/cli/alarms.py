"""`--fail-on`: what a comparison is asked to fail on, and the exit code if it is found."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from dpia.cli.trouble import refuse

if TYPE_CHECKING:
    from dpia.comparison.alarm import Alarm
    from dpia.report.comparison import Comparison

FOUND = 1


def understood(words: tuple[str, ...]) -> tuple[Alarm, ...]:
    """Read the words of `--fail-on`; refuse one that is none."""
    from dpia.comparison.alarm import Alarm

    known = [alarm.value for alarm in Alarm]
    for word in words:
        if word not in known:
            refuse(f"'{word}' is nothing to fail on", f"choose {', '.join(known)}")
    return tuple(Alarm(word) for word in words)


def heard(view: Comparison, alarms: tuple[Alarm, ...]) -> None:
    """Say which of the alarms some pair of regimes has, and exit with 1 if there is one."""
    from dpia.report.verdict_alarm import found

    if told := found(view.verdicts, alarms):
        print(f"found: {', '.join(alarm.value for alarm in told)}", file=sys.stderr)
        sys.exit(FOUND)
