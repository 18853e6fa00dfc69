"""Hostile words at every key that holds text come out as those words, in every format.

Every key of the schema is filled at once, each with a mark of its own, and every kind of document
is written in every format and read back by another reader.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache

import pytest

from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.api.findings import found
from dpia.api.regimes import regimes
from dpia.api.study import Study
from dpia.api.views import View
from dpia.api.writing import formats_of
from dpia.api.writing import write
from dpia.drawing.letters import drawable
from dpia.drawing.measure import shipped_faces
from dpia.model.build import FlowFile
from dpia.quoting import on_one_line
from dpia.quoting import unhidden
from dpia.report.bibliography import bibliography
from dpia.report.fact_list import fact_list
from dpia.report.findings import requests
from dpia.report.findings import to_do
from dpia.report.names import begun_small
from dpia.report.overview import overview
from dpia.report.register.make import register
from dpia.report.register.view import Form
from dpia.report.seen_from.recipient import at_recipient
from dpia.report.seen_from.subject import for_subject
from dpia.report.summary import summary
from tests.hostile.kinds import KINDS
from tests.hostile.model import Hostile
from tests.hostile.model import base
from tests.hostile.model import hostile
from tests.hostile.readers import READERS
from tests.hostile.schema import Key
from tests.hostile.schema import filled
from tests.hostile.schema import text_keys
from tests.understanding import understood_data

FACES = shipped_faces()
MARK = re.compile(r"zq\d{4}qz")
LONGEST = 400
"""How many letters the longest text has, once it is shown."""
PAGED = ("pdf", "text")
"""Formats in which a page or column may end within a text: it stands whole at least once."""
TURNED = ("arabic", "pdf")
"""Letters from right to left, read back in the order in which they are drawn."""
MOST = {"pdf": 1}
"""Of how many documents a format that is slow to read back is tried."""
LONG: tuple[Key, ...] = (("Event", "what"), ("Harm", "what"), ("Source", "title"), ("Gate", "test"))
WIDE = 4000
"""A terminal on which no cell of a table takes two lines, so that its words stay together."""


def views(flow_file: FlowFile) -> Iterator[View]:
    """Make every kind of document of a model."""
    every = regimes(flow_file)
    findings = found(answers(flow_file, Wanted()))
    yield Study(flow_file, every[:1]).page
    yield Study(flow_file, every[1:], "article-35").page
    yield Study(flow_file, every).page
    yield Study(flow_file, every).comparison
    yield Study(flow_file, every).diagram
    yield fact_list(flow_file)
    yield bibliography(flow_file)
    yield overview(flow_file, every, every)
    yield findings
    yield to_do.page(findings)
    yield requests.page(flow_file, findings)
    yield from (register(flow_file, every, form) for form in Form)
    yield summary(flow_file, every[0])
    yield at_recipient(flow_file, every, "pay-office")
    yield for_subject(flow_file, every, "employee")


@cache
def made(kind: str) -> tuple[Hostile, tuple[View, ...]]:
    """Fill a model with one kind of hostile words, and make its documents, once."""
    model = hostile(KINDS[kind])
    return model, tuple(views(model.flow_file))


def test_every_key_that_holds_text_is_filled() -> None:
    model, _ = made("markup")

    assert set(model.keys.values()) >= text_keys()


@pytest.mark.parametrize("format_", READERS)
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_words_come_out_as_words(kind: str, format_: str) -> None:
    model, every = made(kind)

    whole, torn = Counter[str](), Counter[str]()
    for view in every[: MOST.get(format_)]:
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


@pytest.mark.parametrize("format_", ["csv", "html", "json", "markdown", "xlsx"])
@pytest.mark.parametrize("key", LONG)
def test_a_text_of_a_million_letters_comes_out_whole_or_is_said_to_be_cut(
    key: Key, format_: str
) -> None:
    once = iter(["w" * 1_000_000])
    data = filled(base(), lambda one: next(once, "x") if one == key else "x")
    flow_file = understood_data(data)

    written = (write(view(flow_file), format_) for view in (fact_list, bibliography))

    said = [one for content in written for one in READERS[format_](encoded(content))]
    longest = max(re.findall("w+", " ".join(said)), key=len)
    assert len(longest) == 1_000_000 or any("www … (shortened)" in one for one in said)


def test_letters_from_right_to_left_are_drawn_on_paper_and_not_named() -> None:
    _, every = made("arabic")

    said = "".join(READERS["pdf"](encoded(write(every[0], "pdf"))))

    assert re.search("[\u0600-\u06ff\ufb50-\ufeff]", said)
    assert "<U+06" not in said


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
