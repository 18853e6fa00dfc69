"""What a named person accepts of a comparison stays visible, and is no longer failed on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.cli.test_fail_on import AFTER
from tests.cli.test_fail_on import BEFORE
from tests.cli.test_fail_on import MODEL

BY_ADA = "by Ada until 31 December 2020: the board agreed"
SALARY = MODEL.replace("address: {}}", "address: {}, salary: {}}").replace(
    "{name: yes, address: yes}", "{name: yes, address: yes, salary: yes}"
)
BOTH = SALARY.replace("{name: yes, address: no}", "{name: yes, address: no, salary: no}")
FIELD = "flows/answer/terms/letter@2/fields/address"
OTHER = "flows/answer/terms/letter@2/fields/salary"


def accepting(model: str, *given: tuple[str, str], until: str = "2020-12-31") -> str:
    """Add acceptances to a model: each a rule and a pointer."""
    entries = "".join(
        f"  a{number}: {{rule: {rule}, at: {at}, reason: the board agreed, by: Ada,"
        f" until: {until}}}\n"
        for number, (rule, at) in enumerate(given, 1)
    )
    return f"{model}acceptances:\n{entries}"


def compare(folder: Path, model: str, *words: str) -> tuple[int, str, str]:
    (folder / "model.yaml").write_text(model, "utf-8")
    done = run("compare", "model.yaml", BEFORE, AFTER, *words, folder=folder)
    return done.returncode, " ".join(done.stdout.split()), done.stderr


@pytest.mark.parametrize(
    ("rule", "at"),
    [
        ("widening", FIELD),
        ("widening", "flows/answer"),
        ("widening", "flows/answer/terms/letter@2"),
        ("widening", "fields/address"),
        ("weaker", "flows/answer/terms/letter@2/gates/approval"),
        ("weaker", "flows/answer/terms/letter@1"),
    ],
)
def test_what_is_accepted_is_marked_and_no_longer_failed_on(
    rule: str, at: str, tmp_path: Path
) -> None:
    code, out, err = compare(tmp_path, accepting(MODEL, (rule, at)), "--fail-on", rule)

    assert (code, err) == (0, "")
    assert f"(accepted {BY_ADA}) {'wider' if rule == 'widening' else 'weaker'}: Answer:" in out
    assert f"{rule} at {at}: accepted until 31 December 2020 by Ada: the board agreed" in out


@pytest.mark.parametrize(
    ("rule", "at"),
    [
        ("weaker", "flows/answer"),
        ("mixed", "flows/answer"),
        ("TRA-05", "flows/answer"),
        ("widening", "flows/answer/terms/letter@2/fields/name"),
        ("widening", "organisations/clinic"),
        ("widening", "organisations/ministry"),
    ],
)
def test_another_word_or_another_place_accepts_nothing_of_it(
    rule: str, at: str, tmp_path: Path
) -> None:
    """An organisation is what a way leads to, and no place of the flow itself."""
    code, out, err = compare(tmp_path, accepting(MODEL, (rule, at)), "--fail-on", "widening")

    assert (code, err) == (1, "found: widening\n")
    assert ") wider: Answer:" not in out


def test_the_passage_is_accepted_with_the_field_that_makes_it_or_at_its_recipient(
    tmp_path: Path,
) -> None:
    model = accepting(MODEL, ("widening", "organisations/ministry"))

    for one in (model, accepting(MODEL, ("widening", FIELD))):
        _, out, _ = compare(tmp_path, one)
        assert f"(accepted {BY_ADA}) wider: Address about Patient to Ministry" in out


def test_of_what_is_told_together_every_part_must_be_accepted(tmp_path: Path) -> None:
    part = accepting(BOTH, ("widening", FIELD))
    both = accepting(BOTH, ("widening", FIELD), ("widening", OTHER))

    one = compare(tmp_path, part, "--fail-on", "widening")
    two = compare(tmp_path, both, "--fail-on", "widening")

    assert (one[0], one[2]) == (1, "found: widening\n")
    assert f"(accepted for Address {BY_ADA}) wider: Answer: Address and Salary" in one[1]
    assert (two[0], two[2]) == (0, "")
    assert f"(accepted for Address {BY_ADA}; accepted for Salary {BY_ADA}) wider" in two[1]


def test_what_is_expired_counts_no_more_and_says_so(tmp_path: Path) -> None:
    model = accepting(MODEL, ("widening", "flows/answer"))

    last = compare(tmp_path, model, "--fail-on", "widening", "--today", "2020-12-31")
    next_ = compare(tmp_path, model, "--fail-on", "widening", "--today", "2021-01-01")

    assert last[0] == 0
    assert (next_[0], next_[2]) == (1, "found: widening\n")
    assert "widening at flows/answer: expired on 31 December 2020 and counts no more" in next_[1]
    assert "(accepted" not in next_[1]


def test_what_was_given_after_the_day_does_not_count_yet_and_says_so(tmp_path: Path) -> None:
    model = accepting(MODEL, ("widening", "flows/answer")).replace(
        "until:", "on: 2020-03-01, until:"
    )

    code, out, _ = compare(tmp_path, model, "--fail-on", "widening")
    later = compare(tmp_path, model, "--fail-on", "widening", "--today", "2020-03-01")

    assert code == 1
    assert "widening at flows/answer: given on 1 March 2020 and not before, by Ada" in out
    assert later[0] == 0


def test_without_a_day_it_is_that_of_the_facts(tmp_path: Path) -> None:
    on_the_day = accepting(MODEL, ("widening", "flows/answer"), until="2020-01-31")
    before_it = accepting(MODEL, ("widening", "flows/answer"), until="2020-01-30")

    assert compare(tmp_path, on_the_day, "--fail-on", "widening")[0] == 0
    assert compare(tmp_path, before_it, "--fail-on", "widening")[0] == 1


@pytest.mark.parametrize("day", ["tomorrow", "2021-02-30", "2021-2-3"])
def test_what_is_no_day_is_refused(day: str, tmp_path: Path) -> None:
    code, out, err = compare(tmp_path, MODEL, "--today", day)

    assert (code, out) == (2, "")
    assert err == f"dpia: '{day}' is no day\n  help: write a day as 2017-01-31\n"


def test_one_that_accepts_nothing_is_listed_where_its_rule_is_a_word_of_comparisons(
    tmp_path: Path,
) -> None:
    model = accepting(MODEL, ("contested", "flows/answer"), ("gate-removed", "flows/answer"))

    _, out, _ = compare(tmp_path, model)

    assert "contested at flows/answer: accepts nothing here, accepted until" in out
    assert "gate-removed" not in out


def test_one_that_points_at_nothing_is_a_problem_of_the_model(tmp_path: Path) -> None:
    code, out, err = compare(tmp_path, accepting(MODEL, ("widening", "flows/answers")))

    assert (code, out) == (2, "")
    assert "dangling-pointer: 'flows/answers' points at nothing: there is no 'answers'" in err


def test_machines_are_told_who_accepts_what(tmp_path: Path) -> None:
    model = accepting(MODEL, ("widening", FIELD), ("unknown", "flows/answer"))
    (tmp_path / "model.yaml").write_text(model, "utf-8")

    done = run("compare", "model.yaml", BEFORE, AFTER, "--format", "json", folder=tmp_path)
    view = json.loads(done.stdout)
    scope = view["verdicts"][0]["lines"][0]["witnesses"]

    assert [one["accepted"] for one in scope] == [
        [
            {
                "acceptance": "a1",
                "rule": "widening",
                "whole": True,
                "text": {
                    "text": f"accepted {BY_ADA}",
                    "grounds": [{"kind": "label", "at": "acceptances/a1"}],
                    "cites": [],
                },
            }
        ]
    ]
    assert [(one["id"], one["state"]) for one in view["acceptances"]] == [
        ("a1", "accepts"),
        ("a2", "idle"),
    ]


DISPUTED = MODEL.replace("address: no", "address: {claims: {one: {value: no}, two: {value: yes}}}")
SWAPPED = MODEL.replace("{name: yes, address: yes}", "{name: no, address: yes}")


@pytest.mark.parametrize(
    ("model", "rule"), [(DISPUTED, "contested"), (SWAPPED, "mixed")], ids=["contested", "mixed"]
)
def test_a_line_that_is_mixed_or_contested_is_accepted_with_what_shows_it(
    model: str, rule: str, tmp_path: Path
) -> None:
    plain = compare(tmp_path, model, "--fail-on", rule)
    accepted = compare(tmp_path, accepting(model, (rule, "flows/answer")), "--fail-on", rule)

    assert (plain[0], plain[2]) == (1, f"found: {rule}\n")
    assert (accepted[0], accepted[2]) == (0, "")
    assert f"(accepted as {rule} {BY_ADA}) " in accepted[1]


def test_a_contested_widening_is_a_widening(tmp_path: Path) -> None:
    assert compare(tmp_path, DISPUTED, "--fail-on", "widening")[0] == 1


def test_what_is_undecided_besides_makes_a_line_no_less_mixed(tmp_path: Path) -> None:
    undecided = SWAPPED.replace("{illness: {}}", "{illness: {}, age: {}, flight: {}}").replace(
        "\nflows:\n",
        "\nflows:\n"
        "  other: {kind: feed, from: clinic, to: ministry, about: [patient], purpose: care,"
        " sources: [paper], terms: {letter@1: {trigger: age, fields: {name: yes}},"
        " letter@2: {trigger: flight, fields: {name: yes}}}}\n",
    )

    code, out, err = compare(tmp_path, undecided, "--fail-on", "mixed")

    assert "Scope: not established" in out
    assert (code, err) == (1, "found: mixed\n")
