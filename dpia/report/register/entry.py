"""One row of a record: its parts, and the ways of saying things that its columns share."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace

from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.terms import Said
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.register.parts import Part
from dpia.report.saying import cell
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class Entry:
    """The parts that one row is about, and where the body has the field from."""

    names: Names
    regime: Statement
    parts: tuple[Part, ...]
    sources: tuple[Part, ...]

    @property
    def flows(self) -> tuple[str, ...]:
        """List the flows of the parts, each once."""
        return tuple(dict.fromkeys(part.flow for part in self.parts if part.flow))


Make = Callable[[Entry], Cell]


def told(
    entry: Entry, cells: Iterable[tuple[str, Cell]], *, plain_yes: bool = False
) -> tuple[Statement, ...]:
    """Put cells under each other; each says which flow it is of, where they differ.

    A plain "yes" gives its sources alone, unless it is wanted.
    """
    listed = [(flow, one) for flow, one in cells if plain_yes or one.tone is not Tone.YES]
    differ = len({tuple(line.text for line in one.lines) for _, one in listed}) > 1
    lines: list[Statement] = []
    for flow, one in listed:
        first = one.lines[0]
        if differ and flow:
            name = entry.names.text("flow", flow)
            first = replace(first, text=say("register.said-of", name=name, said=first.text))
        lines += [first, *one.lines[1:]]
    return tuple(dict.fromkeys(lines))


def named_body(names: Names, body: str) -> Cell:
    """Name a body, and say its contact and officer where they are stated."""
    lines = [names.of("organisation", body)]
    known = names.model.organisations[body]
    for key, raw in (("contact", known.contact), ("dpo", known.dpo)):
        fact = read(raw, Pointer(("organisations", body, key)), grounds_in(known))
        if fact.stated:
            lines += cell(Said(fact)).lines
    return Cell(tuple(lines))


def roles_of(entry: Entry) -> Pointer:
    """Point at the roles of the first flow, else at what is collected."""
    flows_ = entry.flows
    return Pointer(("flows", flows_[0], "roles")) if flows_ else entry.parts[0].at


def place(part: Part, key: str) -> Pointer:
    """Point at where the terms would say it."""
    return part.terms.at / key if part.terms is not None else part.at


def nothing(at: Pointer) -> Cell:
    """Say that nothing is stated at a place."""
    return Cell((Statement(say("register.not-stated"), (ground(at),)),), Tone.NOT_STATED)


def unified(one: Cell) -> Cell:
    """Say "not stated" in the one way in which records say it."""
    if one.tone is not Tone.NOT_STATED:
        return one
    return Cell((replace(one.lines[0], text=say("register.not-stated")), *one.lines[1:]), one.tone)


def ground(at: Pointer) -> Ground:
    """Rest on a fact."""
    return Ground(GroundKind.FACT, str(at))
