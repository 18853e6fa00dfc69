"""Print what dpia costs, as ratios taken in one run; absolute times say more of the machine."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks import synthetic
from benchmarks import timing

ROOT = Path(__file__).resolve().parent.parent
DPIA = [sys.executable, "-c", "import sys; from dpia.cli.main import run; sys.exit(run())"]
PASS = [sys.executable, "-c", "pass"]
YARDSTICK = [sys.executable, str(ROOT / "benchmarks" / "yardstick.py")]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    what: str
    ratio: float
    goal: float | None
    detail: str


def main() -> None:
    """Measure everything and print one Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="three pairs, at most 10 000 flows")
    quick = parser.parse_args().quick
    print("| what | ratio | goal | |\n|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for row in (*_start(), *_growing(Path(folder), quick=quick)):
            met = "" if row.goal is None or row.ratio <= row.goal else " **over**"
            goal = "" if row.goal is None else f"≤ {row.goal:g}"
            print(f"| {row.what} | {row.ratio:.2f}{met} | {goal} | {row.detail} |", flush=True)


def _start() -> Iterator[Row]:
    """Count instructions: the same on every run, so that a tenth of a per cent shows."""
    floor = timing.instructions(PASS)
    if floor is None:
        print("valgrind is not installed: no instructions counted", file=sys.stderr)
        return
    starter = str(ROOT / "flows" / "starter")
    for what, options, goal in (
        ("`--help`", ["--help"], 8.0),
        ("`validate --help`", ["validate", "--help"], None),
        ("`validate flows/starter`", ["validate", starter], 26.0),
    ):
        counted = timing.instructions([*DPIA, *options]) or 0
        detail = f"{counted / 1e6:.0f} M instructions against {floor / 1e6:.0f} M"
        yield Row(f"{what} against `python -c pass`", counted / floor, goal, detail)


def _growing(folder: Path, *, quick: bool) -> Iterator[Row]:
    """Time validation against the yardstick on the same file, and its growth with the file."""
    before: Path | None = None
    for flows, times in ((1_000, 5), (10_000, 9)) if quick else _SIZES:
        path = synthetic.write(folder / f"{flows}.yaml", flows)
        size = path.stat().st_size / 2**20
        pair = timing.pair(
            [*DPIA, "validate", str(path)], [*YARDSTICK, str(path)], 3 if quick else times
        )
        mine, other = pair.subject, pair.yardstick
        detail = f"{mine.seconds:.2f} s against {other.seconds:.2f} s, file {size:.1f} MiB"
        goal = 2.7 if flows >= 10_000 else None
        yield Row(f"`validate`, {flows:,} flows, against the yardstick", pair.ratio, goal, detail)
        peak = f"{mine.peak:.0f} MiB at its peak"
        yield Row(
            f"memory of `validate`, {flows:,} flows, against the file", mine.peak / size, None, peak
        )
        if before is not None:
            yield from _growth(before, path, flows)
        before = path


def _growth(before: Path, after: Path, flows: int) -> Iterator[Row]:
    """Compare a file with a tenth of it, in turn: a machine changes its speed by the minute."""
    pair = timing.pair([*DPIA, "validate", str(after)], [*DPIA, "validate", str(before)], 3)
    small, large = pair.yardstick, pair.subject
    what = f"growth to {flows:,} flows, a tenfold"
    yield Row(
        f"{what}, time", pair.ratio, 12.0, f"{large.seconds:.2f} s after {small.seconds:.2f} s"
    )
    peaks = f"{large.peak:.0f} MiB after {small.peak:.0f} MiB"
    yield Row(f"{what}, memory", large.peak / small.peak, 12.0, peaks)


_SIZES = ((1_000, 9), (10_000, 9), (100_000, 5))


if __name__ == "__main__":
    main()
