"""The limbs of terms whose triggers differ, in words."""

from __future__ import annotations

from dpia.regime.resolve import FlowThen
from dpia.regime.terms import LimbSaid
from dpia.regime.terms import Said
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Tone
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
    text = "none stated" if then.terms else "no terms"
    mark = Tone.NOT_STATED if then.terms else Tone.ABSENT
    return Cell((Statement(text, (Ground(GroundKind.COUNT, at),)),), mark)


def _limb(names: Names, limb: LimbSaid) -> Statement:
    parts = [f"{spelled(limb.id)}: {_condition(names, limb.clauses.get('trigger'))}"]
    if (excludes := limb.clauses.get("excludes")) is not None:
        parts.append(f"except {_condition(names, excludes)}")
    said = tuple(limb.clauses.values())
    grounds = tuple(Ground(GroundKind.FACT, str(one.fact.pointer)) for one in said)
    cites = tuple(dict.fromkeys(source for one in said for source in one.fact.sources))
    return Statement(", ".join(parts), grounds or (Ground(GroundKind.FACT, str(limb.at)),), cites)


def _condition(names: Names, said: Said | None) -> str:
    if said is None or not said.fact.stated:
        return "trigger not stated"
    if said.fact.disputed:
        sides = (f"{_named(names, claim.value)} ({claim.id})" for claim in said.fact.claims)
        return "disputed: " + " or ".join(sides)
    return _named(names, said.fact.value)


def _named(names: Names, value: object) -> str:
    parts = value if isinstance(value, tuple) else (value,)
    return ", ".join(names.text("condition", str(part)) for part in parts)
