"""A PNG read back with nothing but the standard library: which pixels are unlike their paper."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from dpia.drawing.geometry import Box

_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}


@dataclass(frozen=True, slots=True)
class Pixels:
    """Rows of eight-bit channels."""

    width: int
    height: int
    channels: int
    rows: tuple[bytes, ...]

    def has_ink(self, box: Box, scale: float) -> bool:
        """Tell whether a box of a drawing holds more than one shade."""
        left, right = int(box.x * scale), int(box.right * scale) + 1
        top, bottom = int(box.y * scale), int(box.bottom * scale) + 1
        shades = {
            row[at * self.channels]
            for row in self.rows[top:bottom]
            for at in range(max(left, 0), min(right, self.width))
        }
        return bool(shades) and max(shades) - min(shades) > 24


def read(png: bytes) -> Pixels:
    """Read a PNG of eight bits that is not interlaced."""
    chunks: dict[bytes, bytes] = {}
    at = 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        kind = png[at + 4 : at + 8]
        chunks[kind] = chunks.get(kind, b"") + png[at + 8 : at + 8 + length]
        at += 12 + length
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert (depth, interlaced) == (8, 0)
    channels = _CHANNELS[colour]
    return Pixels(width, height, channels, _rows(zlib.decompress(chunks[b"IDAT"]), width, channels))


def _rows(data: bytes, width: int, channels: int) -> tuple[bytes, ...]:
    stride, rows = width * channels, []
    before = bytes(stride)
    for start in range(0, len(data), stride + 1):
        row = _unfiltered(data[start], data[start + 1 : start + 1 + stride], before, channels)
        rows.append(row)
        before = row
    return tuple(rows)


def _unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    if kind == 0:
        return line
    if kind == 2:
        return bytes((one + up) & 255 for one, up in zip(line, above, strict=True))
    found = bytearray(line)
    for at in range(len(found)):
        left = found[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        guess = {1: left, 3: (left + above[at]) // 2}.get(kind)
        found[at] = (
            found[at] + (_paeth(left, above[at], corner) if guess is None else guess)
        ) & 255
    return bytes(found)


def _paeth(left: int, up: int, corner: int) -> int:
    most = left + up - corner
    return min((left, up, corner), key=lambda one: abs(most - one))
