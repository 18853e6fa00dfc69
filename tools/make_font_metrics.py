"""Measure the shipped fonts and cut the two web fonts from them (for developers, not at run time).

Needs `fonttools` and `brotli`, which the toolkit itself does not: `dpia/fonts/metrics.json` holds
the advance width of every character, so that text can be measured without reading a font.

    python tools/make_font_metrics.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "dpia" / "fonts"
FACES = ("source-sans-3-regular", "source-sans-3-bold", "noto-sans-arabic-regular")
WEB_FACES = ("source-sans-3-regular", "source-sans-3-bold")
WEB_NAME = "Flow Map Sans"
"""What a cut font calls itself: the licence keeps the name 'Source' for uncut ones."""
WEB_CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin with marks: Welsh, Polish, Turkish
    *range(0x218, 0x21C),
    *range(0x1E80, 0x1E86),  # the Welsh w with grave, acute and diaeresis
    *range(0x1EF2, 0x1EF4),
    *range(0x2010, 0x2028),  # dashes, quotation marks, bullets, ellipsis
    *(0x2032, 0x2033, 0x20AC, 0x2116, 0x2122),
    *range(0x2190, 0x2194),  # arrows
    *(0x2212, 0x2260, 0x2264, 0x2265, 0x25B2, 0x25CF, 0x2713, 0x2717),
)


def main() -> None:
    """Write metrics.json and the web fonts beside the fonts."""
    metrics = {face: measured(TTFont(FONTS / f"{face}.ttf")) for face in FACES}
    text = json.dumps(metrics, separators=(",", ":"), sort_keys=True)
    (FONTS / "metrics.json").write_text(text.replace('"runs"', '\n"runs"') + "\n", "utf-8")
    for face in WEB_FACES:
        cut(face)


def measured(font: Any) -> dict[str, Any]:
    """Give the units of the em and the advances, as runs of neighbouring characters.

    An Arabic letter has up to four shapes; the widest counts, so that nothing measured overflows.
    """
    advances = {code: widest(font, name) for code, name in sorted(font.getBestCmap().items())}
    runs: list[list[Any]] = []
    for code, advance in advances.items():
        if runs and code == runs[-1][0] + len(runs[-1][1]):
            runs[-1][1].append(advance)
        else:
            runs.append([code, [advance]])
    return {"units": font["head"].unitsPerEm, "runs": runs}


def widest(font: Any, glyph: str) -> int:
    """Give the largest advance among a glyph and its joined shapes."""
    names = [glyph, *(f"{glyph}.{form}" for form in ("init", "medi", "fina", "isol"))]
    return max(font["hmtx"][name][0] for name in names if name in font["hmtx"].metrics)


def cut(face: str) -> None:
    """Write the part of one face that a web page needs, compressed and under its own name."""
    options = subset.Options(
        flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp", "locl"]
    )
    font = subset.load_font(str(FONTS / f"{face}.ttf"), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=WEB_CHARACTERS)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in {1, 3, 4, 6}:
            record.string = WEB_NAME if record.nameID != 6 else WEB_NAME.replace(" ", "")
    subset.save_font(font, str(FONTS / f"{face}.woff2"), options)


if __name__ == "__main__":
    main()
