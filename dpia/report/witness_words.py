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
from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.report.compared_words import compared_words
from dpia.report.names import Names
from dpia.report.passage_words import passage_text
from dpia.report.side import Side
from dpia.report.side_words import is_of_bounds
from dpia.report.side_words import side_of
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.verdict_words import dispute
from dpia.source import Pointer

_WORDS = {
    LineKind.SCOPE: ("witness.wider", "witness.narrower"),
    LineKind.PASSAGE: ("witness.wider", "witness.narrower"),
    LineKind.CONSTRAINTS: ("witness.weaker", "witness.stronger"),
}
_DIMENSIONS = {
    Dimension.FLOW: "witness.flow",
    Dimension.SUBJECTS: "witness.subjects",
    Dimension.FIELDS: "witness.fields",
    Dimension.PURPOSES: "witness.purposes",
    Dimension.TRIGGER: "witness.trigger",
    Dimension.CAP: "witness.cap",
    Dimension.RETENTION: "witness.retention",
    Dimension.FREQUENCY: "witness.frequency",
    Dimension.ONWARD: "witness.onward",
    Dimension.ACTING: "witness.acting",
    Dimension.GATES: "witness.gates",
    Dimension.SAFEGUARDS: "witness.safeguards",
    Dimension.SECURITY: "witness.security",
    Dimension.NOTICE: "witness.notice",
    Dimension.TRANSPARENCY: "witness.transparency",
    Dimension.OVERSIGHT: "witness.oversight",
    Dimension.REVIEW: "witness.review",
    Dimension.RIGHTS: "witness.rights",
    Dimension.EXEMPTIONS: "witness.exemptions",
    Dimension.LEGAL_BASIS: "witness.legal-basis",
    Dimension.PASSAGE: "witness.passage",
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
    word = _word(kind, difference.direction)
    if one.sides:
        word = say("witness.under", word=word, sides=_sides(names, one.sides))
    text = say("witness.said", word=word, difference=_text(names, difference))
    said = "; ".join(_said(names, difference))
    told = zip(sides, (difference.before, difference.after), strict=True)
    passage = difference.dimension is Dimension.PASSAGE
    each = [(side, said) for side, some in told for said in some if not passage]
    return Statement(
        say("witness.with-sides", difference=text, sides=said) if said else text,
        _grounds(each) or _of_flow(difference, sides),
        tuple(dict.fromkeys(source for side, said in each for source in _sources(side, said))),
    )


def more_words(kind: LineKind, direction: Direction, number: int) -> str:
    """Say how many more differences there are one way than are listed."""
    word = _word(kind, direction)
    if kind is LineKind.PASSAGE:
        return say("witness.more-of-passage", word=word, number=number)
    return say("witness.more", word=word, number=number)


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
    if direction is Direction.UNDECIDED:
        return say("witness.not-established")
    if direction is Direction.UNKNOWN:
        return say("common.not-stated")
    return say(more if direction is Direction.MORE else less)


def _sides(names: Names, sides: TakenSides) -> str:
    """Name the sides under which a difference is there."""
    return say("common.and").join(_side(names, key, taken) for key, taken in sides)


def _side(names: Names, key: str, taken: tuple[str, ...]) -> str:
    """Name sides of one dispute; of a date within bounds there is none, and it had come or not."""
    each = say("common.or").join(side_of(names, key, side) for side in taken)
    if all(map(is_of_bounds, taken)):
        return each
    return say("witness.sides-of", dispute=dispute(key), sides=each)


def _text(names: Names, one: Difference) -> str:
    if one.dimension is Dimension.PASSAGE:
        return passage_text(names, one)
    flow = names.text("flow", one.flow)
    if one.dimension not in _GRADED:
        named = (name for name in one.what if name != one.dimension.value)
        what = ", ".join(name.replace("-", " ") for name in named)
        dimension = say(_DIMENSIONS[one.dimension])
        if what:
            return say("witness.of-constraint-in", flow=flow, dimension=dimension, what=what)
        return say("witness.of-constraint", flow=flow, dimension=dimension)
    fields = listed(names.text("field", name) for name in one.what) or say("witness.what-it-holds")
    if one.direction is Direction.UNKNOWN:
        if one.dimension is Dimension.FLOW:
            return say("witness.flow-not-stated", flow=flow)
        unstated = _UNSTATED.get(one.dimension, "witness.case-not-stated")
        return say(unstated, flow=flow, fields=fields)
    return _passes(names, one, flow, fields)


_UNSTATED = {
    Dimension.FIELDS: "witness.fields-not-stated",
    Dimension.PURPOSES: "witness.purposes-not-stated",
    Dimension.SUBJECTS: "witness.subjects-not-stated",
}


def _passes(names: Names, one: Difference, flow: str, fields: str) -> str:
    """Say what passes about whom and for what, in which cases, and which way that moved."""
    people = listed(names.text("subject", name) for name in one.subjects)
    purposes = listed(_purpose(names, name) for name in one.purposes)
    either = say("common.or")
    cases = either.join(case_words(names, case) for case in one.cases)
    passes = say("witness.passing", flow=flow, fields=fields, people=people, purposes=purposes)
    if one.direction is Direction.UNDECIDED:
        against = either.join(case_words(names, case) for case in one.against)
        return say("witness.undecided", passing=passes, cases=cases, against=against)
    moved = _moved(names, one)
    if cases:
        return say("witness.moved-where", passing=passes, cases=cases, moved=moved)
    return say("witness.moved", passing=passes, moved=moved)


def _moved(names: Names, one: Difference) -> str:
    """Say which way it went, and the named case that shows it."""
    now = one.direction is Direction.MORE
    if one.dimension is Dimension.FLOW:
        return say("witness.opened") if now else say("witness.closed")
    text = say("witness.passes-now") if now else say("witness.passed-before")
    if not one.shown_by:
        return text
    return say("witness.shown-by", moved=text, condition=names.text("condition", one.shown_by))


def case_words(names: Names, case: Case) -> str:
    """Say in which case: its conditions, less what is excluded."""
    held = listed(_condition(names, name) for name in sorted(case.all_of))
    out = listed(_condition(names, name) for name in sorted(case.none_of))
    return say("witness.case-except", case=held, excluded=out) if out else held


def _condition(names: Names, name: str) -> str:
    unsaid = name.startswith(UNSAID)
    return say("witness.unstated-case") if unsaid else names.text("condition", name)


def _purpose(names: Names, name: str) -> str:
    unsaid = name.startswith(UNSAID)
    return say("witness.unstated-purpose") if unsaid else names.text("purpose", name)


def _said(names: Names, one: Difference) -> Iterator[str]:
    """Say what each side says of it."""
    if one.dimension in _GRADED or one.dimension is Dimension.PASSAGE:
        return
    before, after = (
        listed(compared_words(names, one.dimension, told.says) for told in tolds if told.says)
        or say("common.not-stated")
        for tolds in (one.before, one.after)
    )
    yield say("witness.before", said=before)
    yield say("witness.after", said=after)


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
    if len(every) < 2:
        return "".join(every)
    return say("common.and").join((", ".join(every[:-1]), every[-1]))
