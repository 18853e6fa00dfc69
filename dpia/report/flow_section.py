"""One flow across regimes, row by row: standing, agreements, triggers, gates, fields, the rest."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dpia.comparison.matrix import Entry
from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.model.flow import Flow
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import CLAUSES
from dpia.regime.terms import Said
from dpia.report import gate_words
from dpia.report import limb_words
from dpia.report.clause_words import clause_wording
from dpia.report.names import Names
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.paper_words import under
from dpia.report.saying import Wording
from dpia.report.saying import cell
from dpia.report.saying import figure
from dpia.report.standing_words import standing
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.source import Pointer
from dpia.vocabulary import FlowKind

_TITLES = {
    "purpose": "flow.row-purpose",
    "trigger": "flow.row-trigger",
    "excludes": "flow.row-excludes",
    "cap": "flow.row-cap",
    "retention": "flow.row-retention",
    "frequency": "flow.row-frequency",
    "onward": "flow.row-onward",
    "lawful_basis": "flow.row-lawful-basis",
    "recipient_basis": "flow.row-recipient-basis",
    "power": "flow.row-power",
    "special_condition": "flow.row-special-condition",
    "confidentiality_basis": "flow.row-confidentiality-basis",
    "security": "flow.row-security",
    "notice": "flow.row-notice",
    "transfer": "flow.row-transfer",
    "operation": "flow.row-operation",
    "decision": "flow.row-decision",
    "alternatives": "flow.row-alternatives",
}


@dataclass(frozen=True, slots=True)
class SectionRow:
    """One row: what it is about, and a cell a regime.  `kind` tells fields from the rest."""

    kind: str
    id: str
    name: Statement
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class FlowSection:
    """One flow: who gives what to whom, and its rows."""

    id: str
    kind: FlowKind
    name: Statement
    route: Statement
    rows: tuple[SectionRow, ...]


def section(flow_file: FlowFile, rows: FlowRows) -> FlowSection:
    """Lay one flow out across the regimes."""
    names, flow = Names(flow_file.model), flow_file.model.flows[rows.flow]
    about = ", ".join(names.text("subject", subject) for subject in flow.about)
    sender, recipient = (names.text("organisation", body) for body in (flow.from_, flow.to))
    route = say("flow.route", sender=sender, recipient=recipient, people=about)
    return FlowSection(
        rows.flow,
        flow.kind,
        names.of("flow", rows.flow),
        Statement(route, (Ground(GroundKind.FACT, str(Pointer(("flows", rows.flow)))),)),
        tuple(_rows(names, rows)),
    )


def _rows(names: Names, rows: FlowRows) -> Iterator[SectionRow]:
    def each(kind: str, id_: str, name: Statement, make: Callable[[FlowThen], Cell]) -> SectionRow:
        return SectionRow(kind, id_, name, tuple(make(then) for then in rows.then))

    yield each("standing", "standing", phrase("flow.row-standing"), standing)
    yield each("terms", "terms", phrase("flow.row-under"), partial(_under, names))
    if any(terms.limbs for then in rows.then for terms in then.terms):
        yield each("limbs", "limbs", phrase("flow.row-limbs"), partial(limb_words.limbs, names))
    yield each("gates", "gates", phrase("flow.row-gates"), partial(gate_words.gates, names))
    for row in rows.rows:
        cells = tuple(_entry(names, entry, rows) for entry in row.entries)
        yield SectionRow("field", row.field, names.of("field", row.field), cells)
    for key in _clauses(rows):
        yield each("clause", key, _title(key), partial(_clause, names, key))
    flow = names.model.flows[rows.flow]
    if any(_notes(flow, then, alone=len(rows.then) == 1) for then in rows.then):
        yield each(
            "note",
            "note",
            phrase("flow.row-note"),
            partial(_noted, flow, alone=len(rows.then) == 1),
        )


def _under(names: Names, then: FlowThen) -> Cell:
    """Name the versions whose terms hold, or may hold."""
    at = str(Pointer(("flows", then.id, "terms")))
    lines = []
    for terms in then.terms:
        said = under(names, terms.version, then.paper)
        leans = (*said.grounds, Ground(GroundKind.FACT, str(terms.at)))
        lines.append(Statement(said.text, leans, said.cites))
    if lines:
        return Cell(tuple(lines))
    nothing = say("flow.under-nothing")
    return Cell((Statement(nothing, (Ground(GroundKind.COUNT, at),)),), Tone.ABSENT)


def _entry(names: Names, entry: Entry, rows: FlowRows) -> Cell:
    """Lay out a field: one cell, or one after the other where several versions stand together."""
    if not entry.said:
        at = str(Pointer(("flows", rows.flow, "terms")))
        return Cell(
            (Statement(say("common.no-terms"), (Ground(GroundKind.COUNT, at),)),), Tone.ABSENT
        )
    return joined(names, entry.said)


def joined(names: Names, said: tuple[tuple[str, Said], ...], wording: Wording = figure) -> Cell:
    """Put what several versions say side by side into one cell."""
    cells = [(version, cell(one, wording, names.condition)) for version, one in said]
    if len(cells) == 1:
        return cells[0][1]
    lines: list[Statement] = []
    for version, one in cells:
        at = str(Pointer(("instruments", version.partition("@")[0])))
        lines.append(label(say("flow.under", version=names.version_text(version)), at))
        lines.extend(one.lines)
    tones = {one.tone for _, one in cells}
    return Cell(tuple(lines), tones.pop() if len(tones) == 1 else Tone.PLAIN)


def _clauses(rows: FlowRows) -> tuple[str, ...]:
    """List the clauses that some regime states, in the order of reading."""
    keys = {key for then in rows.then for terms in then.terms for key in terms.clauses}
    known = [key for key in CLAUSES if key in keys]
    return (*known, *sorted(keys - set(known)))


def _clause(names: Names, key: str, then: FlowThen) -> Cell:
    said = tuple(
        (terms.version, terms.clauses[key]) for terms in then.terms if key in terms.clauses
    )
    if said:
        return joined(names, said, clause_wording(names, key))
    at = f"{then.terms[0].at}/{key}" if then.terms else str(Pointer(("flows", then.id, "terms")))
    kind = GroundKind.FACT if then.terms else GroundKind.COUNT
    text = say("common.not-stated") if then.terms else say("common.no-terms")
    mark = Tone.NOT_STATED if then.terms else Tone.ABSENT
    return Cell((Statement(text, (Ground(kind, at),)),), mark)


def _noted(flow: Flow, then: FlowThen, *, alone: bool) -> Cell:
    """Give the notes on what stands; of several regimes, those on their terms alone."""
    lines = _notes(flow, then, alone=alone)
    at = Pointer(("flows", then.id))
    return Cell(lines or (label("none", str(at)),), Tone.PLAIN if lines else Tone.ABSENT)


def _notes(flow: Flow, then: FlowThen, *, alone: bool) -> tuple[Statement, ...]:
    at = Pointer(("flows", then.id))
    own = (label(flow.note, str(at / "note")),) if alone and flow.note else ()
    written = ((one.at, flow.terms.get(one.version)) for one in then.terms)
    notes = (
        label(terms.note, str(place / "note"))
        for place, terms in written
        if terms is not None and terms.note
    )
    return (*own, *notes)


def _title(key: str) -> Statement:
    """Name a clause; one of a group by the group and its own key."""
    if key in _TITLES:
        return phrase(_TITLES[key])
    group, _, name = key.partition("/")
    title = say(_GROUPS[group]) if group in _GROUPS else spelled(group)
    return fixed(say("flow.row-of-group", group=title, name=name.replace("-", " ")), "row-clause")


_GROUPS = {
    "safeguards": "flow.row-safeguards",
    "rights": "flow.row-rights",
    "exemptions": "flow.row-exemptions",
    "consequence": "flow.row-consequence",
    "need": "flow.row-need",
}
