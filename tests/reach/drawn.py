"""Small models for the laws of reach: at most eight flows among six bodies, most of them connected.

The strategies beside the other tests draw every shape of a file; here most of what is drawn leads
somewhere, so that a thousand models try chains, disputes and gates rather than emptiness.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

Data = dict[str, Any]

FIELD, TO = "address", "ministry"
"""What the laws ask for."""

DAY = "2017-06-01"
GIVERS = ("clinic", "clinic", "hub", "hub", "board", "registry", "ministry", "office")
GETTERS = ("ministry", "ministry", "ministry", "office", "hub", "hub", "board", "clinic")
ENDS = tuple((giver, getter) for giver in GIVERS for getter in GETTERS if giver != getter)
ABOUT = (("patient",), ("patient",), ("child",), ("person",), ("child", "visitor"), ("visitor",))
CARRIED = (
    ("address",),
    ("address",),
    ("address", "name"),
    ("postcode",),
    ("name",),
    ("district", "address"),
    (),
)
REQUIRED = (None, None, ["name"], ["district"], ["postcode"], ["name", "district"])
COLLECTED: tuple[dict[str, str], ...] = (
    {},
    {},
    {"address": "yes"},
    {"name": "yes"},
    {"name": "yes", "district": "yes"},
)


def _sided(conflict: str | None, **sides: str) -> Data:
    said: Data = {"claims": {side: {"value": value} for side, value in sides.items()}}
    return said | ({"conflict": conflict} if conflict else {})


YES_OR_NO: tuple[Any, ...] = (
    *["yes"] * 16,
    "no",
    {"value": "yes", "because": "so it follows"},
    {"value": "yes", "from_memory": "yes"},
    _sided("who", holder="yes", critic="no"),
    _sided("who", holder="no", critic="yes"),
    _sided("which", holder="yes", critic="silent"),
    _sided("which", critic="yes", witness="no"),
    _sided(None, critic="yes", holder="no"),
)
OPPOSITE = {
    "holder": _sided("who", holder="yes", critic="no"),
    "critic": _sided("who", holder="no", critic="yes"),
}
"""Two ways of which one is there under each side, so that it arrives whoever is right."""

EXISTS = (*[None] * 18, *YES_OR_NO[16:])
SEEN = (*[None] * 12, *YES_OR_NO[15:])
GATES: tuple[Any, ...] = (
    None,
    None,
    "none",
    {"approval": {"by": "hub"}},
    {"approval": {"by": "clinic"}},
    {"approval": {"by": "hub"}, "review": {"by": "board"}},
    {"approval": {"by": "ministry"}},
    {"approval": {"by": "office"}, "review": {"by": "registry"}},
    {"consent": {"person": "yes"}},
    {"approval": {}},
    {"approval": {"by": {"value": "board", "from_memory": "yes"}}},
    {"approval": {"by": _sided("who", holder="hub", critic="clinic")}},
    {"approval": {"by": _sided("which", holder="ministry", critic="board")}},
    {"approval": {"by": _sided("which", holder="board", critic="silent")}},
    {"approval": {"by": "board", "exists": _sided("who", holder="yes", critic="no")}},
    {"approval": {"by": "registry", "exists": _sided("which", holder="yes", critic="silent")}},
    {"approval": {"by": "clinic", "exists": _sided(None, critic="yes", holder="no")}},
    _sided("who", holder="none", critic="silent"),
)
VERSIONS = (*["mou@1"] * 14, "mou@2", "mou@3", "custom", "mou@0")
MOST = 8


# A strategy that is made anew for each draw costs more than the draw.
_PRESENT, _GATED = st.sampled_from(YES_OR_NO), st.sampled_from(GATES)
_EXISTING, _SIGHTED = st.sampled_from(EXISTS), st.sampled_from(SEEN)
_ABOUT, _CARRIED = st.sampled_from(ABOUT), st.sampled_from(CARRIED)
_PURPOSE = st.sampled_from(("care", "tracing", "tracing", None))
_LIMBED = st.sampled_from((True, *[False] * 11))


def _terms(draw: st.DrawFn) -> Data:
    said: Data = {"fields": {name: draw(_PRESENT) for name in draw(_CARRIED)}}
    if (gates := draw(_GATED)) is not None:
        said["gates"] = gates
    if draw(_LIMBED):
        said["limbs"] = {
            "first": {"fields": {"address": draw(_PRESENT)}},
            "second": {"about": ["child"], "gates": {"approval": {"by": "board"}}},
        }
    return said


def _flow(draw: st.DrawFn, kind: str, sender: str, recipient: str, version: str) -> Data:
    said: Data = {
        "kind": kind,
        "from": sender,
        "to": recipient,
        "about": list(draw(_ABOUT)),
        "terms": {version: _terms(draw)},
    }
    if (purpose := draw(_PURPOSE)) is not None:
        said["purpose"] = purpose
    if (exists := draw(_EXISTING)) is not None:
        said["exists"] = exists
    seen = draw(_SIGHTED) or ("yes" if version == "custom" else None)
    if seen is not None:
        said["seen"] = {"2017": seen}
    return said


_MANY, _TWO_WAYS = st.integers(2, 5), st.booleans()
_ENDS, _VERSION = st.sampled_from(ENDS), st.sampled_from(VERSIONS)
_REQUIRED = st.sampled_from(REQUIRED)
_KIND = st.sampled_from(("answer", "answer", "feed", "notice"))
_BECAUSE, _INFERRED = st.booleans(), st.sampled_from((False, False, False, True))


def _flows(draw: st.DrawFn) -> Data:
    """Draw feeds, notices, and exchanges whose answer goes back to whoever asks."""
    flows: Data = {}
    for number in range(draw(_MANY)):
        sender, recipient = draw(_ENDS)
        version = draw(_VERSION)
        kind = draw(_KIND)
        if kind == "answer" and len(flows) < MOST - 1:
            request = _flow(draw, "request", recipient, sender, version)
            if (required := draw(_REQUIRED)) is not None:
                long = {"value": required, "because": "so"}
                request["requires"] = long if draw(_BECAUSE) else required
            flows[f"asks-{number}"] = request
            flows[f"tells-{number}"] = _flow(draw, "answer", sender, recipient, version)
            asked = f"asks-{number}"
            told = {"value": asked, "because": "so it is told"}
            flows[f"tells-{number}"]["answers"] = told if draw(_INFERRED) else asked
        elif len(flows) < MOST - 1 and draw(_TWO_WAYS):
            for side, exists in OPPOSITE.items():
                way = _flow(draw, "notice", sender, recipient, "mou@1")
                way["terms"]["mou@1"]["fields"]["address"] = "yes"
                way |= {"exists": exists, "about": ["patient"], "purpose": "tracing"}
                flows[f"gives-{number}-{side}"] = way
        elif len(flows) < MOST:
            given = "feed" if kind == "answer" else kind
            flows[f"gives-{number}"] = _flow(draw, given, sender, recipient, version)
    return flows


INSTRUMENTS: Data = {
    "custom": {"kind": "practice"},
    "mou": {
        "kind": "agreement",
        "versions": {
            "0": {"in_force": "2010-01-01", "ended": "2012-01-01"},
            "1": {"in_force": "2016-01-01"},
            "2": {"in_force": {"not_before": "2017", "not_after": "2018"}},
            "3": {"in_force": _sided("which", holder="2016-01-01", critic="2018-01-01")},
        },
    },
}
SIDES = {side: {"value": f"the {side}"} for side in ("holder", "critic", "witness")}


_WHOSE = st.sampled_from(("patient", "child", "person"))
_OWN = st.sampled_from(COLLECTED)


@cache
def models() -> st.SearchStrategy[Data]:
    """Draw a model in which an address may come to the ministry, as the data of a file."""
    return _models()


@st.composite
def _models(draw: st.DrawFn) -> Data:
    organisations: Data = {}
    for body in ("clinic", "hub", "board", "registry", "ministry", "office"):
        fields = draw(_OWN)
        taken = {"collects": {draw(_WHOSE): {"fields": fields}}} if fields else {}
        organisations[body] = taken
    organisations["office"]["unit_of"] = "ministry"
    return {
        "dpia": 1,
        "title": "A drawn model",
        "as_of": "2020-01-31",
        "organisations": organisations,
        "subjects": {
            "person": {},
            "patient": {"within": ["person"], "given_in": "care"},
            "child": {"within": ["patient"]},
            "visitor": {},
        },
        "fields": {
            "address": {"reveals": ["postcode"]},
            "postcode": {"reveals": ["district"]},
            "district": {},
            "name": {},
        },
        "purposes": {"care": {}, "tracing": {}},
        "instruments": INSTRUMENTS,
        "flows": _flows(draw),
        "regimes": {"then": {"title": "Then", "on": DAY}},
        "conflicts": {
            "who": {
                "question": "Who is right?",
                "claims": {side: SIDES[side] for side in ("holder", "critic")},
            },
            "which": {"question": "Which is it?", "claims": SIDES},
        },
        "sources": {"press": {"kind": "press", "read": "whole"}},
    }
