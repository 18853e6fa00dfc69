"""A text of a million letters comes out whole at every key where a reader's program can hold it.

The keys are those of the schema; each is tried in the first document that shows it.  Several stand
in one model at once, so that few models hold them all.  On paper see `test_big_paper.py`.
"""

from __future__ import annotations

import pytest

from dpia.api.views import page_of
from dpia.api.writing import formats_of
from dpia.api.writing import write
from tests.hostile.long import SHARES
from tests.hostile.long import body
from tests.hostile.long import shared
from tests.hostile.long import with_long
from tests.hostile.readers import READERS
from tests.hostile.test_hostile_text import encoded

WRITTEN_WHOLE = ("csv", "html", "json", "markdown")


@pytest.mark.parametrize("share", range(SHARES))
def test_a_long_text_comes_out_whole_at_every_key(share: int) -> None:
    for document, keys, kind in shared(share):
        long = body(kind)
        view, bounds = with_long(document, keys, long)

        for format_ in set(WRITTEN_WHOLE) & set(formats_of(type(view))):
            shown = page_of(view) if format_ == "markdown" else view
            said = "\n".join(READERS[format_](encoded(write(shown, format_))))

            # A table leaves some keys out; what it has of a text it has whole.
            begun = {key: two for key, two in bounds.items() if two[0] in said}
            assert format_ == "csv" or begun.keys() == bounds.keys(), (document, format_)
            lost = [key for key, two in begun.items() if long.join(two) not in said]
            assert lost == [], (document, format_, kind)
