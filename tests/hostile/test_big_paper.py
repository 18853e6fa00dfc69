"""A text of a million letters at every key is begun in its place on paper, and whole in the annex.

One text is said at every key of a document at once, between ends that tell the keys apart: it
stands once in the annex.  A PDF of that is long to read back, so fewer keys are tried in one.
"""

from __future__ import annotations

import io
from itertools import islice

import pytest
from pypdf import PdfReader

from dpia.api.writing import formats_of
from dpia.api.writing import write
from tests.hostile.long import LONG
from tests.hostile.long import body
from tests.hostile.long import shown_by
from tests.hostile.long import with_long
from tests.hostile.readers import READERS
from tests.hostile.test_hostile_text import encoded
from tests.hostile.test_hostile_text import squeezed

CUT = "cuthere;wholeintheannexoflongtexts,number1"
LOOSE = 10_000
"""So many letters at either end of what many texts share may stand with each of them instead."""
OF_ONE = (("facts", "Harm", "what"), ("sources", "Source", "title"))


@pytest.mark.parametrize("kind", ["a word", "markup", "arabic"])
def test_a_word_file_says_a_long_text_at_every_key_and_has_it_whole(kind: str) -> None:
    long = body(kind)
    for document, numbers in shown_by().items():
        view, bounds = with_long(document, tuple(numbers), long)
        if "docx" not in formats_of(type(view)):  # a map by itself: see `test_big_pictures.py`
            continue

        said = squeezed("\n".join(READERS["docx"](encoded(write(view, "docx")))))

        assert [key for key, two in bounds.items() if not all(end in said for end in two)] == []
        # An answer is not cut: it stands whole in its field, from which it is read back.
        whole = said.count(squeezed(long[LOOSE:-LOOSE]))
        assert (CUT in said and whole == 1) or document == "assessment by ico", document


@pytest.mark.parametrize(("document", "of", "key"), OF_ONE)
def test_a_pdf_begins_a_long_text_in_its_place_and_ends_it_in_the_annex(
    document: str, of: str, key: str
) -> None:
    view, bounds = with_long(document, ((of, key),), body("a word"))
    (begins, ends) = bounds[of, key]

    pages = PdfReader(io.BytesIO(encoded(write(view, "pdf")))).pages

    last = squeezed("".join(page.extract_text() for page in islice(reversed(pages), 3)))
    assert ends in last
    assert any(begins in squeezed(page.extract_text()) for page in pages)
    assert 250 < len(pages) < 350


@pytest.mark.parametrize(("document", "of", "key"), OF_ONE)
def test_a_pdf_has_whole_what_it_cuts(document: str, of: str, key: str) -> None:
    length = LONG // 20
    view, _ = with_long(document, ((of, key),), body("a word", length))

    said = squeezed("".join(READERS["pdf"](encoded(write(view, "pdf")))))

    assert CUT in said
    assert said.count("w") >= length
