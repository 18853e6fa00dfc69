"""A capability is there where all that it takes is held about one person, and a part was given."""

from __future__ import annotations

import pytest
from hypothesis import given

from dpia.reach import ability
from dpia.reach import conclusion
from dpia.reach.conclusion import Reach
from dpia.reach.support import Support
from tests.laws import caught
from tests.laws import law
from tests.reach.chosen import Data
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import engine

BOTH, ONE = "find", "see"


def able(data: Data) -> Reach:
    """Run the engine on a model with one capability of a field, and one of two."""
    ways = {ONE: {"any_of": [[FIELD]]}, BOTH: {"any_of": [[FIELD, "name"]]}}
    return engine({**data, "capabilities": ways})


def is_not_its_one_field(data: Data) -> bool:
    run = able(data)
    return run.groups(FIELD, TO) != run.groups(ONE, TO)


@law
@given(models())
def test_a_capability_of_one_field_arrives_as_that_field_does(data: Data) -> None:
    assert not is_not_its_one_field(data)


def comes_of_nothing(data: Data) -> bool:
    """Tell whether it is there about people of whom a part is not held, or nothing was given."""
    run = able(data)
    body = run.trees.body[TO]
    for subject, purpose in run.arrivals(BOTH, TO):
        held = {
            name: {
                atom.purpose
                for atom in run.spread.held
                if atom.body == body
                and atom.field in run.trees.revealing[name]
                and run.trees.comparable(atom.subject, subject)
            }
            for name in (FIELD, "name")
        }
        if not all(held.values()) or not any(purpose in some for some in held.values()):
            return True
    return False


@law
@given(models())
def test_a_capability_is_there_only_where_every_part_is_held(data: Data) -> None:
    assert not comes_of_nothing(data)


def test_a_part_that_is_lacking_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(trees: object, last: ability._Part, others: object) -> object:
        del trees, others
        yield last.subject, last.support

    monkeypatch.setattr(ability, "_completed", careless)

    assert caught(models(), comes_of_nothing)


def test_counting_what_a_body_collects_itself_as_arrived_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def itself(spread: object, trees: object, capability: object, body: object) -> object:
        del spread, trees, capability, body
        yield ("patient", ""), Support(frozenset(), frozenset())

    monkeypatch.setattr(conclusion, "enabled", itself)

    assert caught(models(), is_not_its_one_field)
