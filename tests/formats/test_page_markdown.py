"""Markdown says what the page says, and no text of a model becomes mark-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dpia.formats.page_markdown import render
from dpia.report.page import Figure
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import PAGE
from tests.formats.sample_page import TABLE
from tests.formats.sample_page import fact
from tests.formats.sample_page import hostile_page
from tests.formats.sample_page import said

OURS = re.compile(
    r'<a id="[^"<>]*">|</a>|<br>|<details><summary>.*</summary>|</details>', re.DOTALL
)
TEXTS = st.text(
    st.characters(categories=("L", "N", "P", "S", "Z", "Cc", "Cf"))
    | st.sampled_from("\\`*_[]()<>#|~$&!+-=:.1w/\n "),
    max_size=30,
)


def parsed(text: str) -> list[Token]:
    """Read Markdown as GitHub does, in one flat list."""
    return list(_flat(MarkdownIt("gfm-like", {"linkify": False}).parse(text)))


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def name(figure: Figure) -> str:
    return f"{figure.anchor} picture.svg"


def strange(tokens: list[Token]) -> list[str]:
    """List what is mark-up and not ours."""
    raw = [t.content for t in tokens if t.type in {"html_block", "html_inline"}]
    made = [t.type for t in tokens if t.type in {"code_inline", "code_block", "fence", "s_open"}]
    links = [str(t.attrs["href"]) for t in tokens if t.type == "link_open"]
    pictures = [str(t.attrs["src"]) for t in tokens if t.type == "image"]
    return (
        [tag for tag in raw if not OURS.fullmatch(tag.strip())]
        + made
        + [link for link in links if not link.startswith("#source-")]
        + [picture for picture in pictures if picture != "map%20picture.svg"]
    )


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_makes_no_mark_up(text: str) -> None:
    tokens = parsed(render(hostile_page((text,)), name))

    assert strange(tokens) == []
    assert [t.type for t in tokens].count("heading_open") == 2
    assert [t.type for t in tokens].count("tr_open") == 9


@given(TEXTS)
@example("- item")
@example("1. item")
@example("+\ttab")
@example("===")
@example(":-:")
@example("\\|")
@example("\xa0bold\xa0")
@example("trailing \\")
def test_any_text_is_read_as_it_stands(text: str) -> None:
    page = Page(said("t"), (Heading(2, fact(text), ""), Paragraph((fact(text),))), ())

    tokens = parsed(render(page, name))

    lines = [t.content for t in tokens if t.type == "inline"]
    texts = ["".join(c.content for c in t.children or []) for t in tokens if t.type == "inline"]
    assert strange(tokens) == []
    assert len(set(lines[1:])) <= 2
    assert all(_bare(read) == _bare(text) for read in texts[1:])


def _bare(text: str) -> str:
    """Leave the letters, digits and signs that cannot be written another way."""
    return re.sub(r"<U\+[0-9A-F]{4,}>|[^\S\n]|[\x00-\x20\x7f-\xa0\W]", "", text)


@given(st.text(st.sampled_from("\\|`*_a \n"), max_size=12))
def test_no_text_moves_the_columns_of_a_table(text: str) -> None:
    cell = replace(TABLE.rows[0][0], lines=(fact(text), fact(text)))
    page = Page(said("t"), (replace(TABLE, rows=((cell,) * 4,)),), ())

    tokens = parsed(render(page, name))

    kinds = [t.type for t in tokens]
    cells = [t for before, t in pairwise(tokens) if before.type == "td_open"]
    read = {"".join(c.content for c in t.children or []).replace(" ", "") for t in cells}
    shown = text.replace("\n", " ").replace(" ", "")
    assert kinds.count("td_open") == 4
    assert read == {f"{shown}<br>{shown}"}


def test_a_cited_source_is_a_link_to_its_entry() -> None:
    text = render(PAGE, name)

    assert r"Scope: widening. [\[agreement-2017\#s4.2\]](#source-agreement-2017)" in text
    assert '- <a id="source-agreement-2017"></a>**agreement-2017**' in text


def test_a_source_without_an_entry_is_text() -> None:
    text = render(PAGE, name)

    assert r"\[missing-source\#l1\]" in text
    assert "#source-missing" not in text


def test_only_a_plain_web_address_is_a_link() -> None:
    tokens = parsed(render(PAGE, name))

    links = {str(t.attrs["href"]) for t in tokens if t.type == "link_open"}
    assert {link for link in links if not link.startswith("#")} == {
        "https://www.example.org/papers/agreement.pdf?version=2&part=a#s4",
        "http://news.example/2017/01/story",
    }


@pytest.mark.parametrize("start", ["http://", "https://", "ftp://", "www.", "WWW."])
def test_nothing_is_left_that_github_would_take_for_a_link(start: str) -> None:
    """Addresses are linked unasked; a mail address is the one kind that no escape keeps from it."""
    page = Page(said("t"), (Paragraph((fact(f"see {start}evil.example"),)), TABLE), ())

    text = render(page, name)

    assert start not in text
    assert "evil.example" in text


def test_the_lines_of_a_cell_are_kept_and_its_tone_is_a_word() -> None:
    text = render(PAGE, name)

    assert (
        "| Date of birth | no [\\[agreement-2017\\#s4.2\\]](#source-agreement-2017)<br>"
        "the paper leaves it out | **inferred:** yes<br>because the answer names the surgery | "
        "no terms on that day |"
    ) in text


def test_a_picture_is_followed_by_its_words() -> None:
    text = render(PAGE, name)

    assert "![Who tells whom, in three regimes](<map%20picture.svg>)" in text
    assert "- Before the agreement: the hub answers the office; the address is disputed." in text


def test_an_open_question_shows_where_its_answer_is_missing() -> None:
    text = render(PAGE, name)

    assert "> **Question ico-4.2 (open)**: Is the processing necessary" in text
    assert text.count("> *to be written, with name and date*") == 1


def test_the_title_is_written_once() -> None:
    titled = replace(PAGE, blocks=(Heading(1, PAGE.title, "top"), *PAGE.blocks))

    assert render(PAGE, name).count("\n# ") + 1 == 1
    assert render(titled, name).count("\n# ") == 1
