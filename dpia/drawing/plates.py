"""Plates: what a word stands on, so that no line runs through it."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.geometry import Box
from dpia.drawing.palette import PAPER
from dpia.drawing.palette import STRIPES
from dpia.drawing.theme import Theme


@dataclass(frozen=True, slots=True)
class Outline:
    """The edge of a plate."""

    colour: str
    weight: float = 1.0
    dashes: str = ""


def plate(
    box: Box,
    *,
    fill: str = PAPER,
    outline: Outline | None = None,
    corner: float = 3.0,
    kind: str = "plate",
) -> Element:
    """Draw a plate."""
    line: dict[str, str | float] = {}
    if outline:
        line = {"stroke": outline.colour, "stroke_width": outline.weight}
    if outline and outline.dashes:
        line["stroke_dasharray"] = outline.dashes
    return element(
        "rect",
        class_=kind,
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        rx=corner,
        fill=fill,
        **line,
    )


def hatch(prefix: str, theme: Theme) -> Element:
    """Define the stripes that say that something is disputed."""
    wide = 1.0 if theme.has_strong_stripes else 2.4
    return element(
        "pattern",
        element("rect", width=6, height=6, fill=PAPER),
        element("rect", width=wide, height=6, fill=STRIPES),
        id=f"{prefix}-hatch",
        width=6,
        height=6,
        patternUnits="userSpaceOnUse",
        patternTransform="rotate(45)",
    )


def hatched(prefix: str) -> str:
    """Name the stripes as a fill."""
    return f"url(#{prefix}-hatch)"
