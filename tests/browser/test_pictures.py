"""The same words are found, with ink where each stands, by whatever renders a picture.

Chromium, resvg, Typst and LibreOffice each paint the same file; what they paint is read back.
Collected only when this folder is named: `pytest tests/browser`.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
import typst
from playwright.sync_api import Browser
from pypdf import PdfReader

from dpia import catalogue
from dpia.api.pictures import write_picture
from dpia.drawing.geometry import Box
from dpia.formats.diagram_png import painted
from tests.browser.pixels import read
from tests.drawing.pictures import drawn
from tests.drawing.pictures import made
from tests.drawing.svg_parts import named
from tests.drawing.svg_parts import root_of
from tests.drawing.svg_parts import text_box
from tests.drawing.svg_parts import words

KINDS = catalogue.kinds()
FORBIDDEN = re.compile(r"<script|<foreignObject|<image|\bon\w+=|(?:href|src)=|url\((?!#)")
every = pytest.mark.parametrize("kind", KINDS)
Renderer = Callable[[str, Path, Browser], bytes]


def resvg(svg: str, _folder: Path, _browser: Browser) -> bytes:
    return painted(svg, 1.0)


def chromium(svg: str, folder: Path, browser: Browser) -> bytes:
    path, root = folder / "picture.svg", root_of(svg)
    path.write_text(svg, "utf-8")
    width, height = (int(float(root.get(side, "0"))) + 1 for side in ("width", "height"))
    context = browser.new_context(offline=True, viewport={"width": width, "height": height})
    page = context.new_page()
    page.goto(path.as_uri())
    shot = page.screenshot()
    context.close()
    return shot


def libreoffice(svg: str, folder: Path, _browser: Browser) -> bytes:
    path = folder / "picture.svg"
    path.write_text(svg, "utf-8")
    office = shutil.which("soffice") or "soffice"
    whole = {
        f"Pixel{side.capitalize()}": {"type": "long", "value": f"{float(length):.0f}"}
        for side, length in root_of(svg).items()
        if side in {"width", "height"}
    }  # left to itself it makes no side longer than 2048, and words illegible
    form = f"png:draw_png_Export:{json.dumps(whole)}"
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    told = [office, home, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)]
    subprocess.run(told, check=True, capture_output=True, timeout=300)
    return (folder / "picture.png").read_bytes()


def typesetter(svg: str, _folder: Path, _browser: Browser) -> bytes:
    """Set the page of a drawing as the PDF is set, and paint it: a dot for each unit."""
    package = files("dpia.formats.page_pdf")
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(files("dpia.fonts"))],
    )
    width, height = (float(root_of(svg).get(side, "0")) for side in ("width", "height"))
    page: dict[str, object] = {"width": width, "height": height, "svg": svg, "alt": "a picture"}
    page |= {"title": "", "author": "", "day": [2026, 11, 21], "language": ["en", None]}
    compiler = typst.Compiler(
        root=str(package), font_paths=fonts, sys_inputs={"page": json.dumps(page)}
    )
    template = package.joinpath("drawing.typ").read_bytes()
    shot = compiler.compile(template, format="png", ppi=96.0)
    assert isinstance(shot, bytes)
    return shot


@every
@pytest.mark.parametrize("render", [resvg, chromium, typesetter, libreoffice])
def test_there_is_ink_where_every_word_stands(
    kind: str, render: Renderer, tmp_path: Path, browser: Browser
) -> None:
    svg = drawn(kind, "case")
    pixels = read(render(svg, tmp_path, browser), float(root_of(svg).get("width", "0")))

    blank = [text for text, box in _texts(svg) if not pixels.has_ink(box)]

    assert blank == []


@every
def test_every_word_is_found_in_the_pdf_that_typst_sets(kind: str) -> None:
    written = write_picture(made(kind, "case"), "pdf")
    assert isinstance(written, bytes)
    reader = PdfReader(io.BytesIO(written))

    found = _letters("".join(page.extract_text() for page in reader.pages))
    assert [text for text, _ in _texts(drawn(kind, "case")) if _letters(text) not in found] == []


@every
def test_nothing_runs_and_nothing_is_fetched_by_hostile_words(kind: str) -> None:
    drawing = re.sub(r">[^<]*<", "><", drawn(kind, "hostile"))

    assert FORBIDDEN.findall(drawing) == []


@cache
def _texts(svg: str) -> tuple[tuple[str, Box], ...]:
    return tuple(
        (words(part), text_box(part)) for part in named(svg, "text") if words(part).strip()
    )


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text)
