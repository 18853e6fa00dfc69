"""What shows a verdict, in words: what one side has and the other has not, and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.comparison.cases import Case
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Told
from dpia.comparison.gathering import TakenSides
from dpia.comparison.gathering import Under
from dpia.comparison.orders import UNSAID
from dpia.comparison.word import LineKind
from dpia.model.fact import grounds_in
from dpia.report.names import Names
from dpia.report.passage_words import passage_text
from dpia.report.side import Side
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.verdict_words import dispute
from dpia.source import Pointer

_WORDS = {
    LineKind.SCOPE: ("wider", "narrower"),
    LineKind.PASSAGE: ("wider", "narrower"),
    LineKind.CONSTRAINTS: ("weaker", "stronger"),
}
_GRADED = (
    Dimension.FLOW,
    Dimension.FIELDS,
    Dimension.SUBJECTS,
    Dimension.PURPOSES,
    Dimension.TRIGGER,
)


def witness_words(names: Names, kind: LineKind, one: Under, sides: tuple[Side, Side]) -> Statement:
    """Say one difference between two sides, with the telling under which it is there."""
    difference = one.difference
    text = f"{_word(kind, difference.direction)}{_sides(one.sides)}: {_text(names, difference)}"
    said = "; ".join(part for part in _said(names, difference) if part)
    told = zip(sides, (difference.before, difference.after), strict=True)
    passage = difference.dimension is Dimension.PASSAGE
    each = [(side, said) for side, some in told for said in some if not passage]
    return Statement(
        f"{text}{f' ({said})' if said else ''}",
        _grounds(each) or _of_flow(difference, sides),
        tuple(dict.fromkeys(source for side, said in each for source in _sources(side, said))),
    )


def more_words(kind: LineKind, direction: Direction, number: int) -> str:
    """Say how many more differences there are one way than are listed."""
    if kind is LineKind.PASSAGE:
        what = "each one field about one category that reaches one body for one purpose"
    else:
        what = "each what moved on one flow"
    return f"{_word(kind, direction)}: {number:,} more, {what}; counted here and not listed"


def _grounds(each: Iterable[tuple[Side, Told]]) -> tuple[Ground, ...]:
    """Point at what each side says, in its own model."""
    placed = (
        ground
        for side, said in each
        for ground in side.placed((Ground(GroundKind.FACT, str(said.at)),))
    )
    return tuple(dict.fromkeys(placed))


def _of_flow(difference: Difference, sides: tuple[Side, Side]) -> tuple[Ground, ...]:
    """Point at the flow, or of passage at the recipient, in the model that has it."""
    home = "organisations" if difference.dimension is Dimension.PASSAGE else "flows"
    at = (Ground(GroundKind.COUNT, str(Pointer((home, difference.flow)))),)
    before, after = sides
    known = getattr(after.flow_file.model, home)
    return after.placed(at) if difference.flow in known else before.placed(at)


def _word(kind: LineKind, direction: Direction) -> str:
    more, less = _WORDS[kind]
    return {Direction.MORE: more, Direction.LESS: less}.get(direction, direction.value)


def _sides(sides: TakenSides) -> str:
    """Name the sides under which a difference is there."""
    told = (f"{dispute(key)}: {' or '.join(taken)}" for key, taken in sides)
    return f", under {' and '.join(told)}" if sides else ""


def _text(names: Names, one: Difference) -> str:
    if one.dimension is Dimension.PASSAGE:
        return passage_text(names, one)
    flow = names.text("flow", one.flow)
    if one.dimension not in _GRADED:
        named = (name for name in one.what if name != one.dimension.value)
        what = ", ".join(name.replace("-", " ") for name in named)
        what = f" ({what})" if what else ""
        return f"{flow}: {one.dimension.value}{what}"
    fields = listed(names.text("field", name) for name in one.what) or "what it holds"
    if one.direction is Direction.UNKNOWN:
        return f"{flow}: {_not_stated(one, fields)}"
    people = listed(names.text("subject", name) for name in one.subjects)
    purposes = listed(_purpose(names, name) for name in one.purposes)
    cases = " or ".join(case_words(names, case) for case in one.cases)
    passes = f"{flow}: {fields} about {people}, for {purposes}"
    if one.direction is Direction.UNDECIDED:
        against = " or ".join(case_words(names, case) for case in one.against)
        return f"{passes}: nothing declared says whether “{cases}” lies inside “{against}”"
    return f"{passes}{f', where {cases}' if cases else ''}: {_moved(names, one)}"


def _moved(names: Names, one: Difference) -> str:
    """Say which way it went, and the named case that shows it."""
    now = one.direction is Direction.MORE
    if one.dimension is Dimension.FLOW:
        return "the flow was opened" if now else "the flow was closed"
    shown = f", as of: {names.text('condition', one.shown_by)}" if one.shown_by else ""
    return ("passes after, and did not before" if now else "passed before, and no longer") + shown


def _not_stated(one: Difference, fields: str) -> str:
    return {
        Dimension.FLOW: "whether it stands on both days",
        Dimension.FIELDS: f"whether it holds {fields} on both days",
        Dimension.PURPOSES: f"what {fields} is for",
        Dimension.SUBJECTS: f"whom {fields} is about",
    }.get(one.dimension, f"in which case {fields} passes")


def case_words(names: Names, case: Case) -> str:
    """Say in which case: its conditions, less what is excluded."""
    held = listed(_condition(names, name) for name in sorted(case.all_of))
    out = listed(_condition(names, name) for name in sorted(case.none_of))
    return f"{held}, except {out}" if out else held


def _condition(names: Names, name: str) -> str:
    return "a case not stated" if name.startswith(UNSAID) else names.text("condition", name)


def _purpose(names: Names, name: str) -> str:
    return "a purpose not stated" if name.startswith(UNSAID) else names.text("purpose", name)


def _said(names: Names, one: Difference) -> Iterator[str]:
    """Say what each side says of it."""
    if one.dimension in _GRADED or one.dimension is Dimension.PASSAGE:
        return
    for when, tolds in (("before", one.before), ("after", one.after)):
        says = (_kept_by(names, one.dimension, told.says) for told in tolds if told.says)
        yield f"{when}: {listed(says) or 'not stated'}"


def _kept_by(names: Names, dimension: Dimension, says: str) -> str:
    """Name the body that keeps a gate; what is said of anything else stands as it is."""
    if dimension is not Dimension.GATES:
        return says
    lead = "no gate of " if says.startswith("no gate of ") else ""
    body, comma, rest = says.removeprefix(lead).partition(", ")
    known = body in names.model.organisations
    return f"{lead}{names.text('organisation', body) if known else body}{comma}{rest}"


def _sources(side: Side, told: Told) -> tuple[str, ...]:
    """List who says so: for terms as such, the sources of the terms."""
    if told.fact is not None:
        return told.fact.sources
    home, *rest = told.at.steps
    if home == "flows" and len(rest) >= 3 and rest[1] == "terms":
        flow = side.flow_file.model.flows[rest[0]]
        terms = flow.terms.get(rest[2])
        return grounds_in(terms, grounds_in(flow)).sources if terms is not None else ()
    return ()


def listed(texts: Iterable[str]) -> str:
    """Write names one after the other: `A, B and C`."""
    every = list(dict.fromkeys(texts))
    return " and ".join((", ".join(every[:-1]), every[-1])) if len(every) > 1 else "".join(every)
