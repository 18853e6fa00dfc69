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


def _fact(values: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@st.composite
def _terms(draw: st.DrawFn) -> Data:
    said: Data = {"fields": {name: draw(_fact(YES_OR_NO)) for name in draw(_fact(CARRIED))}}
    if (gates := draw(_fact(GATES))) is not None:
        said["gates"] = gates
    if draw(st.integers(0, 11)) == 0:
        said["limbs"] = {
            "first": {"fields": {"address": draw(_fact(YES_OR_NO))}},
            "second": {"about": ["child"], "gates": {"approval": {"by": "board"}}},
        }
    return said


@st.composite
def _flow(draw: st.DrawFn, kind: str, sender: str, recipient: str, version: str) -> Data:
    said: Data = {
        "kind": kind,
        "from": sender,
        "to": recipient,
        "about": list(draw(_fact(ABOUT))),
        "terms": {version: draw(_terms())},
    }
    if (purpose := draw(_fact(("care", "tracing", "tracing", None)))) is not None:
        said["purpose"] = purpose
    if (exists := draw(_fact(EXISTS))) is not None:
        said["exists"] = exists
    seen = draw(_fact(SEEN)) or ("yes" if version == "custom" else None)
    if seen is not None:
        said["seen"] = {"2017": seen}
    return said


@st.composite
def _flows(draw: st.DrawFn) -> Data:
    """Draw feeds, notices, and exchanges whose answer goes back to whoever asks."""
    flows: Data = {}
    for number in range(draw(st.integers(2, 5))):
        sender, recipient = draw(_fact(ENDS))
        version = draw(_fact(VERSIONS))
        kind = draw(_fact(("answer", "answer", "feed", "notice")))
        if kind == "answer" and len(flows) < MOST - 1:
            request = draw(_flow("request", recipient, sender, version))
            if (required := draw(_fact(REQUIRED))) is not None:
                request["requires"] = draw(_fact((required, {"value": required, "because": "so"})))
            flows[f"asks-{number}"] = request
            flows[f"tells-{number}"] = draw(_flow("answer", sender, recipient, version))
            asked: Any = f"asks-{number}"
            long = {"value": asked, "because": "so it is told"}
            flows[f"tells-{number}"]["answers"] = draw(_fact((asked, asked, asked, long)))
        elif len(flows) < MOST - 1 and draw(st.booleans()):
            for side, exists in OPPOSITE.items():
                way = draw(_flow("notice", sender, recipient, "mou@1"))
                way["terms"]["mou@1"]["fields"]["address"] = "yes"
                way |= {"exists": exists, "about": ["patient"], "purpose": "tracing"}
                flows[f"gives-{number}-{side}"] = way
        elif len(flows) < MOST:
            flows[f"gives-{number}"] = draw(
                _flow("feed" if kind == "answer" else kind, sender, recipient, version)
            )
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


@cache
def _collects() -> st.SearchStrategy[Any]:
    return st.tuples(_fact(("patient", "child", "person")), _fact(COLLECTED))


@st.composite
def models(draw: st.DrawFn) -> Data:
    """Draw a model in which an address may come to the ministry, as the data of a file."""
    organisations: Data = {}
    for body in ("clinic", "hub", "board", "registry", "ministry", "office"):
        subject, fields = draw(_collects())
        organisations[body] = {"collects": {subject: {"fields": fields}}} if fields else {}
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
        "flows": draw(_flows()),
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
