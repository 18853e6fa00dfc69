"""An agreement may stand wherever a regime is named."""

from __future__ import annotations

import pytest

from dpia.api.loading import load
from dpia.api.regimes import resolve
from dpia.document import Unreadable

MODEL = load("flows/uk-home-office")


def test_an_agreement_is_read_on_its_first_sure_day() -> None:
    regime = resolve(MODEL, "dfe-mou@2.1")

    assert str(regime.on) == "2016-10-07"


def test_an_agreement_stands_for_the_days_on_which_it_surely_binds() -> None:
    covers = resolve(MODEL, "dfe-mou@1.0").covers

    assert covers is not None
    assert (str(covers.first), str(covers.last)) == ("2015-12-18", "2016-10-06")


def test_an_agreement_points_at_its_version() -> None:
    assert str(resolve(MODEL, "nhs-mou@2017").at) == "instruments/nhs-mou/versions/2017"


@pytest.mark.parametrize("name", ["dfe-mou@9", "no-such@1", "@", "dfe-mou@"])
def test_what_is_no_agreement_is_said_to_be_none(name: str) -> None:
    with pytest.raises(Unreadable) as trouble:
        resolve(MODEL, name)

    assert [one.code for one in trouble.value.diagnostics] == ["unknown-regime"]
