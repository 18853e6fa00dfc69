"""Every view, as JSON, is what its published schema says, and nothing more."""

from __future__ import annotations

import json

import pytest

from dpia.api.schemas import SCHEMAS
from dpia.formats import view_json
from dpia.formats.schema_check import complaints
from tests.report.every_view import name_of
from tests.report.every_view import views

SMALL = ("payroll-processor", "starter")


@pytest.mark.parametrize("model", SMALL)
def test_every_view_of_a_small_model_conforms(model: str) -> None:
    found = {}
    for name, make in views(model):
        view = make()
        kind = name_of(view)
        said = complaints(json.loads(view_json.render(kind, view)), SCHEMAS[kind]())
        if said:
            found[name] = said

    assert found == {}


@pytest.mark.parametrize("name", ["sources", "map of pre-2017", "report on dfe-v2.1"])
def test_some_views_of_the_case_conform(name: str) -> None:
    view = dict(views("uk-home-office"))[name]()

    kind = name_of(view)

    assert complaints(json.loads(view_json.render(kind, view)), SCHEMAS[kind]()) == ()
