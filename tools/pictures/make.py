"""Draw every kind of picture for three models, and join them to contact sheets (for developers).

    python -m tools.pictures.make

writes `reports/pictures/`: a sheet for each model in colour, in grey, and as somebody sees it who
lacks the cones for green (deuteranopia), and `index.json`, which holds the hash of every drawing
on them.  `tests/drawing/test_contact_sheets.py` tells when a drawing is another than on its sheet.
"""

from __future__ import annotations

from pathlib import Path

from dpia.formats.diagram_png import painted
from tools.pictures.drawings import MODELS
from tools.pictures.drawings import drawings
from tools.pictures.drawings import index
from tools.pictures.sheet import SIGHTS
from tools.pictures.sheet import sheet

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "reports" / "pictures"
SCALE, SMALL = 1.0, 0.6
"""A sheet of many drawings is smaller, so that it stays below 1.5 MB."""


def main() -> None:
    """Write the sheets and their index."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for model in MODELS:
        made = drawings(model)
        for sight in SIGHTS:
            path = FOLDER / f"{model}-{sight}.png"
            path.write_bytes(painted(sheet(made, sight), SCALE if len(made) <= 8 else SMALL))
            print(f"wrote {path.relative_to(ROOT)}: {path.stat().st_size // 1024} KiB")
    (FOLDER / "index.json").write_text(index(), "utf-8")


if __name__ == "__main__":
    main()
