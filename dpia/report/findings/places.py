"""A place of a model in words: the thing that it belongs to, and what is said there."""

from __future__ import annotations

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
    "accountable_to": "to which body it answers",
    "alternatives": "which alternatives were looked at",
    "announced": "when it was announced",
    "answers": "which request it answers",
    "binding": "whether it binds",
    "cap": "whether a number is the most that may be asked",
    "category": "which category of data it is",
    "child": "whether they are children",
    "collects": "what it takes from people itself",
    "confidential": "whether it is held in confidence",
    "confidentiality_basis": "on what basis confidence is set aside",
    "consequence": "what it leads to for people",
    "decision": "whether a machine decides",
    "dpia": "the impact assessment made for it",
    "dpo": "the data protection officer",
    "ended": "when it ended",
    "exemptions": "which exemptions are relied on",
    "exists": "whether there is such a thing",
    "fields": "which data are given",
    "frequency": "how often data are given",
    "gates": "who decides, and may refuse",
    "given_in": "for what their data were given",
    "in_force": "when it began to bind",
    "kind": "what kind of thing it is",
    "lawful_basis": "the lawful basis",
    "need": "why the data are needed",
    "notice": "what people are told",
    "observed": "what was counted",
    "onward": "whether data may be passed on",
    "operation": "what is done with the data",
    "oversight": "who oversees it",
    "population": "how many people they are",
    "positions": "how bodies stood to it",
    "power": "the legal power",
    "powers": "what it may do to people",
    "published": "when it was published",
    "purpose": "what it is for",
    "recipient_basis": "the recipient's own lawful basis",
    "requires": "what the asker must hold first",
    "rests_on": "on which provisions it rests",
    "retention": "how long data are kept",
    "review": "when it is reviewed",
    "rights": "which rights people have",
    "roles": "who answers for the processing",
    "safeguards": "which safeguards there are",
    "security": "how data are secured",
    "seen": "whether it was seen to happen",
    "signatories": "who signed it",
    "signed": "when it was signed",
    "special_condition": "the condition for special categories",
    "transfer": "whether data go abroad",
    "trigger": "what must be the case",
    "vulnerable": "whether they are vulnerable",
    "whole": "whether the list of data is whole",
}
_INNER = {
    "by": "by whom",
    "case_by_case": "whether case by case",
    "independent": "whether independently",
    "kind": "of what kind",
    "test": "on what test",
    "asked": "how many were asked",
    "approved": "how many were approved",
    "disclosed": "how many were disclosed",
    "people": "how many people",
    "rejected": "how many were rejected",
    "traced": "how many were traced",
    "no_trace": "how many were not traced",
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
        return Statement("The model", (Ground(GroundKind.LABEL, "title"),))
    if steps[0] == "flows" and len(steps) == 4:
        flow, version = names.of("flow", steps[1]), names.version(steps[3])
        return Statement(f"{flow.text} under {version.text}", (*flow.grounds, *version.grounds))
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
    limb = ""
    if inner[:1] == ("limbs",) and len(inner) > 2:
        limb, inner = f" (limb '{inner[1]}')", inner[2:]
    if not inner:
        return f"what is known of it{limb}"
    said = _WHAT.get(inner[0], inner[0].replace("_", " ").replace("-", " "))
    rest = [_inner(model, inner[0], step) for step in inner[1:]]
    return f"{': '.join((said, ', '.join(rest))) if rest else said}{limb}"


def _inner(model: FlowModel, key: str, step: str) -> str:
    if key in ("fields", "need") and step in model.fields:
        return Names(model).text("field", step)
    if key in ("positions", "roles") and step in model.organisations:
        return Names(model).text("organisation", step)
    return _INNER.get(step, step if set("/#@") & set(step) else step.replace("-", " "))
