"""Run the program as its user does, in a process and a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import dpia
from tests.conftest import ROOT

STARTER = str(ROOT / "flows" / "starter")
CASE = str(ROOT / "flows" / "uk-home-office")
Run = subprocess.CompletedProcess[str]


def run(*words: str, folder: Path, **environment: str) -> Run:
    """Run `dpia` with these words in a folder, with no terminal and these variables added."""
    home = {"PYTHONPATH": str(Path(dpia.__file__).parent.parent), "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-m", "dpia", *words],
        cwd=folder,
        env={**os.environ, **home, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


def files_in(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
