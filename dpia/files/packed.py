"""The parts of a Word file or a workbook that somebody gives: a zip archive, and any at all."""

from __future__ import annotations

import io
import zipfile
import zlib

LARGEST_PART = 64 * 1024 * 1024
"""How many bytes a part may have, unpacked: an archive can say far more than it holds."""


class NotPackedError(Exception):
    """Raised where something is no archive, or a part of it is not there or cannot be unpacked."""


class TooLargePartError(Exception):
    """Raised where a part would be larger than `LARGEST_PART`."""


def parts(content: bytes) -> tuple[str, ...]:
    """Name the parts of an archive, in its order; raise NotPackedError for what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return tuple(archive.namelist())
    except _TROUBLE as error:
        raise NotPackedError(str(error)) from error


def part(content: bytes, name: str) -> bytes:
    """Unpack one part; raise NotPackedError or TooLargePartError where that cannot be done."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo(name).file_size > LARGEST_PART:
                raise TooLargePartError(name)
            with archive.open(name) as opened:
                return opened.read(LARGEST_PART)
    except _TROUBLE as error:
        raise NotPackedError(str(error)) from error


_TROUBLE = (
    zipfile.BadZipFile,
    KeyError,  # a part that is not there
    RuntimeError,  # locked with a password, or packed in a way that is not known
    ValueError,  # a place before the beginning of the file
    EOFError,  # cut off
    zlib.error,  # packed data that are damaged
)
"""What the standard library raises of an archive that it cannot read: there is no one class."""
