"""Where sources differ over grounds, what is found is contested, and a silent side says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia import catalogue
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from tests.rules.examples import checked
from tests.rules.examples import laid_over

DISPUTED = laid_over("""
organisations: {archive: {sector: Health, kind: health body}}
purposes: {care: {name: Care, sources: [paper]}}
subjects: {reader: {given_in: care}}
conditions:
  offence:
    name: Offence
    sources: [paper]
    max_sentence: {claims: {one: {value: P6M}, other: {value: silent}}}
instruments:
  act:
    kind: act
    sources: [paper]
    provisions:
      s1:
        effect: gateway
        purpose: {claims: {one: {value: care}, other: {value: silent}}}
  memo: {rests_on: {"act#s1": {claims: {one: {value: yes}, other: {value: no}}}}}
flows:
  answer:
    terms:
      memo@1:
        trigger: {claims: {one: {value: offence}, other: {value: silent}}}
        confidentiality_basis: {claims: {one: {value: The public interest}, other: {value: silent}}}
        lawful_basis: {claims: {one: {value: Consent}, other: {value: none}}}
        notice: {claims: {one: {value: none}, other: {value: silent}}}
        exemptions: {immigration: {claims: {one: {value: yes}, other: {value: no}}}}
""")


@pytest.mark.parametrize(
    "fault",
    [
        "below-serious-crime",
        "blanket-exemption",
        "consent-under-dependence",
        "exemption-held-unlawful",
        "no-lawful-basis",
        "outside-the-purpose-of-the-power",
    ],
)
def test_what_is_found_under_a_dispute_is_contested(fault: str, tmp_path: Path) -> None:
    answer = asked(fault, tmp_path)

    assert answer.word is Word.ISSUE
    assert answer.contested
    assert "None" not in answer.text
    assert "Silent" not in answer.text


def test_a_side_that_is_silent_is_no_case_to_be_looked_for(tmp_path: Path) -> None:
    answer = asked("below-serious-crime", tmp_path)

    assert answer.text == (
        "Answer under Memorandum (1), in the public interest, is open for: Offence, punished with "
        "at most 6 months (serious crime is counted from a maximum of 12 months)"
    )


def asked(fault: str, folder: Path) -> Answer:
    assert fault in catalogue.faults()
    (only,) = checked(DISPUTED, folder, fault).asked
    return only.answer
