"""What a record says in one column of one row; where nothing is stated it says so."""

from __future__ import annotations

from dataclasses import replace

from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.terms import Said
from dpia.report.clause_words import clause_wording
from dpia.report.closed_words import flow_kind_words
from dpia.report.closed_words import role_words
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.register.entry import Entry
from dpia.report.register.entry import Make
from dpia.report.register.entry import ground
from dpia.report.register.entry import named_body
from dpia.report.register.entry import nothing
from dpia.report.register.entry import place
from dpia.report.register.entry import roles_of
from dpia.report.register.entry import told
from dpia.report.register.entry import unified
from dpia.report.register.parts import Part
from dpia.report.register.parts import role_of
from dpia.report.saying import Wording
from dpia.report.saying import cell
from dpia.report.standing_words import grounds
from dpia.report.standing_words import headline
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer
from dpia.vocabulary import PRACTICE
from dpia.vocabulary import Role


def unmodelled(_entry: Entry) -> Cell:
    """Say that nothing is stated of what a model has no place for."""
    return Cell((phrase("register.not-stated"),), Tone.NOT_STATED)


def regime(entry: Entry) -> Cell:
    """Name the regime."""
    return Cell((entry.regime,))


def organisation(entry: Entry) -> Cell:
    """Name the body, with its contact and its data protection officer where they are stated."""
    return named_body(entry.names, entry.parts[0].body)


def role(entry: Entry) -> Cell:
    """Say in which role the body acts."""
    return unified(cell(Said(entry.parts[0].role), role_words))


def purpose(entry: Entry) -> Cell:
    """Name the purpose, and what is said of it; a dispute over it shows its sides."""
    part = entry.parts[0]
    if not part.purpose:
        return nothing(place(part, "purpose"))
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
        lines.append(label(_category(known.category), f"fields/{field}/category"))
    cells = [(part.flow, cell(part.said, condition=entry.names.condition)) for part in entry.parts]
    tones = {one.tone for _, one in cells}
    tone = tones.pop() if len(tones) == 1 else Tone.PLAIN
    return Cell((*lines, *told(entry, cells)), Tone.PLAIN if tone is Tone.YES else tone)


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
            lines.append(
                Statement(say("register.the-person"), (ground(one.at),), one.said.fact.sources)
            )
    return Cell(tuple(lines)) if lines else nothing(entry.parts[0].at)


def others(*wanted: Role) -> Make:
    """Make a column of the other bodies that stand in a role in the same flows."""

    def made(entry: Entry) -> Cell:
        lines: list[Statement] = []
        for flow in entry.flows:
            for body in entry.names.model.flows[flow].roles:
                fact = role_of(entry.names.model, flow, body)
                if body != entry.parts[0].body and fact.value in wanted:
                    named = named_body(entry.names, body).lines
                    lines += [replace(named[0], cites=fact.sources), *named[1:]]
        return Cell(tuple(dict.fromkeys(lines))) if lines else nothing(roles_of(entry))

    return made


def contract(entry: Entry) -> Cell:
    """Name the version under which a processor acts in the same flows."""
    found = [
        entry.names.version(part.terms.version)
        for part in entry.parts
        if part.terms is not None and _has_processor(entry, part.flow) and _on_paper(entry, part)
    ]
    return Cell(tuple(dict.fromkeys(found))) if found else nothing(roles_of(entry))


def clause(key: str) -> Make:
    """Make a column of what terms say under a key; `rights/` takes all that begin with it."""

    def made(entry: Entry) -> Cell:
        said = [
            (part.flow, _clause(entry.names, part, one, key))
            for part in entry.parts
            if part.terms is not None
            for one in part.terms.clauses
            if one == key or (key.endswith("/") and one.startswith(key))
        ]
        if not said:
            return nothing(place(entry.parts[0], key.rstrip("/")))
        lines = tuple(dict.fromkeys(told(entry, said, plain_yes=True)))
        tones = {one.tone for _, one in said}
        return unified(Cell(lines, tones.pop() if len(tones) == 1 else Tone.PLAIN))

    return made


def flows(entry: Entry) -> Cell:
    """Name the flows, and what is collected, that the row rests on."""
    kinds = entry.names.model.flows
    thens = {part.flow: part.then for part in entry.parts if part.then is not None}
    lines = []
    for flow, then in thens.items():
        named = entry.names.of("flow", flow)
        kind, standing = flow_kind_words(kinds[flow].kind), headline(then)
        text = say("register.flow-of-kind", flow=named.text, kind=kind, standing=standing)
        lines.append(Statement(text, (*named.grounds, *grounds(then))))
    own = [part for part in entry.parts if not part.flow]
    lines += [Statement(say("register.own-collection"), (ground(part.at),)) for part in own]
    return Cell(tuple(lines))


def _clause(names: Names, part: Part, key: str, wanted: str) -> Cell:
    assert part.terms is not None  # noqa: S101  the caller has looked
    made = cell(part.terms.clauses[key], clause_wording(names, key))
    if wanted == key:
        return made
    name = spelled(key.partition("/")[2])
    said = say("register.said-of", name=name, said=made.lines[0].text)
    first = replace(made.lines[0], text=said)
    return Cell((first, *made.lines[1:]), made.tone)


def _category(category: str) -> str:
    """Say a category of data: `special category: health`, `criminal offence`."""
    kind, _, of = category.replace("-", " ").partition(":")
    return say("register.category", kind=kind, of=of) if of else kind


def _bodies(entry: Entry, given: dict[str, str], end: str) -> Cell:
    if not given:
        return nothing(entry.parts[0].at)
    return Cell(
        tuple(
            replace(entry.names.of("organisation", body), grounds=(ground(_end(flow, end)),))
            for body, flow in given.items()
        )
    )


def _on_paper(entry: Entry, part: Part) -> bool:
    """Tell whether the terms are those of a paper; a practice is no contract."""
    instrument = part.terms.version.partition("@")[0] if part.terms is not None else ""
    known = entry.names.model.instruments.get(instrument)
    return known is not None and known.kind != PRACTICE


def _has_processor(entry: Entry, flow: str) -> bool:
    model = entry.names.model
    roles = (role_of(model, flow, body) for body in model.flows[flow].roles)
    return any(fact.value == Role.PROCESSOR for fact in roles)


def _end(flow: str, end: str) -> Pointer:
    return Pointer(("flows", flow, end))


def _disputed(said: Said | None) -> bool:
    return said is not None and said.fact.disputed


def _named(names: Names, kind: str) -> Wording:
    return lambda value: names.text(kind, str(value))
