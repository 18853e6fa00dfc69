"""What paper allows, set against what was seen: the words of the format's paper, one row each."""

from __future__ import annotations

import pytest

from dpia.regime.resolve import FlowThen
from dpia.regime.resolve import resolve
from tests.understanding import HEAD
from tests.understanding import understood

FRAME = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
instruments:
  mou: {kind: agreement, versions: {"1": {in_force: 2017-01-01, ended: 2018-11-09}}}
  loose: {kind: agreement, versions: {"1": {in_force: 2017}, "2": {}}}
  split:
    kind: agreement
    versions: {"1": {in_force: {claims: {a: {value: 2016}, b: {value: 2018}}}}}
  custom: {kind: practice}
sources: {press: {kind: press, read: whole}}
"""
)
YES, NO = "{value: yes, sources: [press]}", "{value: no, sources: [press]}"
BOTH = "{claims: {holder: {value: no}, minister: {value: yes}}}"
TABLE = (
    ("mou@1", f"2017/2018: {YES}", "2017-06-01", "active", ()),
    ("mou@1", f"2017/2018: {NO}", "2017-06-01", "authorised, inactive", ()),
    ("mou@1", "", "2017-06-01", "authorised", ()),
    ("mou@1", f"2015/2016: {YES}", "2017-06-01", "authorised", ()),
    ("mou@1", "2017/2018: silent", "2017-06-01", "authorised", ()),
    ("mou@1", f"2015/2016: {YES}", "2016-12-31", "practice without terms", ()),
    ("mou@1", f"2015/2016: {NO}", "2016-12-31", "not in force", ()),
    ("mou@1", "", "2016-12-31", "not in force", ()),
    ("mou@1", "", "2018-11-09", "not in force", ()),
    ("mou@1", f"2018/2019: {YES}", "2018-11-09", "practice without terms", ()),
    ("custom", f"2014/2016-12: {YES}", "2016-12-31", "practice without terms", ()),
    ("custom", f"2014/2016-12: {YES}", "2017-01-01", "unknown", ()),
    ("custom", f"2014/2016-12: {NO}", "2016-12-31", "not in force", ()),
    ("custom", "", "2016-12-31", "unknown", ()),
    ("", "", "2017-06-01", "unknown", ()),
    ("", f"2017: {YES}", "2017-06-01", "practice without terms", ()),
    ("loose@1", "", "2017-06-01", "unknown", ()),
    ("loose@1", f"2017: {YES}", "2017-06-01", "practice without terms", ()),
    ("loose@2", "", "2017-06-01", "unknown", ()),
    (
        "mou@1",
        f"2017/2018: {BOTH}",
        "2017-06-01",
        "authorised, inactive",
        (("holder", "authorised, inactive"), ("minister", "active")),
    ),
    (
        "mou@1",
        f"2017/2018: {BOTH[:-1]}, reading: minister}}",
        "2017-06-01",
        "active",
        (("holder", "authorised, inactive"), ("minister", "active")),
    ),
    (
        "custom",
        f"2017/2018: {BOTH}",
        "2017-06-01",
        "not in force",
        (("holder", "not in force"), ("minister", "practice without terms")),
    ),
    (
        "mou@1",
        f"2017/2018: {YES}, 2017-06/2017-07: {NO}",
        "2017-06-01",
        "authorised, inactive",
        (("2017-06/2017-07", "authorised, inactive"), ("2017/2018", "active")),
    ),
)


def then_of(flow: str, day: str, more: str = "") -> FlowThen:
    text = f"{FRAME}flows:\n  f: {{kind: feed, from: giver, to: asker, about: [patient], {flow}}}\n"
    return resolve(understood(text + more).model, day).flows["f"]


def quoted(seen: str) -> str:
    """Quote periods that are bare years, as a model must."""
    return f'"{seen[:4]}"{seen[4:]}' if seen[4:5] == ":" else seen


@pytest.mark.parametrize(("version", "seen", "day", "standing", "sides"), TABLE)
def test_a_flow_stands_as_paper_and_practice_say(
    version: str, seen: str, day: str, standing: str, sides: tuple[tuple[str, str], ...]
) -> None:
    terms = f'"{version}": {{}}' if version else ""

    stand = then_of(f"terms: {{{terms}}}, seen: {{{quoted(seen)}}}", day).stand

    assert stand.standing == standing
    assert tuple((side, str(one)) for side, one in stand.sides) == sides
    assert stand.disputed == bool(sides)


def test_a_flow_that_is_said_not_to_exist_does_not_stand() -> None:
    then = then_of(
        f"exists: {NO}, terms: {{mou@1: {{}}}}, seen: {{2017/2018: {YES}}}", "2017-06-01"
    )

    assert (then.stand.standing, then.exists.value) == ("not in force", "no")


def test_a_flow_whose_existence_is_disputed_stands_and_says_so() -> None:
    then = then_of(f"exists: {BOTH}, terms: {{mou@1: {{}}}}", "2017-06-01")

    assert (then.stand.standing, then.exists.disputed) == ("authorised", True)


def test_a_practice_has_terms_on_the_days_on_which_its_flow_was_seen() -> None:
    flow = f"terms: {{custom: {{}}}}, seen: {{2014/2016-12: {YES}}}"

    assert [terms.version for terms in then_of(flow, "2016-12-31").terms] == ["custom"]
    assert then_of(flow, "2017-01-01").terms == ()


def test_versions_that_do_not_displace_each_other_stand_side_by_side() -> None:
    then = then_of("terms: {mou@1: {}, loose@1: {}}", "2018-06-01")

    assert then.paper.binding == ("loose@1", "mou@1")
    assert [terms.version for terms in then.terms] == ["loose@1", "mou@1"]


def test_a_version_that_may_bind_is_listed_apart() -> None:
    then = then_of("terms: {loose@1: {}}", "2017-06-01")

    assert (then.paper.binding, then.paper.in_doubt) == ((), ("loose@1",))
    assert then.paper.disputed == ()
    assert [terms.version for terms in then.terms] == ["loose@1"]


def test_a_version_over_whose_dates_sources_differ_is_disputed_besides() -> None:
    then = then_of("terms: {split@1: {}}", "2017-06-01")

    assert (then.paper.in_doubt, then.paper.disputed) == (("split@1",), ("split@1",))


REQUEST = "\n  ask: {kind: request, from: asker, to: giver, about: [patient], seen: {%s}}\n"
ANSWER = (
    "  tell: {kind: answer, answers: %s, from: giver, to: asker, about: [patient],"
    " seen: {2017/2018: %s}}\n"
)


@pytest.mark.parametrize(
    ("request_seen", "answers", "answer_seen", "sight", "through"),
    [
        ("", "ask", YES, "seen", ("tell",)),
        ("", "{value: ask, sources: [press]}", YES, "seen", ("tell",)),
        ("2017/2018: silent", "ask", YES, "seen", ("tell",)),
        (f"2017/2018: {YES}", "ask", YES, "seen", ("tell",)),
        ("", "ask", NO, "not stated", ()),
        ("", "ask", BOTH, "not stated", ()),
        (f"2017/2018: {NO}", "ask", YES, "not seen", ()),
        (f"2017/2018: {BOTH}", "ask", YES, "disputed", ()),
        ("", "{claims: {a: {value: ask}, b: {value: silent}}}", YES, "not stated", ()),
    ],
)
def test_an_answer_seen_shows_that_its_request_was_made(
    request_seen: str, answers: str, answer_seen: str, sight: str, through: tuple[str, ...]
) -> None:
    text = FRAME + "flows:" + REQUEST % request_seen + ANSWER % (answers, answer_seen)

    seen = resolve(understood(text).model, "2017-06-01").flows["ask"].seen

    assert (seen.sight, seen.through) == (sight, through)
