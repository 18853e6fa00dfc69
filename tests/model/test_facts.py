"""Every fact that is written is listed, once, with the grounds it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import settings

from dpia.model.facts import facts
from dpia.model.flow_model import FlowModel
from dpia.model.leaf import shape_of
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.source import Pointer
from dpia.vocabulary import Status
from tests.strategies import Data
from tests.strategies import models
from tests.understanding import HEAD
from tests.understanding import understood
from tests.understanding import understood_data

MODEL = (
    HEAD
    + """
organisations:
  surgery: {sources: [record], name: Surgery, names: {Practice: {until: 2005}}}
  ministry: {collects: {patient: {sources: [press#l2], fields: {name: yes}}}}
subjects: {patient: {}}
fields: {name: {reveals: []}}
instruments:
  mou:
    kind: agreement
    sources: [record]
    versions: {"1": {in_force: {not_after: 2017}, because: The letter says so}}
flows:
  feed:
    kind: feed
    from: surgery
    to: ministry
    about: [patient]
    sources: [press]
    gates: none
    seen: {2016/2017: {value: yes, sources: [record#page-2]}}
    terms:
      mou@1:
        from_memory: yes
        fields: {name: {claims: {x: {value: yes, sources: [press]}, y: {value: silent}}}}
conflicts:
  who: {question: Who, claims: {x: {value: one, sources: [press]}, y: {value: other}}, reading: x}
sources:
  press: {kind: press, read: whole, published: 2017-01}
  record: {kind: official, read: opening}
"""
)


def test_every_fact_is_listed_with_its_status_and_sources() -> None:
    listed = [
        (str(fact.pointer), str(fact.status), fact.sources)
        for fact in facts(understood(MODEL).model)
    ]

    assert listed == [
        ("organisations/surgery/name", "stated", ("record",)),
        ("organisations/surgery/names/Practice/until", "stated", ("record",)),
        ("organisations/ministry/collects/patient/fields/name", "stated", ("press#l2",)),
        ("instruments/mou/versions/1/in_force", "inferred", ()),
        ("flows/feed/gates", "stated", ("press",)),
        ("flows/feed/seen/2016--2017", "stated", ("record#page-2",)),
        ("flows/feed/terms/mou@1/fields/name", "disputed", ("press",)),
        ("sources/press/published", "stated", ("press",)),
        ("conflicts/who", "disputed", ("press",)),
    ]


def slow_places(slot: Slot, raw: Any, at: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Walk the data as written, guided by nothing but what may stand where."""
    by_id = slot.each is not None and isinstance(raw, dict)
    if slot.mapping is not None and isinstance(raw, dict):
        for key in raw:
            yield from slow_places(plan(slot.mapping)[key][1], raw[key], (*at, key))
    elif by_id and (slot.leaf is None or shape_of(raw) == "short"):
        assert slot.each is not None
        for key in raw:
            yield from slow_places(slot.each, raw[key], (*at, key))
    elif slot.leaf is not None:
        yield at


@settings(max_examples=40)
@given(models(most=3))
def test_what_is_listed_is_what_a_slow_walk_of_the_data_finds(data: Data) -> None:
    listed = [fact.pointer for fact in facts(understood_data(data).model)]

    written = {Pointer(steps) for steps in slow_places(Slot(mapping=FlowModel), data, ())}
    conflicts = {Pointer(("conflicts", name)) for name in data["conflicts"]}
    assert len(listed) == len(set(listed))
    assert set(listed) == written | conflicts


@settings(max_examples=40)
@given(models(most=3))
def test_a_fact_that_lists_a_source_is_stated_disputed_or_to_confirm(data: Data) -> None:
    for fact in facts(understood_data(data).model):
        if fact.status is Status.UNSOURCED:
            assert fact.sources == ()
        if fact.status is Status.STATED:
            assert fact.sources
