"""What a picture costs beside `validate` of the same model: of the case, and of 300 flows."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import county
from benchmarks import timing

ROOT = Path(__file__).resolve().parent.parent
QUIETLY = "import os, sys; sys.stderr = open(os.devnull, 'w')"  # it says what it wrote
DPIA = [sys.executable, "-c", f"{QUIETLY}; from dpia.cli.main import run; sys.exit(run())"]
FIELD, TO = county.QUESTION
QUESTION = ("--field", FIELD, "--to", TO)
KINDS: dict[str, tuple[str, ...]] = {
    "matrix": (),
    "ledger": (),
    "timeline": (),
    "chain": QUESTION,
    "firewall": QUESTION,
    "card": QUESTION,
    "flow": ("--split", "group"),
    "poster": ("--split", "group"),
}
FLOWS = 300
SHIPPED, LARGE = 3.5, 25.0
"""The goals.

Where `validate` takes 0.4 seconds, most of them to start, the shipped poster takes one second
more, and any picture of 300 flows less than ten.
"""


def rows(folder: Path, times: int) -> Iterator[tuple[str, float, float, str]]:
    """Measure each: what, the ratio, the goal, and the seconds."""
    shipped = ROOT / "flows" / "uk-home-office"
    yield _row("the shipped poster", shipped, ("--kind", "poster"), (folder, SHIPPED, times))
    large = county.write(folder / "county.yaml", FLOWS)
    for kind, options in KINDS.items():
        several = " in several maps" if "--split" in options else ""
        what = f"`{kind}` of {FLOWS} flows{several}"
        yield _row(what, large, ("--kind", kind, *options), (folder, LARGE, times))


def _row(
    what: str, model: Path, options: tuple[str, ...], how: tuple[Path, float, int]
) -> tuple[str, float, float, str]:
    folder, goal, times = how
    drawing = [*DPIA, "diagram", str(model), *options, "-o", str(folder / "picture.svg")]
    pair = timing.pair(drawing, [*DPIA, "validate", str(model)], times)
    detail = f"{pair.subject.seconds:.2f} s against {pair.yardstick.seconds:.2f} s"
    return f"{what}, against `validate`", pair.ratio, goal, detail
