"""Untrusted text in sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.quoting import quoted
from dpia.quoting import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("'a\u202eb' is not known", "'a<U+202E>b' is not known"),
        ("'a\x1b[0m'", "'a<U+001B>[0m'"),
        ("'a\nb'", "'a<U+000A>b'"),
        ("'a\u2028'", "'a<U+2028>'"),
        ("'\udcff.yaml'", "'<U+DCFF>.yaml'"),
        ("'é \U0001f600 \u200d'", "'é \U0001f600 \u200d'"),
    ],
)
def test_what_would_hide_or_reorder_text_is_written_as_a_code_point(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_long_name_is_shortened_when_it_is_quoted() -> None:
    assert quoted("x" * 81) == f"'{'x' * 79}…'"
    assert quoted("x" * 80) == f"'{'x' * 80}'"


def test_a_long_name_that_was_quoted_by_hand_is_shortened_when_it_is_shown() -> None:
    sentence = f"'{'x' * 500}' is not among the fields; write 'y' or '{'z' * 80}'"

    shown = visible(sentence)

    assert shown == f"'{'x' * 79}…' is not among the fields; write 'y' or '{'z' * 80}'"


def test_the_words_between_two_names_are_no_name() -> None:
    sentence = "'a' is " + "very " * 30 + "far from 'b'"

    assert visible(sentence) == sentence


@given(st.text())
def test_what_is_shown_can_be_written_anywhere(text: str) -> None:
    shown = visible(text)

    assert shown.encode().decode() == shown
    assert "\n" not in shown
    assert "\x1b" not in shown
