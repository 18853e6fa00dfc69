"""Evidence on people and bodies: whose data, who answers for them, who is told, who advises."""

from __future__ import annotations

from dataclasses import replace

from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import asked_by
from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import Said
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.tables import Wording
from dpia.report.assessment.tables import table
from dpia.report.clause_words import clause_wording
from dpia.report.closed_words import role_words
from dpia.report.gate_words import gates
from dpia.report.limb_words import limbs
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Tone
from dpia.report.saying import cell
from dpia.report.saying import tone
from dpia.report.standing_words import standing
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.source import Pointer

_ROLES = Wording(
    "assessment.roles",
    ("assessment.column-flow", "assessment.column-organisation", "assessment.column-role"),
    "assessment.roles-nothing",
    "assessment.roles-silent",
)
_BODIES = Wording(
    "assessment.bodies",
    ("assessment.column-organisation", "assessment.column-contact", "assessment.column-dpo"),
    "assessment.bodies-nothing",
    "assessment.bodies-silent",
)


def roles(case: Case, slot: str) -> Evidence:
    """Say who answers for which flow: controller, joint controller, processor."""
    model, rows = case.flow_file.model, []
    flows = tuple(dict.fromkeys(one.then.id for one in case.disclosures))
    for name in flows:
        flow, at = model.flows[name], Pointer(("flows", name))
        for body, raw in flow.roles.items():
            role = cell(Said(read(raw, at / "roles" / body, grounds_in(flow))), role_words)
            ends = (case.names.of("flow", name), case.names.of("organisation", body))
            rows.append((*(Cell((end,)) for end in ends), role))
    made = table(f"{slot}-roles", _ROLES, rows, "flows", naming=2)
    bare = [name for name in flows if not model.flows[name].roles]
    if not rows or not bare:
        return made
    text = say("assessment.roles-unstated", number=len(bare), total=len(flows))
    silence = Paragraph((count(text, *(f"flows/{name}/roles" for name in bare)),))
    return replace(made, blocks=(*made.blocks, silence))


def bodies(case: Case, slot: str) -> Evidence:
    """Name every body, its contact and its data protection officer as far as they are stated."""
    model, rows = case.flow_file.model, []
    for name in case.bodies:
        body, at = model.organisations[name], Pointer(("organisations", name))
        around = grounds_in(body)
        rows.append(
            (
                Cell((case.names.of("organisation", name),)),
                cell(Said(read(body.contact, at / "contact", around))),
                cell(Said(read(body.dpo, at / "dpo", around))),
            )
        )
    return table(f"{slot}-bodies", _BODIES, rows, "organisations")


def recipients(case: Case, slot: str) -> Evidence:
    """Say who is told what, by whom and about whom; what was allowed may not have been made."""
    rows = [
        (
            *case.place(one),
            standing(one.then),
            Cell((_route(case, one.flow.from_, one.flow.to, one.then.id),)),
            Cell((_listed(case, "subject", one.flow.about, f"flows/{one.then.id}/about"),)),
            _given(case, one),
        )
        for one in case.disclosures
    ]
    wording = Wording(
        "assessment.recipients",
        (
            *case.place_head,
            "assessment.column-standing",
            "assessment.column-from-and-to",
            "assessment.column-about-whom",
            "assessment.column-fields-said",
        ),
        "assessment.recipients-nothing",
    )
    made = table(f"{slot}-recipients", wording, rows, "flows")
    given = [fact for one in case.disclosures for fact in one.given.values()]
    return replace(made, stated=len(given), tones=frozenset(map(tone, given)))


def deciders(case: Case, slot: str) -> Evidence:
    """Say who decides on each disclosure, and may refuse it."""
    rows = [(*case.place(one), gates(case.names, _alone(one))) for one in case.disclosures]
    wording = Wording(
        "assessment.deciders",
        (*case.place_head, "assessment.column-decides"),
        "assessment.deciders-nothing",
        "assessment.deciders-silent",
    )
    return table(f"{slot}-deciders", wording, rows, "flows", naming=len(case.place_head))


def triggers(case: Case, slot: str) -> Evidence:
    """Say what must be the case before each disclosure, or before the request that it answers."""
    rows = [(*case.place(one), _set_off(case, one)) for one in case.disclosures]
    wording = Wording(
        "assessment.triggers",
        (*case.place_head, "assessment.column-trigger"),
        "assessment.triggers-nothing",
        "assessment.triggers-silent",
    )
    return table(f"{slot}-triggers", wording, rows, "flows", naming=len(case.place_head))


def _set_off(case: Case, one: Disclosure) -> Cell:
    for terms in (one.terms, asked_by(one)):
        if terms is not None and terms.limbs:
            return limbs(case.names, one.then._replace(terms=(terms,)))
        if terms is not None and "trigger" in terms.clauses:
            return cell(terms.clauses["trigger"], clause_wording(case.names, "trigger"))
    return cell(Said(one.fact("trigger")))


def _alone(one: Disclosure) -> FlowThen:
    """Give the flow as it stands under the one version; others beside it have their own row."""
    return one.then._replace(terms=(one.terms,))


def _route(case: Case, sender: str, recipient: str, flow: str) -> Statement:
    ends = (case.names.text("organisation", end) for end in (sender, recipient))
    return Statement(" → ".join(ends), (Ground(GroundKind.FACT, f"flows/{flow}"),))


def _given(case: Case, one: Disclosure) -> Cell:
    """List the fields that some source says are disclosed; each rests on the fact that says so."""
    if not one.given:
        ground = (Ground(GroundKind.FACT, str(one.at / "fields")),)
        return Cell((Statement(say("common.unstated"), ground),), Tone.NOT_STATED)
    given = [one.given[name] for name in case.flow_file.model.fields if name in one.given]
    text = ", ".join(case.names.text("field", fact.pointer.last) for fact in given)
    grounds = tuple(Ground(GroundKind.FACT, str(fact.pointer)) for fact in given)
    cites = tuple(dict.fromkeys(cite for fact in given for cite in fact.sources))
    return Cell((Statement(text, grounds, cites),))


def _listed(case: Case, kind: str, names: tuple[str, ...] | list[str], at: str) -> Statement:
    text = ", ".join(case.names.text(kind, name) for name in names)
    return Statement(text or say("common.unstated"), (Ground(GroundKind.FACT, at),))
