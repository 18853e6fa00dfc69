"""An assessment that was frozen tells what moved since: facts, answers, questions, no more."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dpia.api.schemas import SCHEMAS
from dpia.formats.schema_check import complaints
from tests.cli.running import STARTER
from tests.cli.running import Run
from tests.cli.running import run

FREEZE = ("report", "model", "-r", "first-letter", "--freeze", "a.json")
SINCE = ("report", "model", "--since", "a.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a copy of the starter, frozen."""
    shutil.copytree(STARTER, tmp_path / "model")
    (tmp_path / "model" / "answers.yaml").write_text(
        "dpia: 1\nassessment: {ico-1.1: {text: T, by: B, on: 2026-11-22}}\n"
    )
    done = run(*FREEZE, folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "wrote a.json\n")
    return tmp_path


def _since(folder: Path) -> dict[str, Any]:
    done = run(*SINCE, "-f", "json", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    document: dict[str, Any] = json.loads(done.stdout)
    assert complaints(document, SCHEMAS["since"]()) == ()
    return document


def _edit(folder: Path, before: str, after: str) -> None:
    path = folder / "model" / "model.yaml"
    text = path.read_text()
    assert text.count(before) == 1
    path.write_text(text.replace(before, after))


def _facts(document: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["pointer"], one["move"]) for one in document["facts"]]


def test_a_freeze_is_what_its_schema_says_and_holds_answers_and_facts(folder: Path) -> None:
    document = json.loads((folder / "a.json").read_text())

    assert complaints(document, SCHEMAS["freeze"]()) == ()
    assert (document["framework"], document["regimes"]) == (
        "ico",
        [{"id": "first-letter", "on": "2024-06-01"}],
    )
    assert document["answers"] == [
        {"box": "ico-1.1", "text": "T", "by": "B", "on": "2026-11-22", "fingerprint": None}
    ]
    facts = {one["pointer"]: one for one in document["facts"]}
    assert facts["flows/club-answer/terms/letter@1/fields/loans"]["claims"] == [
        {
            "side": "",
            "status": "stated",
            "value": '"no"',
            "sources": ["letter-2024#page-1"],
            "because": "",
        }
    ]


def test_nothing_moves_where_nothing_was_changed(folder: Path) -> None:
    document = _since(folder)

    moved = ("facts", "answers", "answers_over_moved_facts", "opened")
    assert [document[key] for key in moved] == [[], [], [], []]
    assert document["before"] == document["after"]


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (
            "test: Whether the reader agreed",
            "test: Whether a reader agreed",
            ("flows/club-answer/terms/letter@1/gates/librarian/test", "changed"),
        ),
        (
            "{name: yes, loans: no}",
            "{name: yes}",
            ("flows/club-answer/terms/letter@1/fields/loans", "gone"),
        ),
        (
            "{name: yes, loans: no}",
            "{name: yes, loans: not_stated}",
            ("flows/club-answer/terms/letter@1/fields/loans", "gone"),
        ),
        (
            "given_in: lending ",
            "child: no\n    given_in: lending ",
            ("subjects/reader/child", "added"),
        ),
    ],
)
def test_one_fact_that_moves_is_the_one_that_is_listed(
    folder: Path, before: str, after: str, moved: tuple[str, str]
) -> None:
    _edit(folder, before, after)

    assert _facts(_since(folder)) == [moved]


def test_answers_that_move_are_listed_and_questions_that_open_again(folder: Path) -> None:
    (folder / "model" / "answers.yaml").write_text(
        "dpia: 1\nassessment: {ico-1.2: {text: U, by: C, on: 2026-11-23}}\n"
    )

    document = _since(folder)

    assert [(one["box"], one["move"]) for one in document["answers"]] == [
        ("ico-1.1", "gone"),
        ("ico-1.2", "added"),
    ]
    assert (document["opened"], document["facts"]) == (["ico-1.1"], [])


def test_an_answer_over_a_fact_that_moved_is_named(folder: Path) -> None:
    _edit(folder, "name: Inviting readers,", "name: Inviting readers, statement: To invite,")

    document = _since(folder)

    assert document["answers_over_moved_facts"] == ["ico-1.1"]
    assert _facts(document) == [("purposes/invitations/statement", "added")]


@pytest.mark.parametrize("format_", ["markdown", "text", "html"])
def test_what_moved_is_told_in_words_with_both_values(folder: Path, format_: str) -> None:
    _edit(folder, "test: Whether the reader agreed", "test: Whether <b>a</b> reader agreed")

    done = run(*SINCE, "-f", format_, folder=folder)

    assert done.returncode == 0
    assert "Whether the reader" in done.stdout
    assert ("<b>a" in done.stdout) == (format_ == "text")
    assert "Facts that moved: 1." in done.stdout


def test_a_freeze_is_never_written_over(folder: Path) -> None:
    before = (folder / "a.json").read_bytes()

    done = run(*FREEZE, folder=folder)

    assert (done.returncode, (folder / "a.json").read_bytes()) == (2, before)
    assert "already-there" in done.stderr


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "this is not JSON"),
        ("[]", "this is no freeze of an assessment"),
        ('{"dpia": "report/1"}', "this is no freeze of an assessment"),
        ('{"dpia": "freeze/1"}', "'title' is a required property"),
        ("", "empty"),
        ("[" * 100_000, "this is not JSON"),
    ],
)
def test_what_is_no_freeze_is_refused(folder: Path, content: str, said: str) -> None:
    (folder / "a.json").write_text(content)

    _refused(run(*SINCE, folder=folder), said)


def test_the_freeze_of_another_framework_regime_or_model_is_refused(folder: Path) -> None:
    _refused(run(*SINCE, "--framework", "wp248", folder=folder), "other-framework")
    _refused(run(*SINCE, "-r", "second-letter", folder=folder), "other-regime")
    document = json.loads((folder / "a.json").read_text())
    document |= {"title": "Another", "facts": document["facts"][:0]}
    (folder / "a.json").write_text(json.dumps(document))
    _refused(run(*SINCE, folder=folder), "other-model")


def test_a_day_that_is_none_is_refused(folder: Path) -> None:
    text = (folder / "a.json").read_text()
    (folder / "a.json").write_text(text.replace("2026-01-31", "soon"))

    _refused(run(*SINCE, folder=folder), "'soon' is no day")


def _refused(done: Run, said: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
