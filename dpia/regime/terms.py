"""What one version says about one flow, with what it takes over from another."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from typing import NamedTuple

from dpia.language.say import say
from dpia.model.fact import Claim
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow import Flow
from dpia.model.flow import Limb
from dpia.model.flow import Terms
from dpia.regime.gates import Gates
from dpia.regime.gates import gates_of
from dpia.source import Pointer
from dpia.vocabulary import NO
from dpia.vocabulary import REMOVED
from dpia.vocabulary import SILENT
from dpia.vocabulary import YES
from dpia.vocabulary import Status


class Said(NamedTuple):
    """A fact as it counts under a version.

    `taken_from` names the version that it was taken over from; `rests_on` lists the pointers of
    every fact that this one leans on besides its own; `omitted` marks a "no" that follows from a
    list given as whole.
    """

    fact: Fact
    taken_from: str = ""
    rests_on: tuple[Pointer, ...] = ()
    omitted: bool = False


@dataclass(frozen=True, slots=True)
class LimbSaid:
    """One limb: its own words; what it leaves unsaid stands in the terms around it."""

    id: str
    at: Pointer
    clauses: Mapping[str, Said]
    fields: Mapping[str, Said]
    gates: Gates
    about: tuple[str, ...]


class TermsSaid(NamedTuple):
    """Everything that one version says about one flow."""

    version: str
    at: Pointer
    fields: Mapping[str, Said]
    clauses: Mapping[str, Said]
    limbs: Mapping[str, LimbSaid]
    gates: Gates
    whole: Fact

    def field(self, name: str) -> Said:
        """Tell what is said of a field: its own line, else "no" by omission, else nothing."""
        if (said := self.fields.get(name)) is not None:
            return said
        if YES in self.whole.values():
            omitted = self.whole._replace(claims=tuple(_as_no(one) for one in self.whole.claims))
            return Said(omitted, omitted=True)
        return Said(Fact(self.at / "fields" / name, Status.NOT_STATED))


def _as_no(claim: Claim) -> Claim:
    """Take from a list that is whole that a field is no part of it; else the list is silent."""
    return claim._replace(value=NO if claim.value == YES else SILENT)


CLAUSES = (
    "purpose",
    "trigger",
    "excludes",
    "cap",
    "retention",
    "frequency",
    "onward",
    "lawful_basis",
    "recipient_basis",
    "power",
    "special_condition",
    "confidentiality_basis",
    "security",
    "notice",
    "transfer",
    "operation",
    "decision",
    "alternatives",
)
"""The single facts of terms, in the order in which they are read."""
LISTS = ("safeguards", "rights", "exemptions", "consequence", "need")
"""The facts of terms that are kept under ids; each counts as `safeguards/ID`."""
Called = Callable[[str], str]
"""Names a version within a sentence."""


def terms_of(flow: Flow, name: str, version: str, called: Called = str) -> TermsSaid:
    """Say what a version provides for a flow, laid over what it takes over.

    `called` names a version within a sentence; without it one goes by its id.
    """
    terms = flow.terms[version]
    at = Pointer(("flows", name, "terms", version))
    around = grounds_in(terms, grounds_in(flow))
    own = TermsSaid(
        version,
        at,
        _facts(terms.fields, at / "fields", around),
        dict(_clauses(terms, at, around)),
        {
            limb: _limb(limb, said, at / "limbs" / limb, around)
            for limb, said in terms.limbs.items()
            if isinstance(said, Limb)
        },
        gates_of(terms.gates, at / "gates", around),
        read(terms.whole, at / "whole", around),
    )
    if terms.takes_over is None:
        return own
    takes = read(terms.takes_over, at / "takes_over", around)
    return _over(own, takes, flow, name, called) if takes.stated else own


def _over(own: TermsSaid, takes: Fact, flow: Flow, name: str, called: Called) -> TermsSaid:
    """Lay terms over those that they take over, key by key."""
    if takes.value is None:  # sources differ over it, and the model takes no side
        return own
    base = terms_of(flow, name, str(takes.value), called)
    because = _as_in(own.version, base.version, called)
    terms = flow.terms[own.version]
    said = read(terms.unchanged_otherwise, own.at / "unchanged_otherwise")
    surely = said.value == YES and not said.disputed
    removed = {limb for limb, said in terms.limbs.items() if said == REMOVED}

    def taken(said: Said) -> Said:
        return said._replace(
            fact=_as_taken(said.fact, because, surely=surely),
            taken_from=said.taken_from or base.version,
            rests_on=(*said.rests_on, takes.pointer),
        )

    def all_taken(some: Mapping[str, Said]) -> dict[str, Said]:
        return {key: taken(said) for key, said in some.items()}

    kept = {
        limb: replace(said, clauses=all_taken(said.clauses), fields=all_taken(said.fields))
        for limb, said in base.limbs.items()
        if limb not in removed
    }
    return own._replace(
        fields={**all_taken(base.fields), **own.fields},
        clauses={**all_taken(base.clauses), **own.clauses},
        limbs={**kept, **own.limbs},
        gates=own.gates if own.gates.stated else base.gates._replace(taken_from=base.version),
        whole=own.whole if own.whole.stated else taken(Said(base.whole)).fact,
    )


def _as_in(own: str, base: str, called: Called) -> str:
    """Name a version as one would from another: of the same instrument by its number alone."""
    instrument, _, number = base.partition("@")
    if own.partition("@")[0] == instrument:
        return say("fact.as-in-own", number=number)
    return say("fact.as-in", version=called(base))


def _as_taken(fact: Fact, because: str, *, surely: bool) -> Fact:
    """Count what is taken over as inferred, unless a source says that nothing else changed.

    What was taken over before tells already from where.
    """
    status = fact.status
    if status in (Status.STATED, Status.UNSOURCED) and not surely:
        status = Status.INFERRED
    return fact._replace(status=status, because=fact.because or because)


def _facts(written: Mapping[str, object], at: Pointer, around: Grounds) -> dict[str, Said]:
    """Read facts of one mapping; those that say the same plain word share their claim."""
    found: dict[str, Said] = {}
    words: dict[str, Fact] = {}
    for key, raw in written.items():
        if type(raw) is not str:
            found[key] = Said(read(raw, at / key, around))
            continue
        alike = words.get(raw) or words.setdefault(raw, read(raw, at, around))
        found[key] = Said(Fact(at / key, alike.status, alike.claims))
    return found


def _clauses(terms: Terms | Limb, at: Pointer, around: Grounds) -> Iterator[tuple[str, Said]]:
    written = terms.model_fields_set
    for key in CLAUSES:
        if key in written and (raw := getattr(terms, key)) is not None:
            yield key, Said(read(raw, at / key, around))
    for key in LISTS:
        if key in written:
            for part, raw in getattr(terms, key).items():
                yield f"{key}/{part}", Said(read(raw, at / key / part, around))


def _limb(name: str, limb: Limb, at: Pointer, outer: Grounds) -> LimbSaid:
    around = grounds_in(limb, outer)
    clauses = dict(_clauses(limb, at, around))
    if limb.by is not None:
        clauses["by"] = Said(read(limb.by, at / "by", around))
    return LimbSaid(
        name,
        at,
        clauses,
        _facts(limb.fields, at / "fields", around),
        gates_of(limb.gates, at / "gates", around),
        tuple(limb.about),
    )
