"""Answers are gathered over slices: one finding a fault, a place and a sentence."""

from __future__ import annotations

from pathlib import Path

from dpia.api.assessing import asked as asked_of
from dpia.api.checking import Wanted
from dpia.api.loading import load
from dpia.api.regimes import regimes
from dpia.dates import Day
from dpia.dates import Period
from dpia.finding.counting import Went
from dpia.finding.gather import gaps
from dpia.finding.gather import waits
from dpia.finding.gather import waits_of
from tests.finding.asked import FAULTY
from tests.finding.asked import LONG
from tests.finding.asked import asked
from tests.finding.asked import finding

TWICE = """
regimes:
  earlier: {title: Earlier, on: 2019-06-01, covers: 2019-01-01/2019-12-31}
"""


def test_one_fault_on_both_sides_of_a_change_of_law_is_one_finding(tmp_path: Path) -> None:
    one = finding(LONG, tmp_path)

    assert [each.days for each in one.stretches] == [
        Period(Day(2017, 1, 1), Day(2018, 5, 24)),
        Period(Day(2018, 5, 25), Day(2019, 12, 31)),
    ]


def test_each_stretch_cites_the_law_of_its_days_and_no_other(tmp_path: Path) -> None:
    one = finding(LONG, tmp_path)

    for stretch in one.stretches:
        assert stretch.law
        for cited in stretch.law:
            days = cited.reference.days
            assert days.first is not None
            assert stretch.days.first is not None
            assert stretch.days.last is not None
            assert days.first <= stretch.days.first
            assert days.last is None or days.last >= stretch.days.last


def test_one_fault_in_two_regimes_is_one_finding(tmp_path: Path) -> None:
    one = finding(FAULTY + TWICE, tmp_path)

    assert [each.regime for each in one.stretches] == ["earlier", "then"]


def test_a_regime_says_the_same_alone_as_among_all(tmp_path: Path) -> None:
    every = asked(FAULTY + TWICE, tmp_path, Wanted())
    alone = asked(FAULTY + TWICE, tmp_path, Wanted(regimes=("then",)))

    among = [one.fault for one in every.outcome.findings if _stands_in(one.stretches, "then")]
    assert [one.fault for one in alone.outcome.findings] == among
    assert alone.outcome.counts == tuple(
        one for one in every.outcome.counts if one.regime == "then"
    )


def _stands_in(stretches: tuple[object, ...], regime: str) -> bool:
    return any(getattr(one, "regime", "") == regime for one in stretches)


def test_what_is_disputed_is_a_contested_finding(tmp_path: Path) -> None:
    sides = "{claims: {one: {value: none}, other: {value: Public task}}}"

    one = finding(f"flows: {{answer: {{terms: {{memo@1: {{lawful_basis: {sides}}}}}}}}}", tmp_path)

    assert one.contested
    assert [fact.disputed for fact in one.facts] == [True]


def test_what_nobody_states_is_a_gap_and_neither_fault_nor_pass(tmp_path: Path) -> None:
    outcome = asked("", tmp_path).outcome

    assert outcome.findings == ()
    assert [str(at) for gap in outcome.gaps for at in gap.missing] == [
        "flows/answer/terms/memo@1/lawful_basis"
    ]
    (count,) = outcome.counts
    assert {went: count.number(went) for went in Went} == {
        Went.FOUND: 0,
        Went.NOTHING: 0,
        Went.PART: 0,
        Went.UNTOLD: 1,
        Went.NOT_ASKED: 0,
    }


def test_every_check_went_one_way_in_every_regime(tmp_path: Path) -> None:
    told = asked(FAULTY + TWICE, tmp_path, Wanted())

    assert len(told.outcome.counts) == 2
    for count in told.outcome.counts:
        assert sum(count.number(went) for went in Went) == len(told.asked)


def test_what_is_waited_for_is_what_is_missing_from_the_gaps() -> None:
    flow_file = load("flows/payroll-processor")
    checked, rules = asked_of(flow_file, regimes(flow_file))

    directly = {(one.fault, one.regime, at) for one in waits(checked, rules) for at in one.places}
    gathered = {
        (one.fault, one.regime, at) for one in waits_of(gaps(checked, rules)) for at in one.places
    }
    assert directly <= gathered  # a gap joins what is missing in any of its regimes
    assert {(fault, at) for fault, _, at in directly} == {(fault, at) for fault, _, at in gathered}
    assert directly
