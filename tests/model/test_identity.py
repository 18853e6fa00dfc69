"""A model's hash says which model it is, and nothing of how it was written down."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from dpia.api.loading import load
from dpia.model.identity import fingerprint
from tests.strategies import Data
from tests.strategies import models
from tests.strategies import shuffled
from tests.understanding import HEAD
from tests.understanding import understood

PARTS = (HEAD, "fields: {b: {}, a: {}}\n", "purposes:\n  care: {within: []}\n", "fields: {c: {}}\n")


@settings(max_examples=30)
@given(st.data(), models(most=2))
def test_the_order_of_keys_and_ids_changes_no_hash(data: st.DataObject, model: Data) -> None:
    again = data.draw(shuffled(model))

    assert fingerprint(again) == fingerprint(model)


@given(st.permutations(range(len(PARTS))))
def test_the_order_and_the_number_of_files_change_no_hash(order: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number, part in enumerate(order):
            (Path(folder) / f"{number}.yaml").write_text(PARTS[part])
        split = fingerprint(load(folder).data)

    whole = HEAD + "fields: {a: {}, b: {}, c: {}}\npurposes: {care: {within: []}}\n"
    assert split == fingerprint(understood(whole).data)


def test_style_and_comments_change_no_hash_and_a_word_does() -> None:
    plain = fingerprint(understood(HEAD + "fields: {name: {name: Name}}\n").data)
    styled = fingerprint(
        understood("# note\n" + HEAD + 'fields:\n  name:\n    name: "Name"\n').data
    )
    other = fingerprint(understood(HEAD + "fields: {name: {name: name}}\n").data)

    assert plain == styled
    assert plain != other


def test_the_hash_is_that_of_canonical_json() -> None:
    written = '{"as_of":"2020-01-31","dpia":1,"note":"\\u00e9","title":"A model"}'

    found = fingerprint(understood(HEAD + "note: é\n").data)

    assert found == hashlib.sha256(written.encode()).hexdigest()
