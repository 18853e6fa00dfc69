"""How well a fact stands follows from how it is written, and from what stands around it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.model.fact import NOTHING
from dpia.model.fact import Fact
from dpia.model.fact import Grounds
from dpia.model.fact import grounds_of
from dpia.model.fact import read
from dpia.source import Pointer
from dpia.vocabulary import Status
from tests.strategies import REFERENCES
from tests.strategies import facts
from tests.strategies import sparse

AT = Pointer(("flows", "f", "exists"))
AROUND = sparse(
    {},
    {"sources": REFERENCES, "because": st.just("so it is"), "from_memory": st.just("yes")},
)
WRITTEN = st.none() | facts(st.sampled_from(["yes", "no"]))

BOTH = {"x": {"value": "yes", "because": "b"}}
TABLE: tuple[tuple[Any, dict[str, Any], str], ...] = (
    (None, {"sources": ["a"]}, "not stated"),
    ("yes", {}, "unsourced"),
    ("yes", {"sources": ["a"]}, "stated"),
    ("yes", {"because": "b"}, "inferred"),
    ("yes", {"from_memory": "yes"}, "to confirm"),
    ("silent", {"sources": ["a"]}, "not stated"),
    ("not_stated", {"sources": ["a"]}, "not stated"),
    ({"value": "yes"}, {}, "unsourced"),
    ({"value": "yes"}, {"sources": ["a"]}, "stated"),
    ({"value": "yes", "sources": ["b"]}, {}, "stated"),
    ({"value": "yes", "because": "b"}, {}, "inferred"),
    ({"value": "yes", "because": "b"}, {"sources": ["a"]}, "inferred"),
    ({"value": "yes", "because": "b", "sources": ["b"]}, {}, "stated"),
    ({"value": "yes", "from_memory": "yes"}, {"sources": ["a"]}, "to confirm"),
    ({"value": "yes", "sources": ["b"]}, {"from_memory": "yes"}, "stated"),
    ({"value": "yes", "note": "n"}, {"because": "b"}, "inferred"),
    ({"value": "silent", "sources": ["b"]}, {}, "not stated"),
    ({"claims": {"x": {"value": "yes"}, "y": {"value": "no"}}}, {"sources": ["a"]}, "disputed"),
    ({"claims": {"x": {"value": "yes"}, "y": {"value": "silent"}}}, {"sources": ["a"]}, "disputed"),
    ({"claims": {"x": {"value": "no"}, "y": {"value": "silent"}}}, {"sources": ["a"]}, "disputed"),
    ({"claims": {"x": {"value": "yes"}, "y": {"value": "yes"}}}, {"sources": ["a"]}, "stated"),
    ({"claims": {"x": {"value": "silent"}, "y": {"value": "silent"}}}, {}, "not stated"),
    ({"claims": {"x": {"value": "silent"}, "y": {"value": "not_stated"}}}, {}, "not stated"),
    ({"claims": {**BOTH, "y": {"value": "yes"}}}, {"sources": ["a"]}, "stated"),
    ({"claims": {**BOTH, "y": {"value": "yes", "from_memory": "yes"}}}, {}, "inferred"),
)  # fmt: skip


@pytest.mark.parametrize(("raw", "around", "status"), TABLE)
def test_the_status_of_a_fact_is_derived(raw: Any, around: dict[str, Any], status: str) -> None:
    assert read(raw, AT, grounds_of(around, NOTHING)).status == status


def slow_status(raw: Any, around: dict[str, Any]) -> str:
    """Say how well a fact stands, in the words of the paper, one sentence after the other."""
    if raw is None or raw in ("silent", "not_stated"):
        return "not stated"
    if isinstance(raw, str):
        return slow_status({"value": raw}, around)
    if "claims" in raw:
        return _slow_dispute(list(raw["claims"].values()), around)
    if raw["value"] in ("silent", "not_stated"):
        return "not stated"
    own = {key: raw[key] for key in ("sources", "because", "from_memory") if key in raw}
    return _slow_grounds(own or around)


def _slow_grounds(speaks: dict[str, Any]) -> str:
    if "from_memory" in speaks:
        return "to confirm"
    if "sources" in speaks:
        return "stated"
    return "inferred" if "because" in speaks else "unsourced"


def _slow_dispute(claims: list[dict[str, Any]], around: dict[str, Any]) -> str:
    values = {claim["value"].replace("not_stated", "silent") for claim in claims}
    if len(values) > 1:
        return "disputed"
    each = [slow_status(claim, around) for claim in claims]
    order = ["stated", "inferred", "to confirm", "unsourced", "not stated"]
    return next(status for status in order if status in each)


@given(WRITTEN, AROUND)
def test_the_status_is_what_the_slow_telling_says(raw: Any, around: dict[str, Any]) -> None:
    fact = read(raw, AT, grounds_of(around, NOTHING))

    assert fact.status == slow_status(raw, around)


@given(WRITTEN, AROUND)
def test_a_claim_without_grounds_takes_those_around_it_whole(
    raw: Any, around: dict[str, Any]
) -> None:
    fact = read(raw, AT, grounds_of(around, NOTHING))

    for claim, said in zip(fact.claims, _said(raw), strict=True):
        own = {"sources", "because", "from_memory"} & said.keys()
        speaks = said if own else around
        assert claim.sources == tuple(speaks.get("sources", ()))
        assert claim.because == speaks.get("because", "")


def _said(raw: Any) -> list[dict[str, Any]]:
    if raw is None or raw == "not_stated":
        return []
    if isinstance(raw, str):
        return [{"value": raw}]
    return list(raw["claims"].values()) if "claims" in raw else [raw]


@given(WRITTEN, AROUND)
def test_silence_is_never_a_denial(raw: Any, around: dict[str, Any]) -> None:
    fact = read(raw, AT, grounds_of(around, NOTHING))

    if fact.value == "no":
        assert any(said["value"] == "no" for said in _said(raw))


@given(WRITTEN, AROUND)
def test_a_reading_chooses_a_value_and_never_removes_the_dispute(
    raw: Any, around: dict[str, Any]
) -> None:
    fact = read(raw, AT, grounds_of(around, NOTHING))
    without = {key: raw[key] for key in raw if key != "reading"} if isinstance(raw, dict) else raw

    assert read(without, AT, grounds_of(around, NOTHING)).status == fact.status
    if fact.disputed:
        sides = {claim.id: claim.value for claim in fact.claims}
        assert fact.value == (sides[fact.reading] if fact.reading else None)
        assert len(sides) == len(fact.claims)


def test_what_is_written_nearest_speaks() -> None:
    inner = grounds_of({}, Grounds(("outer",)))
    nearer = grounds_of({"because": "here"}, Grounds(("outer",)))

    assert inner == Grounds(("outer",))
    assert nearer == Grounds((), "here")


def test_a_fact_that_is_not_written_has_no_value_and_no_claims() -> None:
    fact = read(None, AT)

    assert fact == Fact(AT, Status.NOT_STATED)
    assert (fact.value, fact.stated, fact.sources) == (None, False, ())


def test_sources_of_all_sides_are_listed_once() -> None:
    raw = {
        "claims": {
            "x": {"value": "yes", "sources": ["a", "b"]},
            "y": {"value": "no", "sources": ["b", "c"]},
        }
    }

    assert read(raw, AT).sources == ("a", "b", "c")


def test_bounds_and_rounded_figures_are_values() -> None:
    bounds = {"not_after": "2014-07-02"}

    assert read(bounds, AT, Grounds(("a",))).value == bounds
    assert read({"value": {"about": 3000}, "sources": ["a"]}, AT).value == {"about": 3000}
