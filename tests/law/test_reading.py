"""A law file that does not say what a law file says is refused with the place."""

from __future__ import annotations

import pytest

from dpia.law.reading import UnreadableLawError
from dpia.law.reading import read_law

HEAD = """title = "Freedonia"
[sources.gazette]
title = "Gazette"
[epochs.code]
title = "Code"
from = 2020-01-01
from_memory = true
[points.fairness]
title = "Fairness"
"""


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            'text = "Code, article 1"',
            "points.fairness.references[0]: name sources, or write from_memory = true",
        ),
        (
            'text = "Code, article 1", sources = ["leaflet"]',
            "points.fairness.references[0]: 'leaflet' is not among the sources",
        ),
        (
            'text = "Code, article 1", from = "2020", from_memory = true',
            "points.fairness.references[0]: '2020' is not a day: write 2018-05-25",
        ),
        (
            'text = "Code", from = 2020-01-02, until = 2020-01-01, from_memory = true',
            "points.fairness.references[0]: it ends on 2020-01-01, before it begins on 2020-01-02",
        ),
        (
            "from_memory = true",
            "points.fairness.references[0]: 'text' is not given as a text",
        ),
    ],
)
def test_a_reference_that_cannot_stand_is_refused(line: str, sentence: str) -> None:
    text = f"{HEAD}references = [{{{line}}}]\n"

    with pytest.raises(UnreadableLawError) as refused:
        read_law("freedonia", text)

    assert str(refused.value) == sentence


def test_a_key_that_a_law_file_does_not_know_is_refused() -> None:
    with pytest.raises(UnreadableLawError, match="'articles' is not a key of it"):
        read_law("freedonia", f"{HEAD}articles = []\n")
