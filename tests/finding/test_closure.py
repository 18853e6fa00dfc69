"""What becomes known from what is given, beside what is held, and what goes on to others."""

from __future__ import annotations

from pathlib import Path

from dpia.finding.closure import inferred
from dpia.finding.onward import passed_on
from tests.finding.small import answer_of

CAPABLE = """
capabilities:
  at-home: {any_of: [[name, address]], strength: strong, sources: [paper]DENIED}
"""
ONWARD = """
organisations: {bureau: {name: Bureau, sources: [paper]}}
instruments: {habit: {kind: practice, sources: [paper]}}
flows:
  hint:
    {kind: notice, from: inspectorate, to: bureau, about: [reader], sources: [paper],
     terms: {habit: {fields: {address: yes, name: yes}}}, seen: {2019-01/2020-12: yes}}
"""


def test_what_is_asked_with_counts_beside_what_is_given(tmp_path: Path) -> None:
    (one,) = inferred(answer_of(CAPABLE.replace("DENIED", ""), tmp_path))

    assert (one.id, one.given, one.held) == ("at-home", ("address",), ("name",))


def test_an_inference_that_the_author_denies_is_not_made(tmp_path: Path) -> None:
    denied = CAPABLE.replace("DENIED", ", denied: {value: yes, because: Nobody lives there}")

    assert list(inferred(answer_of(denied, tmp_path))) == []


def test_nothing_is_inferred_from_what_the_recipient_had_before(tmp_path: Path) -> None:
    elsewhere = CAPABLE.replace("DENIED", "") + (
        "fields: {colour: {name: Colour, sources: [paper]}}\n"
        "flows: {answer: {terms: {memo@1: {fields: {address: no, colour: yes}}}}}\n"
    )

    assert list(inferred(answer_of(elsewhere, tmp_path))) == []


def test_only_what_the_recipient_did_not_know_before_is_passed_on(tmp_path: Path) -> None:
    (one,) = passed_on(answer_of(ONWARD, tmp_path))

    assert (one.to, one.fields) == ("bureau", ("address",))


def test_what_goes_back_to_the_sender_is_not_passed_on(tmp_path: Path) -> None:
    back = ONWARD.replace("to: bureau", "to: archive")

    assert list(passed_on(answer_of(back, tmp_path))) == []


def test_what_goes_on_under_a_paper_is_not_called_loose(tmp_path: Path) -> None:
    papered = ONWARD.replace("terms: {habit:", "terms: {memo@1:")

    assert list(passed_on(answer_of(papered, tmp_path))) == []
