"""An HTML page is one file that loads nothing, runs nothing and escapes every text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.formats import page_html
from dpia.formats.page_html import render
from dpia.report.page import Figure
from dpia.report.page import Heading
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import hostile_page

ALLOWED = (
    "a body caption dd details div dl dt figcaption figure footer h1 h2 h3 head header html li "
    "main meta nav ol p span style summary svg table tbody td th thead title tr ul"
)


class Reader(HTMLParser):
    """Collects the tags and attributes of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def picture(figure: Figure) -> str:
    return f"<svg><title>{figure.anchor}</title></svg>"


def test_the_policy_allows_the_style_of_the_page_and_nothing_else() -> None:
    page = render(PAGE, picture)

    style = re.findall("<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style[0].encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert len(style) == 1
    assert [a["content"] for _, a in Reader(page).tags if "http-equiv" in a] == [policy]


def test_nothing_is_loaded_and_no_attribute_is_styled() -> None:
    tags = Reader(render(PAGE, picture)).tags

    assert {tag for tag, _ in tags} <= set(ALLOWED.split())
    assert [a for _, a in tags if {"src", "style", "srcset", "action"} & set(a)] == []
    assert "url(" not in re.sub(r'url\("data:', "", render(PAGE, picture))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_makes_no_tag(text: str) -> None:
    tags = Reader(render(hostile_page((text,)), picture)).tags

    assert {tag for tag, _ in tags} <= set(ALLOWED.split())
    assert [a for _, a in tags if any(name.startswith("on") for name in a)] == []
    assert [a for _, a in tags if "rel" in a] == []


@given(st.text(max_size=40))
def test_any_text_can_be_written(text: str) -> None:
    page = render(hostile_page((text,)), picture)

    assert page.encode("utf-8", "strict")
    assert {tag for tag, _ in Reader(page).tags} <= set(ALLOWED.split())


def test_only_a_plain_web_address_leads_out_of_the_page() -> None:
    tags = Reader(render(PAGE, picture)).tags

    links = [a for tag, a in tags if tag == "a" and not str(a["href"]).startswith("#")]
    assert links == [
        {"href": href, "rel": "noopener noreferrer"}
        for href in (
            "https://www.example.org/papers/agreement.pdf?version=2&part=a#s4",
            "http://news.example/2017/01/story",
        )
    ]


def test_every_link_inside_the_page_arrives() -> None:
    tags = Reader(render(PAGE, picture)).tags

    ids = [a["id"] for _, a in tags if "id" in a]
    links = {str(a["href"])[1:] for tag, a in tags if tag == "a" and str(a["href"])[0] == "#"}
    assert len(ids) == len(set(ids))
    assert links <= set(ids)


def test_a_tone_is_marked_by_a_word() -> None:
    page = render(PAGE, picture)

    for word in ("inferred", "to confirm"):
        assert f'<span class="tag">{word}</span>' in page
    assert "whether the address was given is disputed" in page
    assert '<td class="not-stated"><span class="line">not stated</span></td>' in page
    assert '<td class="no"><span class="line">no <a class="cite"' in page


def test_the_title_is_written_once() -> None:
    titled = replace(PAGE, blocks=(Heading(1, PAGE.title, "top"), *PAGE.blocks))

    assert render(PAGE, picture).count("<h1>") == 1
    assert render(titled, picture).count("<h1") == 1
    assert f'<h1 id="top">{PAGE.title.text}</h1>' in render(titled, picture)


def test_the_page_is_the_same_each_time_and_needs_no_other_file() -> None:
    page = render(PAGE, picture)

    assert page == render(PAGE, picture)
    assert page.startswith("<!doctype html>\n")
    assert page.endswith("</html>\n")


def test_every_colour_of_a_text_stands_out_from_its_ground() -> None:
    css = (Path(page_html.__file__).parent / "style.css").read_text("utf-8")
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", css))

    for text in ("ink", "soft", "link", "warm"):
        for ground in ("#ffffff", colours["band"], colours["hatch"]):
            assert contrast(colours[text], ground) >= 4.5, (text, ground)


def contrast(one: str, other: str) -> float:
    """Measure the contrast of two colours as WCAG does."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else float(((p + 0.055) / 1.055) ** 2.4) for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
