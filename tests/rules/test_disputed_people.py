"""A fault that is asked for only because of a disputed fact is contested."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia.finding.answer import Word
from tests.rules.examples import checked
from tests.rules.examples import laid_over

YES = "{claims: {one: {value: yes, sources: [paper]}, two: {value: no, sources: [paper]}}}"
ROLE = "{claims: {one: {value: WORD, sources: [paper]}, two: {value: controller}}}"
TEXT = "{claims: {one: {value: Own, sources: [paper]}, two: {value: silent, sources: [paper]}}}"
SAFEGUARDS = "flows: {answer: {terms: {memo@1: {safeguards: {ID: no}}}}}\n"
PEOPLE = "subjects: {reader: {KEY: " + YES + "}}\n"
CHILD = PEOPLE.replace("KEY", "child")
FAMILY = "flows: {answer: {terms: {memo@1: {consequence: {falls-on-family: yes}}}}}\n"


def roles(word: str, safeguard: str) -> str:
    """Write a role that is disputed, and a safeguard that is denied."""
    terms = f"terms: {{memo@1: {{safeguards: {{{safeguard}: no}}}}}}"
    return f"flows: {{answer: {{roles: {{archive: {ROLE.replace('WORD', word)}}}, {terms}}}}}"


@pytest.mark.parametrize(
    ("fault", "example"),
    [
        ("child-without-best-interests", CHILD + SAFEGUARDS.replace("ID", "best-interests")),
        ("child-used-to-find-adult", CHILD + FAMILY),
        (
            "vulnerable-without-safeguard",
            PEOPLE.replace("KEY", "vulnerable") + SAFEGUARDS.replace("ID", "vulnerable-people"),
        ),
        ("joint-without-arrangement", roles("joint controller", "joint-arrangement")),
        ("processor-without-contract", roles("processor", "processor-contract")),
        (
            "no-policy-document",
            "flows: {answer: {terms: {memo@1: {special_condition: "
            + TEXT
            + ", safeguards: {policy-document: no}}}}}",
        ),
        (
            "match-unchecked",
            "flows: {request: {terms: {memo@1: {fields: {name: "
            + YES
            + "}}}}, answer: {terms: {memo@1: {safeguards: {match-check: no}}}}}",
        ),
    ],
)
def test_what_is_asked_under_a_dispute_is_contested(
    fault: str, example: str, tmp_path: Path
) -> None:
    found = [one.answer for one in checked(laid_over(example), tmp_path, fault).asked]

    assert [one.word for one in found] == [Word.ISSUE]
    assert found[0].contested
