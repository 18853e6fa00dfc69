"""Ways to change a drawn model of which the effect is known."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.comparison.drawn import CONDITIONS
from tests.comparison.drawn import DECLARED
from tests.comparison.drawn import FIELDS
from tests.comparison.drawn import NEW
from tests.comparison.drawn import OLD
from tests.comparison.drawn import PURPOSES
from tests.comparison.drawn import Data
from tests.comparison.drawn import models

Two = tuple[Data, Data]


@st.composite
def with_new_terms(draw: st.DrawFn) -> Data:
    """Draw a model of which every flow has terms under the new paper, and a field that passes."""
    data = draw(models(most=2))
    for flow in data["flows"].values():
        terms = flow.setdefault("terms", {}).setdefault(NEW, {})
        terms.pop("whole", None)
        terms.setdefault("fields", {})["name"] = "yes"
    return deepcopy(data)


def new_terms(data: Data) -> Iterator[Data]:
    """List the terms under the new paper."""
    for flow in data["flows"].values():
        if NEW in flow.get("terms", {}):
            yield flow["terms"][NEW]


@st.composite
def widened(draw: st.DrawFn) -> Two:
    """Draw a model, and the same with a field, a recipient, a purpose or a limb more."""
    data = draw(with_new_terms())
    more = deepcopy(data)
    edit = draw(st.sampled_from(["field", "recipient", "limb", "about"]))
    terms = next(new_terms(more))
    if edit == "field":
        field = draw(st.sampled_from(FIELDS))
        terms["fields"][field] = "yes"
        for limb in terms.get("limbs", {}).values():
            limb.get("fields", {}).pop(field, None)
        base = next(new_terms(data))
        for limb in base.get("limbs", {}).values():
            limb.get("fields", {}).pop(field, None)
        base["fields"][field] = "no"
    elif edit == "recipient":
        more["flows"]["flow-more"] = {
            "kind": "feed",
            "from": "clinic",
            "to": "registry",
            "about": ["patient"],
            "terms": {NEW: {"fields": {"name": "yes"}}},
        }
        data["flows"]["flow-more"] = {**more["flows"]["flow-more"], "exists": "no"}
    elif edit == "limb":
        both = [next(new_terms(one)) for one in (data, more)]
        for one in both:
            one.setdefault("limbs", {})["one"] = {"trigger": "grave", "purpose": "tracing"}
        trigger = draw(st.sampled_from(CONDITIONS))
        purpose = draw(st.sampled_from(PURPOSES))
        terms["limbs"]["three"] = {"trigger": trigger, "purpose": purpose, "fields": {}}
    else:
        flow = next(iter(more["flows"].values()))
        flow["about"] = ["patient", *(name for name in flow["about"] if name != "patient")]
    return data, more


@st.composite
def constrained(draw: st.DrawFn) -> Two:
    """Draw a model, and the same with a gate or a safeguard more."""
    data = draw(with_new_terms())
    more = deepcopy(data)
    terms = next(new_terms(more))
    if draw(st.booleans()):
        base = next(new_terms(data))
        for one in (terms, base):
            if not isinstance(one.get("gates"), dict):
                one["gates"] = {"approval": {"by": "registry", "kind": "procedural"}}
        terms["gates"]["another"] = {"by": "clinic", "kind": "substantive", "case_by_case": "yes"}
    else:
        next(new_terms(data))["safeguards"] = {"audit": "no"}
        terms["safeguards"] = {"audit": "yes"}
    return data, more


@st.composite
def coarsened(draw: st.DrawFn) -> Two:
    """Draw a model that gives addresses, and the same that gives areas instead."""
    data = draw(with_new_terms())
    coarse = deepcopy(data)
    for one, finer, coarser in ((data, "yes", "no"), (coarse, "no", "yes")):
        for terms in new_terms(one):
            terms["fields"] = {**terms["fields"], "address": finer, "area": coarser}
            terms.pop("limbs", None)
            terms.pop("takes_over", None)
            terms["trigger"] = "offence"
    return data, coarse


@st.composite
def narrowed(draw: st.DrawFn) -> tuple[Data, Data, Data]:
    """Draw a model, one that lets less through, and one that lets through less than that."""
    data = draw(with_new_terms())
    for terms in new_terms(data):
        terms["fields"] = {name: draw(st.sampled_from(["yes", "no"])) for name in FIELDS}
        terms["trigger"] = draw(st.sampled_from(CONDITIONS))
        terms.pop("takes_over", None)
        terms["limbs"] = {
            key: {"trigger": draw(st.sampled_from(CONDITIONS)), "purpose": "tracing"}
            for key in ("one", "two")
        }
        terms |= {"retention": "P1Y", "onward": "listed"}
    steps = [data]
    for _ in range(2):
        steps.append(deepcopy(steps[-1]))
        _narrow(draw, steps[-1])
    first, second, third = steps
    return first, second, third


def _narrow(draw: st.DrawFn, data: Data) -> None:
    terms = next(new_terms(data))
    edit = draw(st.sampled_from(["field", "limb", "excludes", "retention", "close"]))
    if edit == "field":
        terms["fields"][draw(st.sampled_from(FIELDS))] = "no"
    elif edit == "limb":
        terms["limbs"] = dict(list(terms["limbs"].items())[:1])
    elif edit == "excludes":
        limb = terms["limbs"]["one"]
        out = {*limb.get("excludes", ()), draw(st.sampled_from(CONDITIONS))}
        limb["excludes"] = sorted(out)
    elif edit == "retention":
        terms["retention"] = "P6M"
    else:
        next(iter(data["flows"].values()))["exists"] = "no"


ORDERED: dict[str, tuple[Any, ...]] = {
    "about": (["patient"], ["child"], ["child", "patient"]),
    "purpose": PURPOSES,
    "fields": (
        {"name": "yes", "address": "no", "area": "no"},
        {"name": "yes", "address": "yes", "area": "no"},
        {"name": "yes", "address": "no", "area": "yes"},
    ),
    "trigger": (*CONDITIONS, "not_stated"),
    "cap": (10, 20, {"at_least": 15}, "none", "not_stated"),
    "retention": ("P6M", "P1Y", "P18M", "indefinite", "not_stated"),
    "frequency": ("once", "periodic", "standing", "now and then"),
    "onward": ("prohibited", "listed", "open", "as agreed"),
    "notice": ("none", "generic", "specific", "individual"),
    "safeguards": ({"audit": "yes"}, {"audit": "no"}, {"audit": "not_stated"}),
    "power": ("section 1", "section 2", "not_stated"),
    "gates": (
        {"review": {"by": "clinic", "kind": "advisory"}},
        {"review": {"by": "clinic", "kind": "substantive"}},
        {"review": {"by": "registry"}},
        {"review": {"by": "clinic", "kind": "advisory"}, "approval": {"by": "registry"}},
        "none",
    ),
}
"""For each dimension values that may be told apart, some of which stand in no order."""


@st.composite
def three_of_one_dimension(draw: st.DrawFn) -> tuple[Data, ...]:
    """Draw three models that differ in one dimension alone, in any way."""
    key, values = draw(st.sampled_from(tuple(ORDERED.items())))
    terms = {"fields": {"name": "yes"}, "trigger": "offence", "retention": "P1Y"}
    flow = {"kind": "feed", "from": "clinic", "to": "ministry", "about": ["patient"]}

    def one(value: Any) -> Data:
        ends = {"about", "purpose"} & {key}
        under = terms if ends else {**terms, key: value}
        own = {**flow, "purpose": "care", "terms": {NEW: under}}
        return {**DECLARED, "flows": {"flow-1": {**own, key: value} if ends else own}}

    return tuple(one(draw(st.sampled_from(values))) for _ in range(3))


@st.composite
def called_otherwise(draw: st.DrawFn) -> Two:
    """Draw a model, and the same with other ids for its flows, and for the new paper's limbs."""
    data = draw(models(most=2))
    names = dict(zip(data["flows"], ("zulu", "alpha"), strict=False))
    other = deepcopy({**data, "flows": {names[name]: flow for name, flow in data["flows"].items()}})
    for terms in new_terms(other):
        if "takes_over" not in terms and "limbs" in terms:
            ids = {"one": "two", "two": "one"}
            terms["limbs"] = {ids[key]: limb for key, limb in terms["limbs"].items()}
    return data, other


