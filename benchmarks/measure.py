"""Print what dpia costs, as ratios taken in one run; absolute times say more of the machine."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks import pictures
from benchmarks import synthetic
from benchmarks import timing

ROOT = Path(__file__).resolve().parent.parent
DPIA = [sys.executable, "-c", "import sys; from dpia.cli.main import run; sys.exit(run())"]
PASS = [sys.executable, "-c", "pass"]
ENGINE = [sys.executable, "-m", "benchmarks.engine"]
ASKING = [sys.executable, "-m", "benchmarks.asking"]
SHARES = [sys.executable, "-m", "benchmarks.shares"]
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
    parser.add_argument("--million", action="store_true", help="1 000 000 flows too, once each")
    asked = parser.parse_args()
    sizes = QUICK if asked.quick else (*WHOLE, MILLION) if asked.million else WHOLE
    print("| what | ratio | goal | |\n|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        drawn = (Row(*one) for one in pictures.rows(Path(folder), 3))
        for row in (*_start(), *_growing(Path(folder), sizes), _asking(Path(folder)), *drawn):
            goal = "" if row.goal is None else f"≤ {row.goal:g}, {_met(row)}"
            print(f"| {row.what} | {row.ratio:.2f} | {goal} | {row.detail} |", flush=True)
    if not asked.million:
        largest = max(flows for flows, _ in sizes)
        print(f"\nNot run: more than {largest:,} flows (--million).")


def _met(row: Row) -> str:
    return "met" if row.goal is None or row.ratio <= row.goal else "**not met**"


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


def _growing(folder: Path, sizes: tuple[tuple[int, int], ...]) -> Iterator[Row]:
    """Take each size against the yardstick on the same file, and its growth with the file."""
    before: Path | None = None
    for flows, times in sizes:
        path = synthetic.write(folder / f"{flows}.yaml", flows)
        for name in COMMANDS:
            yield from _command(name, path, flows, times)
        yield from _engine(path, flows, times)
        if before is not None:
            yield from _growth(before, path, flows, times)
        before = path


def _reports(folder: Path) -> Iterator[Row]:
    """Set dpia's own time for one report in all formats against the whole time of `validate`."""
    case = ROOT / "flows" / "uk-home-office"
    large = synthetic.write(folder / "reported.yaml", 1_000)
    formats = [word for one in FORMATS for word in ("--format", one)]
    for model, options, told, goal in (
        (case, ("--regime", "three-regimes"), "the case, its three regimes compared", 5.0),
        (case, (), "the case, all its eight regimes compared", None),
        (large, (), "1,000 flows, three regimes compared", None),
        (large, ("--regime", "in-2017"), "1,000 flows, one regime assessed", None),
    ):
        report = [*SHARES, "report", str(model), *options, *formats, "-o", str(folder / "report")]
        shared = timing.shares(report, [*SHARES, "validate", str(model)], 5)
        seconds = f"own {shared.own:.2f} s, libraries {shared.libraries:.2f} s"
        detail = f"{seconds}, against {shared.whole:.2f} s of processor time"
        what = f"own time of `report` in six formats against `validate`, {told}"
        yield Row(what, shared.ratio, goal, detail)


def _asking(folder: Path) -> Row:
    """Time loading a model and asking every rule of one regime against the yardstick."""
    path = synthetic.write(folder / "asked.yaml", 10_000)
    pair = timing.pair([*ASKING, str(path)], [*YARDSTICK, str(path)], 5)
    mine, other = pair.subject, pair.yardstick
    detail = f"{mine.seconds:.2f} s against {other.seconds:.2f} s, {mine.peak:.0f} MiB at its peak"
    return Row("every rule, 10,000 flows, against the yardstick", pair.ratio, 8.0, detail)


def _command(name: str, path: Path, flows: int, times: int) -> Iterator[Row]:
    """Time a whole command, and its memory against the file."""
    files = path.iterdir() if path.is_dir() else (path,)
    size = sum(file.stat().st_size for file in files) / 2**20
    pair = timing.pair(_of(name, path), [*YARDSTICK, str(path)], times)
    mine, other = pair.subject, pair.yardstick
    detail = f"{mine.seconds:.2f} s against {other.seconds:.2f} s, file {size:.1f} MiB"
    goal = 2.7 if flows >= 10_000 else None
    yield Row(f"`{name}`, {flows:,} flows, against the yardstick", pair.ratio, goal, detail)
    peak = f"{mine.peak:.0f} MiB at its peak"
    what = f"memory of `{name}`, {flows:,} flows, against the file"
    yield Row(what, mine.peak / size, None, peak)


def _engine(path: Path, flows: int, times: int) -> Iterator[Row]:
    """Time what is made of the model once it is read."""
    found = timing.stages([*ENGINE, str(path)], [*YARDSTICK, str(path)], times)
    for stage, (ratio, run) in found.items():
        goal = 1.0 if flows >= 100_000 and stage != "resolve" else None
        what = f"{stage} (engine alone), {flows:,} flows, against the yardstick"
        yield Row(what, ratio, goal, f"{run.seconds:.2f} s")


def _growth(before: Path, after: Path, flows: int, times: int) -> Iterator[Row]:
    """Compare a file with a tenth of it, in turn: a machine changes its speed by the minute."""
    for name in COMMANDS:
        pair = timing.pair(_of(name, after), _of(name, before), min(times, 3))
        small, large = pair.yardstick, pair.subject
        what = f"growth of `{name}` to {flows:,} flows, a tenfold"
        seconds = f"{large.seconds:.2f} s after {small.seconds:.2f} s"
        yield Row(f"{what}, time", pair.ratio, 12.0, seconds)
        peaks = f"{large.peak:.0f} MiB after {small.peak:.0f} MiB"
        yield Row(f"{what}, memory", large.peak / small.peak, 12.0, peaks)


def _of(name: str, path: Path) -> list[str]:
    return [*DPIA, name, str(path), *COMMANDS[name]]


FORMATS = ("markdown", "html", "pdf", "docx", "xlsx", "json")
COMMANDS: Mapping[str, tuple[str, ...]] = {"validate": (), "compare": ("in-2014", "in-2017")}
QUICK = ((1_000, 3), (10_000, 3))
WHOLE = ((1_000, 9), (10_000, 9), (100_000, 5))
MILLION = (1_000_000, 1)


if __name__ == "__main__":
    main()
