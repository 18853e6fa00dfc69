"""Whole processes, measured in pairs: A, B, A, B …, so that a noisy machine is noisy for both."""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import subprocess
import time
from dataclasses import dataclass

QUIET = {
    **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
    "PYTHONHASHSEED": "0",
}
"""The environment of every run: compiled modules are kept, or each run would compile them anew."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost: seconds on the clock, and the peak of its memory in MiB."""

    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians over pairs of runs; `ratio` is taken pair by pair, then its median."""

    subject: Run
    yardstick: Run
    ratio: float


@dataclass(frozen=True, slots=True)
class Shared:
    """Medians over pairs of runs, in seconds of processor time: own, libraries, and a whole."""

    own: float
    libraries: float
    whole: float
    ratio: float


def pair(subject: list[str], yardstick: list[str], times: int) -> Pair:
    """Run two commands in turn, after one run of each that is not counted."""
    _run(subject), _run(yardstick)
    runs = [(_run(subject), _run(yardstick)) for _ in range(times)]
    return Pair(
        subject=_median([mine for mine, _ in runs]),
        yardstick=_median([other for _, other in runs]),
        ratio=statistics.median(mine.seconds / other.seconds for mine, other in runs),
    )


def stages(engine: list[str], yardstick: list[str], times: int) -> dict[str, tuple[float, Run]]:
    """Run a command that prints the seconds of its stages, and the yardstick, in turn.

    Give for each stage its median ratio to the yardstick, its seconds, and the peak of the whole.
    """
    _said(engine), _run(yardstick)
    runs = [(*_said(engine), _run(yardstick)) for _ in range(times)]
    peak = statistics.median(whole.peak for _, whole, _ in runs)
    return {
        stage: (
            statistics.median(said[stage] / other.seconds for said, _, other in runs),
            Run(statistics.median(said[stage] for said, _, _ in runs), peak),
        )
        for stage in runs[0][0]
    }


def shares(subject: list[str], yardstick: list[str], times: int) -> Shared:
    """Run two commands that print how their time is shared, in turn, after one run of each.

    The ratio is that of the first one's own time to the whole time of the second, pair by pair.
    """
    _said(subject), _said(yardstick)
    pairs = [(_said(subject)[0], _said(yardstick)[0]) for _ in range(times)]
    return Shared(
        own=statistics.median(mine["own"] for mine, _ in pairs),
        libraries=statistics.median(mine["libraries"] for mine, _ in pairs),
        whole=statistics.median(other["whole"] for _, other in pairs),
        ratio=statistics.median(mine["own"] / other["whole"] for mine, other in pairs),
    )


def instructions(command: list[str]) -> int | None:
    """Count the instructions of one process with callgrind; nothing where it is not installed."""
    valgrind = shutil.which("valgrind")
    if valgrind is None:
        return None
    _run(command)
    counted = subprocess.run(
        [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        env=QUIET,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    found = re.search(r"Collected : (\d+)", counted.stderr)
    return int(found[1]) if found else None


def _median(runs: list[Run]) -> Run:
    return Run(
        seconds=statistics.median(run.seconds for run in runs),
        peak=statistics.median(run.peak for run in runs),
    )


def _run(command: list[str]) -> Run:
    """Run a command that must succeed, and wait for it alone."""
    return _waited(command, subprocess.DEVNULL)[1]


def _said(command: list[str]) -> tuple[dict[str, float], Run]:
    """Run a command that prints seconds by name."""
    text, run = _waited(command, subprocess.PIPE)
    return {
        stage: float(seconds) for stage, seconds in json.loads(text.splitlines()[-1]).items()
    }, run


def _waited(command: list[str], output: int) -> tuple[str, Run]:
    start = time.perf_counter()
    process = subprocess.Popen(command, env=QUIET, stdout=output, encoding="utf-8")
    text = process.stdout.read() if process.stdout is not None else ""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if process.stdout is not None:
        process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return text, Run(seconds=seconds, peak=usage.ru_maxrss / 1024)
