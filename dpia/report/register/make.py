"""Make the record: one row for each body, role, purpose, category of people and of data."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.dates import words
from dpia.language.say import say
from dpia.law.book import Law
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.assessment.standing_flows import described_flows
from dpia.report.colophon import colophon
from dpia.report.names import Names
from dpia.report.page import Tone
from dpia.report.regime_head import RegimeHead
from dpia.report.regime_head import head
from dpia.report.register.columns import COLUMNS
from dpia.report.register.entry import Entry
from dpia.report.register.parts import Part
from dpia.report.register.parts import parts
from dpia.report.register.view import Form
from dpia.report.register.view import Register
from dpia.report.register.view import RegisterRow
from dpia.report.standing_words import meanings
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.report.statement import phrases
from dpia.vocabulary import Role

_Key = tuple[str, str, str, str, str]


DUTY = "records-of-processing"
"""The point of law under which a record must be kept; where it is silent there is no duty."""


def register(
    flow_file: FlowFile, regimes: tuple[Regime, ...], form: Form, law: Law | None = None
) -> Register:
    """Make the record of some regimes in one form; `law` tells whether one had to be kept."""
    heads = tuple(head(regime) for regime in regimes)
    rows = tuple(
        row
        for regime, one in zip(regimes, heads, strict=True)
        for row in _rows(flow_file, regime, one, form)
    )
    return Register(
        label(flow_file.model.title, "title"),
        form,
        heads,
        phrases(*(column for column, _ in COLUMNS[form])),
        rows,
        (*_retrospective(regimes, law), *_counts(rows), *_words(flow_file, regimes)),
        colophon(flow_file),
    )


def _rows(
    flow_file: FlowFile, regime: Regime, titled: RegimeHead, form: Form
) -> Iterator[RegisterRow]:
    model, names = flow_file.model, Names(flow_file.model)
    flows = tuple(rows.flow for rows in described_flows(flow_file, regime))
    every = parts(model, regime, flows)
    had = _sources(every)
    order = {body: index for index, body in enumerate(model.organisations)}
    grouped = sorted(_grouped(every).items(), key=lambda item: order[item[0][0]])
    for (body, _, purpose, subject, field), found in grouped:
        if _form_of(found[0]) is not form:
            continue
        entry = Entry(names, titled.title, found, had.get((body, subject, field), ()))
        yield RegisterRow(
            titled.id,
            body,
            purpose,
            subject,
            field,
            tuple(dict.fromkeys(str(part.at) for part in found)),
            tuple(make(entry) for _, make in COLUMNS[form]),
        )


def _grouped(every: tuple[Part, ...]) -> dict[_Key, tuple[Part, ...]]:
    """Put together the parts of one row."""
    grouped: dict[_Key, tuple[Part, ...]] = {}
    for part in every:
        role = "disputed" if part.role.disputed else str(part.role.value or "")
        key = (part.body, role, part.purpose, part.subject, part.field)
        grouped[key] = (*grouped.get(key, ()), part)
    return grouped


def _sources(every: tuple[Part, ...]) -> dict[tuple[str, str, str], tuple[Part, ...]]:
    """List by what each body comes to hold a field about somebody."""
    had: dict[tuple[str, str, str], tuple[Part, ...]] = {}
    for part in every:
        if not part.sends:
            key = (part.body, part.subject, part.field)
            had[key] = (*had.get(key, ()), part)
    return had


def _form_of(part: Part) -> Form:
    """Choose the form; a body of which no role is stated, or a disputed one, is in the first."""
    is_processor = part.role.value == Role.PROCESSOR and not part.role.disputed
    return Form.PROCESSOR if is_processor else Form.CONTROLLER


def _retrospective(regimes: tuple[Regime, ...], law: Law | None) -> Iterator[Statement]:
    """Say of each day on which the law asked for no such record that it did not."""
    for regime in regimes:
        if law is not None and not law.at(DUTY, regime.on):
            text = say("register.retrospective", day=words(str(regime.on)))
            yield Statement(text, (Ground(GroundKind.LAW, f"{law.id}/{DUTY}"),))


def _words(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Iterator[Statement]:
    """Say what the words mean that stand beside the flows."""
    found = (
        rows.then[0].stand.standing
        for regime in regimes
        for rows in described_flows(flow_file, regime)
    )
    if told := "; ".join(meanings(found)):
        yield phrase("register.standings", meanings=told)


def _counts(rows: tuple[RegisterRow, ...]) -> Iterator[Statement]:
    tones = [cell.tone for row in rows for cell in row.cells]
    # A row has more cells than one, so that one row alone is a case of its own.
    of_rows = "register.count-row" if len(rows) == 1 else "register.count-rows"
    yield count(say(of_rows, rows=len(rows), cells=len(tones)), "")
    silent, disputed = (tones.count(tone) for tone in (Tone.NOT_STATED, Tone.DISPUTED))
    yield count(say("register.count-cells", silent=silent, disputed=disputed), "")
    yield phrase("register.roles")
