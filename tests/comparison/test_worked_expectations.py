"""What the shipped case must come to, worked out by hand from its sources beforehand."""

from __future__ import annotations

from functools import cache

import pytest

from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.gathering import Under
from dpia.comparison.pair import pair
from dpia.comparison.stands import Half
from dpia.comparison.verdict import Verdict
from dpia.comparison.verdict import verdict
from dpia.comparison.word import Line
from dpia.comparison.word import Word
from dpia.regime.resolve import limited
from dpia.regime.resolve import resolve
from tests.case.shipped import model

TRACING = ("tracing-request", "tracing-answer")
TRACING_AND_STEPS = (
    "demographics-feed",
    *TRACING,
    "area-request",
    "area-answer",
    "surgery-request",
    "surgery-answer",
    "surgery-request-direct",
    "surgery-answer-direct",
)
PUPILS = ("pupil-request", "pupil-answer")
C14, C5 = "conflicts/what-tracing-gave-before-2017", "conflicts/duty-or-discretion"
C15 = "conflicts/way-before-2017"


@cache
def compared(
    before: str, after: str, flows: tuple[str, ...], flows_after: tuple[str, ...] = ()
) -> Verdict:
    """Compare two regimes of the shipped case on some flows."""
    case = model().model
    halves = [
        Half(case, limited(resolve(case, name), some))
        for name, some in ((before, flows), (after, flows_after or flows))
    ]
    return verdict(pair(halves[0], halves[1]))


def words(line: Line) -> set[Word]:
    """Give every word that a line can come to."""
    return {word for word, _ in line.words}


def found(line: Line, flow: str, dimension: Dimension, direction: Direction) -> list[Under]:
    """List the differences of one kind on one flow."""
    return [
        one
        for one in line.differences
        if one.difference.flow == flow
        and one.difference.dimension is dimension
        and one.difference.direction is direction
    ]


def fields(several: list[Under]) -> set[str]:
    """Name the fields of several differences."""
    return {name for one in several for name in one.difference.what}


def under(one: Under, key: str) -> tuple[str, ...]:
    """Give the sides of a dispute under which a difference is there."""
    return dict(one.sides).get(key, ())


def test_before_the_memorandum_to_it_scope_widens_whichever_side_is_taken() -> None:
    scope = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).scope

    assert words(scope) == {Word.WIDENING}
    assert scope.unknown_count > 0


def test_the_registration_date_is_new_under_both_sides_and_the_address_under_one() -> None:
    scope = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).scope
    new = found(scope, "tracing-answer", Dimension.FIELDS, Direction.MORE)
    dates = [one for one in new if "registration-date" in one.difference.what]
    addresses = [one for one in new if "address" in one.difference.what]

    assert [one.sides for one in dates] == [()]
    assert [under(one, C14) for one in addresses] == [("holder",)]


def test_fields_that_the_memorandum_may_leave_out_are_unknown_by_name() -> None:
    scope = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).scope
    unknown = found(scope, "tracing-answer", Dimension.FIELDS, Direction.UNKNOWN)

    assert {"death", "former-address", "nhs-use"} <= fields(unknown)


def test_the_address_needed_three_bodies_and_then_one_and_other_tellings_have_their_numbers() -> (
    None
):
    passage = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).passage
    addresses = [
        one
        for one in found(passage, "home-office", Dimension.PASSAGE, Direction.MORE)
        if one.difference.what == ("address",) and "trace-offender" in one.difference.purposes
    ]
    fuller = [one for one in addresses if _numbers(one.difference) == (3, 1)]
    shorter = [one for one in addresses if _numbers(one.difference) == (2, 1)]

    assert words(passage) == {Word.WIDENING}
    assert fuller
    assert all(under(one, C15) == ("two-steps",) for one in fuller)
    assert all("holder" in under(one, C14) for one in fuller)
    assert shorter
    assert all(under(one, C5) == ("discretion",) for one in (*fuller, *shorter))


def _numbers(one: Difference) -> tuple[int, int]:
    """Count who must agree at the least, before and after."""
    before, after = (min((len(each) for each in family), default=0) for family in one.sets)
    return before, after


def test_the_legal_basis_went_from_asserted_to_a_named_power() -> None:
    constraints = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).constraints
    basis = found(constraints, "tracing-answer", Dimension.LEGAL_BASIS, Direction.LESS)

    assert [one.sides for one in basis] == [()]


