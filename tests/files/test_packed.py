"""Whatever is given for a Word file or a workbook is read, or said not to be one."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.document import Refusal
from dpia.files import packed
from dpia.files.packed import NotPackedError
from dpia.files.packed import TooLargePartError
from dpia.files.packed import part
from dpia.files.packed import parts
from dpia.formats.page_docx.answers import answers
from dpia.formats.table_xlsx.reading import sheets

NAME = "word/document.xml"


def archive(packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Pack one part."""
    loose = io.BytesIO()
    with zipfile.ZipFile(loose, "w", packing) as made:
        made.writestr(NAME, "<a>" + "text " * 200 + "</a>")
    return loose.getvalue()


def overwritten(content: bytes, offset: int, value: bytes) -> bytes:
    """Write other bytes into an archive: at its beginning, and at the same place of its list."""
    listed = content.index(b"PK\x01\x02")
    made = bytearray(content)
    made[offset : offset + len(value)] = value
    made[listed + offset + 2 : listed + offset + 2 + len(value)] = value
    return bytes(made)


BROKEN = {
    "nothing": b"",
    "no archive": b"PK and no more",
    "cut off": archive()[:-30],
    "locked with a password": overwritten(archive(), 6, b"\x01\x00"),
    "packed in a way that is not known": overwritten(archive(), 8, b"\x63\x00"),
    "damaged inside": archive()[:60] + b"\xff" * 12 + archive()[72:],
}


def test_a_part_is_unpacked_and_the_parts_are_named() -> None:
    content = archive()

    assert parts(content) == (NAME,)
    assert part(content, NAME).startswith(b"<a>text")


@pytest.mark.parametrize("broken", BROKEN)
def test_what_cannot_be_unpacked_is_said_to_be_so(broken: str) -> None:
    with pytest.raises(NotPackedError):
        part(BROKEN[broken], NAME)


def test_a_part_that_is_not_there_is_said_to_be_so() -> None:
    with pytest.raises(NotPackedError):
        part(archive(), "word/styles.xml")


def test_a_part_that_would_be_too_large_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "LARGEST_PART", 100)

    with pytest.raises(TooLargePartError):
        part(archive(), NAME)


@pytest.mark.parametrize("broken", BROKEN)
def test_readers_refuse_what_cannot_be_unpacked(broken: str) -> None:
    with pytest.raises(Refusal, match="no Word file"):
        answers(BROKEN[broken])
    with pytest.raises(Refusal, match="no workbook"):
        sheets(BROKEN[broken])


@given(st.integers(0, 400), st.binary(min_size=1, max_size=6))
def test_an_archive_with_any_bytes_changed_is_unpacked_or_refused(at: int, new: bytes) -> None:
    content = archive()
    at = at % len(content)
    try:
        part(content[:at] + new + content[at + len(new) :], NAME)
    except (NotPackedError, TooLargePartError):
        return