@st.composite
def said_in_full(draw: st.DrawFn) -> Data:
    """Draw a model of one flow under both papers, of which hardly anything is left unsaid."""
    words = st.sampled_from(["yes", "no"])
    spans = st.sampled_from(["P6M", "P1Y", "not_stated"])
    under = {
        version: {
            "fields": {"name": draw(words)},
            "trigger": "offence",
            "retention": draw(spans),
            "onward": "listed",
        }
        for version in (OLD, NEW)
    }
    flow = {"kind": "feed", "from": "clinic", "to": "ministry", "about": ["patient"]}
    return {**DECLARED, "flows": {"flow-1": {**flow, "purpose": "care", "terms": under}}}


@st.composite
def unsaid(draw: st.DrawFn) -> Two:
    """Draw a model, and the same with one value that is not stated any more."""
    data = draw(st.one_of(models(most=2), said_in_full()))
    less = deepcopy(data)
    places = list(_values(less))
    if places:
        mapping, key = draw(st.sampled_from(places))
        mapping[key] = "not_stated"
    return data, less


def _values(data: Data) -> Iterator[tuple[dict[str, Any], str]]:
    """List every value of terms that may be not stated, as its mapping and its key."""
    for flow in data["flows"].values():
        for terms in flow.get("terms", {}).values():
            for some in (terms, *terms.get("limbs", {}).values()):
                yield from ((some["fields"], name) for name in some.get("fields", {}))
                yield from ((some, key) for key in ("trigger", "retention") if key in some)
