"""The chunks that a PNG is made of: read with their checksums, and written again."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_METRE = 0.0254
"""Metres in an inch."""


class NotPngError(ValueError):
    """Raised with the reason why some bytes are no PNG."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """One chunk: its four letters, and its data."""

    name: bytes
    data: bytes


@dataclass(frozen=True, slots=True)
class Dots:
    """How many dots an inch of a picture has, when it is printed at its own size."""

    value: float


def read(content: bytes) -> tuple[Chunk, ...]:
    """Read the chunks of a PNG, from IHDR to IEND; raise NotPngError for anything else."""
    if not content.startswith(_SIGNATURE):
        raise NotPngError("it does not begin as a PNG does")
    chunks = tuple(_chunks(content))
    if not chunks or chunks[0].name != b"IHDR" or chunks[-1].name != b"IEND":
        raise NotPngError("it ends before its last chunk")
    return chunks


def write(chunks: Iterable[Chunk]) -> bytes:
    """Write chunks as a PNG."""
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(one.data))
        + one.name
        + one.data
        + struct.pack(">I", zlib.crc32(one.name + one.data))
        for one in chunks
    )


def at_density(content: bytes, dots: Dots) -> bytes:
    """Say in a PNG how many of its dots an inch has, so that it is printed at its own size."""
    head, *rest = read(content)
    metre = round(dots.value / _METRE)
    said = Chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))
    return write((head, said, *(one for one in rest if one.name != b"pHYs")))


def _chunks(content: bytes) -> Iterator[Chunk]:
    at = len(_SIGNATURE)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        name, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        end = at + 8 + length
        if content[end : end + 4] != struct.pack(">I", zlib.crc32(name + data)):
            raise NotPngError("a checksum in it does not fit")
        yield Chunk(name, data)
        if name == b"IEND":
            return
        at = end + 4
