"""A fact: a value with its sources, its sides where it is disputed, and how well it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from dpia.model.leaf import DISPUTED
from dpia.model.leaf import LONG
from dpia.model.leaf import shape_of
from dpia.model.shape import Sourced
from dpia.source import Pointer
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT
from dpia.vocabulary import Status

Value = str | int | bool | tuple[Any, ...] | Mapping[str, Any] | None


class Grounds(NamedTuple):
    """What a mapping says for every fact in it that says nothing for itself."""

    sources: tuple[str, ...] = ()
    because: str = ""
    from_memory: bool = False

    @property
    def given(self) -> bool:
        """Tell whether anything is said."""
        return bool(self.sources or self.because or self.from_memory)


NOTHING = Grounds()


class Claim(NamedTuple):
    """One value with its sources; `id` is empty where nobody disputes it."""

    id: str
    value: Value
    status: Status
    sources: tuple[str, ...] = ()
    because: str = ""
    note: str = ""
    extras: tuple[tuple[str, Value], ...] = ()

    def further(self, key: str) -> Value:
        """Give a further key of the long form (`extent`, `when`, `supersedes`), or None."""
        return dict(self.extras).get(key)


class Fact(NamedTuple):
    """One fact of a model.

    `claims` holds one claim, or one for each side; none where nothing is stated.  `reading` names
    the side that is drawn, and never removes the dispute.
    """

    pointer: Pointer
    status: Status
    claims: tuple[Claim, ...] = ()
    reading: str = ""
    because: str = ""
    note: str = ""
    conflict: str = ""

    @property
    def value(self) -> Value:
        """Give the one value, or that of the side that is drawn; None where nothing is stated."""
        if len(self.claims) == 1:
            return self.claims[0].value
        if self.status is not Status.DISPUTED and self.claims:
            return self.claims[0].value
        return next((claim.value for claim in self.claims if claim.id == self.reading), None)

    @property
    def disputed(self) -> bool:
        """Tell whether its sides differ."""
        return self.status is Status.DISPUTED

    @property
    def stated(self) -> bool:
        """Tell whether anything at all is said."""
        return self.status is not Status.NOT_STATED

    @property
    def sources(self) -> tuple[str, ...]:
        """List the sources of every side, each once, in the order of writing."""
        return tuple(dict.fromkeys(ref for claim in self.claims for ref in claim.sources))

    def values(self) -> tuple[Value, ...]:
        """List the values that some side gives, in the order of writing."""
        claims = self.claims
        if len(claims) == 1:  # as nearly all have
            return (claims[0].value,)
        return tuple([claim.value for claim in claims])

    def placed(self, at: Pointer) -> Fact:
        """Give it with its place from the root, where its pointer starts at a thing."""
        return self._replace(pointer=self.pointer.placed(at))


def grounds_of(mapping: Mapping[str, Any], around: Grounds) -> Grounds:
    """Give what a mapping says for the facts in it, else what the mapping around it says."""
    own = Grounds(
        tuple(mapping.get("sources") or ()),
        mapping.get("because") or "",
        mapping.get("from_memory") is not None,
    )
    return own if own.given else around


def grounds_in(mapping: Sourced, around: Grounds = NOTHING) -> Grounds:
    """Give what a mapping of the model says for the facts in it, else what is said around it."""
    if mapping.sources or mapping.because or mapping.from_memory:
        because = mapping.because or ""
        return Grounds(tuple(mapping.sources), because, mapping.from_memory is not None)
    return around


def read(raw: object, pointer: Pointer, around: Grounds = NOTHING) -> Fact:
    """Make a fact of a leaf as written; `around` speaks where the leaf names no source."""
    if raw is None:
        return Fact(pointer, Status.NOT_STATED)
    if type(raw) is str:  # as nearly all are written
        if raw == NOT_STATED:
            return Fact(pointer, Status.NOT_STATED)
        status = _standing(raw, NOTHING, around)
        return Fact(pointer, status, (Claim("", raw, status, around.sources, around.because),))
    if not isinstance(raw, Mapping) or shape_of(raw) not in (LONG, DISPUTED):
        claim = _claim("", {"value": raw}, around)
        return Fact(pointer, claim.status, () if claim.value == NOT_STATED else (claim,))
    if shape_of(raw) == LONG:
        claim = _claim("", raw, around)
        return Fact(pointer, claim.status, (claim,), note=claim.note)
    claims = tuple(_claim(side, said, around) for side, said in raw["claims"].items())
    return Fact(
        pointer,
        _status_of(claims),
        claims,
        reading=raw.get("reading") or "",
        because=raw.get("because") or "",
        note=raw.get("note") or "",
        conflict=raw.get("conflict") or "",
    )


def _claim(side: str, said: Mapping[str, Any], around: Grounds) -> Claim:
    own = grounds_of(said, NOTHING)
    grounds = own if own.given else around
    value = said["value"]
    return Claim(
        id=side,
        value=tuple(value) if isinstance(value, list) else value,
        status=_standing(value, own, grounds),
        sources=grounds.sources,
        because=grounds.because,
        note=said.get("note") or "",
        extras=tuple((key, part) for key, part in said.items() if key not in _GROUNDS),
    )


_GROUNDS = frozenset({"value", "sources", "because", "note", "from_memory"})


def _standing(value: object, own: Grounds, grounds: Grounds) -> Status:
    if value in (SILENT, NOT_STATED):
        return Status.NOT_STATED
    if grounds.from_memory:
        return Status.TO_CONFIRM
    if grounds.sources and not (own.because and not own.sources):
        return Status.STATED
    return Status.INFERRED if grounds.because else Status.UNSOURCED


_STRENGTH = (
    Status.STATED,
    Status.INFERRED,
    Status.TO_CONFIRM,
    Status.UNSOURCED,
    Status.NOT_STATED,
)


def _status_of(claims: tuple[Claim, ...]) -> Status:
    """Call it disputed when the sides differ, else as well established as its best side."""
    said = [SILENT if claim.value == NOT_STATED else claim.value for claim in claims]
    if any(value != said[0] for value in said):
        return Status.DISPUTED
    return min((claim.status for claim in claims), key=_STRENGTH.index)
