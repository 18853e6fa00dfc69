"""A rule is one file: on the shelf, or in a folder that a user names."""

from __future__ import annotations

from pathlib import Path

import pytest

import dpia.rules
from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.api.checking import rule_book
from dpia.api.findings import explain
from dpia.api.findings import rules
from dpia.document import Unreadable
from tests.cli.running import run
from tests.rules.examples import laid_over
from tests.rules.examples import loaded

RULE = '''"""A request that names nobody.

## Why it matters

Somebody must answer for it.

## What to do

Name one.

## Fires

    flows: {request: {purpose: inspection}}

## Silent

    flows: {request: {purpose: lending}}

## Unknown

It always knows.
"""

from __future__ import annotations

from dpia.finding.answer import IT
from dpia.finding.answer import OK
from dpia.finding.answer import Answer
from dpia.finding.answer import issue
from dpia.finding.practice import Practice
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity


def judge(practice: Practice) -> Answer:
    if practice.then.id != "request":
        return OK
    return issue(f"{IT} names nobody", lean=(practice.at,))


RULE = Rule(
    number="OWN-01",
    title="a request that names nobody",
    severity=Severity.LOW,
    over=Practice,
    reads=("flows/*/purpose",),
    judge=judge,
)
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one rule in it."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "unnamed_request.py").write_text(RULE, "utf-8")
    return folder


@pytest.fixture
def model(tmp_path: Path) -> str:
    """The small model, as a file."""
    (tmp_path / "model.yaml").write_text(laid_over(""), "utf-8")
    return str(tmp_path / "model.yaml")


def test_one_file_on_the_shelf_is_all_that_a_rule_takes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dpia.rules, "__path__", [*dpia.rules.__path__, str(folder)])

    told = answers(loaded(laid_over(""), tmp_path), Wanted(rules=("OWN-01",)))

    assert [one.text for one in told.outcome.findings] == ["Request names nobody"]
    assert "unnamed-request" in {one.fault for one in rules().rules}
    assert explain("own-01").summary.text == "A request that names nobody."


def test_a_folder_that_a_user_names_is_asked_as_well(
    folder: Path, model: str, tmp_path: Path
) -> None:
    done = run(*("check", model, "--rules-from", str(folder), "--rule", "OWN-01"), folder=tmp_path)

    assert done.returncode == 1
    assert "unnamed-request (OWN-01): a request that names nobody" in done.stdout
    assert "are programs: they are run" in done.stderr
    assert list(folder.iterdir()) == [folder / "unnamed_request.py"]


def test_a_rule_of_ones_own_is_listed_and_explained(folder: Path, tmp_path: Path) -> None:
    listed = run("rules", "--rules-from", str(folder), folder=tmp_path)
    told = run("explain", "OWN-01", "--rules-from", str(folder), folder=tmp_path)

    assert "unnamed-request" in listed.stdout
    assert "Somebody must answer for it." in told.stdout


BROKEN = {
    "no_rule.py": ("X = 1\n", "no-rule: the file holds no RULE"),
    "no_python.py": ("def (:\n", "broken-rule: the file cannot be run: SyntaxError"),
    "leaves.py": ("raise SystemExit(3)\n", "broken-rule: the file cannot be run: SystemExit: 3"),
    "no-name.py": (RULE, "rule-file-name: 'no-name' names no fault"),
    "no_lawful_basis.py": (RULE, "unfit-rule: there is a rule 'no-lawful-basis' already"),
    "same_number.py": (
        RULE.replace("OWN-01", "LAW-01"),
        "unfit-rule: 'LAW-01' is the number of 'no-lawful-basis'",
    ),
    "no_disclosure.py": (
        RULE.replace("judge=judge", "judge=judge, waits_for=('notice',)"),
        "unfit-rule: it waits for keys of terms, and is not asked of disclosures",
    ),
    "no_severity.py": (
        RULE.replace("Severity.LOW", "'grave'"),
        "unfit-rule: 'grave' is no severity",
    ),
    "asked_of_none.py": (RULE.replace("over=Practice", "over=str"), "no such things are listed"),
    "breaks_off.py": (
        RULE.replace("    if practice", "    1 / 0\n    if practice"),
        "broken-rule: the rule breaks off: ZeroDivisionError: division by zero",
    ),
    "no_answer.py": (RULE.replace("return OK", "return 1"), "no-answer: the rule answers '1'"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_file_that_cannot_be_used_is_a_diagnostic(
    name: str, model: str, tmp_path: Path
) -> None:
    text, said = BROKEN[name]
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / name).write_text(text, "utf-8")

    done = run("check", model, "--rules-from", "broken", folder=tmp_path)

    assert done.returncode == 2
    assert said in done.stderr
    assert f"broken/{name}" in done.stderr


def test_all_files_that_cannot_be_used_are_told_of_at_once(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text("X = 1\n", "utf-8")
    (tmp_path / "two.py").write_text("X = 1\n", "utf-8")

    with pytest.raises(Unreadable) as caught:
        rule_book(str(tmp_path))

    assert [one.code for one in caught.value.diagnostics] == ["no-rule", "no-rule"]
