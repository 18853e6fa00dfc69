"""One contact sheet as an SVG: drawings side by side, seen in one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping

WIDTH = 1800.0
_COLUMNS = 4
_GAP = 16.0
_NAME = 26.0
_TALLEST = 1500.0
_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
SIGHTS = {
    "colour": "1 0 0 0 0  0 1 0 0 0  0 0 1 0 0  0 0 0 1 0",
    "grey": f"{'0.2126 0.7152 0.0722 0 0 ' * 3} 0 0 0 1 0",
    "deuteranopia": (
        "0.367322 0.860646 -0.227968 0 0  0.280085 0.672501 0.047413 0 0"
        "  -0.011820 0.042940 0.968881 0 0  0 0 0 1 0"
    ),
}
"""What each sight makes of linear red, green and blue: luminance by ITU-R BT.709, and deuteranopia
by Machado, Oliveira and Fernandes (2009), at full severity."""


def sheet(drawings: Mapping[str, str], sight: str) -> str:
    """Lay drawings out in columns, each where there is most room, under their names."""
    column = (WIDTH - _GAP * (_COLUMNS + 1)) / _COLUMNS
    tops = [_GAP] * _COLUMNS
    parts: list[str] = []
    for name, svg in drawings.items():
        at = tops.index(min(tops))
        width, height = _fitting(svg, column)
        x, y = _GAP + at * (column + _GAP), tops[at]
        parts += _placed(name, svg, (x, y, width, height))
        tops[at] = y + _NAME + height + _GAP
    return "".join(_whole(parts, max(tops), sight))


def _fitting(svg: str, column: float) -> tuple[float, float]:
    """Give the size at which a drawing fills its column, or is no taller than a sheet."""
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError(svg[:80])
    width, height = float(size[1]), float(size[2])
    scale = min(column / width, _TALLEST / height)
    return width * scale, height * scale


def _placed(name: str, svg: str, box: tuple[float, float, float, float]) -> Iterator[str]:
    x, y, width, height = box
    yield (
        f'<text x="{x:.1f}" y="{y + 18:.1f}" font-family="\'Source Sans 3\'" font-size="17"'
        f' font-weight="700" fill="#1A1A1A">{name}</text>'
    )
    size = f'x="{x:.1f}" y="{y + _NAME:.1f}" width="{width:.1f}" height="{height:.1f}"'
    yield re.sub(r' width="[\d.]+" height="[\d.]+"', f" {size}", svg, count=1)
    yield f'<rect {size} fill="none" stroke="#999999"/>'


def _whole(parts: list[str], height: float, sight: str) -> Iterator[str]:
    size = f'width="{WIDTH:.0f}" height="{height:.0f}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {WIDTH:.0f} {height:.0f}">'
    yield f'<filter id="sight" x="0" y="0" {size} filterUnits="userSpaceOnUse"'
    yield f' color-interpolation-filters="linearRGB"><feColorMatrix values="{SIGHTS[sight]}"/>'
    yield f'</filter><g filter="url(#sight)"><rect {size} fill="#FFFFFF"/>'
    yield from parts
    yield "</g></svg>"
