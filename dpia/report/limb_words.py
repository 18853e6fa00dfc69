"""The limbs of terms whose triggers differ, in words."""

from __future__ import annotations

from dpia.language.say import say
from dpia.model.fact import read
from dpia.model.flow import Limb
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import LimbSaid
from dpia.regime.terms import Said
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.saying import disputed_between
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer


def limbs(names: Names, then: FlowThen) -> Cell:
    """List the limbs of the terms in force, each with its trigger and what it leaves out."""
    found = [(terms.version, limb) for terms in then.terms for limb in terms.limbs.values()]
    lines = tuple(_limb(names, limb) for _, limb in sorted(found, key=lambda one: one[1].id))
    if lines:
        contested = any(said.fact.disputed for _, limb in found for said in limb.clauses.values())
        return Cell(lines, Tone.DISPUTED if contested else Tone.PLAIN)
    at = str(Pointer(("flows", then.id, "terms")))
    text = say("flow.no-limbs-stated") if then.terms else say("common.no-terms")
    mark = Tone.NOT_STATED if then.terms else Tone.ABSENT
    return Cell((Statement(text, (Ground(GroundKind.COUNT, at),)),), mark)


def _limb(names: Names, limb: LimbSaid) -> Statement:
    limbed, trigger = _called(names, limb), _condition(names, limb.clauses.get("trigger"))
    if (excludes := limb.clauses.get("excludes")) is None:
        text = say("flow.limb", limb=limbed, trigger=trigger)
    else:
        excluded = _condition(names, excludes)
        text = say("flow.limb-except", limb=limbed, trigger=trigger, excluded=excluded)
    said = tuple(limb.clauses.values())
    grounds = tuple(Ground(GroundKind.FACT, str(one.fact.pointer)) for one in said)
    cites = tuple(dict.fromkeys(source for one in said for source in one.fact.sources))
    return Statement(text, grounds or (Ground(GroundKind.FACT, str(limb.at)),), cites)


def _called(names: Names, limb: LimbSaid) -> str:
    """Name a limb: by the name that it has where it is written, else by its id."""
    _, flow, _, version, *_ = limb.at.steps
    written = names.model.flows[flow].terms[version].limbs.get(limb.id)
    name = read(written.name, limb.at / "name").value if isinstance(written, Limb) else None
    return name if isinstance(name, str) else spelled(limb.id)


def _condition(names: Names, said: Said | None) -> str:
    if said is None or not said.fact.stated:
        return say("flow.trigger-not-stated")
    if said.fact.disputed:
        return disputed_between((one.id, _named(names, one.value)) for one in said.fact.claims)
    return _named(names, said.fact.value)


def _named(names: Names, value: object) -> str:
    parts = value if isinstance(value, tuple) else (value,)
    return ", ".join(names.text("condition", str(part)) for part in parts)
