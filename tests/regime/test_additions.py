"""A proposal may add flows: they stand in it, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.document import Unreadable
from dpia.reach.conclusion import reach
from dpia.report.comparison import compare
from dpia.vocabulary import Standing

if TYPE_CHECKING:
    from pathlib import Path

    from dpia.model.build import FlowFile

TEXT = """
dpia: 1
title: What if a copy were sent on
as_of: 2026-11-21
organisations:
  surgery:
    collects:
      patient: {fields: {address: yes}}
  hub: {}
  office: {}
subjects:
  patient: {}
fields:
  address: {}
purposes:
  care: {}
instruments:
  law:
    kind: act
    versions:
      "1": {in_force: 2016-01-01}
flows:
  feed:
    kind: feed
    from: surgery
    to: hub
    about: [patient]
    terms:
      law@1: {fields: {address: yes}}
regimes:
  now: {title: Now, on: 2017-01-01}
proposals:
  onward:
    title: A copy sent on
    of: now
    add:
      flows:
        copy:
          kind: notice
          from: hub
          to: office
          about: [patient]
          purpose: care
          terms:
            law@1: {fields: {address: yes}}
  cut:
    title: The copy, with the feed cut
    of: onward
    stop: [flows/feed]
"""


@pytest.fixture
def model(tmp_path: Path) -> FlowFile:
    path = tmp_path / "model.yaml"
    path.write_text(TEXT)
    return load(str(path))


def test_an_added_flow_stands_in_its_proposal_and_not_in_its_base(model: FlowFile) -> None:
    _, (now, onward) = look(model, ("now", "onward"))

    assert now.flows["copy"].stand.standing is Standing.NONE
    assert onward.flows["copy"].stand.standing is Standing.AUTHORISED


def test_what_is_added_carries_on(model: FlowFile) -> None:
    whole, (now, onward) = look(model, ("now", "onward"))

    assert reach(whole.model, now).groups("address", "office") == ()
    assert len(reach(whole.model, onward).groups("address", "office")) == 1


def test_a_proposal_of_a_proposal_keeps_what_was_added(model: FlowFile) -> None:
    _, (cut,) = look(model, ("cut",))

    assert cut.flows["copy"].stand.standing is Standing.AUTHORISED
    assert cut.flows["feed"].stand.standing is Standing.STOPPED


def test_the_model_is_known_by_the_hash_of_what_was_loaded(model: FlowFile) -> None:
    whole, regimes = look(model, ("now", "onward"))

    assert whole.identity == model.identity
    assert compare(whole, regimes).colophon == compare(model, look(model, ("now",))[1]).colophon


def test_an_added_flow_is_held_to_what_every_flow_is(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text(
        TEXT.replace("        copy:\n", "        feed:\n").replace("to: office", "to: hub")
    )

    with pytest.raises(Unreadable) as trouble:
        load(str(path))

    codes = [one.code for one in trouble.value.diagnostics]
    assert sorted(codes) == ["duplicate-id", "flow-to-itself"]
