"""A drawing as a PDF of one page, as large as the drawing: words stay words, lines stay lines."""

from __future__ import annotations

import json
import re

from dpia import __version__
from dpia.drawing.letters import drawable
from dpia.drawing.measure import shipped_faces
from dpia.formats.page_pdf.engine import set_type
from dpia.report.colophon import day_of
from dpia.report.page import Page
from dpia.report.picture.words import lines_of

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')


def render(svg: str, words: Page) -> bytes:
    """Set a drawing of this house with what it says in words, in which its day is found.

    Raise Refusal where the library that sets the type is not there.
    """
    faces, day = shipped_faces(), day_of(words.colophon)
    language, _, region = words.language.partition("-")
    size = _SIZE.search(svg)
    width, height = (float(size[1]), float(size[2])) if size else (0.0, 0.0)
    data = {
        "title": drawable(words.heading.text.text, faces),
        "author": f"dpia {__version__}",
        "day": [day.year, day.month, day.day] if day else [1980, 1, 1],
        "language": [language, region or None],
        "width": width,
        "height": height,
        "svg": svg,
        "alt": "\n".join(drawable(line, faces) for line in lines_of(words)),
    }
    return set_type(json.dumps(data, ensure_ascii=True), "drawing.typ")
