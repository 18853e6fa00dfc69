"""What stood on a day, by the case: in the JSON that programs read, and in the text of a terminal.

The days are those on which paper, publication and practice lie apart.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from dpia.api.regimes import regimes
from dpia.api.writing import write
from dpia.regime.force import Binding
from dpia.report.overview import overview as show
from tests.case.shipped import model

MOU = "nhs-mou@2017"


@cache
def day(on: str) -> dict[str, Any]:
    """Read what the tool says of a day, as a program would."""
    written = write(show(model(), (), regimes(model(), (on,))), "json")
    assert isinstance(written, str)
    found: dict[str, Any] = json.loads(written)["days"][0]
    return found


@cache
def entries(on: str) -> dict[str, str]:
    """Read the text for a day as a reader would: each entry on one line, by its first line."""
    written = write(show(model(), (), regimes(model(), (on,))), "text", width=80)
    assert isinstance(written, str)
    parts = (part.split("\n    ", 1) for part in re.split(r"\n\n", written) if "\n    " in part)
    return {" ".join(head.split()): " ".join(rest.split()) for head, rest in parts}


def versions(on: str, listed: str = "versions") -> dict[str, dict[str, Any]]:
    """Give the versions of one list by their names."""
    return {row["version"]: row for row in day(on)[listed]}


def test_in_january_2017_the_memorandum_is_in_force_and_not_yet_published() -> None:
    memorandum = versions("2017-01-10")[MOU]

    assert memorandum["binding"] == "in force"
    assert memorandum["began"]["text"] == "1 January 2017"
    assert memorandum["published"]["text"] == "not yet; 24 January 2017, 14 days later"
    assert "govuk-mou-page#opening" in memorandum["published"]["cites"]


def test_the_text_of_january_2017_says_in_force_and_not_yet_published() -> None:
    said = entries("2017-01-10")["Memorandum of understanding on tracing requests (2017)"]

    assert said.startswith("in force; from: 1 January 2017 [govuk-mou-page#opening]")
    assert "published: not yet; 24 January 2017, 14 days later" in said


def test_in_january_2017_the_protocol_gave_way_on_the_two_tracing_flows_only() -> None:
    protocol = versions("2017-01-10")["protocol@2014"]

    (by,) = protocol["displaced"]
    assert by["text"] == (
        "by Memorandum of understanding on tracing requests (2017) on Tracing answer, Tracing "
        "request, which began 1 January 2017"
    )


def test_in_june_2018_the_new_data_protection_law_and_the_statement_stand() -> None:
    standing = versions("2018-06-01")

    assert {"gdpr@2018", "dpa-2018@2018", "statement@2018"} <= set(standing)
    assert {standing[name]["binding"] for name in ("gdpr@2018", "dpa-2018@2018")} == {
        "in force, end not stated"
    }
    assert standing["statement@2018"]["binding"] == "in force"
    assert not {name for name in standing if name.startswith(("nhs-mou@", "dpa-1998@"))}


def test_in_june_2018_there_is_no_second_memorandum_and_the_first_gave_way() -> None:
    expected = versions("2018-06-01", "expected")
    displaced = versions("2018-06-01", "displaced")

    assert list(expected) == ["nhs-mou@2.0"]
    assert expected["nhs-mou@2.0"]["began"]["text"] == "never"
    (by,) = displaced[MOU]["displaced"]
    assert by["text"] == (
        "by Statement in the House of Commons that narrows the sharing (2018), which began "
        "9 May 2018"
    )


def test_the_text_of_june_2018_says_so_too() -> None:
    said = entries("2018-06-01")

    assert said["Data Protection Act 2018 (2018)"].startswith("in force, end not stated; from: 25")
    assert said["General Data Protection Regulation (2018)"].startswith("in force, end not stated")
    second = next(head for head in said if "on tracing requests (2.0)" in head)
    assert second.endswith("(2.0): Second memorandum, planned and never agreed")
    assert said[second].startswith("not yet in force; from: never")


def test_in_december_2016_version_2_1_is_in_force_and_was_published_three_days_before() -> None:
    standing = versions("2016-12-18")

    assert [name for name in standing if name.startswith("dfe-mou@")] == ["dfe-mou@2.1"]
    assert standing["dfe-mou@2.1"]["binding"] == "in force"
    assert standing["dfe-mou@2.1"]["published"]["text"] == "15 December 2016, 3 days before"


def test_the_text_of_december_2016_says_so_too() -> None:
    said = next(text for head, text in entries("2016-12-18").items() if head.endswith("(2.1)"))

    assert said.startswith("in force; from: 7 October 2016")
    assert "published: 15 December 2016, 3 days before [ddm-2016#opening]" in said


def test_in_december_2016_the_memorandum_is_signed_and_not_in_force() -> None:
    memorandum = versions("2016-12-18", "expected")[MOU]

    assert memorandum["binding"] == "not yet in force"


@pytest.mark.parametrize(
    ("on", "before", "after"),
    [
        ("2018-06-01", "census@earlier", "census@2016"),
        ("2018-06-01", "charging-regulations@2015", "charging-regulations@2017"),
        ("2016-12-18", "iaa-1999@2003", "iaa-1999@2016"),
        ("2016-12-18", "debt-reports@earlier", "debt-reports@2016"),
        ("2024-04-01", "dpa-2018@2018", "dpa-2018@2022"),
        ("2024-04-01", "dpa-2018@2022", "dpa-2018@2024"),
        ("2024-04-01", "gdpr@2018", "gdpr@uk"),
    ],
)
def test_an_earlier_version_never_stands_beside_the_one_that_displaced_it(
    on: str, before: str, after: str
) -> None:
    number = after.partition("@")[2]

    assert before not in versions(on)
    assert [
        by["text"].count(f"({number})") for by in versions(on, "displaced")[before]["displaced"]
    ] == [1]


def test_every_version_stands_in_one_list_only() -> None:
    listed = [
        name
        for kind in ("versions", "displaced", "expected")
        for name in versions("2018-06-01", kind)
    ]

    assert len(listed) == len(set(listed))


def test_what_a_provision_does_is_said_with_its_sources() -> None:
    provisions = versions("2018-06-01")["dpa-2018@2018"]["provisions"]

    assert [one["text"].endswith(": exemption") for one in provisions] == [True]
    assert "ewhc-2019-2562#opening" in provisions[0]["cites"]


@pytest.mark.parametrize(
    ("on", "version", "began"),
    [
        ("2015-10-01", "human-rights-act@1998", "not before 1 January 1998 and not after 30 Nov"),
        ("2015-10-01", "status-checks@2019", "not after 5 April 2019"),
        ("2018-11-10", "census@2018", "not before 1 June 2018 and not after 31 December 2020"),
    ],
)
def test_a_version_of_which_only_bounds_are_stated_is_not_called_disputed(
    on: str, version: str, began: str
) -> None:
    row = versions(on)[version]

    assert row["binding"] == "not established"
    assert row["began"]["text"].startswith(began)


def test_no_version_of_the_case_is_disputed_on_a_day_of_its_regimes() -> None:
    bindings = {force.binding for one in regimes(model()) for force in one.forces.values()}

    assert Binding.NOT_ESTABLISHED in bindings
    assert Binding.DISPUTED not in bindings


def test_the_text_of_the_withdrawal_says_that_nobody_knows_of_the_census() -> None:
    said = entries("2018-11-10")["School census (2018)"]

    assert said.startswith("whether in force: not established; from: not before 1 June 2018 and")
    assert "until: not stated in what was read" in said
