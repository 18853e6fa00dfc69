"""A command imports what it needs and nothing else: its start is paid for on every run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dpia
from dpia.cli.commands import COMMANDS as LINES
from dpia.cli.commands import command as opened
from tests.conftest import ROOT

STARTER = str(ROOT / "flows" / "starter")
PROGRAM = "import sys; from dpia.cli.main import run; sys.exit(run())"
READING = {"pydantic", "yaml"}
DRAWING = {"graphviz", "resvg_py", "dpia.drawing"}
CHECKING = {"jsonschema"}
PAGES = {"jinja2"}
TERMINAL = {"rich"}
NEVER = {"hypothesis", "numpy", "pytest", "setuptools"}

COMMANDS = {
    "--help": (["--help"], READING | DRAWING | CHECKING | PAGES | TERMINAL | {"dpia.model"}),
    "--version": (["--version"], READING | DRAWING | CHECKING | PAGES | TERMINAL | {"dpia.model"}),
    "help of a command": (
        ["compare", "--help"],
        READING | DRAWING | CHECKING | PAGES | TERMINAL | {"dpia.model"},
    ),
    "init": (["init", "mine"], {"yaml", "dpia.model"} | DRAWING | CHECKING | PAGES | TERMINAL),
    "validate": (
        ["validate", STARTER],
        DRAWING | CHECKING | PAGES | TERMINAL | {"dpia.report", "dpia.regime", "dpia.reach"},
    ),
    "facts": (["facts", STARTER, "--format", "csv"], DRAWING | CHECKING | PAGES | TERMINAL),
    "sources": (["sources", STARTER, "--format", "csl"], DRAWING | CHECKING | PAGES | TERMINAL),
    "show": (["show", STARTER], DRAWING | CHECKING | PAGES),
    "compare": (["compare", STARTER, "first-letter", "second-letter"], DRAWING | CHECKING | PAGES),
    "report": (
        ["report", STARTER, "--format", "markdown", "-o", "report.md"],
        {"resvg_py"} | CHECKING | PAGES | TERMINAL,
    ),
    "check": (
        ["check", STARTER, "--format", "csv", "--fail-on", "none"],
        {"dpia.drawing", "resvg_py"} | CHECKING | PAGES | TERMINAL,
    ),
    "rules": (["rules", "--format", "json"], DRAWING | CHECKING | PAGES | TERMINAL),
    "explain": (["explain", "LAW-01", "--format", "json"], DRAWING | CHECKING | PAGES | TERMINAL),
    "schema": (["schema"], {"yaml"} | DRAWING | CHECKING | PAGES | TERMINAL),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_leaves_unimported_what_it_does_not_need(command: str, tmp_path: Path) -> None:
    words, unneeded = COMMANDS[command]

    imported = _imported(words, tmp_path)

    assert imported & (unneeded | NEVER) == set()


@pytest.mark.parametrize("name", LINES)
def test_the_line_that_help_lists_is_what_the_command_says_of_itself(name: str) -> None:
    command = opened(name)

    assert (command.help or "").splitlines()[0] == LINES[name]


def test_every_command_is_listed_in_help() -> None:
    files = Path(dpia.__file__).parent.joinpath("cli").glob("*.py")

    # A command whose name is a word of the language has a file that ends in a low line.
    commands = {
        file.stem.rstrip("_")
        for file in files
        if "\nCOMMAND = " in file.read_text(encoding="utf-8")
    }

    assert commands == set(LINES)


def _imported(words: list[str], folder: Path) -> set[str]:
    """Run a command and list the modules that Python says it imported."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", PROGRAM, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(dpia.__file__).parent.parent)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert run.returncode == 0, run.stderr[-2000:]
    lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
    return {line.rpartition("|")[2].strip() for line in lines}
