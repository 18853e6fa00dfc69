"""The map as a PNG: every word has ink, with no font but the shipped ones."""

from __future__ import annotations

import struct
import zlib
from itertools import accumulate

import pytest

from dpia.drawing.geometry import Box
from dpia.drawing.picture import draw
from dpia.formats.diagram_png import painted
from dpia.formats.diagram_png import render
from dpia.report.diagram import Diagram
from tests.drawing.sample import HOSTILE
from tests.drawing.sample import SINGLE
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import text_box
from tests.drawing.svg_parts import words


@pytest.mark.parametrize("diagram", [SINGLE, HOSTILE], ids=["single", "hostile"])
def test_every_text_has_ink(diagram: Diagram) -> None:
    svg = draw(diagram)
    rows = _decoded(painted(svg, 1.0))

    pale = [
        words(part)
        for part in named(svg, "text")
        if words(part) and not _has_ink(rows, text_box(part))
    ]

    assert pale == []


def test_the_scale_is_pixels_to_each_of_the_drawing() -> None:
    once, twice = (_size(render(SINGLE, scale)) for scale in (1.0, 2.0))

    assert [round(after / before, 2) for before, after in zip(once, twice, strict=True)] == [2, 2]


def test_the_same_map_is_the_same_png() -> None:
    assert render(SINGLE, 1.0) == render(SINGLE, 1.0)


def _size(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def _has_ink(rows: list[bytes], box: Box) -> bool:
    """Tell whether the box holds both a dark and a light pixel, by the red of four bytes each."""
    reds = b"".join(
        row[int(box.x) * 4 : int(box.right + 1) * 4 : 4]
        for row in rows[int(box.y) : int(box.bottom) + 1]
    )
    return bool(reds) and max(reds) - min(reds) > 60


def _decoded(png: bytes) -> list[bytes]:
    """Give the rows of a PNG of eight bits and four channels, unfiltered."""
    assert png[24:26] == b"\x08\x06"
    width, _ = _size(png)
    at, packed = 8, b""
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            packed += png[at + 8 : at + 8 + length]
        at += length + 12
    data, stride = zlib.decompress(packed), width * 4
    rows: list[bytes] = []
    above = bytes(stride)
    for start in range(0, len(data), stride + 1):
        above = _unfiltered(data[start], bytearray(data[start + 1 : start + 1 + stride]), above)
        rows.append(above)
    return rows


def _unfiltered(kind: int, row: bytearray, above: bytes) -> bytes:
    if kind == 1:
        for channel in range(4):
            row[channel::4] = bytes(total & 255 for total in accumulate(row[channel::4]))
        return bytes(row)
    if kind == 2:
        return bytes((one + up) & 255 for one, up in zip(row, above, strict=True))
    for at in range(len(row) if kind else 0):
        left, corner = (row[at - 4], above[at - 4]) if at > 3 else (0, 0)
        row[at] = (row[at] + _guess(kind, left, above[at], corner)) & 255
    return bytes(row)


def _guess(kind: int, left: int, up: int, corner: int) -> int:
    if kind == 3:
        return (left + up) // 2
    return min((left, up, corner), key=lambda one: abs(left + up - corner - one))
