"""What is built for a comparison: its pictures, and where it asks a question, the answer."""

from __future__ import annotations

from pathlib import Path

from dpia.api.building import jobs
from dpia.api.loading import load
from tests.cli.running import CASE
from tests.cli.running import run
from tests.conftest import ROOT

ALWAYS = {"ledger", "matrix", "poster", "timeline"}
ANSWERS = {"card", "chain", "firewall"}


def _pictures(model: str, folder: str) -> set[str]:
    paths = [Path(job.path) for job in jobs(load(model))]
    return {path.stem for path in paths if path.parent.name == folder and path.suffix == ".svg"} - {
        "map"
    }


def test_a_comparison_that_asks_a_question_is_given_its_answer() -> None:
    files = {job.path for job in jobs(load(CASE))}

    assert _pictures(CASE, "patients") == ALWAYS | ANSWERS
    assert {"patients/trace.html", "patients/trace.json", "patients/chain.md"} <= files


def test_a_comparison_that_asks_none_has_the_pictures_that_need_none() -> None:
    starter = str(ROOT / "flows" / "starter")
    folders = {Path(job.path).parent.name for job in jobs(load(starter))}

    assert [_pictures(starter, name) - ALWAYS for name in sorted(folders)] == [set()] * len(folders)


def test_a_question_about_what_is_not_declared_is_said_with_its_place(tmp_path: Path) -> None:
    text = (ROOT / "flows" / "starter" / "model.yaml").read_text("utf-8")
    comparison = (
        "comparisons:\n  both:\n    title: Both\n    regimes: [nowhere, nowhere]\n"
        "    question: {field: no-such-field, to: no-such-body}\n"
    )
    (tmp_path / "m.yaml").write_text(text + "\n" + comparison, "utf-8")

    done = run("validate", "m.yaml", folder=tmp_path)

    assert "'no-such-field'" in done.stdout + done.stderr
    assert "'no-such-body'" in done.stdout + done.stderr


def test_a_picture_that_answers_a_question_says_what_to_ask(tmp_path: Path) -> None:
    done = run("diagram", CASE, "--kind", "chain", folder=tmp_path)

    assert done.returncode == 2
    assert "add --field FIELD and --to ORG" in done.stderr


def test_a_kind_that_is_none_is_answered_with_what_is_near(tmp_path: Path) -> None:
    done = run("diagram", CASE, "--kind", "timelime", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'timeline'" in done.stderr
