"""The contrasts that the palette promises, by the formula of WCAG 2."""

from __future__ import annotations

import pytest

from dpia.drawing import palette


@pytest.mark.parametrize(
    ("colour", "ground", "least"),
    [
        (palette.INK, palette.PAPER, 17.0),
        (palette.INK, palette.BAND, 15.5),
        (palette.INK, palette.HATCH, 10.5),
        (palette.GREY, palette.PAPER, 8.0),
        (palette.GREY, palette.BAND, 7.5),
        (palette.LINE, palette.PAPER, 5.0),
        (palette.LINE, palette.BAND, 4.5),
        (palette.BLUE, palette.PAPER, 5.0),
        (palette.BLUE, palette.BAND, 4.5),
        (palette.VERMILION, palette.PAPER, 5.0),
        (palette.VERMILION, palette.BAND, 4.5),
    ],
)
def test_what_is_read_stands_out_from_its_ground(colour: str, ground: str, least: float) -> None:
    lighter, darker = sorted((_luminance(colour), _luminance(ground)), reverse=True)

    assert (lighter + 0.05) / (darker + 0.05) >= least


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
