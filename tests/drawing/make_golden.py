"""Draw the sample anew, after somebody has looked at it: python -m tests.drawing.make_golden."""

from __future__ import annotations

from pathlib import Path

from dpia.drawing.picture import draw
from tests.drawing.sample import SAMPLE

if __name__ == "__main__":
    (Path(__file__).parent / "golden" / "sample.svg").write_text(draw(SAMPLE), "utf-8")
