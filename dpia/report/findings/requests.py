"""Drafts of requests for information: for each body, what it would hold, and why it matters.

A draft names bodies and never a private person; whoever sends it puts in what is in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dpia.dates import Day
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
from dpia.report.statement import fixed
from dpia.source import Pointer

_NOT_BODIES = frozenset({"individual", "person", "private person"})
"""Kinds of organisations that are people: no request is addressed to one."""


def page(flow_file: FlowFile, view: Findings) -> Page:
    """Draft a request to each body that would hold facts which nobody states."""
    return Page(view.title, tuple(_blocks(flow_file, view)), view.colophon)


def _blocks(flow_file: FlowFile, view: Findings) -> Iterator[Block]:
    title = Statement(f"Requests for information: {view.title.text}", view.title.grounds)
    yield Heading(1, title, "top")
    yield Paragraph((_ABOUT,))
    rules = {one.fault: one for one in view.rules}
    for body, facts in sorted(_by_body(flow_file.model, view).items()):
        yield from _request(flow_file.model, body, facts, rules)


_ABOUT = fixed(
    "Drafts, one for each body that would hold facts which nobody states in what was read. Read "
    "each before it is sent, strike out what is published by now, and put in what is in brackets. "
    "What a body would hold is inferred from its part in a flow or an agreement.",
    "about-requests",
)


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
    yield Heading(2, Statement(f"To: {name.text}", name.grounds), f"to-{body}")
    yield Paragraph((_OPENING,))
    for about, group in groupby(facts, key=lambda one: one.about):
        alike = tuple(group)
        yield Heading(3, about, f"to-{body}-{alike[0].pointer.replace('/', '-')}")
        yield from _thing(alike, rules)
    faults = dict.fromkeys(one.waiting[0] for one in facts)
    yield Heading(3, fixed("Why this is asked", "why-asked"), f"to-{body}-why")
    yield Listing(tuple(_why(rules[fault]) for fault in faults))
    yield Paragraph((_CLOSING,))


_OPENING = fixed(
    "Please send me the recorded information that you hold on the matters below, for the days "
    "since each began, under the law on access to information that applies to you.",
    "request-opening",
)
_CLOSING = fixed(
    "I ask about arrangements and not about persons: leave out names and other details of private "
    "individuals. If part of this is published, tell me where. If you do not hold it, tell me who "
    "does, if you know. [Name and address for the reply]",
    "request-closing",
)


def _thing(facts: tuple[Missing, ...], rules: dict[str, RuleTold]) -> Iterator[Block]:
    """Ask for what is missing of one thing; the numbers lead to the reasons below."""
    at = thing_of(Pointer(tuple(facts[0].pointer.split("/"))))
    yield Paragraph((Statement(f"In the model: {at}", facts[0].about.grounds),))
    kinds: dict[str, list[Missing]] = {}
    for one in facts:
        kinds.setdefault(one.what.text.partition(": ")[0], []).append(one)
    yield Listing(tuple(_item(*item, rules) for item in kinds.items()), ordered=True)


def _item(kind: str, facts: list[Missing], rules: dict[str, RuleTold]) -> Statement:
    """Ask for facts of one kind at once: `What it leads to: detention, deterrence (VUL-02)`."""
    which = [rest for one in facts if (rest := one.what.text.partition(": ")[2])]
    numbers = dict.fromkeys(rules[one.waiting[0]].number for one in facts)
    named = f": {', '.join(which)}" if which else ""
    grounds = tuple(dict.fromkeys(ground for one in facts for ground in one.what.grounds))
    return Statement(f"{kind[:1].upper()}{kind[1:]}{named} ({', '.join(numbers)})", grounds)


def _why(rule: RuleTold) -> Statement:
    why = rule.why.text if rule.why is not None else rule.title.text
    grounds = (Ground(GroundKind.RULE, rule.fault),)
    return Statement(f"{rule.number}, {rule.title.text}: {why}", grounds)
