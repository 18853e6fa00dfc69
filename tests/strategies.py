"""Small models, drawn at random and always well formed: what the laws are tried on.

A model is drawn as the plain data that a file holds, so that a law may change, reorder or break it
before it is understood.  Up to eight disclosures, versions that displace, revive and take over each
other, limbs, gates, disputes that name a conflict, and facts that nobody states.
"""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from hypothesis import strategies as st

Data = dict[str, Any]
Drawn = st.SearchStrategy[Data]

BODIES = ("clinic", "registry", "ministry", "charity")
FIELDS = ("name", "address", "area", "diagnosis")
SUBJECTS = ("patient", "child", "visitor")
PURPOSES = ("care", "tracing")
CONDITIONS = ("offence", "grave-offence", "overstay")
SOURCES = ("press", "record", "speech")
SIDES = ("holder", "critic", "witness")
VERSIONS = ("mou@1", "mou@2", "mou@3", "order@a", "order@b", "custom")
DAYS = ("2015-06-01", "2016-02-29", "2017-01-01", "2018-05-09", "2019-12-31")
DATES = ("2015", "2016-03", "2017-01-01", "2018-05", "2018-11-09", "2020")
PERIODS = ("../2016", "2016-03/2018-05", "2017-01-01/2018-11-08", "2018/..", "2019-12-31")
GATES = ("approval", "review")
LIMBS = ("offender", "welfare")

REFERENCES = st.lists(
    st.sampled_from([*SOURCES, "press#l4", "record#page-2"]), min_size=1, max_size=2, unique=True
)
WORDS = st.sampled_from(["yes", "no"])


@cache
def some(names: tuple[str, ...], least: int = 0) -> st.SearchStrategy[list[str]]:
    """Draw some of the names, in any order."""
    return st.lists(st.sampled_from(names), min_size=least, max_size=len(names), unique=True)


def sparse(required: dict[str, Any], optional: dict[str, Any]) -> Drawn:
    """Draw a mapping in which the optional keys may be missing."""
    return st.fixed_dictionaries(required, optional=optional)


def claims(values: st.SearchStrategy[Any], extras: dict[str, Any] | None = None) -> Drawn:
    """Draw a value in the long form, with or without grounds of its own."""
    grounds = {
        "sources": REFERENCES,
        "because": st.just("so it follows"),
        "from_memory": st.just("yes"),
        "note": st.just("as it was put"),
    }
    return sparse({"value": values}, {**grounds, **(extras or {})})


def disputes(values: st.SearchStrategy[Any], extras: dict[str, Any] | None = None) -> Drawn:
    """Draw a fact with two or three sides, which may agree, and may name the model's conflict."""
    return _disputes(claims(values, extras))


# What is drawn with is made once: a strategy made anew for each draw costs more than the draw.
_EVEN = st.booleans()
_FIRST = st.integers(0, 1)


@st.composite
def _disputes(draw: st.DrawFn, claim: Drawn) -> Data:
    sides = draw(some(SIDES, 2))
    said: Data = {"claims": {side: draw(claim) for side in sides}}
    if draw(_EVEN):
        said["reading"] = sides[draw(_FIRST)]
    if draw(_EVEN):
        said["conflict"] = "who-is-right"
    return said


def facts(
    values: st.SearchStrategy[Any], extras: dict[str, Any] | None = None
) -> st.SearchStrategy[Any]:
    """Draw a fact in any of its three ways of writing."""
    loose = values | st.sampled_from(["silent", "not_stated"])
    return values | loose | claims(loose, extras) | disputes(loose, extras)


@cache
def yes_or_no() -> st.SearchStrategy[Any]:
    """Draw a fact that says yes or no."""
    return facts(WORDS)


@cache
def presences() -> st.SearchStrategy[Any]:
    """Draw what is said of a field, with the cases in which it holds."""
    condition = st.sampled_from(CONDITIONS)
    extent = st.sampled_from(["usual", "some", "rare"])
    return facts(WORDS, {"extent": extent, "when": condition, "unless": condition})


@cache
def dates() -> st.SearchStrategy[Any]:
    """Draw a date: a day, month or year, bounds, disputed or not stated."""
    plain = st.sampled_from(DATES)
    bounds = st.sampled_from(
        [
            {"not_before": "2016"},
            {"not_after": "2018-05"},
            {"not_before": "2016", "not_after": "2018"},
        ]
    )
    return facts(plain | bounds)


