"""Passage has ended only where nothing passes any more, whomever it would reach."""

from __future__ import annotations

from typing import Any

import pytest

from dpia.comparison import glance
from dpia.comparison.pair import pair
from dpia.comparison.stands import Half
from dpia.comparison.verdict import verdict
from dpia.comparison.word import Word
from dpia.regime.resolve import resolve
from tests.understanding import understood_data

Data = dict[str, Any]


def feeds(*ended: str) -> Data:
    """Write a model of two feeds from one body, each under an agreement of its own."""
    named = ("first", "second")
    return {
        "dpia": 1,
        "title": "Two feeds",
        "as_of": "2020-06-01",
        "sources": {"paper": {"kind": "official", "read": "whole"}},
        "organisations": {
            "archive": {"collects": {"reader": {"sources": ["paper"], "fields": {"name": "yes"}}}},
            "first": {},
            "second": {},
        },
        "subjects": {"reader": {}},
        "fields": {"name": {}},
        "purposes": {"inspection": {}},
        "instruments": {
            f"memo-{one}": {
                "kind": "agreement",
                "sources": ["paper"],
                "versions": {
                    "1": {"in_force": "2018-01-01"}
                    | ({"ended": "2019-01-01"} if one in ended else {"ended": "none"})
                },
            }
            for one in named
        },
        "flows": {
            f"to-{one}": {
                "kind": "feed",
                "from": "archive",
                "to": one,
                "about": ["reader"],
                "purpose": "inspection",
                "sources": ["paper"],
                "terms": {f"memo-{one}@1": {"whole": "yes", "fields": {"name": "yes"}}},
            }
            for one in named
        },
        "regimes": {
            "before": {"title": "Before", "on": "2018-06-01"},
            "after": {"title": "After", "on": "2019-06-01"},
        },
    }


def passage(data: Data) -> Word:
    """Give the word for passage."""
    model = understood_data(data).model
    before, after = (Half(model, resolve(model, name)) for name in ("before", "after"))
    return verdict(pair(before, after)).passage.word


@pytest.mark.parametrize("most", [300, 0], ids=["by chains", "step by step"])
@pytest.mark.parametrize(
    ("ended", "word"),
    [((), Word.EQUIVALENT), (("first",), Word.NARROWING), (("first", "second"), Word.ENDED)],
)
def test_passage_has_ended_only_where_nothing_passes_any_more(
    ended: tuple[str, ...], word: Word, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glance, "MOST", most)
    monkeypatch.setattr("dpia.comparison.standings.MOST", most)

    assert passage(feeds(*ended)) is word
