"""Plates: what a word stands on, so that no line runs through it."""

from __future__ import annotations

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.geometry import Box
from dpia.drawing.palette import HATCH
from dpia.drawing.palette import PAPER


def plate(  # noqa: PLR0913  a plate has as many properties
    box: Box,
    *,
    fill: str = PAPER,
    stroke: str = "none",
    weight: float = 1.0,
    dashes: str = "",
    corner: float = 3.0,
    kind: str = "plate",
) -> Element:
    """Draw a plate."""
    return element(
        "rect",
        class_=kind,
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        rx=corner,
        fill=fill,
        **({} if stroke == "none" else {"stroke": stroke, "stroke_width": weight}),
        **({"stroke_dasharray": dashes} if dashes else {}),
    )


def hatch(prefix: str) -> Element:
    """Define the stripes that say that something is disputed."""
    return element(
        "pattern",
        element("rect", width=6, height=6, fill=PAPER),
        element("rect", width=2.4, height=6, fill=HATCH),
        id=f"{prefix}-hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def hatched(prefix: str) -> str:
    """Name the stripes as a fill."""
    return f"url(#{prefix}-hatch)"
