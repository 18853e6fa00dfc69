"""The points of a flow where a body decides and may refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dpia.model import gate as written
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.source import Pointer
from dpia.vocabulary import NONE
from dpia.vocabulary import Status


class Gate(NamedTuple):
    """One gate, with what is said of each part of it."""

    id: str
    at: Pointer
    by: Fact
    exists: Fact
    test: Fact
    kind: Fact
    case_by_case: Fact
    independent: Fact
    person: Fact

    @property
    def contested(self) -> bool:
        """Tell whether sources differ over its being there, or over whose it is."""
        return self.exists.disputed or self.by.disputed


class Gates(NamedTuple):
    """The gates of a flow or of its terms; or the fact that there are none; or nothing stated."""

    gates: tuple[Gate, ...]
    none: Fact
    taken_from: str = ""

    @property
    def stated(self) -> bool:
        """Tell whether anything is said of gates."""
        return bool(self.gates) or self.none.stated

    @property
    def surely_none(self) -> bool:
        """Tell whether it is said, and not disputed, that there is no discretion."""
        return not self.gates and self.none.value == NONE and not self.none.disputed


def gates_of(raw: object, at: Pointer, around: Grounds) -> Gates:
    """Read the gates of a flow, of terms or of a limb; they come in the order of their ids."""
    if raw is None:
        return Gates((), Fact(at, Status.NOT_STATED))
    if isinstance(raw, Mapping) and all(isinstance(gate, written.Gate) for gate in raw.values()):
        made = tuple(_gate(name, raw[name], at / name, around) for name in sorted(raw))
        return Gates(made, Fact(at, Status.NOT_STATED))
    return Gates((), read(raw, at, around))


def _gate(name: str, gate: written.Gate, at: Pointer, outer: Grounds) -> Gate:
    around = grounds_in(gate, outer)
    return Gate(
        name,
        at,
        by=read(gate.by, at / "by", around),
        exists=read(gate.exists, at / "exists", around),
        test=read(gate.test, at / "test", around),
        kind=read(gate.kind, at / "kind", around),
        case_by_case=read(gate.case_by_case, at / "case_by_case", around),
        independent=read(gate.independent, at / "independent", around),
        person=read(gate.person, at / "person", around),
    )
