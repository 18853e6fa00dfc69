"""`dpia check`, `dpia rules` and `dpia explain` as their user sees them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dpia.api.schemas import SCHEMAS
from dpia.formats.schema_check import complaints
from tests.cli.running import STARTER
from tests.cli.running import Run
from tests.cli.running import run
from tests.finding.asked import FAULTY
from tests.rules.examples import laid_over

ACCEPTED = (
    f"{FAULTY}\nacceptances: {{one: {{rule: LAW-01, at: flows/answer, reason: Under review, "
    "by: A. Keeper, until: 2020-12-31}}"
)
LAW = """
title = "Elsewhere"
[epochs.first]
title = "The first Act"
from_memory = true
[points.lawful-basis]
title = "A lawful basis"
references = [{text = "The first Act, section 1", from_memory = true}]
"""


def check(example: str, folder: Path, *words: str) -> Run:
    """Check the small model with an example laid over it, by one rule."""
    (folder / "model.yaml").write_text(laid_over(example), "utf-8")
    return run("check", "model.yaml", "--rule", "LAW-01", *words, folder=folder)


def test_the_text_says_what_where_when_under_which_law_and_from_what(tmp_path: Path) -> None:
    done = check(FAULTY, tmp_path)

    assert done.returncode == 1
    assert (
        """\
no-lawful-basis (LAW-01): no lawful basis

Name the basis on which the sender discloses, with the source; where there is
none, stop.

Answer under Memorandum (1): there is said to be no lawful basis
    at: flows/answer/terms/memo@1
    when: Under the memorandum
