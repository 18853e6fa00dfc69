"""Whatever is asked wrongly is said on standard error, with what to do, and exit code 2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import STARTER
from tests.cli.running import files_in
from tests.cli.running import run

WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "unknown regime": (("compare", STARTER, "first-leter", "2025-01-01"), "mean 'first-letter'"),
    "regime like nothing": (("report", STARTER, "-r", "zebra"), "the regimes are 'first-letter', "),
    "two unknown regimes": (("compare", STARTER, "zebra", "horse"), "2 errors"),
    "a month for a day": (("show", STARTER, "--on", "2024-03"), "a day is written 2017-01-31"),
    "unknown format": (("show", STARTER, "-f", "xml"), "choose docx, html, json, markdown, pdf"),
    "unknown format of a picture": (("diagram", STARTER, "-f", "jpg"), "svg"),
    "unknown format by its ending": (("diagram", STARTER, "-o", "map.jpg"), "svg"),
    "unknown format of problems": (("validate", STARTER, "-f", "xml"), "choose github, json"),
    "no model": (("show",), "Missing argument 'MODEL'"),
    "one regime": (("compare", STARTER, "first-letter"), "'first-letter' stands alone"),
    "unknown command": (("frobnicate",), "No such command 'frobnicate'"),
    "unknown option": (("show", STARTER, "--colour"), "No such option"),
    "nothing there": (("facts", "nowhere"), "no-such-path"),
    "missing folder": (("report", STARTER, "-o", "no/such/report.md"), "create it first"),
    "a folder for a file": (("report", STARTER, "-o", "."), "folder"),
    "unknown schema": (("schema", "modle"), "choose build, "),
    "not JSON": (("schema", "facts", "--check", f"{STARTER}/model.yaml"), "help: "),
    "unknown model": (("init", "--model", "stater"), "starter"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_asked_wrongly_is_refused(name: str, tmp_path: Path) -> None:
    words, said = WRONG[name]

    done = run(*words, folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert files_in(tmp_path) == {}


def test_a_model_without_regimes_is_not_compared(tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("dpia: 1\ntitle: A\nas_of: 2020-01-31\n")

    done = run("compare", "m.yaml", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "m.yaml: too-few-regimes: 'm.yaml' has no regimes to compare" in done.stderr


def test_every_unknown_regime_is_named_at_once(tmp_path: Path) -> None:
    done = run("compare", STARTER, "zebra", "second-leter", folder=tmp_path)

    assert [line.partition(":")[0] for line in done.stderr.splitlines()[::2]] == [
        "zebra",
        "second-leter",
        "2 errors",
    ]


@pytest.mark.parametrize("command", ["show", "facts", "sources", "report", "diagram", "build"])
def test_a_model_with_problems_is_not_shown(command: str, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("dpia: 1\ntitle: A\nas_of: 2020-01-31\nflowz: {}\n")

    done = run(command, "m.yaml", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("m.yaml:4:1: unknown-key: 'flowz' is not a key of a model\n")
    assert list(files_in(tmp_path)) == ["m.yaml"]


def test_nothing_that_exists_is_overwritten_by_a_starter(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.yaml").write_text("mine")

    done = run("init", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert files_in(tmp_path) == {"model/model.yaml": b"mine"}


def test_a_folder_is_not_built_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")

    done = run("build", STARTER, "-o", "out", folder=tmp_path)

    assert done.returncode == 2
    assert files_in(tmp_path) == {"out": b"mine"}


@pytest.mark.parametrize("command", ["facts", "report", "diagram"])
def test_a_reader_who_leaves_early_is_no_trouble(command: str, tmp_path: Path) -> None:
    line = f"'{sys.executable}' -m dpia {command} '{STARTER}' | head -1; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(
        ["bash", "-c", line], capture_output=True, check=True, encoding="utf-8", cwd=tmp_path
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"
