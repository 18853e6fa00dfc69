"""What a record is made of: each body's part in each flow, for one purpose, subject and field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import Regime
from dpia.regime.terms import LimbSaid
from dpia.regime.terms import Said
from dpia.regime.terms import TermsSaid
from dpia.regime.trees import trees_of
from dpia.source import Pointer
from dpia.vocabulary import YES


@dataclass(frozen=True, slots=True)
class Part:
    """One body's part: it sends or receives a field under terms, or collects it from the person.

    `flow` is empty where it collects; `purpose` is empty where none is stated.
    """

    body: str
    role: Fact
    purpose: str
    subject: str
    field: str
    said: Said
    flow: str = ""
    sends: bool = False
    terms: TermsSaid | None = None
    purpose_said: Said | None = None
    then: FlowThen | None = None
    """How the flow stands on the day."""

    @property
    def at(self) -> Pointer:
        """Point at what the part rests on."""
        return self.said.fact.pointer


def parts(model: FlowModel, regime: Regime, flows: tuple[str, ...]) -> tuple[Part, ...]:
    """List every part in some flows of a regime, and what their bodies collect themselves."""
    bodies = {body for name in flows for body in _ends(model, name)}
    return (
        *(part for name in flows for part in _flow(model, regime, name)),
        *(part for body in model.organisations if body in bodies for part in _own(model, body)),
    )


def role_of(model: FlowModel, flow: str, body: str) -> Fact:
    """Say in which role a body takes part in a flow; "not stated" where the flow says none.

    A unit is the same body as that which it is a unit of, and acts in its role.
    """
    one = model.flows[flow]
    seen = {body}
    while body not in one.roles and (whole := model.organisations[body].unit_of):
        if whole in seen:
            break
        seen.add(whole)
        body = whole
    return read(one.roles.get(body), Pointer(("flows", flow, "roles", body)), grounds_in(one))


def _ends(model: FlowModel, name: str) -> tuple[str, str]:
    flow = model.flows[name]
    return flow.from_, flow.to


def _flow(model: FlowModel, regime: Regime, name: str) -> Iterator[Part]:
    sender, _ = _ends(model, name)
    for body in dict.fromkeys(_ends(model, name)):
        role = role_of(model, name, body)
        then = regime.flows[name]
        for terms in then.terms:
            for purpose, purpose_said, subjects, fields in _arms(model, name, terms):
                for subject in subjects:
                    for field, said in fields:
                        yield Part(
                            body,
                            role,
                            purpose,
                            subject,
                            field,
                            said,
                            name,
                            body == sender,
                            terms,
                            purpose_said,
                            then,
                        )


_Arm = tuple[str, Said | None, tuple[str, ...], tuple[tuple[str, Said], ...]]


def _arms(model: FlowModel, name: str, terms: TermsSaid) -> Iterator[_Arm]:
    """Part terms by purpose: a limb that has its own stands apart from the rest."""
    flow = model.flows[name]
    apart = [limb for limb in terms.limbs.values() if "purpose" in limb.clauses]
    for limb in apart:
        for purpose in _values(limb.clauses["purpose"]):
            about = limb.about or tuple(flow.about)
            yield purpose, limb.clauses["purpose"], about, _fields(terms, limb)
    if not apart or len(apart) < len(terms.limbs):
        said = terms.clauses.get("purpose")
        for purpose in _values(said) or (flow.purpose or "",):
            yield purpose, said, tuple(flow.about), _fields(terms, None)


def _values(said: Said | None) -> tuple[str, ...]:
    """Give each purpose that some side names."""
    if said is None:
        return ()
    return tuple(dict.fromkeys(str(value) for value in said.fact.values() if value))


def _fields(terms: TermsSaid, limb: LimbSaid | None) -> tuple[tuple[str, Said], ...]:
    """List the fields that some side says are given."""
    own = {**terms.fields, **(limb.fields if limb else {})}
    return tuple((field, said) for field, said in own.items() if YES in said.fact.values())


def _own(model: FlowModel, body: str) -> Iterator[Part]:
    """List what a body collects from the person, for the purpose for which it is given."""
    given_in = trees_of(model).given_in
    at = Pointer(("organisations", body, "collects"))
    organisation = model.organisations[body]
    unsaid = read(None, Pointer(("organisations", body)))
    for subject, collection in organisation.collects.items():
        around = grounds_in(collection, grounds_in(organisation))
        for field, raw in collection.fields.items():
            said = Said(read(raw, at / subject / "fields" / field, around))
            if YES in said.fact.values():
                for purpose in sorted(given_in[subject]) or ("",):
                    yield Part(body, unsaid, purpose, subject, field, said)
