"""Every text of every view rests on something, and what it rests on can be followed to its end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from functools import cached_property
from itertools import islice
from typing import Any

import pytest

from dpia import catalogue
from dpia.api.checking import rule_book
from dpia.formats import view_json
from dpia.law.book import Law
from dpia.model.build import FlowFile
from dpia.model.fact import Fact
from dpia.model.facts import facts
from dpia.model.flow_model import FlowModel
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.plan import slot_at
from dpia.model.pointers import parse
from dpia.report.statement import GroundKind
from dpia.vocabulary import Status
from tests.report.every_view import SHIPPED
from tests.report.every_view import name_of
from tests.report.every_view import shipped
from tests.report.every_view import views

ID = re.compile(r"[a-z0-9]+([-_./@][a-z0-9]+)*")
NOTHING_SAID = re.compile("not stated|no need is stated")


def statements(value: Any, tone: str = "") -> Iterator[dict[str, Any]]:
    """Find every statement in a document: whatever has a text and grounds, with its cell's tone."""
    if isinstance(value, dict):
        if "grounds" in value and "text" in value:
            yield {**value, "tone": tone}
        for below in value.values():
            yield from statements(below, value.get("tone", tone))
    elif isinstance(value, list):
        for below in value:
            yield from statements(below, tone)


@cache
def law_places() -> frozenset[str]:
    """List the laws that are written down, and the points of each."""
    laws = [catalogue.law(name) for name in catalogue.laws()]
    return frozenset(place for law in laws for place in (law.id, *_points(law)))


def _points(law: Law) -> Iterator[str]:
    return (f"{law.id}/{point}" for point in law.points)


@dataclass(frozen=True)
class Trail:
    """Follows grounds through one model; what leads nowhere is told in words."""

    flow_file: FlowFile

    @cached_property
    def facts(self) -> dict[str, Fact]:
        return {str(fact.pointer): fact for fact in facts(self.flow_file.model)}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """List the longer names that the model gives, which no phrase of the tool's may hold."""
        homes = ("organisations", "instruments", "regimes", "sources", "flows", "subjects")
        data = self.flow_file.data
        things = [thing for home in homes for thing in data.get(home, {}).values()]
        said = [thing.get("name") or thing.get("title") for thing in things]
        return tuple(name for name in said if isinstance(name, str) and len(name) > 15)

    def lost(self, statement: dict[str, Any]) -> Iterator[str]:
        """Say where a statement's trail ends before it should."""
        text, grounds = statement["text"], statement["grounds"]
        if not grounds:
            yield "it has no grounds"
        for ground in grounds:
            yield from self._ground(ground["kind"], ground["at"], text)
        bare = bool(grounds) and all(self._is_unwritten(one) for one in grounds)
        if bare and statement["tone"] != "not stated" and not NOTHING_SAID.search(text):
            yield f"it says something, and nothing is written at {grounds[0]['at']}"
        for cite in statement["cites"]:
            if cite.partition("#")[0] not in self.flow_file.model.sources:
                yield f"it cites {cite}, which is no source"

    def _is_unwritten(self, ground: dict[str, str]) -> bool:
        kind, at = ground["kind"], ground["at"]
        return kind == GroundKind.FACT and parse(at, self.flow_file.data) is None

    def _ground(self, kind: str, at: str, text: str) -> Iterator[str]:
        if kind == GroundKind.FACT:
            yield from self._fact(at)
        elif kind == GroundKind.LABEL and parse(at, self.flow_file.data) is None:
            yield f"its label {at} is not declared"
        elif kind == GroundKind.COUNT and at and not self._is_place(at):
            yield f"it counts under {at}, which is no place of a model"
        elif kind == GroundKind.RULE and at not in rule_book().rules:
            yield f"it rests on {at}, which is no rule"
        elif kind == GroundKind.LAW and at not in law_places():
            yield f"it rests on {at}, which is no point of law"
        elif kind == GroundKind.DAY and at != self.flow_file.model.as_of:
            yield f"it rests on {at}, which is not the day of the facts"
        elif kind in (GroundKind.PHRASE, GroundKind.BOX):
            yield from self._own(kind, at, text)

    def _own(self, kind: str, at: str, text: str) -> Iterator[str]:
        """Judge what the tool says of itself, or asks."""
        if not ID.fullmatch(at):
            yield f"its id {at!r} is none"
        elif kind == GroundKind.PHRASE:
            yield from (f"a phrase names {name}" for name in self.names if name in text)

    def _fact(self, at: str) -> Iterator[str]:
        if (fact := self.facts.get(at)) is not None:
            yield from self._followed(fact)
        elif parse(at, self.flow_file.data) is None:
            if not self._is_place(at):
                yield f"{at} is no place of a model"
        elif not self._speaks(at):
            yield f"{at} names no source, for itself or from around"

    def _followed(self, fact: Fact) -> Iterator[str]:
        if fact.status is Status.UNSOURCED:
            yield f"{fact.pointer} is unsourced"
        for claim in fact.claims:
            if claim.status is Status.INFERRED and not claim.because:
                yield f"{fact.pointer} is inferred without its working"
            if claim.status in (Status.STATED, Status.DISPUTED) and not claim.sources:
                yield f"{fact.pointer} is stated without a source"
            if claim.status is Status.UNSOURCED:
                yield f"a side of {fact.pointer} is unsourced"
            for source in claim.sources:
                if source.partition("#")[0] not in self.flow_file.model.sources:
                    yield f"{fact.pointer} rests on {source}, which is no source"

    def _is_place(self, at: str) -> bool:
        """Tell whether something may stand at a pointer, below something that does."""
        steps = tuple(at.split("/"))
        home = parse("/".join(steps[:2]), self.flow_file.data)
        known = home is not None or len(steps) == 1
        above = slot_at(FlowModel, steps[:-1]).mapping
        plain = above is not None and steps[-1] in plan(above)
        return known and (plain or slot_at(FlowModel, steps) != Slot())

    def _speaks(self, at: str) -> bool:
        """Tell whether a mapping, or one around it, gives grounds for what is in it."""
        pointer = parse(at, self.flow_file.data)
        here: Any = self.flow_file.data
        found = False
        for step in pointer.steps if pointer else ():
            here = here[int(step)] if isinstance(here, list) else here[step]
            if isinstance(here, dict):
                found = found or bool(here.keys() & {"sources", "because", "from_memory", "claims"})
        return found or any(key.startswith(f"{at}/") for key in self.facts)


