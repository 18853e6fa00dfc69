"""What is given on a condition says so by the condition's name, or by its id as words."""

from __future__ import annotations

import pytest

from dpia.api.regimes import regimes
from dpia.report.comparison import compare
from tests.understanding import HEAD
from tests.understanding import understood

MODEL = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
fields: {address: {}}
conditions: {once-asked: {name: Somebody asked for it}, in-danger: {}}
instruments: {paper: {kind: agreement, versions: {"1": {in_force: 2016}}}}
flows:
  feed:
    kind: feed
    from: giver
    to: asker
    about: [patient]
    terms: {paper@1: {sources: [press], fields: {address: {%s}}}}
sources: {press: {kind: press, read: whole}}
regimes: {then: {title: Then, on: 2017-06-01}}
"""
)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("value: yes, when: once-asked", "yes, when somebody asked for it"),
        ("value: yes, when: in-danger", "yes, when in danger"),
        ("value: no, unless: once-asked", "no, unless somebody asked for it"),
    ],
)
def test_a_condition_on_a_field_goes_by_its_name(written: str, said: str) -> None:
    flow_file = understood(MODEL % written)

    (section,) = compare(flow_file, regimes(flow_file)).disclosures
    (row,) = (one for one in section.rows if one.kind == "field")

    assert row.cells[0].lines[0].text == said
