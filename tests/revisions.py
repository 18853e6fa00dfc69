"""Make repositories of git for tests: real ones, in a folder of their own, deaf to any setting."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

ENVIRONMENT = {
    **{key: value for key, value in os.environ.items() if not key.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
_WHEN = "2020-01-31T12:00:00Z"


def git(folder: Path, *words: str) -> str:
    """Run git in a folder and give what it says."""
    dated = {"GIT_AUTHOR_DATE": _WHEN, "GIT_COMMITTER_DATE": _WHEN}
    return subprocess.run(
        ["git", *words],
        cwd=folder,
        env={**ENVIRONMENT, **dated},
        capture_output=True,
        check=True,
        encoding="utf-8",
    ).stdout.strip()


def repository(folder: Path) -> Path:
    """Make an empty repository whose branch is `main`."""
    folder.mkdir(exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "user.name", "A person")
    git(folder, "config", "user.email", "a.person@example.org")
    return folder


def commit(folder: Path, files: Mapping[str, str]) -> str:
    """Write files, commit all that is there, and give the id of the commit."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "A change")
    return git(folder, "rev-parse", "HEAD")
