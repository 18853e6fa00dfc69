"""A flow that was seen on days on which the agreement for it did not bind.

## Why it matters

An agreement that comes after the practice describes it and does not allow it. What was done before,
or went on after, was done without it.

## What to do

Say on what the flow rested on these days; erase what was disclosed on nothing.

## Fires

    flows: {request: {seen: {2018-01/2018-12: yes}}}
    regimes: {then: {on: 2018-06-01}}

## Silent

    flows: {answer: {seen: {2020-01/2020-12: yes}}}

## Unknown

    instruments: {memo: {versions: {"1": {in_force: {not_after: 2019-01-01}}}}}
    flows: {request: {seen: {2018-01/2018-12: yes}}}
    regimes: {then: {on: 2018-06-01}}
"""

from __future__ import annotations

from dpia.dates import period
from dpia.finding.answer import IT
from dpia.finding.answer import NOT_APPLICABLE
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.answer import unknown
from dpia.finding.figures import over
from dpia.finding.practice import Practice
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.model.naming import version_called
from dpia.regime.force import Binding
from dpia.regime.force import unsure
from dpia.regime.force import window_of
from dpia.vocabulary import Standing


def judge(practice: Practice) -> Answer:
    """Ask whether it was seen on days on which none of its papers bound."""
    then, forces = practice.then, practice.slice.regime.forces
    papers = sorted(version for version in practice.flow.terms if version in forces)
    standings = {standing for _, standing in then.stand.sides} or {then.stand.standing}
    if not papers or Standing.PRACTICE not in standings:
        return NOT_APPLICABLE if not papers else OK
    when = over(period(then.seen.facts[0].pointer.last))
    if then.paper.in_doubt:
        return _in_doubt(practice, when)
    nearest, how = _nearest(practice, papers)
    named = version_called(practice.slice.model, nearest)
    text = f"{IT} was seen ({when}), also on days on which {named} {how}"
    force = forces[nearest]
    date = force.ended if force.binding is Binding.ENDED else force.began
    return issue(text, (*then.seen.facts, date), contested=then.stand.disputed)


def _in_doubt(practice: Practice, when: str) -> Answer:
    """Name a paper of which it is not sure that it bound, and the dates on which that hangs."""
    paper, regime = practice.then.paper, practice.slice.regime
    version = (*paper.disputed, *paper.in_doubt)[0]
    named, force = version_called(practice.slice.model, version), regime.forces[version]
    text = f"{IT} was seen ({when}); whether {named} bound by then is not stated"
    if paper.disputed:
        text = f"{IT} was seen ({when}); sources differ over whether {named} bound by then"
    return unknown(text, [one for one in (force.began, force.ended) if unsure(one, regime.on)])


def _nearest(practice: Practice, papers: list[str]) -> tuple[str, str]:
    """Give the paper that ended last, else the one that begins first; none of them binds."""
    forces = practice.slice.regime.forces
    by_day = sorted(papers, key=lambda one: str(window_of(forces[one].began.value).first))
    ended = [one for one in by_day if forces[one].binding is Binding.ENDED]
    return (ended[-1], "no longer bound") if ended else (by_day[0], "did not yet bind")


RULE = Rule(
    number="GOV-12",
    title="practised while no agreement bound",
    severity=Severity.HIGH,
    over=Practice,
    reads=(
        "flows/*/seen/*",
        "flows/*/terms/*",
        "instruments/*/versions/*/in_force",
        "instruments/*/versions/*/ended",
    ),
    law=("accountability", "vires"),
    judge=judge,
    measure="let nothing flow before an agreement binds, or after",
)
