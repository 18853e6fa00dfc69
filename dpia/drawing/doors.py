"""A door across a way: who stands at it may let something pass, or refuse."""

from __future__ import annotations

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Size
from dpia.drawing.palette import GATE_LINE
from dpia.drawing.palette import PAPER
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate

DOOR = Size(26.0, 46.0)
_LEAF = 11.0


def door(box: Box, prefix: str, *, contested: bool, unnamed: bool = False) -> Element:
    """Draw a door ajar in its frame.

    One that is disputed stands on stripes, its frame broken; one of which it is not stated who
    stands at it is dotted.
    """
    fill = hatched(prefix) if contested else PAPER
    outline = Outline(GATE_LINE, 2.4, "5 3" if contested else "2 2.5" if unnamed else "")
    right, low = box.right - 1.2, box.bottom
    leaf = (
        f"M{right:.1f} {box.y + 1:.1f}L{right - _LEAF:.1f} {box.y + 6:.1f}"
        f"L{right - _LEAF:.1f} {low + 4:.1f}L{right:.1f} {low - 1:.1f}Z"
    )
    knob = f"M{right - _LEAF + 3:.1f} {box.centre.y + 3:.1f}h2"
    return group(
        plate(box, fill=fill, outline=outline, corner=1, kind="door"),
        element(
            "path",
            d=leaf,
            fill=PAPER,
            stroke=GATE_LINE,
            stroke_width=1.6,
            **({"stroke_dasharray": "2 2.5"} if unnamed else {}),
        ),
        element("path", d=knob, fill="none", stroke=GATE_LINE, stroke_width=2),
        class_="gate",
    )
