"""A large model is sorted at first sight: that tells the same as looking at each of its flows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st

from dpia.comparison import masks
from dpia.comparison import pair as pairs
from dpia.comparison import plain
from dpia.comparison import verdict as verdicts
from dpia.comparison.difference import Direction
from dpia.comparison.glance import sort
from dpia.comparison.pair import Pair
from dpia.comparison.pair import constraints
from dpia.comparison.pair import scope
from dpia.comparison.verdict import passage_line
from dpia.comparison.word import Line
from dpia.regime.alike import alike
from tests.comparison.drawn import DECLARED
from tests.comparison.drawn import FIELDS
from tests.comparison.drawn import NEW
from tests.comparison.drawn import OLD
from tests.comparison.drawn import PURPOSES
from tests.comparison.drawn import SUBJECTS
from tests.comparison.drawn import Data
from tests.comparison.drawn import compared
from tests.comparison.drawn import models as intricate
from tests.comparison.drawn import sparse
from tests.laws import caught
from tests.laws import law

BODIES = ("clinic", "registry", "ministry")
LASTING = "lasting@1"


@pytest.fixture(scope="module", autouse=True)
def few_are_many() -> Iterator[None]:
    """Take every model for large, and list one flow each way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verdicts, "MOST", 0)
        patch.setattr(pairs, "LISTED", 1)
        patch.setattr(masks, "LISTED", 1)
        yield


def keepers() -> st.SearchStrategy[Data]:
    gate: st.SearchStrategy[Data] = st.one_of(
        st.fixed_dictionaries(
            {"by": st.sampled_from(BODIES)}, optional={"kind": st.just("procedural")}
        ),
        st.fixed_dictionaries({"by": st.sampled_from(BODIES), "exists": st.just("no")}),
        st.just({}),
    )
    return st.dictionaries(st.sampled_from(["one", "two"]), gate, max_size=2)


def terms() -> st.SearchStrategy[Data]:
    said = st.sampled_from(["yes", "yes", "yes", "no", "not_stated"])
    return st.fixed_dictionaries(
        {"fields": st.dictionaries(st.sampled_from(FIELDS), said, max_size=3)},
        optional={
            "sources": st.just(["press#l1"]),
            "gates": keepers(),
            "because": st.just("so it seems"),
            "purpose": st.sampled_from(PURPOSES),
        },
    )


@st.composite
def flows(draw: st.DrawFn) -> Data:
    versions = st.sampled_from([(OLD,), (NEW,), (NEW,), (LASTING,), (OLD, NEW), ()])
    under = {version: draw(terms()) for version in draw(versions)}
    sender, recipient = draw(st.permutations(BODIES))[:2]
    said: Data = {
        "kind": draw(st.sampled_from(["feed", "feed", "notice", "request"])),
        "from": sender,
        "to": recipient,
        "about": draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=2, unique=True)),
    }
    said |= draw(sparse({"purpose": st.sampled_from(PURPOSES), "gates": keepers()}))
    if draw(st.integers(0, 9)) == 0:
        said["seen"] = {"2016": draw(st.sampled_from(["yes", "no"]))}
    return {**said, "terms": under} if under else said


@st.composite
def models(draw: st.DrawFn) -> Data:
    """Draw a model of many plain flows between few bodies, with something less plain in it."""
    lasting = {"kind": "agreement", "versions": {"1": {"in_force": "2015-01-01"}}}
    instruments = {**DECLARED["instruments"], "lasting": lasting}
    drawn = draw(st.lists(flows(), min_size=1, max_size=6))
    named = {f"flow-{number}": flow for number, flow in enumerate(drawn)}
    return {**DECLARED, "instruments": instruments, "flows": named}


def both_ways(data: Data) -> tuple[Pair, Pair]:
    """Set two days against each other, at first sight and flow by flow."""
    closely = replace(compared(data), glance=None)
    groups = tuple(alike(closely.before.model))
    return replace(closely, glance=sort(closely.before, closely.after, groups)), closely


def tells(line: Line) -> object:
    """Say what a line comes to: its words, what is inferred, and how much differs which way."""
    number = dict(line.counted)
    for one in line.differences:
        told = one.difference
        number[told.direction] = number.get(told.direction, 0) + 1
    return line.words, line.inferred, number


def places(line: Line, way: Direction) -> int:
    """Count the fields, each at its recipient, category and purpose, that differ one way."""
    told = (one.difference for one in line.differences if one.difference.direction is way)
    listed = {
        (field, one.flow, subject, purpose)
        for one in told
        for field in one.what
        for subject in one.subjects
        for purpose in one.purposes
    }
    return len(listed) + dict(line.counted).get(way, 0)


def scope_differs(data: Data) -> bool:
    quick, slow = both_ways(data)
    return tells(scope(quick)) != tells(scope(slow)) or constraints(quick) != constraints(slow)


def passage_differs(data: Data) -> bool:
    return any(
        quick.words != slow.words
        or quick.inferred != slow.inferred
        or bool(quick.unknown_count) != bool(slow.unknown_count)
        or any(places(quick, way) != places(slow, way) for way in (Direction.MORE, Direction.LESS))
        for quick, slow in (
            tuple(passage_line(one, on_paper=on_paper) for one in both_ways(data))
            for on_paper in (True, False)
        )
    )


@law
@given(models())
def test_scope_and_constraints_of_plain_flows_are_told_as_flow_by_flow(data: Data) -> None:
    assert not scope_differs(data)


@law
@given(intricate())
def test_scope_and_constraints_of_intricate_flows_are_told_as_flow_by_flow(data: Data) -> None:
    assert not scope_differs(data)


def ended(kind: str, purpose: str) -> Data:
    """Make a flow that ends with the old terms."""
    return {
        "kind": kind,
        "from": "registry",
        "to": "clinic",
        "about": ["patient"],
        "purpose": purpose,
        "terms": {OLD: {"fields": {"name": "yes"}}},
    }


WIDER_AND_NARROWER: Data = {
    **DECLARED,
    "flows": {"wider": ended("feed", "control"), "narrower": ended("notice", "tracing")},
}
"""At the narrower purpose the wider flow ends as well: that is two places, not one."""


@law
@given(models())
@example(WIDER_AND_NARROWER)
def test_passage_of_plain_flows_is_told_as_step_by_step(data: Data) -> None:
    assert not passage_differs(data)


@law
@given(intricate())
def test_passage_of_intricate_flows_is_told_as_step_by_step(data: Data) -> None:
    assert not passage_differs(data)


def test_a_sight_that_takes_no_field_for_some_field_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("dpia.comparison.glance.surely_passes", lambda _flow, _terms: True)

    assert caught(models(), scope_differs)


def test_masks_that_forget_whose_leave_it_takes_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(masks, "members", lambda *_: plain.NOBODY)

    assert caught(models(), passage_differs)
