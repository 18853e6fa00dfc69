"""What still stands if a source falls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dpia.api.falling import load_without
from dpia.api.loading import load
from dpia.document import Unreadable
from dpia.model.facts import facts
from dpia.model.without import without
from dpia.vocabulary import Status

if TYPE_CHECKING:
    from pathlib import Path

    from dpia.model.build import FlowFile
    from dpia.model.fact import Fact

TEXT = """
dpia: 1
title: Two papers and their repeats
as_of: 2026-11-21
organisations:
  surgery: {sources: [first], name: The surgery}
  hub: {sources: [second]}
subjects:
  patient: {}
fields:
  name: {}
  address: {}
  gender: {}
flows:
  feed:
    sources: [second]
    kind: feed
    from: surgery
    to: hub
    about: [patient]
    seen:
      2016/..:
        value: yes
        because: It could not have worked otherwise.
    terms:
      custom:
        sources: [first]
        fields:
          name: yes
          address:
            claims:
              one: {value: yes, sources: [first]}
              other: {value: no, sources: [second]}
          gender:
            value: yes
            sources: [repeat, second]
instruments:
  custom: {kind: practice, sources: [second]}
sources:
  first: {kind: press, read: whole}
  second: {kind: press, read: whole}
  repeat: {kind: press, read: whole, derives_from: [first]}
"""


@pytest.fixture
def model(tmp_path: Path) -> FlowFile:
    path = tmp_path / "model.yaml"
    path.write_text(TEXT)
    return load(str(path))


def _at(flow_file: FlowFile, end: str) -> Fact | None:
    return next((one for one in facts(flow_file.model) if str(one.pointer).endswith(end)), None)


def test_a_fact_falls_with_its_only_source(model: FlowFile) -> None:
    left = without(model, ["first"])

    assert _at(left, "fields/name") is None
    assert _at(model, "fields/name") is not None


def test_a_dispute_of_which_one_side_is_left_is_a_dispute_no_more(model: FlowFile) -> None:
    address = _at(without(model, ["first"]), "fields/address")

    assert address is not None
    assert (address.status, address.value, address.sources) == (Status.STATED, "no", ("second",))


def test_what_repeats_a_source_falls_with_it(model: FlowFile) -> None:
    gender = _at(without(model, ["first"]), "fields/gender")

    assert gender is not None
    assert gender.sources == ("second",)


def test_a_repeat_does_not_take_its_origin_along(model: FlowFile) -> None:
    left = without(model, ["repeat"])

    assert _at(left, "fields/name") == _at(model, "fields/name")


def test_an_inference_stays(model: FlowFile) -> None:
    seen = _at(without(model, ["first", "second"]), "seen/2016--..")

    assert seen is not None
    assert seen.status is Status.INFERRED


def test_a_name_is_no_evidence_and_stays(model: FlowFile) -> None:
    left = without(model, ["first"])

    assert left.model.organisations["surgery"].name == "The surgery"


def test_without_nothing_everything_stands(model: FlowFile) -> None:
    left = without(model, [])

    assert list(facts(left.model)) == list(facts(model.model))


def test_an_unknown_source_is_one_clear_problem(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text(TEXT)

    with pytest.raises(Unreadable) as trouble:
        load_without(str(path), ("frist",))

    assert [one.help for one in trouble.value.diagnostics] == ["did you mean 'first'"]
