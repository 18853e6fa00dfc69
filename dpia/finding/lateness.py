"""What an agreement should have had before it began, and had after: it was signed, or published."""

from __future__ import annotations

from dpia.dates import days_between
from dpia.finding.agreement import Agreement
from dpia.finding.answer import IT
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.numbered import numbered
from dpia.regime.force import window_of


def after_start(agreement: Agreement, key: str) -> Answer:
    """Count the days from its start to what a date of it tells (`signed`, `published`).

    They are counted under each side where dates are disputed.  It is unknown where a date is not
    stated, or is known too roughly to tell which came first.
    """
    began, done = agreement.fact("in_force"), agreement.fact(key)
    missing = [fact for fact in (began, done) if not fact.stated]
    if missing:
        return unknown(f"when it began or was {key} is not stated", missing)
    gaps = [
        days_between(window_of(start), window_of(end))
        for start in began.values()
        for end in done.values()
    ]
    late = [gap for gap in gaps if gap[0] is not None and gap[0] > 0]
    if late:
        text = f"{IT} was {key} {_days(late[0])} after it began"
        return issue(text, (began, done), contested=len(late) < len(gaps))
    if any(most is None or most > 0 for _, most in gaps):
        return unknown(f"the dates do not tell whether it began before it was {key}", (began, done))
    return Answer(OK.word, facts=(began, done))


def _days(gap: tuple[int | None, int | None]) -> str:
    least, most = gap
    if most is None:
        return f"at least {numbered(least or 0, 'day')}"
    return numbered(most, "day") if least == most else f"between {least} and {most} days"
