"""Small models with two days to compare, drawn at random: what the laws are tried on.

Everything is drawn as the plain data of a file.  An old paper binds before and has ended after, a
new one has begun by then, and a custom was seen before and is not spoken of after.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from dpia.comparison.pair import Pair
from dpia.comparison.pair import pair
from dpia.comparison.stands import Half
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import resolve
from tests.understanding import believed

Data = dict[str, Any]
Drawn = st.SearchStrategy[Data]

BEFORE, AFTER = "2016-06-01", "2018-06-01"
OLD, NEW, CUSTOM = "old@1", "new@1", "custom"
FIELDS = ("name", "address", "area")
SUBJECTS = ("patient", "child")
PURPOSES = ("control", "tracing", "care")
CONDITIONS = ("offence", "overstay", "grave", "graver", "debt")
SIDES = ("holder", "critic")
GATES = ("advisory", "procedural", "substantive")

DECLARED: Data = {
    "dpia": 1,
    "title": "A drawn model",
    "as_of": "2020-01-31",
    "organisations": {body: {} for body in ("clinic", "registry", "ministry")},
    "subjects": {"patient": {}, "child": {"within": ["patient"]}},
    "fields": {"name": {}, "address": {"reveals": ["area"]}, "area": {}},
    "purposes": {"control": {}, "tracing": {"within": ["control"]}, "care": {}},
    "conditions": {
        "offence": {},
        "overstay": {"implies": ["offence"], "disjoint_with": ["graver"]},
        "grave": {"min_sentence": "P6M"},
        "graver": {"min_sentence": "P1Y"},
        "debt": {},
    },
    "instruments": {
        "old": {
            "kind": "agreement",
            "versions": {"1": {"in_force": "2015-01-01", "ended": "2017-01-01"}},
        },
        "new": {
            "kind": "agreement",
            "versions": {"1": {"in_force": "2017-01-01", "published": "2017-02"}},
        },
        "custom": {"kind": "practice"},
    },
    "conflicts": {
        "who-is-right": {
            "question": "Who is right?",
            "claims": {side: {"value": side} for side in SIDES},
        }
    },
    "sources": {"press": {"kind": "press", "read": "opening"}},
}


def sparse(optional: Data) -> Drawn:
    """Draw a mapping of which every key may be missing."""
    return st.fixed_dictionaries({}, optional=optional)


@cache
def presences() -> st.SearchStrategy[Any]:
    """Draw what is said of a field: mostly a plain word; at times both sides of the one dispute."""
    word = st.sampled_from(["yes", "yes", "no", "not_stated"])
    sides = st.fixed_dictionaries({side: st.fixed_dictionaries({"value": word}) for side in SIDES})
    disputed = st.fixed_dictionaries({"claims": sides, "conflict": st.just("who-is-right")})
    when = st.fixed_dictionaries({"value": st.just("yes"), "when": st.sampled_from(CONDITIONS)})
    return st.one_of(word, word, word, disputed, when)


@cache
def conditions() -> st.SearchStrategy[Any]:
    """Draw the name of a condition, or that none is stated."""
    return st.sampled_from([*CONDITIONS, *CONDITIONS, "not_stated"])


@cache
def limbs() -> Drawn:
    """Draw one limb."""
    return sparse(
        {
            "trigger": conditions(),
            "excludes": st.lists(st.sampled_from(CONDITIONS), min_size=1, max_size=2, unique=True),
            "purpose": st.sampled_from(PURPOSES),
            "about": st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=2, unique=True),
            "fields": st.dictionaries(st.sampled_from(FIELDS), presences(), max_size=2),
        }
    )


@cache
def gates() -> st.SearchStrategy[Any]:
    """Draw gates, or that there are none."""
    gate = sparse(
        {
            "by": st.sampled_from(["clinic", "registry"]),
            "kind": st.sampled_from(GATES),
            "case_by_case": st.sampled_from(["yes", "no"]),
            "exists": st.sampled_from(["yes", "no"]),
        }
    )
    named = st.dictionaries(st.sampled_from(["approval", "review"]), gate, min_size=1, max_size=2)
    return st.one_of(named, st.just("none"))


@cache
def terms() -> Drawn:
    """Draw what one paper says of one flow."""
    return sparse(
        {
            "fields": st.dictionaries(st.sampled_from(FIELDS), presences(), max_size=3),
            "limbs": st.dictionaries(st.sampled_from(["one", "two"]), limbs(), max_size=2),
            "trigger": conditions(),
            "whole": st.just("yes"),
            "retention": st.sampled_from(["P6M", "P1Y", "indefinite", "not_stated"]),
            "cap": st.sampled_from([10, 20, "none"]),
            "gates": gates(),
            "safeguards": st.dictionaries(
                st.just("audit"), st.sampled_from(["yes", "no"]), max_size=1
            ),
            "notice": st.sampled_from(["none", "generic", "individual"]),
            "power": st.sampled_from(["section 1", "section 2"]),
            "lawful_basis": st.just("an exemption"),
        }
    )


# What is drawn with is made once: a strategy made anew for each draw costs more than the draw.
_UNDER = st.lists(st.sampled_from([OLD, NEW, CUSTOM]), max_size=3, unique=True)
_TAKEN_OVER = st.booleans()
_ABOUT = st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=2, unique=True)
_PURPOSE = sparse({"purpose": st.sampled_from(PURPOSES)})
_TERMS = terms()


def _flow(draw: st.DrawFn) -> Data:
    """Draw a flow with terms under some of the papers."""
    under: dict[str, Data] = {version: draw(_TERMS) for version in draw(_UNDER)}
    if OLD in under and NEW in under and draw(_TAKEN_OVER):
        under[NEW]["takes_over"] = OLD
    said: Data = {"kind": "feed", "from": "clinic", "to": "ministry", "about": draw(_ABOUT)}
    said |= draw(_PURPOSE)
    if CUSTOM in under:
        said["seen"] = {"2016": "yes"}
    if under:
        said["terms"] = under
    return said


@cache
def models(most: int = 3) -> Drawn:
    """Draw a model of a few flows."""
    return _models(st.integers(1, most))


@st.composite
def _models(draw: st.DrawFn, many: st.SearchStrategy[int]) -> Data:
    names = [f"flow-{number}" for number in range(1, draw(many) + 1)]
    return {**DECLARED, "flows": {name: _flow(draw) for name in names}}


def compared(data: Data, before: str = BEFORE, after: str = AFTER) -> Pair:
    """Set two days of a model against each other."""
    return paired(believed(data), before, after)


def paired(model: FlowModel, before: str = BEFORE, after: str = AFTER) -> Pair:
    """Do the same for a model that is read."""
    return pair(Half(model, resolve(model, before)), Half(model, resolve(model, after)))