def chosen(names: tuple[str, ...], inner: st.SearchStrategy[Any]) -> Drawn:
    """Draw a mapping whose keys are some of the names."""
    return st.dictionaries(st.sampled_from(names), inner, max_size=len(names))


@cache
def gates() -> st.SearchStrategy[Any]:
    """Draw gates under their ids, or the fact that there are none."""
    gate = sparse(
        {},
        {
            "by": facts(st.sampled_from(BODIES)),
            "exists": yes_or_no(),
            "case_by_case": yes_or_no(),
            "test": facts(st.just("whether it is needed")),
            "sources": REFERENCES,
        },
    )
    return chosen(GATES, gate) | facts(st.just("none"))


@cache
def limbs() -> Drawn:
    """Draw one arm of terms."""
    return sparse(
        {},
        {
            "trigger": facts(st.sampled_from(CONDITIONS)),
            "excludes": facts(some(CONDITIONS, 1)),
            "purpose": facts(st.sampled_from(PURPOSES)),
            "about": some(SUBJECTS),
            "fields": chosen(FIELDS, presences()),
            "gates": gates(),
            "sources": REFERENCES,
        },
    )


def _terms(draw: st.DrawFn, before: dict[str, Data]) -> Data:
    """Draw what one version says; it may take over one of those before it, and remove its limbs."""
    said: Data = draw(_own_terms())
    if draw(_EVEN) and before:
        taken = draw(_one_of(tuple(sorted(before))))
        said["takes_over"] = taken
        said |= draw(_surely())
        arms = sorted(before[taken].get("limbs", {}))
        if draw(_EVEN) and arms:
            said["limbs"] = {**said.get("limbs", {}), draw(_one_of(tuple(arms))): "removed"}
    return said


