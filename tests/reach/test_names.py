"""Names, strangers and units change nothing of what is answered."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from dpia.model.flow_model import FlowModel
from dpia.reach import conclusion
from dpia.reach import refusal
from dpia.reach import spread as spreading
from dpia.reach.lean import Lean
from dpia.reach.spread import Spread
from dpia.regime import trees
from tests.laws import caught
from tests.laws import law
from tests.reach.changed import as_one
from tests.reach.changed import renamed
from tests.reach.changed import with_strangers
from tests.reach.chosen import Data
from tests.reach.drawn import FIELD
from tests.reach.drawn import TO
from tests.reach.drawn import models
from tests.reach.engine import answers
from tests.reach.engine import engine
from tests.reach.engine import groups

# Names are only names.

OTHERS = {
    "clinic": "zulu",
    "hub": "yankee",
    "board": "xray",
    "registry": "whisky",
    "ministry": "m-one",
    "office": "a-two",
    "child": "z-child",
    "postcode": "a-postcode",
    "name": "z-name",
    "tracing": "a-tracing",
    **{f"tells-{number}": f"a-{9 - number}" for number in range(8)},
    **{f"gives-{number}": f"c-{9 - number}" for number in range(8)},
    **{f"asks-{number}": f"z-{9 - number}" for number in range(8)},
}


def hangs_on_names(data: Data) -> bool:
    back = {new: old for old, new in OTHERS.items()} | {f"?{n}": f"?{o}" for o, n in OTHERS.items()}
    other = renamed({key: data[key] for key in data if key != "sources"}, OTHERS)
    other = _keys_as_before(other, data)
    run = engine(other)
    found = {
        (one.subject, one.purpose): _told(one, back)
        for one in run.groups(FIELD, OTHERS.get(TO, TO))
    }
    expected = {key: _told(one, {}) for key, one in groups(engine(data)).items()}
    return {
        (back.get(one, one), back.get(two, two)): told for (one, two), told in found.items()
    } != (expected)


def _keys_as_before(changed: Data, data: Data) -> Data:
    """Keep the words of the format as they are: a field may be called as a key is."""
    return {
        "sources": data["sources"],
        **changed,
        "organisations": {
            OTHERS.get(name, name): renamed_body(body)
            for name, body in data["organisations"].items()
        },
    }


def renamed_body(body: Data) -> Data:
    found: Data = renamed(body, OTHERS)
    return found


def _told(group: conclusion.Group, back: dict[str, str]) -> object:
    """Tell an answer with the names that it had before."""

    def old(name: str) -> str:
        return "/".join(back.get(part, part) for part in name.split("/"))

    chains = frozenset(
        (
            frozenset((old(one.flow), one.version, one.limb) for one in chain.steps),
            frozenset((one.kind, old(one.at), one.side) for one in chain.leans),
        )
        for chain in group.chains
    )
    return group.arrival, chains, frozenset(_telling(one, old) for one in _each(group))


def _each(group: conclusion.Group) -> list[tuple[tuple[Lean, ...], refusal.Telling]]:
    return [(sides, one) for one in group.tellings for sides in (one.sides, *one.alike)]


def _telling(one: tuple[tuple[Lean, ...], refusal.Telling], old: Any) -> object:
    sides, telling = one
    return (
        frozenset((lean.kind, old(lean.at), lean.side) for lean in sides),
        frozenset(
            frozenset(frozenset(old(name) for name in some) for some in variant.sets)
            for variant in telling.variants
        ),
    )


@law
@given(models())
def test_other_names_change_nothing_but_names(data: Data) -> None:
    assert not hangs_on_names(data)


def test_an_engine_that_assumes_the_first_by_name_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def first(lacking: set[tuple[str, str]], leads: object) -> frozenset[tuple[str, str]]:
        del leads
        return frozenset(sorted(lacking)[:1])

    monkeypatch.setattr(spreading, "first_of", first)

    assert caught(models(), hangs_on_names)


# Strangers change nothing.


def hangs_on_strangers(data: Data) -> bool:
    return answers(engine(with_strangers(data))) != answers(engine(data))


@law
@given(models())
def test_a_flow_that_has_nothing_to_do_with_it_changes_nothing(data: Data) -> None:
    assert not hangs_on_strangers(data)


def test_an_engine_that_assumes_but_one_origin_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    def assume_one(self: Spread) -> None:
        self._hold_assumed(sorted(set(self._lacking()))[:1])
        self._run()

    monkeypatch.setattr(Spread, "_assume", assume_one)

    assert caught(models(), hangs_on_strangers)


# A unit and its body are one.


def is_not_one_with_its_unit(data: Data) -> bool:
    run, whole = engine(data), engine(as_one(data, "office", "ministry"))
    one = {"office": "ministry"}
    return {key: _told(group, one) for key, group in groups(run).items()} != {
        key: _told(group, one) for key, group in groups(whole).items()
    }


def _between_the_two(data: Data) -> bool:
    ends = {frozenset((flow["from"], flow["to"])) for flow in data["flows"].values()}
    return frozenset(("office", "ministry")) in ends


@law
@given(models().filter(lambda data: not _between_the_two(data)))
def test_a_unit_and_its_body_are_one(data: Data) -> None:
    assert not is_not_one_with_its_unit(data)


def test_an_engine_to_which_a_unit_is_another_body_is_caught(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def apart(model: FlowModel) -> dict[str, str]:
        return {name: name for name in model.organisations}

    monkeypatch.setattr(trees, "_bodies", apart)

    drawn = models().filter(lambda data: not _between_the_two(data))

    assert caught(drawn, is_not_one_with_its_unit)
