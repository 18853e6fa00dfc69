"""The map as an SVG."""

from __future__ import annotations

from dpia.drawing.picture import draw

render = draw
