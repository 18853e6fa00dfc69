"""A place of a model in words: the thing that it belongs to, and what is said there."""

from __future__ import annotations

from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.model.naming import HOMES
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer

_KINDS = {home: kind for kind, home in HOMES.items()}
_WHAT = {
    "accountable_to": "missing.accountable-to",
    "alternatives": "missing.alternatives",
    "announced": "missing.announced",
    "answers": "missing.answers",
    "binding": "missing.binding",
    "cap": "missing.cap",
    "category": "missing.category",
    "child": "missing.child",
    "collects": "missing.collects",
    "confidential": "missing.confidential",
    "confidentiality_basis": "missing.confidentiality-basis",
    "consequence": "missing.consequence",
    "decision": "missing.decision",
    "dpia": "missing.dpia",
    "dpo": "missing.dpo",
    "ended": "missing.ended",
    "exemptions": "missing.exemptions",
    "exists": "missing.exists",
    "fields": "missing.fields",
    "frequency": "missing.frequency",
    "gates": "missing.gates",
    "given_in": "missing.given-in",
    "in_force": "missing.in-force",
    "kind": "missing.kind",
    "lawful_basis": "missing.lawful-basis",
    "need": "missing.need",
    "notice": "missing.notice",
    "observed": "missing.observed",
    "onward": "missing.onward",
    "operation": "missing.operation",
    "oversight": "missing.oversight",
    "population": "missing.population",
    "positions": "missing.positions",
    "power": "missing.power",
    "powers": "missing.powers",
    "published": "missing.published",
    "purpose": "missing.purpose",
    "recipient_basis": "missing.recipient-basis",
    "requires": "missing.requires",
    "rests_on": "missing.rests-on",
    "retention": "missing.retention",
    "review": "missing.review",
    "rights": "missing.rights",
    "roles": "missing.roles",
    "safeguards": "missing.safeguards",
    "security": "missing.security",
    "seen": "missing.seen",
    "signatories": "missing.signatories",
    "signed": "missing.signed",
    "special_condition": "missing.special-condition",
    "transfer": "missing.transfer",
    "trigger": "missing.trigger",
    "vulnerable": "missing.vulnerable",
    "whole": "missing.whole",
}
_INNER = {
    "by": "missing.by-whom",
    "case_by_case": "missing.case-by-case",
    "independent": "missing.independently",
    "kind": "missing.of-what-kind",
    "test": "missing.on-what-test",
    "asked": "missing.how-many-asked",
    "approved": "missing.how-many-approved",
    "disclosed": "missing.how-many-disclosed",
    "people": "missing.how-many-people",
    "rejected": "missing.how-many-rejected",
    "traced": "missing.how-many-traced",
    "no_trace": "missing.how-many-not-traced",
}


def thing_of(at: Pointer) -> Pointer:
    """Give the thing that a place belongs to: terms of a flow, a version, or what has an id."""
    if at.steps[:1] == ("flows",) and at.steps[2:3] == ("terms",):
        return Pointer(at.steps[:4])
    if at.steps[:1] == ("instruments",) and at.steps[2:3] == ("versions",):
        return Pointer(at.steps[:4])
    return Pointer(at.steps[:2])


def thing_named(model: FlowModel, at: Pointer) -> Statement:
    """Name the thing at a place: `Tracing answer under Memorandum (2017)`."""
    names, steps = Names(model), at.steps
    if len(steps) < 2:
        return Statement(say("missing.the-model"), (Ground(GroundKind.LABEL, "title"),))
    if steps[0] == "flows" and len(steps) == 4:
        flow, version = names.of("flow", steps[1]), names.version(steps[3])
        text = say("missing.flow-under", flow=flow.text, version=version.text)
        return Statement(text, (*flow.grounds, *version.grounds))
    if steps[0] == "instruments":
        return names.version("@".join(steps[1::2]))
    if steps[0] in _KINDS:
        return names.of(_KINDS[steps[0]], steps[1])
    titled = getattr(getattr(model, steps[0], {}).get(steps[1]), "title", None)
    text = titled if isinstance(titled, str) else spelled(steps[1])
    return Statement(text, (Ground(GroundKind.LABEL, str(Pointer(steps[:2]))),))


def what_is_at(model: FlowModel, at: Pointer) -> str:
    """Say what would be stated at a place, within its thing: `how long data are kept`."""
    inner = at.steps[len(thing_of(at).steps) :]
    if inner[:1] == ("limbs",) and len(inner) > 2:
        return say("missing.in-limb", what=_within(model, inner[2:]), limb=inner[1])
    return _within(model, inner)


def _within(model: FlowModel, inner: tuple[str, ...]) -> str:
    if not inner:
        return say("missing.what-is-known")
    known = _WHAT.get(inner[0])
    said = say(known) if known else inner[0].replace("_", " ").replace("-", " ")
    rest = [_inner(model, inner[0], step) for step in inner[1:]]
    return f"{said}: {', '.join(rest)}" if rest else said


def _inner(model: FlowModel, key: str, step: str) -> str:
    if key in ("fields", "need") and step in model.fields:
        return Names(model).text("field", step)
    if key in ("positions", "roles") and step in model.organisations:
        return Names(model).text("organisation", step)
    if step in _INNER:
        return say(_INNER[step])
    return step if set("/#@") & set(step) else step.replace("-", " ")
