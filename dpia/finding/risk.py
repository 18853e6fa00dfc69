"""Candidate risks: what findings, reported harms and inferences give reason to look at.

How likely a risk is and how severe, only a person says; no score is computed.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dpia.finding.closure import Inferred
from dpia.finding.closure import inferred
from dpia.finding.disclosure import Disclosure
from dpia.finding.gather import Finding
from dpia.finding.rule import Severity
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.numbered import numbered
from dpia.source import Pointer
from dpia.vocabulary import YES

LIKELIHOODS = ("remote", "possible", "probable")
SEVERITIES = ("minimal", "significant", "severe")
RESIDUALS = ("low", "medium", "high")
"""The words of the ICO's template (from memory, to be confirmed)."""


class Origin(StrEnum):
    """What gives reason to think of a risk."""

    FINDING = "finding"
    HARM = "reported harm"
    INFERENCE = "inference"


@dataclass(frozen=True, slots=True)
class Risk:
    """One candidate risk.  A person's words stand in the model under `ID.likelihood` and the like.

    `facts` and `leans` show what it follows from; `measure` what might reduce it, where a rule
    names something.
    """

    id: str
    origin: Origin
    text: str
    facts: tuple[Fact, ...] = ()
    leans: tuple[Pointer, ...] = ()
    fault: str = ""
    measure: str = ""


def risks(
    model: FlowModel, findings: Iterable[Finding], disclosures: Iterable[Disclosure]
) -> tuple[Risk, ...]:
    """List candidate risks: one a rule that found something (notes apart), of harms, inferences."""
    return (*_of_findings(findings), *_of_harms(model), *_of_inferences(disclosures))


def harm_risk(name: str) -> str:
    """Give the id of the risk that a reported harm gives reason to look at."""
    return f"risk-harm-{name}"


def _of_findings(findings: Iterable[Finding]) -> Iterator[Risk]:
    by_fault: dict[str, list[Finding]] = {}
    for one in findings:
        if one.severity is not Severity.NOTE:
            by_fault.setdefault(one.fault, []).append(one)
    for fault, alike in by_fault.items():
        rule = alike[0].rule
        places = numbered(len(alike), "place")
        facts = {fact.pointer: fact for one in alike for fact in one.facts}
        leans = dict.fromkeys(at for one in alike for at in one.lean)
        text = f"{rule.title} ({rule.number}, {rule.severity}), at {places}"
        yield Risk(
            f"risk-{fault}",
            Origin.FINDING,
            text,
            tuple(facts.values()),
            tuple(leans),
            fault,
            rule.measure,
        )


def _of_harms(model: FlowModel) -> Iterator[Risk]:
    for name, harm in model.harms.items():
        what = read(harm.what, Pointer(("harms", name, "what")), grounds_in(harm))
        if what.stated:
            yield Risk(harm_risk(name), Origin.HARM, str(what.value), (what,))


def _of_inferences(disclosures: Iterable[Disclosure]) -> Iterator[Risk]:
    """List what becomes possible for a body that has powers over people."""
    seen: set[str] = set()
    for one in disclosures:
        powers = tuple(_powers(one))
        for made in inferred(one) if powers else ():
            id_ = f"risk-{made.id}-{one.flow.to}"
            if made.kind == "capability" and id_ not in seen:
                seen.add(id_)
                yield _inferred(one, made, powers, id_)


def _inferred(one: Disclosure, made: Inferred, powers: tuple[Fact, ...], id_: str) -> Risk:
    may = " and ".join(fact.pointer.last.replace("-", " ") for fact in powers)
    fields = ", ".join(one.called("field", name) for name in (*made.given, *made.held))
    text = (
        f"{one.called('capability', made.id)} ({made.strength}): {fields}, in the hands of "
        f"{one.called('organisation', one.flow.to)}, which may {may}"
    )
    given = (one.given[name] for name in made.given if name in one.given)
    return Risk(id_, Origin.INFERENCE, text, (*powers, *given), (made.at,))


def _powers(one: Disclosure) -> Iterator[Fact]:
    body, at = one.recipient, Pointer(("organisations", one.flow.to, "powers"))
    for name, raw in body.powers.items():
        fact = read(raw, at / name, grounds_in(body))
        if YES in fact.values():
            yield fact
