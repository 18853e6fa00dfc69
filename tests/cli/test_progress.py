"""Somebody at a terminal who waits for long sees how far it has come, and nothing of it after."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import dpia
from benchmarks import county
from tests.cli.running import STARTER

HIDDEN, SHOWN, CLEARED = "\x1b[?25l", "\x1b[?25h", "\x1b[1A\x1b[2K"
"""What hides the cursor, shows it again, and clears the line of the bar."""


def at_a_terminal(*words: str, folder: Path) -> str:
    """Run `dpia` with its standard error at a terminal, and give all that it shows there."""
    mine, its = pty.openpty()
    home = {"PYTHONPATH": str(Path(dpia.__file__).parent.parent), "COLUMNS": "80", "TERM": "xterm"}
    with subprocess.Popen(
        [sys.executable, "-m", "dpia", *words],
        cwd=folder,
        env={**os.environ, **home},
        stdout=subprocess.DEVNULL,
        stderr=its,
    ) as started:
        os.close(its)
        shown = b"".join(iter(lambda: _some(mine), b""))
    os.close(mine)
    assert started.returncode == 0
    return shown.decode()


def _some(end: int) -> bytes:
    try:
        return os.read(end, 65536)
    except OSError:  # nobody is at the other end any more
        return b""


def test_a_bar_shows_how_many_maps_are_drawn_and_is_gone_at_the_end(tmp_path: Path) -> None:
    large = str(county.write(tmp_path / "county.yaml", 300))

    shown = at_a_terminal("diagram", large, "--split", "group", "-o", "a.svg", folder=tmp_path)

    percents = [int(one) for one in re.findall(r"(\d+)%", shown)]
    assert percents == sorted(percents)
    assert len(set(percents)) > 3
    assert percents[-1] == 100
    assert shown.rindex(SHOWN) > shown.rindex(HIDDEN)
    assert shown.endswith(CLEARED)


def test_what_takes_no_time_leaves_nothing_on_the_terminal(tmp_path: Path) -> None:
    assert at_a_terminal("diagram", STARTER, folder=tmp_path) == ""
