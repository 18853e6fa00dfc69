"""A logo: a PNG, looked through before it is put into a picture.

Only PNG is taken.  An SVG may hold scripts, outside references and styles that reach into the
picture around it, and to make one safe is to write a browser; a PNG holds pixels.  What a PNG may
hold beside them (where a photograph was taken, by whom) is left out.
"""

from __future__ import annotations

import struct
import zlib
from base64 import b64encode
from dataclasses import dataclass

from dpia.drawing.png import Chunk
from dpia.drawing.png import NotPngError
from dpia.drawing.png import read
from dpia.drawing.png import write

LARGEST = 512 * 1024
"""The most bytes of a logo: it is written into every picture."""
_MOST = 2000
"""The most pixels of a side."""
_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_INTERLACED = 1.3
"""How much more an interlaced picture holds than a plain one: a filter byte for shorter rows."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG that holds pixels and nothing else, with its size."""

    content: bytes
    width: int
    height: int

    @property
    def address(self) -> str:
        """Write it as an address that holds the picture itself."""
        return f"data:image/png;base64,{b64encode(self.content).decode()}"


def logo_of(content: bytes) -> Logo:
    """Look through a PNG; raise NotPngError with the reason why it cannot be a logo."""
    if len(content) > LARGEST:
        raise NotPngError(f"it is larger than {LARGEST // 1024} KiB")
    chunks = read(content)
    if len(chunks[0].data) != 13:
        raise NotPngError("its head is too short")
    width, height, depth, colour, _, _, laced = struct.unpack(">IIBBBBB", chunks[0].data)
    if not (0 < width <= _MOST and 0 < height <= _MOST):
        raise NotPngError(f"its sides are not from 1 to {_MOST} pixels")
    if colour not in _SAMPLES or depth not in {1, 2, 4, 8, 16}:
        raise NotPngError("its kind of colour is none that a PNG has")
    row = 1 + -(-width * depth * _SAMPLES[colour] // 8)
    if not _holds(chunks, row * height, most=_INTERLACED if laced else 1.0):
        raise NotPngError("its pixels are not as many as it says")
    return Logo(write(one for one in chunks if one.name in _NEEDED), width, height)


def _holds(chunks: tuple[Chunk, ...], wanted: int, *, most: float) -> bool:
    """Unpack the pixels, no more than there may be, and see whether they are all there."""
    packed = b"".join(one.data for one in chunks if one.name == b"IDAT")
    limit = int(wanted * most) + 64
    try:
        found = len(zlib.decompressobj().decompress(packed, limit))
    except zlib.error:
        return False
    return wanted <= found < limit
