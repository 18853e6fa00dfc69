"""A flow that was seen, of whose paper it is not sure that it bound: what is asked for, and why."""

from __future__ import annotations

import pytest

from dpia.api.checking import Wanted
from dpia.api.checking import answers
from tests.understanding import HEAD
from tests.understanding import understood

MODEL = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
instruments: {paper: {kind: agreement, versions: {"1": {%s}}}}
flows:
  feed:
    kind: feed
    from: giver
    to: asker
    about: [patient]
    terms: {paper@1: {}}
    seen: {2017-06/2017-06: {value: yes, sources: [press]}}
sources: {press: {kind: press, read: whole}, letter: {kind: other, read: whole}}
regimes: {then: {title: Then, on: 2017-06-01}}
"""
)
SEEN = "Feed was seen (1 June 2017 to 30 June 2017)"
TWO = "{claims: {giver: {value: 2016, sources: [press]}, asker: {value: 2018, sources: [letter]}}}"


@pytest.mark.parametrize(
    ("version", "text", "missing"),
    [
        (
            "in_force: {not_before: 2016}",
            f"{SEEN}; whether Paper (1) bound by then is not stated",
            ["instruments/paper/versions/1/in_force"],
        ),
        (
            "in_force: 2015, ended: {not_before: 2016}",
            f"{SEEN}; whether Paper (1) bound by then is not stated",
            ["instruments/paper/versions/1/ended"],
        ),
        (
            f"in_force: {TWO}",
            f"{SEEN}; sources differ over whether Paper (1) bound by then",
            ["instruments/paper/versions/1/in_force"],
        ),
    ],
)
def test_practice_beside_a_paper_in_doubt_asks_for_the_date_on_which_that_hangs(
    version: str, text: str, missing: list[str]
) -> None:
    wanted = Wanted(rules=("practice-outside-paper",))
    outcome = answers(understood(MODEL % version), wanted).outcome

    assert outcome.findings == ()
    assert [(one.text, list(map(str, one.missing))) for one in outcome.gaps] == [(text, missing)]
