"""A page as one HTML file that asks nothing of any other place and runs nothing.

A policy in the file allows one style sheet, known by its hash, and fonts that stand in it; so a
text that got past the escaping could still neither load nor run anything.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from importlib.resources import files

from dpia.formats.page_html.marks import address
from dpia.formats.page_html.marks import anchors
from dpia.formats.page_html.marks import contents
from dpia.formats.page_html.marks import kept
from dpia.formats.page_html.marks import kind
from dpia.formats.page_html.marks import source
from dpia.language.say import say
from dpia.quoting import on_one_line
from dpia.report.page import Figure
from dpia.report.page import Page

_FACES = ((400, "source-sans-3-regular.woff2"), (700, "source-sans-3-bold.woff2"))


def render(page: Page, figure: Callable[[Figure], str]) -> str:
    """Write a page; `figure` draws a picture as SVG, and is trusted to escape what it writes."""
    from jinja2 import Environment
    from jinja2 import PackageLoader
    from jinja2 import StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        autoescape=True,
        keep_trailing_newline=True,
        loader=PackageLoader(__name__, "."),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        {"address": address, "kept": kept, "kind": kind, "shown": on_one_line, "source": source}
    )
    style = _style()
    return environment.get_template("page.html.jinja").render(
        page=page,
        title=page.heading.text,
        title_anchor=page.heading.anchor,
        blocks=page.body,
        contents=contents(page),
        anchors=anchors(page),
        # The style and the pictures are ours; everything else on the page is escaped.
        style=Markup(style),  # noqa: S704
        style_hash=_hash(style),
        draw=lambda block: Markup(figure(block)),  # noqa: S704
        words=_words(),
        question=lambda box: say("page.question", box=box),
    )


def _words() -> dict[str, str]:
    """Say what the page adds of its own."""
    return {
        "answer": say("page.answer"),
        "answered": say("page.answered"),
        "contents": say("page.contents"),
        "evidence": say("page.evidence"),
        "open": say("page.open"),
        "picture": say("page.picture-in-words"),
        "room": say("page.room"),
        "skip": say("page.skip-to-text"),
    }


def _style() -> str:
    """Give the style sheet with its fonts in it."""
    faces = "".join(_face(weight, name) for weight, name in _FACES)
    return faces + files(__name__).joinpath("style.css").read_text("utf-8")


def _face(weight: int, name: str) -> str:
    data = base64.b64encode(files("dpia.fonts").joinpath(name).read_bytes()).decode("ascii")
    return (
        f'@font-face {{ font-family: "Flow Map Sans"; font-weight: {weight}; '
        f'src: url("data:font/woff2;base64,{data}") format("woff2"); }}\n'
    )


def _hash(style: str) -> str:
    """Name a style as a content security policy does."""
    return f"sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode('ascii')}"
