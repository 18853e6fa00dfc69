"""A gate: two posts and three bars across a line, where a body may refuse."""

from __future__ import annotations

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.canvas import group
from dpia.drawing.geometry import Box
from dpia.drawing.geometry import Size
from dpia.drawing.palette import GATE_LINE
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import QUIET
from dpia.drawing.plates import Outline
from dpia.drawing.plates import hatched
from dpia.drawing.plates import plate

GATE = Size(18.0, 18.0)
"""The room of one gate, with a little air at both sides."""
_AIR = 2.0
_BARS = (0.3, 0.7)


def gate(box: Box, prefix: str, *, contested: bool) -> Element:
    """Draw a gate in its room; one that is disputed stands on stripes."""
    left, right = box.x + _AIR, box.right - _AIR
    ground = Box(left, box.y, right - left, box.height)
    fill = hatched(prefix) if contested else PAPER
    outline = Outline(QUIET, 0.8) if contested else None
    bars = "".join(f"M{left:.1f} {box.y + share * box.height:.1f}H{right:.1f}" for share in _BARS)
    posts = "".join(f"M{x:.1f} {box.y:.1f}V{box.bottom:.1f}" for x in (left + 1, right - 1))
    return group(
        plate(ground, fill=fill, outline=outline, corner=1),
        element("path", d=bars, fill="none", stroke=GATE_LINE, stroke_width=1.6),
        element("path", d=posts, fill="none", stroke=GATE_LINE, stroke_width=2.4),
        class_="gate",
    )
