"""What everybody holds lies between two bounds; where nothing is disputed they are exact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given

from dpia.reach import everything as all_at_once
from dpia.reach.conclusion import Reach
from dpia.reach.everything import everything
from dpia.reach.moves import moves_of
from dpia.reach.moves import reach_of_all
from dpia.reach.spread import Atom
from dpia.reach.spread import Spread
from dpia.regime.resolve import Regime
from tests.laws import caught
from tests.laws import law
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import engine
from tests.reach.oracle import Oracle

Held = frozenset[tuple[str, str, str]]


def bits(run: Reach, *, surely: bool) -> Held:
    """Give who holds which field about whom, as the masks say."""
    moves = moves_of(run.model, run.trees, run.spread.steps, surely=surely)
    found = everything(run.model, run.trees, moves, surely=surely)
    return frozenset(
        (body, field, subject) for body in found.held for field, subject in found.holdings(body)
    )


def shown(run: Reach, atoms: Iterable[Atom]) -> Held:
    """Give who holds which field about whom, with what follows from it."""
    return frozenset(
        (atom.body, field, atom.subject)
        for atom in atoms
        for field, finer in run.trees.revealing.items()
        if atom.field in finer
    )


def upper_bound_is_broken(data: dict[str, Any]) -> bool:
    """Compare with all that is held under some side; it is that where nobody disputes anything."""
    run = engine(data)
    given_away = tuple(
        (step.sender, name, subject)
        for step in run.spread.steps
        for name in run.spread._carries[step.id]
        for subject in step.about
    )
    whole = Spread(run.model, run.trees, run.spread.steps, given_away)
    upper = bits(run, surely=False)
    exact = shown(run, whole.held)
    return not shown(run, run.spread.held) <= upper or (
        exact != upper if not run.sides else not exact <= upper
    )


def lower_bound_is_broken(data: dict[str, Any]) -> bool:
    """Compare with what is held without taking a side or assuming an origin."""
    run = engine(data)
    exact = Spread(run.model, run.trees, run.spread.steps, ())
    surely = (
        atom
        for atom, family in exact.held.items()
        if any(one.established for one in family.members)
    )
    return shown(run, surely) != bits(run, surely=True)


def what_the_search_finds_is_missed(data: dict[str, Any]) -> bool:
    run = engine(data)
    slow = Oracle(run.model, run.regime, FIELD, TO)
    upper = bits(run, surely=False)
    body = run.trees.body[TO]
    return any((body, FIELD, subject) not in upper for subject, _ in slow.groups())


def first_sight_misleads(data: dict[str, Any]) -> bool:
    run = engine(data)
    return any(
        reach_of_all(run.model, run.regime, run.trees, surely=surely).held
        != everything(
            run.model,
            run.trees,
            moves_of(run.model, run.trees, run.spread.steps, surely=surely),
            surely=surely,
        ).held
        for surely in (True, False)
    )


@law
@given(models())
def test_plain_flows_are_moved_at_first_sight_as_their_steps_are(data: dict[str, Any]) -> None:
    assert not first_sight_misleads(data)


@law
@given(models())
def test_nothing_is_held_beyond_the_upper_bound(data: dict[str, Any]) -> None:
    assert not upper_bound_is_broken(data)


@law
@given(models())
def test_the_lower_bound_is_all_that_is_held_without_a_side(data: dict[str, Any]) -> None:
    assert not lower_bound_is_broken(data)


@law
@given(models())
def test_all_that_an_exhaustive_search_finds_is_within_the_upper_bound(
    data: dict[str, Any],
) -> None:
    assert not what_the_search_finds_is_missed(data)


def test_bits_that_do_not_wait_for_what_is_required_are_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(all_at_once._Sweep, "_may", lambda *_: True)

    assert caught(models(), lower_bound_is_broken)


def test_bits_that_follow_from_nothing_are_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dpia.reach.rows.Rows.closed", lambda _rows, mask: mask)

    assert caught(models(), upper_bound_is_broken)


def test_a_first_sight_that_overlooks_disputes_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def every_version(regime: Regime, name: str) -> tuple[str, ...]:
        return tuple(terms.version for terms in regime.flows[name].terms)

    monkeypatch.setattr("dpia.reach.moves._freely", every_version)

    assert caught(models(), first_sight_misleads)
