"""Evidence on what happened and what is said: figures, events, harms, instruments, purposes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.dates import Period
from dpia.language.say import say
from dpia.model.case import Event
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.shape import Sourced
from dpia.regime.force import window_of
from dpia.regime.terms import Said
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Gather
from dpia.report.assessment.record_words import CODES
from dpia.report.assessment.record_words import COUNTED
from dpia.report.assessment.record_words import EVENTS
from dpia.report.assessment.record_words import FIELDS
from dpia.report.assessment.record_words import HARMS
from dpia.report.assessment.record_words import INSTRUMENTS
from dpia.report.assessment.record_words import KEYS
from dpia.report.assessment.record_words import PURPOSES
from dpia.report.assessment.record_words import RESTS_ON
from dpia.report.assessment.tables import table
from dpia.report.clause_words import clause_wording
from dpia.report.closed_words import event_kind_words
from dpia.report.figures import figures
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Tone
from dpia.report.paper_words import version_then
from dpia.report.saying import cell
from dpia.report.saying import date
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.source import Pointer
from dpia.vocabulary import InstrumentKind


def counted(case: Case, slot: str) -> Evidence:
    """List the figures of the flows that are assessed, over the days that regimes stand for.

    A request is not a disclosure.  What was counted over other days only is numbered.
    """
    flows = {name for regime in case.regimes for name in regime.flows}
    days = tuple(one.covers or Period(one.on, one.on) for one in case.regimes)
    every = [row for row in figures(case.flow_file.model) if row.flow in flows]
    meant = [row for row in figures(case.flow_file.model, days) if row.flow in flows]
    rows = [
        (Cell((row.name,)), Cell((row.period,)), Cell((row.counts,)), row.figure) for row in meant
    ]
    made = table(f"{slot}-counted", COUNTED, rows, "flows", naming=3)
    left = [row for row in every if row not in meant]
    if not left:
        return made
    id_ = "assessment.counted-elsewhere-one" if len(left) == 1 else "assessment.counted-elsewhere"
    at = dict.fromkeys(ground.at for row in left for ground in row.period.grounds)
    said = count(say(id_, number=len(left)), *at)
    return Evidence((*made.blocks, Paragraph((said,))), made.stated)


def events(case: Case, slot: str) -> Evidence:
    """List what happened: inquiries, litigation, leaks, corrections."""
    rows = [
        (
            Cell((label(event_kind_words(one.kind), f"events/{name}"),)),
            *_facts(one, Pointer(("events", name)), (("on", date), ("what", None), ("who", None))),
        )
        for name, one in sorted(case.flow_file.model.events.items(), key=_when)
    ]
    return table(f"{slot}-events", EVENTS, rows, "events")


def _noted(cell: Cell, one: Sourced, at: Pointer) -> Cell:
    """Add what is said to have brought it about, and what the model notes of it."""
    cause = read(getattr(one, "cause", None), at / "cause", grounds_in(one))
    if cause.stated:
        said = sentence(cause)
        text = say("assessment.because-of", cause=said.text)
        cell = replace(cell, lines=(*cell.lines, replace(said, text=text)))
    noted = (label(one.note, str(at / "note")),) if one.note else ()
    return replace(cell, lines=(*cell.lines, *noted))


def _when(named: tuple[str, Event]) -> tuple[bool, str]:
    """Order events by the first day on which each may have been, those of no day last."""
    name, one = named
    said = read(one.on, Pointer(("events", name, "on")), grounds_in(one)).value
    lies = window_of(said) if said is not None else None
    day = (lies.first or lies.last) if lies is not None else None
    return (day is None, str(day or ""))


def harms(case: Case, slot: str) -> Evidence:
    """List the harms that somebody reports, with who says so and who answered.

    Those that are told of flows alone that did not stand are numbered.
    """
    keys = (("what", None), ("said_by", None), ("answered_by", None))
    every = case.flow_file.model.harms
    rows = [tuple(_facts(every[name], Pointer(("harms", name)), keys)) for name in case.harms]
    made = table(f"{slot}-harms", HARMS, rows, "harms")
    left = [f"harms/{name}" for name in every if name not in case.harms]
    if not left:
        return made
    id_ = "assessment.harms-elsewhere-one" if len(left) == 1 else "assessment.harms-elsewhere"
    said = Paragraph((count(say(id_, number=len(left)), *left),))
    return replace(made, blocks=(*made.blocks, said))


def instruments(*keys: str) -> Gather:
    """Gather what is stated of the versions in force under these keys (`review`, `oversight`).

    A practice is no paper, and nobody asks when it is to be reviewed.
    """
    said_of = tuple(KEYS[key] for key in keys)
    columns = (*INSTRUMENTS.columns, *(column for _, column in said_of))

    def gather(case: Case, slot: str) -> Evidence:
        rows = [
            (
                Cell((case.names.version(version),)),
                *(_stated_of(case, version, key) for key in keys),
            )
            for version in dict.fromkeys(one.terms.version for one in case.disclosures)
            if case.instrument(version).kind is not InstrumentKind.PRACTICE
        ]
        words = ", ".join(say(inside) for inside, _ in said_of)
        wording = replace(INSTRUMENTS, columns=columns)
        return table(f"{slot}-{keys[0]}", wording, rows, "instruments", keys=words)

    return gather


def _stated_of(case: Case, version: str, key: str) -> Cell:
    """Say what a version states under a key, else what its instrument does for every version."""
    name, _, number = version.partition("@")
    known, at = case.instrument(version), Pointer(("instruments", name))
    fact = read(getattr(known, key, None), at / key, grounds_in(known))
    if (said := known.versions.get(number)) is not None:
        inner = at / "versions" / number / key
        own = read(getattr(said, key), inner, grounds_in(said, grounds_in(known)))
        fact = own if own.stated or not fact.stated else fact
    return cell(Said(fact), clause_wording(case.names, key))


def codes(case: Case, slot: str) -> Evidence:
    """List the codes that bind on the days of the regimes, or may, with the days they began on."""
    rows: dict[str, tuple[Cell, ...]] = {}
    for slice_ in case.slices:
        for version, dates in sorted(slice_.regime.forces.items()):
            if case.instrument(version).kind is not InstrumentKind.CODE:
                continue
            if dates.binding.binds or dates.binding.may_bind:
                title = version_then(case.names, version, dates.binding)
                rows[title.text] = (Cell((title,)), cell(Said(dates.began), date))
    return table(f"{slot}-codes", CODES, tuple(rows.values()), "instruments")


def rests_on(case: Case, slot: str) -> Evidence:
    """List the provisions that the versions in force are said to rest on."""
    under = {one.terms.version: one for one in case.disclosures}
    rows = [
        (
            Cell((case.names.version(version),)),
            Cell((label(provided.name, str(provided.relied.pointer)),)),
            cell(Said(provided.relied)),
        )
        for version, one in under.items()
        for provided in one.rests_on
    ]
    return table(f"{slot}-rests-on", RESTS_ON, rows, "instruments", naming=2)


def purposes(case: Case, slot: str) -> Evidence:
    """List what the data are disclosed for, and how each purpose is stated."""
    model = case.flow_file.model
    used = dict.fromkeys(name for one in case.disclosures for name in one.purposes)
    rows = [
        (
            Cell((case.names.of("purpose", name),)),
            cell(
                Said(
                    read(
                        model.purposes[name].statement,
                        Pointer(("purposes", name, "statement")),
                        grounds_in(model.purposes[name]),
                    )
                )
            ),
        )
        for name in used
    ]
    return table(f"{slot}-purposes", PURPOSES, rows, "purposes")


def fields(case: Case, slot: str) -> Evidence:
    """List the fields that some source says are disclosed, with category and confidentiality."""
    model = case.flow_file.model
    used = {name for one in case.disclosures for name in one.given}
    rows = []
    for name, one in model.fields.items():
        if name not in used:
            continue
        at = Pointer(("fields", name))
        rows.append(
            (
                Cell((case.names.of("field", name),)),
                _category(one.category, at),
                cell(Said(read(one.confidential, at / "confidential", grounds_in(one)))),
            )
        )
    return table(f"{slot}-fields", FIELDS, rows, "fields")


def _category(category: str | None, at: Pointer) -> Cell:
    ground = (Ground(GroundKind.FACT, str(at)),)
    if category is None:
        return Cell((Statement(say("common.unstated"), ground),), Tone.NOT_STATED)
    return Cell((Statement(category, ground),))


def _facts(one: Sourced, at: Pointer, keys: tuple[tuple[str, object], ...]) -> Iterator[Cell]:
    for key, wording in keys:
        fact = Said(read(getattr(one, key), at / key, grounds_in(one)))
        made = cell(fact, date) if wording is date else cell(fact)
        yield _noted(made, one, at) if key == "what" else made
