"""A day that was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dpia.cli.trouble import refuse

if TYPE_CHECKING:
    from dpia.dates import Day


def day(text: str | None) -> Day | None:
    """Read a day; refuse what is none."""
    from dpia.dates import window

    try:
        found = window(text) if text is not None else None
    except ValueError:
        refuse(f"'{text}' is no day", "write a day as 2017-01-31")
        return None
    if found is not None and not found.certain:
        refuse(f"'{text}' is more than one day", "write a day as 2017-01-31")
    return found.first if found is not None else None
