"""Where it is not sure that a paper was in force: sources differ, or nobody says."""

from __future__ import annotations

import json

import pytest

from dpia.api.regimes import regimes
from dpia.api.study import Study
from dpia.api.writing import write
from dpia.report.map import draw_map
from dpia.report.overview import overview
from tests.understanding import HEAD
from tests.understanding import understood

FILE = understood(
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
fields: {address: {}}
instruments:
  bounded:
    kind: act
    versions: {"1": {in_force: {value: {not_before: 2016, not_after: 2018}, sources: [press]}}}
  lasting: {kind: act, versions: {"1": {in_force: 2015, sources: [press]}}}
  split:
    kind: act
    versions:
      "1":
        in_force:
          claims:
            giver: {value: 2016, sources: [press]}
            asker: {value: 2018, sources: [letter]}
  fading:
    kind: act
    versions: {"1": {in_force: 2015, ended: {not_before: 2016}, sources: [press]}}
sources: {press: {kind: press, read: whole}, letter: {kind: other, read: whole}}
flows:
  one: {kind: feed, from: giver, to: asker, about: [patient], terms: {bounded@1: {}}}
  two: {kind: feed, from: giver, to: asker, about: [patient], terms: {split@1: {}}}
  three: {kind: feed, from: giver, to: asker, about: [patient], terms: {fading@1: {}}}
  four:
    kind: feed
    from: giver
    to: asker
    about: [patient]
    terms: {bounded@1: {}}
    seen: {"2017": {value: yes, sources: [press]}}
  five:
    kind: feed
    from: giver
    to: asker
    about: [patient]
    terms: {split@1: {}}
    seen: {"2017": {value: yes, sources: [press]}}
  six:
    kind: feed
    from: giver
    to: asker
    about: [patient]
    terms: {lasting@1: {}, bounded@1: {}}
regimes: {then: {title: Then, on: 2017-06-01}}
"""
)
THEN = regimes(FILE)
OPEN, SPLIT = "whether in force: not established", "whether in force: disputed"
BOTH, UNSAID = "[press] [letter]", "until: not stated in what was read"


def entries() -> dict[str, str]:
    """Read the text of the day as a reader would: each entry on one line, by its first line."""
    written = write(overview(FILE, (), THEN), "text", width=80)
    assert isinstance(written, str)
    parts = (part.split("\n    ", 1) for part in written.split("\n\n") if "\n    " in part)
    return {head: " ".join(rest.split()) for head, rest in parts}


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("Bounded (1)", f"{OPEN}; from: not before 2016 and not after 2018 [press] {UNSAID}"),
        ("Split (1)", f"{SPLIT}; from: disputed: 2016 (giver) or 2018 (asker) {BOTH} {UNSAID}"),
        ("Fading (1)", f"{OPEN}; from: 2015 [press] until: not before 2016 [press]"),
    ],
)
def test_a_terminal_says_why_it_is_not_sure_that_a_version_binds(version: str, said: str) -> None:
    assert entries()[version] == said


def test_a_program_is_told_a_dispute_from_bounds() -> None:
    written = write(overview(FILE, (), THEN), "json")
    assert isinstance(written, str)
    binding = {row["version"]: row["binding"] for row in json.loads(written)["days"][0]["versions"]}

    assert binding == {
        "bounded@1": "not established",
        "split@1": "disputed",
        "fading@1": "not established",
        "lasting@1": "in force, end not stated",
    }


def test_a_flow_that_was_seen_stands_as_practice_and_its_paper_is_told() -> None:
    (day,) = overview(FILE, (), THEN).days
    flows = {row.name.text: row.standing.lines[0].text for row in day.flows}

    assert flows["Four"] == "practice without terms; whether paper allowed it: not established"
    assert flows["Five"] == "practice without terms; paper disputed"


def test_a_flow_that_paper_allows_may_stand_under_more_of_it() -> None:
    (day,) = overview(FILE, (), THEN).days
    flows = {row.name.text: row.standing.lines[0].text for row in day.flows}

    assert flows["Six"] == "authorised; whether a further paper allowed it: not established"


def test_an_assessment_says_on_which_dates_each_side_insists() -> None:
    written = write(Study(FILE, THEN).page, "text", width=9999)

    assert isinstance(written, str)
    assert "Bounded (1), whether in force on that day: not established" in written
    assert (
        "Split (1), whether in force on that day: disputed"
        " (from: disputed: 2016 (giver) or 2018 (asker))" in written
    )


def test_only_what_sources_differ_over_is_drawn_as_contested() -> None:
    (panel,) = draw_map(FILE, THEN).panels

    assert {edge.id: edge.contested for edge in panel.edges} == {
        "four": False,
        "five": True,
        "six": False,
    }
