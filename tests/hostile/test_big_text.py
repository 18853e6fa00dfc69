"""A text of a million letters comes out whole at every key, or is said to be cut, and where not.

The keys are those of the schema; each is tried in the first document that shows it.  Several stand
in one model at once, so that few models hold them all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import count

import pytest

from dpia.api.views import View
from dpia.api.views import page_of
from dpia.api.writing import formats_of
from dpia.api.writing import write
from dpia.quoting import SHORTENED
from tests.hostile.documents import makers
from tests.hostile.model import base
from tests.hostile.readers import READERS
from tests.hostile.schema import Key
from tests.hostile.schema import filled
from tests.hostile.test_hostile_text import MIXED
from tests.hostile.test_hostile_text import encoded
from tests.hostile.test_hostile_text import made
from tests.hostile.test_hostile_text import said_in
from tests.understanding import understood_data

LONG = 1_000_000
AT_ONCE = 12
"""How many keys of a model hold a long text at once."""
SHARES = 6
"""Over how many tests the keys are spread, so that none takes long."""
CHEAP = ("csv", "json", "markdown")
ONE_OF_EACH: tuple[tuple[Key, str], ...] = (
    (("Harm", "what"), "facts"),
    (("Source", "title"), "sources"),
)
"""What is tried in the formats of pages: a PDF is slow to read back, and has a shorter text."""


@cache
def shown_by() -> Mapping[str, Mapping[Key, int]]:
    """Give the keys by the first document that shows each: the how-manieth text it shows of all."""
    model, every = made(MIXED)
    found: dict[Key, tuple[str, int]] = {}
    numbers = {mark: number for number, mark in enumerate(model.texts)}
    for name in ("facts", "sources", "map", *every):
        for mark in sorted(said_in(every[name])):
            found.setdefault(model.keys[mark], (name, numbers[mark]))
    by_document: dict[str, dict[Key, int]] = defaultdict(dict)
    for key, (name, number) in sorted(found.items()):
        by_document[name][key] = number
    return by_document


def parts() -> list[tuple[str, int]]:
    """Part the keys of each document into as many as stand in one model."""
    sizes = {name: len(keys) for name, keys in shown_by().items()}
    return [(name, first) for name, size in sizes.items() for first in range(0, size, AT_ONCE)]


def with_long(
    keys: tuple[Key, ...], document: str, length: int = LONG
) -> tuple[View, Mapping[Key, str]]:
    """Make a document in which a long text stands once at each of some keys."""
    texts = {key: f"zq{number:03}{'w' * length}" for number, key in enumerate(keys)}
    at = {shown_by()[document][key]: text for key, text in texts.items()}
    numbers = count()
    data = filled(base(), lambda _: at.get(next(numbers), "x"))
    return makers(understood_data(data))[document](), texts


@pytest.mark.parametrize("share", range(SHARES))
def test_a_long_text_comes_out_whole_at_every_key(share: int) -> None:
    for document, first in parts()[share::SHARES]:
        keys = tuple(shown_by()[document])[first : first + AT_ONCE]
        view, texts = with_long(keys, document)

        for format_ in set(CHEAP) & set(formats_of(type(view))):
            shown = page_of(view) if format_ == "markdown" else view
            said = "\n".join(READERS[format_](encoded(write(shown, format_))))

            # A table leaves some keys out; what it has of a text it has whole.
            begun = {key: text for key, text in texts.items() if text[:6] in said}
            assert format_ == "csv" or begun.keys() == texts.keys(), (document, format_)
            assert [key for key, text in begun.items() if text not in said] == [], format_
            assert SHORTENED not in said


@pytest.mark.parametrize(("format_", "length"), [("docx", LONG), ("html", LONG), ("pdf", 50_000)])
def test_a_long_text_is_whole_on_pages(format_: str, length: int) -> None:
    for key, document in ONE_OF_EACH:
        view, _ = with_long((key,), document, length)

        said = "".join(READERS[format_](encoded(write(view, format_))))

        assert len(re.sub("[^w]", "", said)) >= length


def test_a_cell_of_a_workbook_that_cannot_hold_a_text_says_where_it_is_whole() -> None:
    view, texts = with_long((("Harm", "what"),), "facts")

    cells = list(READERS["xlsx"](encoded(write(view, "xlsx"))))

    (cut,) = [cell for cell in cells if cell.startswith("zq000w")]
    assert cut.endswith(SHORTENED)
    assert "CSV" in SHORTENED
    assert next(iter(texts.values())) in "".join(READERS["csv"](encoded(write(view, "csv"))))
