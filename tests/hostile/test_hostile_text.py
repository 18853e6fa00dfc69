"""Hostile words at every key that holds text come out as those words, in every format.

Every key of the schema is filled at once, each with a mark of its own, and every kind of document
is written in every format and read back by another reader.  Which keys there are, the schema says;
which of them a document shows, its JSON says: neither is listed by hand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from dpia.api.views import View
from dpia.api.views import kind_of
from dpia.api.views import page_of
from dpia.api.writing import formats_of
from dpia.api.writing import write
from dpia.drawing.letters import drawable
from dpia.drawing.measure import shipped_faces
from dpia.quoting import on_one_line
from dpia.quoting import unhidden
from dpia.report.names import begun_small
from dpia.report.page import Block
from dpia.report.page import Figure
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from tests.hostile.documents import documents
from tests.hostile.kinds import KINDS
from tests.hostile.model import Hostile
from tests.hostile.model import hostile
from tests.hostile.readers import READERS
from tests.hostile.schema import Key
from tests.hostile.schema import text_keys

FACES = shipped_faces()
MARK = re.compile(r"zq\d{4}qz")
LONGEST = 400
"""How many letters the longest text has, once it is shown."""
PAGED = ("pdf", "text")
"""Formats in which a page or column may end within a text: it stands whole at least once."""
TURNED = ("arabic", "pdf")
"""Letters from right to left, read back in the order in which they are drawn."""
MAIN = ("facts", "sources", "assessment by ico", "comparison", "map", "findings")
"""The documents in which every kind of words is tried; together they hold nearly every key."""
SLOW: Mapping[str, tuple[str, ...]] = {"docx": MAIN[:3], "pdf": MAIN[:2], "text": MAIN[:3]}
ALIKE = re.compile(r"assessment (by (?!ico)|of )")
"""Assessments that are laid out as another is: of those one is made a PDF, slow to read back."""
NOWHERE: Mapping[Key, str] = {
    ("Answer", "fingerprint"): "it is compared with that of the facts today, and is no sentence",
}
"""Keys that no document shows, and why."""
MIXED = tuple(word for words in KINDS.values() for word in words)
"""Words of every kind, which the keys of one model take in turn."""
WIDE = 4000
"""A terminal on which no cell of a table takes two lines, so that its words stay together."""


@cache
def made(words: tuple[str, ...]) -> tuple[Hostile, Mapping[str, View]]:
    """Fill a model with hostile words, and make its documents, once."""
    model = hostile(words)
    return model, documents(model.flow_file)


def test_every_key_that_holds_text_is_filled() -> None:
    model, _ = made(MIXED)

    assert set(model.keys.values()) >= text_keys()


def test_every_key_is_shown_by_some_document_or_is_not_for_a_stated_reason() -> None:
    model, every = made(MIXED)

    shown = {model.keys[mark] for view in every.values() for mark in said_in(view)}

    assert text_keys() - shown == NOWHERE.keys()


@pytest.mark.parametrize("format_", ["docx", "html", "markdown", "pdf", "text"])
def test_what_a_document_says_it_says_in_every_format_of_pages(format_: str) -> None:
    model, every = made(MIXED)
    left = (*MAIN[:2], *filter(ALIKE.match, every)) if format_ == "pdf" else ()
    pages = {
        name: view for name, view in every.items() if name not in left and is_page(view, format_)
    }

    for name, view in pages.items():
        content = encoded(write(view, format_, width=WIDE))
        said = squeezed("\n".join(READERS[format_](content)))
        found = list(marks(said, model.texts))
        missing = said_in(in_words(page_of(view))) - {mark for mark, _ in found}

        assert not missing, (name, [model.keys[mark] for mark in missing])
        if format_ not in PAGED:
            assert all(stands for _, stands in found), name


def test_a_table_says_the_same_as_a_workbook_and_as_text() -> None:
    _, every = made(MIXED)
    tables = [view for view in every.values() if "csv" in formats_of(type(view))]

    for view in tables:
        read = {
            format_: MARK.findall("\n".join(READERS[format_](encoded(write(view, format_)))))
            for format_ in ("csv", "xlsx")
        }

        assert read["csv"]
        assert read["csv"] == read["xlsx"]


@pytest.mark.parametrize("format_", READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_words_come_out_as_words(kind: str, format_: str) -> None:
    model, every = made(KINDS[kind])

    whole, torn = Counter[str](), Counter[str]()
    for view in (every[name] for name in SLOW.get(format_, MAIN)):
        if format_ in formats_of(type(view)):
            content = encoded(write(view, format_, width=WIDE))
            said = squeezed("\n".join(READERS[format_](content)))
            for mark, stands in marks(said, model.texts):
                (whole if stands else torn)[mark] += 1

    assert whole or (kind, format_) == TURNED
    if format_ not in PAGED:
        assert not torn
    elif (kind, format_) != TURNED:
        assert set(torn) <= set(whole)


def test_letters_from_right_to_left_are_drawn_on_paper_and_not_named() -> None:
    _, every = made(KINDS["arabic"])

    said = "".join(READERS["pdf"](encoded(write(every["sources"], "pdf"))))

    assert re.search("[\u0600-\u06ff\ufb50-\ufeff]", said)
    assert "<U+06" not in said


def said_in(view: View) -> set[str]:
    """List the marks of the texts that a document holds, as its JSON gives it."""
    said = "\n".join(READERS["json"](encoded(write(view, "json"))))
    return set(MARK.findall(said))


def in_words(page: Page) -> Page:
    """Put the words beside a picture in its place: what is drawn is read back elsewhere."""
    blocks: list[Block] = []
    for block in page.blocks:
        if isinstance(block, Figure):
            blocks += [Paragraph((block.caption,)), Listing(block.diagram.equivalent)]
        else:
            blocks.append(block)
    return replace(page, blocks=tuple(blocks))


def is_page(view: View, format_: str) -> bool:
    """Tell whether a view is written in a format as a page, and not as a drawing."""
    return kind_of(type(view)).name != "diagram" and format_ in formats_of(type(view))


def marks(said: str, texts: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """List every mark that stands somewhere, and whether all words of its text stand before it."""
    whole = {mark: tuple(squeezed(show(text)) for show in SHOWN) for mark, text in texts.items()}
    for one in MARK.finditer(said):
        before = said[max(0, one.end() - LONGEST) : one.end()]
        yield one[0], before.endswith(whole[one[0]])


def encoded(content: str | bytes) -> bytes:
    """Give a file as bytes."""
    return content if isinstance(content, bytes) else content.encode()


def squeezed(text: str) -> str:
    """Leave out blanks, and where a word may be broken: a page is free in both."""
    return "".join(text.replace("\u200b", "").split())


SHOWN: tuple[Callable[[str], str], ...] = (
    str,
    lambda text: unhidden(on_one_line(text)),
    lambda text: drawable(text, FACES),
    begun_small,
    lambda text: unhidden(on_one_line(begun_small(text))),
    lambda text: drawable(begun_small(text), FACES),
    lambda text: text.lower().replace(" ", "-"),
)
"""How a text may stand: as it is, with nothing hidden in it, with nothing that no font draws, each
also begun small inside a sentence; and as the id that a sector gives to a group of a map."""
