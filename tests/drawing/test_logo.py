"""A logo is pixels alone, and a PNG says how large it is printed."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.api.theming import theme
from dpia.document import Unreadable
from dpia.drawing.logo import logo_of
from dpia.drawing.png import Chunk
from dpia.drawing.png import Dots
from dpia.drawing.png import NotPngError
from dpia.drawing.png import read
from dpia.drawing.png import write
from dpia.drawing.style import Style
from dpia.drawing.theme import PLAIN
from dpia.formats.diagram_png import painted
from tests.drawing.pictures import made
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import overlap
from tests.drawing.svg_parts import rect_box
from tests.drawing.svg_parts import text_box

KINDS = ("card", "chain", "firewall", "flow", "ledger", "matrix", "poster", "timeline")


def png(width: int = 60, height: int = 20, *, rows: int | None = None) -> tuple[Chunk, ...]:
    """Make a red PNG, with as many rows of pixels as are wanted."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    row = b"\x00" + b"\xc0\x00\x00" * width
    pixels = zlib.compress(row * (height if rows is None else rows))
    return Chunk(b"IHDR", head), Chunk(b"IDAT", pixels), Chunk(b"IEND", b"")


def test_what_a_logo_holds_beside_its_pixels_is_left_out() -> None:
    head, *rest = png()
    told = (Chunk(b"tEXt", b"Author\x00Jo"), Chunk(b"eXIf", b"MM\x00*where it was"))

    logo = logo_of(write((head, *told, *rest)))

    assert logo.content == write(png())
    assert (logo.width, logo.height) == (60, 20)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<svg onload='alert(1)'/>", "it does not begin as a PNG does"),
        (write(png())[:-4], "it ends before its last chunk"),
        (write(png()).replace(b"IDAT", b"IDAX"), "a checksum in it does not fit"),
        (write(png(rows=3)), "its pixels are not as many as it says"),
        (write(png(rows=9000)), "its pixels are not as many as it says"),
        (write(png(3000, 20)), "its sides are not from 1 to 2000 pixels"),
        (b"\x89PNG" * 200_000, "it is larger than 512 KiB"),
    ],
)
def test_what_is_no_logo_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises(NotPngError, match=why):
        logo_of(content)


@given(st.integers(0, 200), st.integers(0, 255))
def test_a_spoilt_logo_is_refused_or_is_pixels_alone(at: int, byte: int) -> None:
    content = bytearray(write(png()))
    content[at % len(content)] = byte

    try:
        logo = logo_of(bytes(content))
    except NotPngError:
        return

    assert {one.name for one in read(logo.content)} == {b"IHDR", b"IDAT", b"IEND"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_logo_stands_in_every_kind_of_picture_and_on_no_word(kind: str) -> None:
    style = Style(replace(PLAIN, logo=logo_of(write(png()))))

    svg = made(kind, "case").svg(style=style)

    (logo,) = named(svg, "image")
    assert logo.node.get("href", "").startswith("data:image/png;base64,")
    box = rect_box(logo)
    assert not [part for part in named(svg, "text") if overlap(text_box(part), box)]
    assert painted(svg, 0.3) != painted(made(kind, "case").svg(), 0.3)


def test_a_logo_stands_beside_its_theme(tmp_path: Path) -> None:
    (tmp_path / "sign.png").write_bytes(write(png()))
    (tmp_path / "bad.png").write_bytes(b"<svg/>")
    good, bad = tmp_path / "good.yaml", tmp_path / "bad.yaml"
    good.write_text("theme: 1\nlogo: sign.png\n")
    bad.write_text("theme: 1\nfont: Arial\nlogo: bad.png\n")

    found = theme(str(good)).logo
    with pytest.raises(Unreadable) as refused:
        theme(str(bad))

    assert found is not None
    assert found.content == write(png())
    assert [(one.span.line, one.code) for one in refused.value.diagnostics] == [
        (2, "unmeasured-font"),
        (3, "no-logo"),
    ]


def test_a_png_says_how_many_dots_an_inch_has() -> None:
    svg = made("card", "case").svg()

    fine = painted(svg, Dots(192))

    head, density, *_ = read(fine)
    assert struct.unpack(">II", head.data[:8]) == (2400, 1260)
    assert density == Chunk(b"pHYs", struct.pack(">IIB", 7559, 7559, 1))
    assert [one for one in read(fine) if one.name != b"pHYs"] == list(read(painted(svg, 2.0)))
