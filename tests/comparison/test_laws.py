"""Every law of comparison holds on drawn models, and catches an engine that is broken by hand."""

from __future__ import annotations

import pytest

from tests.comparison.broken import BROKEN
from tests.comparison.laws import LAWS
from tests.comparison.laws import UNTIL_CAUGHT
from tests.comparison.laws import run
from tests.laws import THOROUGH
from tests.laws import tried


@pytest.mark.parametrize("name", LAWS)
def test_a_law_holds(name: str) -> None:
    run(LAWS[name], tried())


@pytest.mark.parametrize("name", BROKEN)
def test_a_law_catches_an_engine_that_is_broken(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place, engine = BROKEN[name]
    monkeypatch.setattr(place, engine)

    with pytest.raises(AssertionError):
        run(LAWS[name], THOROUGH, UNTIL_CAUGHT)


def test_every_law_has_an_engine_that_it_catches() -> None:
    assert BROKEN.keys() == LAWS.keys()