@pytest.mark.parametrize("model", SHIPPED)
def test_every_text_of_every_view_is_followed_to_its_end(model: str) -> None:
    trail, lost, followed = Trail(shipped(model)), set(), 0

    for view_name, make in views(model):
        view = make()
        document = json.loads(view_json.render(name_of(view), view))
        for statement in statements(document):
            followed += 1
            lost |= {f"{view_name}: {statement['text']!r}: {why}" for why in trail.lost(statement)}

    assert sorted(lost) == []
    assert followed > 500


@pytest.mark.parametrize("model", SHIPPED)
def test_no_fact_of_a_shipped_model_is_unsourced(model: str) -> None:
    bare = [
        str(fact.pointer)
        for fact in facts(shipped(model).model)
        if Status.UNSOURCED in (fact.status, *(claim.status for claim in fact.claims))
    ]

    assert bare == []


@pytest.mark.parametrize("model", SHIPPED)
def test_every_text_field_of_a_view_is_a_statement_or_no_prose(model: str) -> None:
    """A text outside a statement must be an id, a date, an address or a word of a closed list."""
    prose = set()
    for _, make in islice(views(model), 16):  # one of each kind
        view = make()
        document = json.loads(view_json.render(name_of(view), view))
        prose |= {key for key, text in _texts(document) if " " in text}

    assert prose <= PROSE


PROSE = {
    "binding",  # in force, end not stated
    "because",  # stands beside its claim, which is a statement
    "holding",  # holds as far as stated
    "further",  # stands beside its claim: its extent, its conditions
    "kind",  # common law
    "note",  # the model's own, on a source
    "pointer",  # a body's old name is an id of its own
    "published",
    "standing",
    "status",  # not stated
    "tone",  # not stated
    "answer",  # not stated
    "licence",
}


def _texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """List the texts of a document that are no statement's, each under its key."""
    if isinstance(value, dict):
        if not ("grounds" in value and "text" in value):
            for name, below in value.items():
                yield from _texts(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from _texts(below, key)
    elif isinstance(value, str):
        yield key, value


AT = "flows/club-answer/terms/letter@1"
BROKEN: tuple[tuple[list[tuple[str, str]], tuple[str, ...], str], ...] = (
    ([], (), "it has no grounds"),
    ([("fact", "flows/club-answer/nowhere")], (), "is no place of a model"),
    ([("fact", f"{AT}/retention")], (), "it says something, and nothing is written"),
    ([("label", "organisations/nobody")], (), "is not declared"),
    ([("count", "flowz")], (), "which is no place of a model"),
    ([("phrase", "A sentence")], (), "is none"),
    ([("rule", "no-such-fault")], (), "which is no rule"),
    ([("law", "uk/no-such-point")], (), "which is no point of law"),
    ([("day", "1900-01-01")], (), "which is not the day of the facts"),
    ([("phrase", "a-phrase")], (), "a phrase names The first letter"),
    ([("label", "title")], ("nobody#l1",), "which is no source"),
)


@pytest.mark.parametrize(("grounds", "cites", "why"), BROKEN)
def test_a_trail_that_ends_too_soon_is_noticed(
    grounds: list[tuple[str, str]], cites: tuple[str, ...], why: str
) -> None:
    statement = {
        "text": "The first letter says yes",
        "grounds": [{"kind": kind, "at": at} for kind, at in grounds],
        "cites": list(cites),
        "tone": "",
    }

    assert [lost for lost in Trail(shipped("starter")).lost(statement) if why in lost]
