"""What is well formed and names declared things may still contradict itself."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any

from dpia.dates import Window
from dpia.dates import period
from dpia.dates import window
from dpia.document import Problem
from dpia.model.declared import HOMES
from dpia.model.leaf import LONG
from dpia.model.leaf import shape_of
from dpia.model.leaf import values_of
from dpia.model.sentences import ill_said
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import PRACTICE
from dpia.vocabulary import REMOVED
from dpia.vocabulary import SILENT

Data = Mapping[str, Any]


def contradictions(data: Data) -> Iterator[Problem]:
    """Report what cannot be so; what has the wrong shape is passed over, and reported elsewhere."""
    yield from _ids_used_twice(data)
    for name, instrument in _items(data.get("instruments")):
        yield from _instrument(Pointer(("instruments", name)), instrument)
    flows = dict(_items(data.get("flows")))
    for name, flow in flows.items():
        yield from _flow(Pointer(("flows", name)), flow, flows)
        yield from _terms(Pointer(("flows", name, "terms")), flow)
    for name, proposal in _items(data.get("proposals")):
        yield from _additions(Pointer(("proposals", name)), proposal, flows)
    for name, regime in _items(data.get("regimes")):
        yield from _regime(Pointer(("regimes", name)), regime)
    for name, assertion in _items(data.get("assertions")):
        yield from ill_said(name, assertion)


def _items(value: object) -> Iterator[tuple[str, Data]]:
    if isinstance(value, dict):
        for name, below in value.items():
            if isinstance(below, dict):
                yield name, below


def _say(
    pointer: Pointer, code: str, message: str, help_: str, related: Pointer | None = None
) -> Problem:
    there = ((Place(related), "this is the other place"),) if related is not None else ()
    return Problem(Place(pointer), code, message, help_, related=there)


def _ids_used_twice(data: Data) -> Iterator[Problem]:
    first: dict[str, str] = {}
    homes = dict.fromkeys(home for homes in HOMES.values() for home in homes)
    for home in homes:
        for name in data[home] if isinstance(data.get(home), Mapping) else ():
            if (other := first.setdefault(name, home)) != home:
                yield _say(
                    Pointer((home, name)),
                    "duplicate-id",
                    f"'{name}' names one of the {home} and one of the {other}",
                    "give one of them another id: ids are unique over the whole model",
                    Pointer((other, name)),
                )


def _additions(at: Pointer, proposal: Data, flows: Mapping[str, Data]) -> Iterator[Problem]:
    """Hold what a proposal adds to what is asked of every flow; an id may not be taken already."""
    add = proposal.get("add")
    added = dict(_items(add.get("flows"))) if isinstance(add, Mapping) else {}
    for name, flow in added.items():
        here = at / "add" / "flows" / name
        yield from _flow(here, flow, {**flows, **added})
        yield from _terms(here / "terms", flow)
        if name in flows:
            yield _say(
                here,
                "duplicate-id",
                f"'{name}' names a flow of the model already",
                "give the added flow another id",
                Pointer(("flows", name)),
            )


def _instrument(at: Pointer, instrument: Data) -> Iterator[Problem]:
    if instrument.get("kind") == PRACTICE and instrument.get("versions"):
        yield _say(
            at / "versions",
            "practice-with-versions",
            f"'{at.last}' is a practice and has no versions",
            "a practice holds on the days on which its flows were seen; take the versions out",
        )
    for name, version in _items(instrument.get("versions")):
        yield from _days_in_order(at / "versions" / name, version)


def _days_in_order(at: Pointer, version: Data) -> Iterator[Problem]:
    """Report a version that ended before it began; of bounds only the sure case counts."""
    ended = _window(version.get("ended"))
    for key in ("signed", "in_force", "announced"):
        begun = _window(version.get(key))
        if ended and begun and ended.last and begun.first and ended.last < begun.first:
            yield _say(
                at / "ended",
                "dates-out-of-order",
                f"'{at.last}' ended before its '{key}' date",
                "'ended' is the first day on which it no longer binds",
                at / key,
            )


def _window(value: object) -> Window | None:
    """Read a date that is written short or long; None where it is disputed or malformed."""
    if isinstance(value, Mapping) and shape_of(value) == LONG:
        value = value.get("value")
    try:
        if isinstance(value, Mapping):
            first, last = (value.get(key) for key in ("not_before", "not_after"))
            return Window(
                window(str(first)).first if first else None,
                window(str(last)).last if last else None,
            )
        return window(str(value)) if isinstance(value, (str, int)) else None
    except ValueError:
        return None


def _flow(at: Pointer, flow: Data, flows: Mapping[str, Data]) -> Iterator[Problem]:
    kind, answers = flow.get("kind"), flow.get("answers")
    if kind == "answer" and answers is None:
        yield _say(
            at,
            "answers-nothing",
            f"'{at.last}' is an answer and does not say which request it answers",
            "add 'answers:', or give it the kind 'feed' or 'notice'",
        )
    if kind in ("request", "feed", "notice") and answers is not None:
        yield _say(
            at / "answers",
            "answers-nothing",
            f"'{at.last}' is a {kind}, and only an answer answers",
            "take 'answers' out, or give it the kind 'answer'",
        )
    if isinstance(answers, str) and flows.get(answers, {}).get("kind", "request") != "request":
        yield _say(
            at / "answers",
            "answers-nothing",
            f"'{answers}' is not a request",
            "name the request that is answered",
            Pointer(("flows", answers)),
        )
    if flow.get("requires") is not None and kind in ("answer", "feed", "notice"):
        yield _say(
            at / "requires",
            "requires-without-request",
            f"'{at.last}' is of the kind '{kind}', and only a request requires fields",
            "move 'requires' to the request",
        )
    if flow.get("from") is not None and flow.get("from") == flow.get("to"):
        yield _say(at / "to", "flow-to-itself", f"'{at.last}' ends where it begins", "name two")


def _terms(at: Pointer, flow: Data) -> Iterator[Problem]:
    terms = dict(_items(flow.get("terms")))
    for version, said in terms.items():
        if said.keys().isdisjoint(("takes_over", "limbs")):
            continue
        taken = [one for one in values_of(said.get("takes_over")) if isinstance(one, str)]
        for lost in (one for one in taken if one not in (*terms, SILENT, NOT_STATED)):
            yield _say(
                at / version / "takes_over",
                "takes-over-nothing",
                f"the flow has no terms under '{lost}' that could be taken over",
                "name a version under which this flow has terms",
            )
        limbs = said.get("limbs")
        known = {limb for one in taken for limb in _limbs(terms, one, frozenset())}
        for name, limb in limbs.items() if isinstance(limbs, Mapping) else ():
            if limb == REMOVED and name not in known:
                yield _say(
                    at / version / "limbs" / name,
                    "removes-nothing",
                    f"there is no limb '{name}' in what is taken over",
                    "name one of its limbs, or take this line out",
                )


def _limbs(terms: Mapping[str, Data], version: str, past: frozenset[str]) -> Iterator[str]:
    """List the limbs under a version, with those that it takes over itself."""
    said = terms.get(version, {})
    if version not in past:
        limbs = said.get("limbs")
        yield from limbs if isinstance(limbs, Mapping) else ()
        for taken in values_of(said.get("takes_over")):
            if isinstance(taken, str):
                yield from _limbs(terms, taken, past | {version})


def _regime(at: Pointer, regime: Data) -> Iterator[Problem]:
    try:
        on, covers = window(str(regime.get("on"))).first, period(str(regime.get("covers")))
    except ValueError:
        return
    if on is not None and not covers.holds(on):
        yield Problem(
            Place(at / "on", Part.VALUE),
            "day-outside",
            f"'{at.last}' is resolved on a day that it does not cover",
            "choose a day within 'covers', both ends included",
            related=((Place(at / "covers"), "this is what it covers"),),
        )
