"""Put a question to a model: every name in it must be one that the model declares."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from difflib import get_close_matches

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.model.build import FlowFile
from dpia.reach.step import Steps
from dpia.report.map import PEOPLE
from dpia.report.map import group_of
from dpia.report.map_part import Part
from dpia.report.trace.make import Question
from dpia.source import Span


def question(flow_file: FlowFile, asked: tuple[str, str, str, str, str, str]) -> Question:
    """Check field (or capability), recipient, giver, subject, purpose and steps; make a question.

    Raise Unreadable with all of them that are not known.
    """
    field, to, through, about, purpose, steps = asked
    model = flow_file.model
    modes = {mode.value: mode for mode in Steps}
    trouble = (
        *_unknown("field or capability", field, {**model.fields, **model.capabilities}),
        *_unknown("organisation", to, model.organisations),
        *_unknown("organisation", through, model.organisations),
        *_unknown("subject", about, model.subjects),
        *_unknown("purpose", purpose, model.purposes),
        *_unknown("kind of steps", steps, modes),
    )
    if trouble:
        raise Unreadable(trouble)
    return Question(field, to, about, purpose, through, modes[steps])


def comparison_question(flow_file: FlowFile, name: str) -> Question | None:
    """Give the question that a comparison is made to answer, or none."""
    comparison = flow_file.model.comparisons.get(name)
    asked = comparison.question if comparison is not None else None
    if asked is None:
        return None
    about, purpose = asked.about or "", asked.purpose or ""
    return question(flow_file, (asked.field, asked.to, "", about, purpose, "either"))


def narrowed(flow_file: FlowFile, part: Part) -> Part:
    """Check the names of what a picture is narrowed to.

    Raise Unreadable with all of them that are not known.
    """
    model = flow_file.model
    trouble = (
        *(one for name in part.fields for one in _unknown("field", name, model.fields)),
        *_unknown("subject", part.about, model.subjects),
        *(
            one
            for name in (*part.organisations, part.around)
            for one in _unknown("organisation", name, model.organisations)
        ),
    )
    if trouble:
        raise Unreadable(trouble)
    return part


def groups_named(flow_file: FlowFile, names: tuple[str, ...]) -> tuple[str, ...]:
    """Find the groups of organisations of these names, however they are spelled.

    Raise Unreadable with all of them that no organisation gives as its sector.
    """
    bodies = flow_file.model.organisations.values()
    known = {group_of(body.sector): 0 for body in bodies if body.sector}
    asked = tuple(dict.fromkeys(group_of(name) for name in names))
    trouble = tuple(one for name in asked for one in _unknown("group", name, {**known, PEOPLE: 0}))
    if trouble:
        raise Unreadable(trouble)
    return asked


def declared(kind: str, name: str, known: Mapping[str, object]) -> None:
    """Raise Unreadable, with what is near, for a name that is not declared."""
    if trouble := tuple(_unknown(kind, name, known)):
        raise Unreadable(trouble)


def _unknown(kind: str, name: str, known: Mapping[str, object]) -> Iterator[Diagnostic]:
    if name and name not in known:
        near = get_close_matches(name, list(known), n=1)
        advice = f"did you mean '{near[0]}'" if near else f"choose {', '.join(sorted(known)[:12])}"
        yield Diagnostic(Span(name), "undeclared-name", f"'{name}' is no {kind} here", advice)
