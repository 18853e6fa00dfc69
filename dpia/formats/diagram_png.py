"""The map as a PNG, from the same drawing and with no font but the shipped ones."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file
from importlib.resources import files

from dpia.drawing.picture import draw
from dpia.drawing.png import Dots
from dpia.drawing.png import at_density
from dpia.report.diagram import Diagram

_FONTS = ("source-sans-3-regular.ttf", "source-sans-3-bold.ttf", "noto-sans-arabic-regular.ttf")
_DPI = 96.0


def render(diagram: Diagram, scale: float = 1.5) -> bytes:
    """Draw a map and paint it, `scale` pixels to each of the drawing's."""
    return painted(draw(diagram), scale)


def painted(svg: str, scale: float | Dots = 1.5) -> bytes:
    """Paint a drawing: at a scale, or with so many dots to an inch, as the file then says."""
    if isinstance(scale, Dots):
        return at_density(painted(svg, scale.value / _DPI), scale)
    import resvg_py

    with ExitStack() as stack:
        fonts = [
            str(stack.enter_context(as_file(files("dpia.fonts").joinpath(name)))) for name in _FONTS
        ]
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg, zoom=scale, dpi=_DPI, skip_system_fonts=True, font_files=fonts
            )
        )