"""
        in done.stdout
    )
    assert "1 issue; 0 of 1 check could not run." in done.stdout
    assert "Nothing here says that anything is lawful." in done.stdout.replace("\n", " ")


def test_no_line_of_the_text_is_wider_than_80_columns(tmp_path: Path) -> None:
    done = run("check", STARTER, folder=tmp_path)

    assert [line for line in done.stdout.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 1),
        (("--fail-on", "high"), 1),
        (("--fail-on", "note"), 1),
        (("--fail-on", "none"), 0),
        (("--fail-on", "unknown"), 0),
    ],
)
def test_an_issue_that_nobody_accepts_fails_at_or_above_what_is_named(
    words: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    assert check(FAULTY, tmp_path, *words).returncode == code


def test_what_cannot_be_told_fails_only_where_that_is_asked_for(tmp_path: Path) -> None:
    assert check("", tmp_path).returncode == 0
    assert check("", tmp_path, "--fail-on", "unknown").returncode == 1


def test_an_accepted_finding_is_shown_and_does_not_fail(tmp_path: Path) -> None:
    done = check(ACCEPTED, tmp_path)

    assert done.returncode == 0
    assert "1 issue (1 accepted)" in done.stdout
    assert "[accepted] Answer under Memorandum (1)" in done.stdout
    assert "accepted by A. Keeper until 31 December 2020: Under review" in done.stdout


def test_an_acceptance_ends_on_the_day_that_today_names(tmp_path: Path) -> None:
    done = check(ACCEPTED, tmp_path, "--today", "2021-01-01", "--rule", "acceptance-expired")

    assert done.returncode == 1
    assert "the acceptance 'one' of LAW-01 ended on 31 December 2020" in done.stdout


def test_a_law_of_ones_own_is_cited_in_place_of_the_models(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_text(LAW, "utf-8")

    done = check(FAULTY, tmp_path, "--law", "elsewhere.toml")

    assert "law: The first Act, section 1" in done.stdout
    assert "GDPR" not in done.stdout


def test_a_model_without_a_jurisdiction_is_checked_and_no_law_is_cited(tmp_path: Path) -> None:
    done = check(f"{FAULTY}\nlaw: null", tmp_path)

    assert done.returncode == 1
    assert "No law is cited: the model names no jurisdiction." in done.stdout
    assert "law: " not in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--rule", "LAW-1"), "'LAW-1' is no rule, by name or number\n  help: did you mean"),
        (("--regime", "them"), "'them' is no regime"),
        (("--today", "soon"), "'soon' is no day"),
        (("--fail-on", "grave"), "'grave' is nothing to fail on"),
        (("--law", "nowhere.toml"), "nowhere.toml"),
        (("--rules-from", "nowhere"), "nowhere"),
        (("--format", "poem"), "'poem' is not a format of this"),
    ],
)
def test_what_is_asked_wrongly_is_refused(
    words: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    done = check(FAULTY, tmp_path, *words)

    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""


def test_a_law_that_is_not_written_down_is_refused(tmp_path: Path) -> None:
    done = check("law: atlantis", tmp_path)

    assert done.returncode == 2
    assert "no law of 'atlantis' is written down" in done.stderr


def test_json_is_what_its_schema_says_and_names_the_line(tmp_path: Path) -> None:
    document = json.loads(check(FAULTY, tmp_path, "--format", "json").stdout)

    assert complaints(document, SCHEMAS["check"]()) == ()
    (one,) = document["findings"]
    assert (one["fault"], one["pointer"]) == ("no-lawful-basis", "flows/answer/terms/memo@1")
    written = (tmp_path / "model.yaml").read_text("utf-8").splitlines()
    assert one["place"]["path"] == "model.yaml"
    assert "memo@1" in written[one["place"]["line"] - 1]


def test_sarif_carries_the_line_and_the_acceptance(tmp_path: Path) -> None:
    (run_,) = json.loads(check(ACCEPTED, tmp_path, "--format", "sarif").stdout)["runs"]

    (result,) = run_["results"]
    assert (result["ruleId"], result["level"]) == ("no-lawful-basis", "error")
    location = result["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "model.yaml"
    assert result["suppressions"][0]["status"] == "accepted"


def test_github_shows_a_finding_beside_its_line_and_none_that_is_accepted(tmp_path: Path) -> None:
    shown = check(FAULTY, tmp_path, "--format", "github").stdout
    hidden = check(ACCEPTED, tmp_path, "--format", "github").stdout

    assert shown.startswith("::error file=model.yaml,line=")
    assert "title=no-lawful-basis (LAW-01)::Answer under Memorandum (1)" in shown
    assert hidden == ""


def test_a_table_has_a_row_for_each_stretch_and_each_check_that_waits(tmp_path: Path) -> None:
    found = check(FAULTY, tmp_path, "--format", "csv").stdout.splitlines()
    gap = check("", tmp_path, "--format", "csv").stdout.splitlines()

    assert len(found) == len(gap) == 2
    assert found[1].startswith("issue,no-lawful-basis,LAW-01,high,")
    assert gap[1].startswith("unknown,no-lawful-basis,LAW-01,high,")


def test_what_is_missing_is_listed_and_asked_of_who_would_hold_it(tmp_path: Path) -> None:
    check("", tmp_path, "--to-find-out", "find.md", "--requests", "ask.md")

    found, asked = ((tmp_path / name).read_text("utf-8") for name in ("find.md", "ask.md"))
    assert "would be held by: Archive (sender), Inspectorate (recipient)" in found
    assert "## To: Archive" in asked
    assert "## To: Inspectorate" in asked
    assert "1. The lawful basis (LAW-01)" in asked
    assert "LAW-01, no lawful basis: Personal data may be disclosed only" in asked


def test_a_request_goes_to_the_body_that_has_succeeded(tmp_path: Path) -> None:
    more = "organisations: {archive: {succeeded_by: {store: 2020-02-01}}, store: {name: Store}}"

    check(more, tmp_path, "--requests", "ask.md")

    asked = (tmp_path / "ask.md").read_text("utf-8")
    assert "## To: Store" in asked
    assert "## To: Archive" not in asked


def test_a_broken_assertion_fails_and_is_told_with_its_way(tmp_path: Path) -> None:
    never = "assertions: {kept: {sources: [paper], never: {field: address, to: inspectorate}}}"
    (tmp_path / "model.yaml").write_text(laid_over(never), "utf-8")

    done = run("check", "model.yaml", "--fail-on", "high", folder=tmp_path)

    assert done.returncode == 1
    assert "1 of 1 assertion broken in some regime." in done.stdout


def test_the_rules_are_listed_by_number_and_as_data(tmp_path: Path) -> None:
    text = run("rules", folder=tmp_path).stdout
    document = json.loads(run("rules", "--format", "json", folder=tmp_path).stdout)
    table = run("rules", "--format", "csv", folder=tmp_path).stdout.splitlines()

    assert complaints(document, SCHEMAS["rules"]()) == ()
    numbers = [one["number"] for one in document["rules"]]
    assert numbers == sorted(numbers)
    assert all(number in text for number in numbers)
    assert len(table) == len(numbers) + 1


@pytest.mark.parametrize("name", ["TRA-05", "published-after-start", "Published-After-Start"])
def test_a_rule_is_explained_by_name_or_number(name: str, tmp_path: Path) -> None:
    text = run("explain", name, folder=tmp_path).stdout
    document = json.loads(run("explain", name, "--format", "json", folder=tmp_path).stdout)

    assert complaints(document, SCHEMAS["explain"]()) == ()
    assert "published-after-start (TRA-05)" in text
    assert "(25 May 2018 to 31 December 2020" in text
    assert [one["answer"] for one in document["examples"]] == ["issue", "ok", "unknown"]


def test_a_rule_that_is_none_is_refused_with_what_is_near(tmp_path: Path) -> None:
    done = run("explain", "published-after-strat", folder=tmp_path)

    assert done.returncode == 2
    assert "did you mean 'published-after-start'" in done.stderr
