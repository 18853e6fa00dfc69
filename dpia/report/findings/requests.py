"""Drafts of requests for information: for each body, what it would hold, and why it matters.

A draft names bodies and never a private person; whoever sends it puts in what is in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dpia.dates import Day
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.regime.force import window_of
from dpia.report.findings.places import thing_of
from dpia.report.findings.view import Findings
from dpia.report.findings.view import Missing
from dpia.report.findings.view import RuleTold
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase
from dpia.source import Pointer

_NOT_BODIES = frozenset({"individual", "person", "private person"})
"""Kinds of organisations that are people: no request is addressed to one."""


def page(flow_file: FlowFile, view: Findings) -> Page:
    """Draft a request to each body that would hold facts which nobody states."""
    return Page(view.title, tuple(_blocks(flow_file, view)), view.colophon)


def _blocks(flow_file: FlowFile, view: Findings) -> Iterator[Block]:
    title = Statement(say("missing.requests-title", title=view.title.text), view.title.grounds)
    yield Heading(1, title, "top")
    yield Paragraph((phrase("missing.about-requests"),))
    rules = {one.fault: one for one in view.rules}
    for body, facts in sorted(_by_body(flow_file.model, view).items()):
        yield from _request(flow_file.model, body, facts, rules)


def _by_body(model: FlowModel, view: Findings) -> dict[str, list[Missing]]:
    found: dict[str, list[Missing]] = {}
    today = Day.fromisoformat(view.today)
    for one in view.missing:
        bodies = dict.fromkeys(_today(model, holder.id, today) for holder in one.holders)
        for body in bodies:
            if (model.organisations[body].kind or "") not in _NOT_BODIES:
                found.setdefault(body, []).append(one)
    return found


def _today(model: FlowModel, body: str, today: Day) -> str:
    """Follow a body to the one that has succeeded it by today."""
    seen = {body}
    while (after := _successor(model, body, today)) and after not in seen:
        seen.add(after)
        body = after
    return body


def _successor(model: FlowModel, body: str, today: Day) -> str:
    for name, since in sorted(model.organisations[body].succeeded_by.items()):
        value = read(since, Pointer(("organisations", body, "succeeded_by", name))).value
        if value is not None and window_of(value).surely_by(today):
            return name
    return ""


def _request(
    model: FlowModel, body: str, facts: list[Missing], rules: dict[str, RuleTold]
) -> Iterator[Block]:
    name = Names(model).of("organisation", body)
    yield Heading(2, Statement(say("missing.to-body", body=name.text), name.grounds), f"to-{body}")
    yield Paragraph((phrase("missing.opening"),))
    for about, group in groupby(facts, key=lambda one: one.about):
        alike = tuple(group)
        yield Heading(3, about, f"to-{body}-{alike[0].pointer.replace('/', '-')}")
        yield from _thing(alike, rules)
    faults = dict.fromkeys(one.waiting[0] for one in facts)
    yield Heading(3, phrase("missing.why-asked"), f"to-{body}-why")
    yield Listing(tuple(_why(rules[fault]) for fault in faults))
    yield Paragraph((phrase("missing.closing"),))


def _thing(facts: tuple[Missing, ...], rules: dict[str, RuleTold]) -> Iterator[Block]:
    """Ask for what is missing of one thing; the numbers lead to the reasons below."""
    at = thing_of(Pointer(tuple(facts[0].pointer.split("/"))))
    yield Paragraph(
        (Statement(say("missing.in-the-model", pointer=str(at)), facts[0].about.grounds),)
    )
    kinds: dict[str, list[Missing]] = {}
    for one in facts:
        kinds.setdefault(one.what.text.partition(": ")[0], []).append(one)
    yield Listing(tuple(_item(*item, rules) for item in kinds.items()), ordered=True)


def _item(kind: str, facts: list[Missing], rules: dict[str, RuleTold]) -> Statement:
    """Ask for facts of one kind at once: `What it leads to: detention, deterrence (VUL-02)`."""
    which = [rest for one in facts if (rest := one.what.text.partition(": ")[2])]
    numbers = dict.fromkeys(rules[one.waiting[0]].number for one in facts)
    what, rules_ = f"{kind[:1].upper()}{kind[1:]}", ", ".join(numbers)
    if which:
        text = say("missing.asked-item-of", what=what, parts=", ".join(which), rules=rules_)
    else:
        text = say("missing.asked-item", what=what, rules=rules_)
    grounds = tuple(dict.fromkeys(ground for one in facts for ground in one.what.grounds))
    return Statement(text, grounds)


def _why(rule: RuleTold) -> Statement:
    why = rule.why.text if rule.why is not None else rule.title.text
    grounds = (Ground(GroundKind.RULE, rule.fault),)
    text = say("missing.why", rule=rule.number, title=rule.title.text, reason=why)
    return Statement(text, grounds)
