"""What a person accepts stays visible; an acceptance that serves no longer is a finding itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia.api.checking import Wanted
from dpia.finding.documented import documented
from dpia.finding.outcome import DEAD
from dpia.finding.outcome import EXPIRED
from dpia.finding.outcome import OF_ACCEPTANCES
from dpia.finding.rule import Severity
from dpia.model.choice import Acceptance
from tests.finding.asked import FAULTY
from tests.finding.asked import asked


def accepting(**said: str) -> str:
    """Write the faulty example with one acceptance, `said` over what it says."""
    parts = {
        "rule": "LAW-01",
        "at": "flows/answer",
        "reason": "Under review",
        "by": "A. Keeper",
        "until": "2020-12-31",
        **said,
    }
    written = ", ".join(f"{key}: {text}" for key, text in parts.items())
    return f"{FAULTY}\nacceptances: {{one: {{{written}}}}}"


def found(example: str, folder: Path, today: str = "") -> dict[str, str]:
    """Give the faults that are found, each with the acceptance that covers it."""
    told = asked(example, folder, Wanted(today=today, rules=("LAW-01", EXPIRED, DEAD)))
    return {one.fault: one.accepted for one in told.outcome.findings}


@pytest.mark.parametrize("rule", ["LAW-01", "law-01", "no-lawful-basis"])
@pytest.mark.parametrize("at", ["flows/answer", "flows/answer/terms/memo@1", "flows"])
def test_an_acceptance_names_its_rule_by_name_or_number_and_a_place_or_one_around_it(
    rule: str, at: str, tmp_path: Path
) -> None:
    assert found(accepting(rule=rule, at=at), tmp_path) == {"no-lawful-basis": "one"}


def test_what_is_accepted_is_found_and_does_not_stand(tmp_path: Path) -> None:
    outcome = asked(accepting(), tmp_path).outcome

    assert len(outcome.findings) == 1
    assert outcome.standing(Severity.NOTE) == ()


def test_an_acceptance_holds_on_its_last_day_and_not_on_the_next(tmp_path: Path) -> None:
    assert found(accepting(), tmp_path, "2020-12-31") == {"no-lawful-basis": "one"}
    assert found(accepting(), tmp_path, "2021-01-01") == {"no-lawful-basis": "", EXPIRED: ""}


def test_an_acceptance_does_not_hold_before_it_begins(tmp_path: Path) -> None:
    assert found(accepting(on="2020-07-01"), tmp_path, "2020-06-30") == {"no-lawful-basis": ""}
    assert found(accepting(on="2020-07-01"), tmp_path, "2020-07-01") == {"no-lawful-basis": "one"}


def test_an_acceptance_beside_the_place_covers_nothing_and_is_found(tmp_path: Path) -> None:
    assert found(accepting(at="flows/request"), tmp_path) == {"no-lawful-basis": "", DEAD: ""}


def test_an_acceptance_of_what_a_comparison_says_is_none_of_a_check(tmp_path: Path) -> None:
    assert found(accepting(rule="widening"), tmp_path) == {"no-lawful-basis": ""}


def test_where_some_regimes_are_looked_at_no_acceptance_is_called_dead(tmp_path: Path) -> None:
    wanted = Wanted(regimes=("then",), rules=("LAW-01", DEAD))

    outcome = asked(accepting(at="flows/request"), tmp_path, wanted).outcome

    assert [one.fault for one in outcome.findings] == ["no-lawful-basis"]


@pytest.mark.parametrize("fault", OF_ACCEPTANCES)
def test_the_examples_of_a_rule_of_acceptances_do_what_they_say(fault: str, tmp_path: Path) -> None:
    told = documented(asked("", tmp_path).book.told[fault])

    assert fault in found(told.fires, tmp_path)
    assert fault not in found(told.silent, tmp_path)
    assert told.unknown.endswith(".")


@pytest.mark.parametrize("fault", OF_ACCEPTANCES)
def test_every_key_that_a_rule_of_acceptances_reads_exists(fault: str) -> None:
    for path in OF_ACCEPTANCES[fault].reads:
        home, _, key = path.split("/")
        assert home == "acceptances"
        assert key in Acceptance.model_fields
