"""Each rule's three examples do what they say, and each rule says what it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia import catalogue
from dpia.finding.answer import Word
from dpia.finding.check import THINGS
from dpia.finding.disclosure import Disclosure
from dpia.finding.documented import documented
from dpia.finding.succession import Succession
from dpia.model.flow_model import FlowModel
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.plan import slot_at
from tests.rules.examples import checked
from tests.rules.examples import laid_over

FAULTS = catalogue.faults()
LAW = catalogue.law("uk")


@pytest.mark.parametrize("fault", FAULTS)
def test_an_example_that_fires_gives_this_issue_and_no_other(fault: str, tmp_path: Path) -> None:
    text = laid_over(documented(catalogue.rule_file(fault).__doc__ or "").fires)

    answers = checked(text, tmp_path, fault)

    found = list(answers.of(Word.ISSUE))
    assert len(found) == 1
    assert found[0].answer.text
    assert found[0].answer.facts or found[0].answer.lean


@pytest.mark.parametrize("fault", FAULTS)
def test_an_example_that_is_silent_gives_no_issue_and_nothing_unknown(
    fault: str, tmp_path: Path
) -> None:
    text = laid_over(documented(catalogue.rule_file(fault).__doc__ or "").silent)

    answers = checked(text, tmp_path, fault)

    words = {one.answer.word for one in answers.asked}
    assert words
    assert words <= {Word.OK, Word.NOT_APPLICABLE}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_example_that_cannot_be_told_names_what_is_missing(fault: str, tmp_path: Path) -> None:
    example = documented(catalogue.rule_file(fault).__doc__ or "").unknown
    if not example.endswith("}"):  # a sentence says why the rule always knows
        assert example.endswith(".")
        return

    answers = checked(laid_over(example), tmp_path, fault)

    found = list(answers.of(Word.UNKNOWN))
    assert found
    assert not list(answers.of(Word.ISSUE))
    assert all(one.answer.text and one.answer.missing for one in found)


@pytest.mark.parametrize("fault", FAULTS)
def test_every_key_that_a_rule_reads_exists_in_the_format(fault: str) -> None:
    rule = catalogue.rule_file(fault).RULE

    assert rule.reads
    for path in rule.reads:
        *around, key = path.split("/")
        whole = slot_at(FlowModel, tuple(around)).mapping
        named = whole is not None and key in plan(whole)  # a plain text has an empty slot
        assert named or slot_at(FlowModel, (*around, key)) != Slot(), path


@pytest.mark.parametrize("fault", FAULTS)
def test_every_point_of_law_that_a_rule_names_is_written_down(fault: str) -> None:
    rule = catalogue.rule_file(fault).RULE

    assert set(rule.law) <= set(LAW.points)


def test_rules_that_wait_for_a_key_of_terms_read_it_and_are_asked_of_disclosures() -> None:
    waiting = [rule for rule in catalogue.rules().values() if rule.waits_for]

    assert {rule.over for rule in waiting} == {Disclosure}
    for rule in waiting:
        paths = [path.removeprefix("flows/*/").removeprefix("terms/*/") for path in rule.reads]
        read = {path.partition("/")[0] for path in paths}
        assert {key.partition("/")[0] for key in rule.waits_for} <= read


def test_numbers_are_given_once_and_rules_are_asked_of_things_that_there_are() -> None:
    rules = catalogue.rules()

    assert len({rule.number for rule in rules.values()}) == len(rules)
    assert {rule.over for rule in rules.values()} <= {*THINGS, Succession}