@cache
def _one_of(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(names)


@cache
def _own_terms() -> Drawn:
    return sparse(
        {},
        {
            "fields": chosen(FIELDS, presences()),
            "limbs": chosen(LIMBS, limbs()),
            "whole": yes_or_no(),
            "trigger": facts(st.sampled_from(CONDITIONS)),
            "retention": facts(st.just("P6Y")),
            "safeguards": chosen(("audit", "training"), yes_or_no()),
            "gates": gates(),
            "sources": REFERENCES,
            "because": st.just("it is the usual way"),
        },
    )


@cache
def _surely() -> Drawn:
    return sparse({}, {"unchanged_otherwise": yes_or_no()})


def _flow(draw: st.DrawFn, kind: str, requests: tuple[str, ...] = ()) -> Data:
    """Draw a flow; an answer answers one of the requests."""
    sender, recipient = draw(some(BODIES, 2))[:2]
    said: Data = {"kind": kind, "from": sender, "to": recipient, "about": draw(some(SUBJECTS, 1))}
    said |= draw(_whole_flow())
    if kind == "answer":
        said["answers"] = draw(_one_of(requests))
    if kind == "request" and draw(_EVEN):
        said["requires"] = draw(_required())
    under: dict[str, Data] = {}
    for version in draw(some(VERSIONS)):
        under[version] = _terms(draw, dict(under))
    if under:
        said["terms"] = under
    return said


@cache
def _whole_flow() -> Drawn:
    return sparse(
        {},
        {
            "purpose": st.sampled_from(PURPOSES),
            "seen": chosen(PERIODS, yes_or_no()),
            "exists": yes_or_no(),
            "gates": gates(),
            "sources": REFERENCES,
        },
    )


@cache
def _required() -> st.SearchStrategy[Any]:
    return facts(some(FIELDS, 1))


def _instruments(draw: st.DrawFn) -> Data:
    """Draw a custom, an agreement and an order, whose versions displace and revive each other."""
    drawn: Data = {"custom": {"kind": "practice"}}
    for name, kind in (("mou", "agreement"), ("order", "direction")):
        own = [version for version in VERSIONS if version.startswith(f"{name}@")]
        drawn[name] = {
            "kind": kind,
            "versions": {
                version.partition("@")[2]: _in_order(draw(_versions())) for version in own
            },
        }
    return drawn


@cache
def _versions() -> Drawn:
    others = tuple(version for version in VERSIONS if "@" in version)
    ended = dates() | st.just("none")
    days = {"in_force": dates(), "ended": ended, "published": dates()}
    return sparse({}, {**days, "displaces": some(others), "revives": some(others)})


def _in_order(version: Data) -> Data:
    """Leave out an end that surely comes before the beginning: that is no model."""
    begun, ended = version.get("in_force"), version.get("ended")
    first = begun.get("value") if isinstance(begun, dict) and "value" in begun else begun
    last = ended.get("value") if isinstance(ended, dict) and "value" in ended else ended
    plain = isinstance(first, str) and isinstance(last, str)
    if plain and first in DATES and last in DATES and str(last) < str(first):
        return {key: value for key, value in version.items() if key != "ended"}
    bounded = isinstance(first, dict) or isinstance(last, dict)
    return {key: value for key, value in version.items() if key != "ended" or not bounded}


@cache
def models(most: int = 8) -> Drawn:
    """Draw a whole model with up to `most` disclosures and half as many requests."""
    return _models(st.integers(0, most // 2), st.integers(0, most))


@st.composite
def _models(
    draw: st.DrawFn, requests: st.SearchStrategy[int], disclosures: st.SearchStrategy[int]
) -> Data:
    asked = tuple(f"asks-{number}" for number in range(1, draw(requests) + 1))
    told = [f"tells-{number}" for number in range(1, draw(disclosures) + 1)]
    kinds = _one_of(("answer", "feed", "notice") if asked else ("feed", "notice"))
    drawn: Data = {
        "dpia": 1,
        "title": "A drawn model",
        "as_of": "2020-01-31",
        "organisations": {body: draw(_bodies()) for body in BODIES},
        "subjects": draw(_subjects()),
        "fields": draw(_fields()),
        "purposes": {"care": {}, "tracing": {"within": []}},
        "conditions": draw(_conditions()),
        "instruments": _instruments(draw),
        "flows": {
            **{name: _flow(draw, "request") for name in asked},
            **{name: _flow(draw, draw(kinds), asked) for name in told},
        },
        "regimes": {f"on-{day}": {"title": f"On {day}", "on": day} for day in draw(some(DAYS, 1))},
        "conflicts": {
            "who-is-right": {
                "question": "Who is right?",
                "claims": {side: {"value": f"the {side}"} for side in SIDES},
            }
        },
        "sources": {name: {"kind": "press", "read": "opening"} for name in SOURCES},
    }
    return drawn


@cache
def _bodies() -> Drawn:
    taken = sparse({}, {"fields": chosen(FIELDS, presences()), "sources": REFERENCES})
    return sparse({}, {"collects": chosen(SUBJECTS, taken)})


@cache
def _subjects() -> Drawn:
    return sparse(
        {
            "patient": sparse({}, {"given_in": st.sampled_from(PURPOSES)}),
            "child": sparse({"within": some(("patient",))}, {"child": yes_or_no()}),
            "visitor": sparse({"within": some(("patient", "child"))}, {}),
        },
        {},
    )


@cache
def _fields() -> Drawn:
    return sparse(
        {
            "name": st.just({}),
            "address": sparse({}, {"reveals": some(("area",))}),
            "area": st.just({}),
            "diagnosis": st.just({"category": "special:health"}),
        },
        {},
    )


@cache
def _conditions() -> Drawn:
    return sparse(
        {
            "offence": st.just({}),
            "grave-offence": sparse(
                {"implies": some(("offence",))}, {"min_sentence": facts(st.just("P12M"))}
            ),
            "overstay": sparse({}, {"disjoint_with": some(("grave-offence",))}),
        },
        {},
    )


def shuffled(data: Data) -> Drawn:
    """Draw the same model with the keys of every mapping in another order."""
    return _SEEDS.map(lambda seed: _reordered(data, Random(seed)))  # noqa: S311 - no secret


_SEEDS = st.integers(0, 2**32)


def _reordered(data: Data, chance: Random) -> Data:
    return {
        key: _reordered(data[key], chance) if isinstance(data[key], dict) else data[key]
        for key in chance.sample(list(data), len(data))
    }
