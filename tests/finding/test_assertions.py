"""An assertion is broken by what arrives, and by nothing else; the shipped case is answered."""

from __future__ import annotations

import pytest
from hypothesis import given

from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.finding.assertion import judging
from dpia.finding.assertion.answer import Answered
from dpia.finding.assertion.answer import Holding
from dpia.finding.assertion.asking import answers
from dpia.finding.assertion.judging import Way
from dpia.finding.assertion.judging import answer
from dpia.finding.assertion.sentence import sentence
from dpia.model.choice import Assertion
from dpia.model.choice import Selector
from dpia.reach.conclusion import Arrival
from dpia.reach.conclusion import Reach
from dpia.reach.lean import FREELY
from dpia.reach.open_ends import Why
from tests.cli.running import CASE
from tests.laws import caught
from tests.laws import law
from tests.reach.chosen import Data
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import engine

MEANT = Selector(field=FIELD, to=TO)
NEVER = Assertion(never=MEANT)


def is_not_what_arrives(data: Data) -> bool:
    """Tell whether `never` is answered otherwise than by how well it stands that it arrives."""
    run = engine(data)
    arrive = {group.arrival for group in run.groups(FIELD, TO)}
    expected = {Holding.HOLDS, Holding.AS_FAR_AS_STATED}
    if arrive:
        established = Arrival.ESTABLISHED in arrive
        expected = {Holding.BROKEN if established else Holding.BROKEN_IF}
    return answer(run, "never", NEVER).holding not in expected


@law
@given(models())
def test_never_is_broken_exactly_as_well_as_it_stands_that_it_arrives(data: Data) -> None:
    assert not is_not_what_arrives(data)


def test_a_judge_that_overlooks_contested_chains_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = judging.ways_of

    def only_established(engine: Reach, meant: Selector) -> list[Way]:
        return [one for one in every(engine, meant) if one[2].established]

    monkeypatch.setattr(judging, "ways_of", only_established)

    assert caught(models(), is_not_what_arrives)


def holds_past_a_refusal(data: Data) -> bool:
    """Tell whether "only if HUB may refuse" is broken other than by a set without the hub."""
    run = engine(data)
    only = Assertion(where=MEANT, only_if=Selector(gate="hub"))
    broken = answer(run, "only", only).holding is Holding.BROKEN
    if not broken:
        return False
    hub = run.trees.body["hub"]
    without = (
        hub not in one or any(member.startswith("?") for member in one)
        for group in run.groups(FIELD, TO)
        for telling in group.tellings
        for variant in telling.variants
        for one in variant.sets
    )
    return not any(without)


@law
@given(models())
def test_only_past_a_body_is_broken_only_where_it_arrives_without_its_consent(data: Data) -> None:
    assert not holds_past_a_refusal(data)


def test_a_judge_that_sees_no_gates_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def never_past(engine: object, steps: object, keeper: str | None) -> object:
        del engine, steps
        return FREELY if keeper is None else ()

    monkeypatch.setattr("dpia.finding.assertion.selecting.past", never_past)

    assert caught(models(), holds_past_a_refusal)


def asked(regime: str, assertion: str) -> Answered:
    """Put an assertion of the shipped case to one of its regimes."""
    flow_file, regimes = look(load(CASE), (regime,))
    found = {one.assertion: one for _, one in answers(flow_file.model, regimes)}
    return found[assertion]


@pytest.mark.parametrize(
    ("regime", "bodies"),
    [("pre-2017", {3}), ("mou-2017", {1, 0})],
)
def test_the_address_of_those_sought_reaches_the_home_office_past_these_many_bodies(
    regime: str, bodies: set[int]
) -> None:
    found = asked(regime, "no-address-of-those-sought")

    assert found.holding is Holding.BROKEN
    assert {variant.number for one in found.broken_by for variant in one.past} == bodies


def test_under_the_firewall_it_holds_as_far_as_stated_and_names_what_is_open() -> None:
    found = asked("firewall", "no-address-of-those-sought")

    assert found.holding is Holding.AS_FAR_AS_STATED
    assert {(one.flow, one.why) for one in found.open} == {
        ("court-answer", Why.ONWARD),
        ("debt-report", Why.ONWARD),
    }


def test_the_address_of_a_patient_arrives_in_every_regime_by_the_charging_routes() -> None:
    flow_file, regimes = look(load(CASE), ())
    found = [
        one
        for _, one in answers(flow_file.model, regimes)
        if one.assertion == "no-address-of-patients"
    ]

    assert len(found) == len(flow_file.model.regimes)
    for one in found:
        assert one.holding is Holding.BROKEN
        assert "overseas-visitor" in {counter.subject for counter in one.broken_by}


@pytest.mark.parametrize(
    ("regime", "holding"),
    [
        ("pre-2017", Holding.BROKEN_IF),
        ("mou-2017", Holding.BROKEN),
        ("withdrawn-2018", Holding.AS_FAR_AS_STATED),
    ],
)
def test_the_memorandum_takes_the_address_past_the_surgery(regime: str, holding: Holding) -> None:
    assert asked(regime, "surgery-may-refuse").holding is holding


def test_whether_the_holder_may_refuse_is_disputed_under_the_memorandum_alone() -> None:
    flow_file, regimes = look(load(CASE), ())
    found = {
        one.regime: one.holding
        for _, one in answers(flow_file.model, regimes)
        if one.assertion == "holder-may-refuse"
    }

    assert found.pop("mou-2017") is Holding.BROKEN_IF
    assert set(found.values()) == {Holding.HOLDS}


def read_aloud(name: str) -> str:
    """Read an assertion of the shipped case aloud."""
    model = load(CASE).model
    return sentence(model, model.assertions[name])


def test_never_is_read_aloud() -> None:
    assert read_aloud("no-address-of-patients") == (
        "never: Last registered address about Patient registered with a GP comes to Home Office"
    )


def test_only_if_is_read_aloud() -> None:
    assert read_aloud("surgery-may-refuse") == (
        "Last registered address about Patient whom the Home Office looks for comes to Home Office "
        "for Tracing suspected immigration offenders, only past GP surgery, which may refuse"
    )


def test_always_is_read_aloud() -> None:
    assert read_aloud("holder-may-refuse") == (
        "whenever anything comes to Home Office from NHS Digital, always past NHS Digital, "
        "which may refuse"
    )
