"""A version ends another's terms on the flows for which it has terms, until one revives them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings

from dpia.dates import window
from dpia.regime.force import Binding
from dpia.regime.resolve import resolve
from tests.strategies import DAYS
from tests.strategies import Data
from tests.strategies import models
from tests.understanding import HEAD
from tests.understanding import understood
from tests.understanding import understood_data

FRAME = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
instruments:
  p: {kind: protocol, versions: {"1": {in_force: 2014-01-01}}}
  m:
    kind: agreement
    versions:
      "1": {in_force: 2017-01-01, ended: 2018-01-01, displaces: [p@1]}
      "2": {in_force: 2019-01-01, ended: 2020-01-01, revives: [p@1]}
      "3": {in_force: 2021-01-01, displaces: [p@1]}
  late: {kind: direction, versions: {"1": {in_force: 2022, displaces: [p@1, m@3]}}}
  undated: {kind: direction, versions: {"1": {displaces: [p@1]}}}
flows:
"""
)
FLOW = "  f: {{kind: feed, from: giver, to: asker, about: [patient], terms: {{{}}}}}\n"
ALL = "p@1: {}, m@1: {}, m@2: {}, m@3: {}"


@pytest.mark.parametrize(
    ("terms", "day", "binding", "displaced"),
    [
        (ALL, "2016-12-31", ("p@1",), ()),
        (ALL, "2017-01-01", ("m@1",), (("p@1", "m@1"),)),
        (ALL, "2018-06-01", (), (("p@1", "m@1"),)),
        (ALL, "2019-06-01", ("m@2", "p@1"), ()),
        (ALL, "2020-06-01", ("p@1",), ()),
        (ALL, "2021-06-01", ("m@3",), (("p@1", "m@3"),)),
        ("p@1: {}", "2017-06-01", ("p@1",), ()),
        ("p@1: {}, m@1: {}", "2019-06-01", ("p@1",), ()),
        ("p@1: {}, m@2: {}", "2019-06-01", ("m@2", "p@1"), ()),
        ("p@1: {}, late@1: {}", "2022-12-31", ("late@1",), (("p@1", "late@1"),)),
        ("m@3: {}, late@1: {}", "2022-12-31", ("late@1",), (("m@3", "late@1"),)),
        ("p@1: {}, m@3: {}, late@1: {}", "2022-06-01", ("m@3",), (("p@1", "m@3"),)),
        ("p@1: {}, undated@1: {}", "2022-06-01", ("p@1",), ()),
    ],
)  # fmt: skip
def test_what_is_displaced_stays_ended_until_it_is_revived(
    terms: str, day: str, binding: tuple[str, ...], displaced: tuple[tuple[str, str], ...]
) -> None:
    text = FRAME + FLOW.format(terms)

    paper = resolve(understood(text).model, day).flows["f"].paper

    assert (paper.binding, paper.displaced) == (binding, displaced)


def test_displaced_terms_still_stand_on_flows_that_the_new_version_leaves_alone() -> None:
    other = FLOW.replace("  f:", "  g:").format("p@1: {}")
    text = FRAME + FLOW.format("p@1: {}, m@1: {}") + other

    flows = resolve(understood(text).model, "2017-06-01").flows

    assert flows["f"].paper.binding == ("m@1",)
    assert flows["g"].paper.binding == ("p@1",)


def slow_displaced(data: Data, flow: str, bound: dict[str, Binding]) -> set[str]:
    """Play what begins, in the order of days, and see which terms are ended at the last."""
    versions = {
        f"{name}@{number}": said
        for name, instrument in data["instruments"].items()
        for number, said in instrument.get("versions", {}).items()
    }
    gone = {Binding.IN_FORCE, Binding.OPEN, Binding.ENDED}
    begun = sorted((_day(versions[name]), name) for name in versions if bound[name] in gone)
    terms = [name for name in data["flows"][flow].get("terms", {}) if "@" in name]
    ended: set[str] = set()
    for _, name in begun:
        if name in terms:
            ended |= {other for other in versions[name].get("displaces", ()) if other != name}
        ended -= {other for other in versions[name].get("revives", ()) if other != name}
    return ended & set(terms)


def _day(version: dict[str, Any]) -> str:
    """Give the last day on which a version may have begun; one that gives none comes first."""
    raw = version.get("in_force")
    claims = raw["claims"].values() if isinstance(raw, dict) and "claims" in raw else [raw]
    plain = [one["value"] if isinstance(one, dict) and "value" in one else one for one in claims]
    ends = [one.get("not_after") if isinstance(one, dict) else one for one in plain]
    known = [one for one in ends if one not in (None, "silent", "not_stated")]
    return max((str(window(one).last) for one in known), default="0001-01-01")


@settings(max_examples=60)
@given(models(most=2))
def test_the_terms_that_are_displaced_are_those_that_a_slow_play_ends(data: Data) -> None:
    model = understood_data(data).model

    for day in DAYS:
        regime = resolve(model, day)
        bound = {name: force.binding for name, force in regime.forces.items()}
        for name, then in regime.flows.items():
            assert {version for version, _ in then.paper.displaced} == slow_displaced(
                data, name, bound
            )