def test_whether_the_protocol_was_public_is_not_stated_so_transparency_has_no_direction() -> None:
    """No text of the protocol was found: not an order is lacking, but one of the two values."""
    constraints = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).constraints
    about = [
        one.difference.direction
        for one in constraints.differences
        if one.difference.dimension is Dimension.TRANSPARENCY
    ]

    assert set(about) == {Direction.UNKNOWN}


def test_if_the_memorandum_was_a_duty_a_gate_was_lost() -> None:
    constraints = compared("pre-2017", "mou-2017", TRACING_AND_STEPS).constraints
    lost = found(constraints, "tracing-answer", Dimension.GATES, Direction.MORE)

    assert [under(one, C5) for one in lost] == [("duty",)]
    assert constraints.contested


def test_as_narrowed_two_limbs_are_not_shown_to_lie_inside_the_trigger_before() -> None:
    scope = compared("mou-2017", "narrowed-2018", TRACING).scope
    undecided = found(scope, "tracing-answer", Dimension.TRIGGER, Direction.UNDECIDED)
    cases = {name for one in undecided for case in one.difference.cases for name in case.all_of}

    assert words(scope) == {Word.NOT_ESTABLISHED}
    assert cases == {"serious-offence", "public-security-risk"}


@pytest.mark.parametrize("flow", TRACING)
def test_as_narrowed_a_case_that_was_excluded_shows_what_is_narrower(flow: str) -> None:
    scope = compared("mou-2017", "narrowed-2018", TRACING).scope
    narrower = found(scope, flow, Dimension.TRIGGER, Direction.LESS)

    assert narrower
    assert {one.difference.shown_by for one in narrower} <= {"overstayed", "entered-illegally"}


def test_as_narrowed_no_field_is_told_to_have_changed_and_the_welfare_limb_is_equal() -> None:
    scope = compared("mou-2017", "narrowed-2018", TRACING).scope
    moved = {Direction.MORE, Direction.LESS}
    changed = [
        one.difference
        for one in scope.differences
        if one.difference.direction in moved and one.difference.dimension is Dimension.FIELDS
    ]
    welfare = [one for one in scope.differences if "protect-welfare" in one.difference.purposes]

    assert changed == []
    assert welfare == []
    assert scope.inferred


def test_as_narrowed_who_may_receive_is_disputed_and_no_recipient_is_told_to_have_changed() -> None:
    scope = compared("mou-2017", "narrowed-2018", TRACING).scope
    dispute = model().model.conflicts["who-may-receive-2018"]

    assert set(dispute.claims) == {"home-office-only", "perhaps-others"}
    assert {one.difference.flow for one in scope.differences} <= set(TRACING)


def test_after_the_withdrawal_the_memorandum_ended_and_the_headline_is_narrowing() -> None:
    scope = compared("narrowed-2018", "withdrawn-2018", TRACING).scope
    gone = found(scope, "tracing-answer", Dimension.PURPOSES, Direction.LESS)

    assert words(scope) == {Word.NARROWING}
    assert scope.unknown_count > 0
    assert {one.difference.purposes for one in gone} == {("trace-offender",)}


def test_of_pupils_nationality_goes_and_nothing_comes() -> None:
    scope = compared("dfe-v1.0", "dfe-v2.1", PUPILS).scope
    told = [one.difference for one in scope.differences]

    assert words(scope) == {Word.NARROWING}
    assert scope.inferred
    assert [(one.flow, one.what, one.direction) for one in told] == [
        ("pupil-answer", ("nationality",), Direction.LESS)
    ]


def test_with_the_census_that_feeds_it_the_narrowing_is_as_far_as_stated() -> None:
    scope = compared("dfe-v1.0", "dfe-v2.1", (*PUPILS, "school-census")).scope

    assert words(scope) == {Word.NARROWING}
    assert scope.unknown_count > 0


def test_how_pupil_data_were_secured_is_told_without_a_direction() -> None:
    constraints = compared("dfe-v1.0", "dfe-v2.1", PUPILS).constraints

    assert found(constraints, "pupil-answer", Dimension.SECURITY, Direction.UNKNOWN)


def test_patients_and_pupils_are_contrasted_and_not_ranked() -> None:
    contrast = compared("mou-2017", "dfe-2019", TRACING, PUPILS)

    assert [line.word for line in contrast.lines] == [Word.CONTRAST] * 3
    assert [line.differences for line in contrast.lines] == [()] * 3
