"""What a record says in one column of one row; where nothing is stated it says so."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace

from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.terms import Said
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.register.parts import Part
from dpia.report.register.parts import role_of
from dpia.report.saying import Wording
from dpia.report.saying import cell
from dpia.report.saying import figure
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer
from dpia.vocabulary import Role

NOT_STATED = "NOT STATED"


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


def unmodelled(_entry: Entry) -> Cell:
    """Say that nothing is stated of what a model has no place for."""
    return Cell((phrase(NOT_STATED, "register-not-modelled"),), Tone.NOT_STATED)


def regime(entry: Entry) -> Cell:
    """Name the regime."""
    return Cell((entry.regime,))


def organisation(entry: Entry) -> Cell:
    """Name the body, with its contact and its data protection officer where they are stated."""
    return _body(entry.names, entry.parts[0].body)


def role(entry: Entry) -> Cell:
    """Say in which role the body acts."""
    return _unified(cell(Said(entry.parts[0].role)))


def purpose(entry: Entry) -> Cell:
    """Name the purpose, and what is said of it; a dispute over it shows its sides."""
    part = entry.parts[0]
    if not part.purpose:
        return _nothing(_place(part, "purpose"))
    lines = [entry.names.of("purpose", part.purpose)]
    known = entry.names.model.purposes.get(part.purpose)
    if known is not None and known.statement is not None:
        at = Pointer(("purposes", part.purpose, "statement"))
        lines += cell(Said(read(known.statement, at, grounds_in(known)))).lines
    disputed = [one.purpose_said for one in entry.parts if _disputed(one.purpose_said)]
    for said in disputed[:1]:
        if said is not None:
            lines += cell(said, _named(entry.names, "purpose")).lines
    return Cell(tuple(lines), Tone.DISPUTED if disputed else Tone.PLAIN)


def subject(entry: Entry) -> Cell:
    """Name the people."""
    return Cell((entry.names.of("subject", entry.parts[0].subject),))


def data(entry: Entry) -> Cell:
    """Name the field, its category, and how well it stands that the body handles it."""
    field = entry.parts[0].field
    lines = [entry.names.of("field", field)]
    known = entry.names.model.fields.get(field)
    if known is not None and known.category and known.category != "ordinary":
        text = known.category.replace(":", " category: ").replace("-", " ")
        lines.append(label(text, f"fields/{field}/category"))
    cells = [(part.flow, cell(part.said)) for part in entry.parts]
    tones = {one.tone for _, one in cells}
    told = tones.pop() if len(tones) == 1 else Tone.PLAIN
    return Cell((*lines, *_told(entry, cells)), Tone.PLAIN if told is Tone.YES else told)


def recipients(entry: Entry) -> Cell:
    """Name the bodies that the body gives the field to."""
    flows = entry.names.model.flows
    given = {flows[part.flow].to: part.flow for part in entry.parts if part.sends}
    return _bodies(entry, given, "to")


def source(entry: Entry) -> Cell:
    """Name where the body has the field from: other bodies, or the person."""
    flows = entry.names.model.flows
    given = {flows[one.flow].from_: one.flow for one in entry.sources if one.flow}
    lines = list(_bodies(entry, given, "from").lines) if given else []
    for one in entry.sources:
        if not one.flow:
            lines.append(Statement("the person", (_fact(one.at),), one.said.fact.sources))
    return Cell(tuple(lines)) if lines else _nothing(entry.parts[0].at)


def others(*wanted: Role) -> Make:
    """Make a column of the other bodies that stand in a role in the same flows."""

    def made(entry: Entry) -> Cell:
        lines: list[Statement] = []
        for flow in entry.flows:
            for body in entry.names.model.flows[flow].roles:
                fact = role_of(entry.names.model, flow, body)
                if body != entry.parts[0].body and fact.value in wanted:
                    named = _body(entry.names, body).lines
                    lines += [replace(named[0], cites=fact.sources), *named[1:]]
        return Cell(tuple(dict.fromkeys(lines))) if lines else _nothing(_roles(entry))

    return made


def contract(entry: Entry) -> Cell:
    """Name the version under which a processor acts in the same flows."""
    found = [
        entry.names.version(part.terms.version)
        for part in entry.parts
        if part.terms is not None and _has_processor(entry, part.flow)
    ]
    return Cell(tuple(dict.fromkeys(found))) if found else _nothing(_roles(entry))


def clause(key: str) -> Make:
    """Make a column of what terms say under a key; `rights/` takes all that begin with it."""

    def made(entry: Entry) -> Cell:
        said = [
            (part.flow, _clause(part, one, key))
            for part in entry.parts
            if part.terms is not None
            for one in part.terms.clauses
            if one == key or (key.endswith("/") and one.startswith(key))
        ]
        if not said:
            return _nothing(_place(entry.parts[0], key.rstrip("/")))
        lines = tuple(dict.fromkeys(_told(entry, said, plain_yes=True)))
        tones = {one.tone for _, one in said}
        return _unified(Cell(lines, tones.pop() if len(tones) == 1 else Tone.PLAIN))

    return made


def flows(entry: Entry) -> Cell:
    """Name the flows, and what is collected, that the row rests on."""
    kinds = entry.names.model.flows
    lines = []
    for flow in entry.flows:
        named = entry.names.of("flow", flow)
        text = f"{named.text} ({kinds[flow].kind.value})"
        lines.append(replace(named, text=text))
    own = [part for part in entry.parts if not part.flow]
    lines += [Statement("its own collection", (_fact(part.at),)) for part in own]
    return Cell(tuple(lines))


def _clause(part: Part, key: str, wanted: str) -> Cell:
    assert part.terms is not None  # noqa: S101  the caller has looked
    made = cell(part.terms.clauses[key], figure)
    if wanted == key:
        return made
    name = spelled(key.partition("/")[2])
    first = replace(made.lines[0], text=f"{name}: {made.lines[0].text}")
    return Cell((first, *made.lines[1:]), made.tone)


def _told(
    entry: Entry, cells: Iterable[tuple[str, Cell]], *, plain_yes: bool = False
) -> tuple[Statement, ...]:
    """Put cells under each other; each says which flow it is of, where they differ.

    A plain "yes" gives its sources alone, unless it is wanted.
    """
    listed = [(flow, one) for flow, one in cells if plain_yes or one.tone is not Tone.YES]
    differ = len({tuple(line.text for line in one.lines) for _, one in listed}) > 1
    lines: list[Statement] = []
    for flow, one in listed:
        head = f"{entry.names.text('flow', flow)}: " if differ and flow else ""
        first = one.lines[0]
        lines += [replace(first, text=f"{head}{first.text}"), *one.lines[1:]]
    return tuple(dict.fromkeys(lines))


def _body(names: Names, body: str) -> Cell:
    """Name a body, and say its contact and officer where they are stated."""
    lines = [names.of("organisation", body)]
    known = names.model.organisations[body]
    for key, raw in (("contact", known.contact), ("dpo", known.dpo)):
        fact = read(raw, Pointer(("organisations", body, key)), grounds_in(known))
        if fact.stated:
            lines += cell(Said(fact)).lines
    return Cell(tuple(lines))


def _bodies(entry: Entry, given: dict[str, str], end: str) -> Cell:
    if not given:
        return _nothing(entry.parts[0].at)
    return Cell(
        tuple(
            replace(entry.names.of("organisation", body), grounds=(_fact(_end(flow, end)),))
            for body, flow in given.items()
        )
    )


def _has_processor(entry: Entry, flow: str) -> bool:
    model = entry.names.model
    roles = (role_of(model, flow, body) for body in model.flows[flow].roles)
    return any(fact.value == Role.PROCESSOR for fact in roles)


def _end(flow: str, end: str) -> Pointer:
    return Pointer(("flows", flow, end))


def _roles(entry: Entry) -> Pointer:
    """Point at the roles of the first flow, else at what is collected."""
    flows_ = entry.flows
    return Pointer(("flows", flows_[0], "roles")) if flows_ else entry.parts[0].at


def _place(part: Part, key: str) -> Pointer:
    """Point at where the terms would say it."""
    return part.terms.at / key if part.terms is not None else part.at


def _nothing(at: Pointer) -> Cell:
    return Cell((Statement(NOT_STATED, (_fact(at),)),), Tone.NOT_STATED)


def _unified(one: Cell) -> Cell:
    """Say "not stated" in the one way in which records say it."""
    if one.tone is not Tone.NOT_STATED:
        return one
    return Cell((replace(one.lines[0], text=NOT_STATED), *one.lines[1:]), one.tone)


def _disputed(said: Said | None) -> bool:
    return said is not None and said.fact.disputed


def _named(names: Names, kind: str) -> Wording:
    return lambda value: names.text(kind, str(value))


def _fact(at: Pointer) -> Ground:
    return Ground(GroundKind.FACT, str(at))
