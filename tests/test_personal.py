"""What looks like data of a real person is warned of, and numbers that are nobody's are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dpia.api.loading import load
from dpia.document import Level
from dpia.personal import personal_data
from tests.understanding import HEAD

WARNED = (
    ("note: ring 943 476 5919\n", "1:12", "an NHS number"),
    ("note: 9434765919\n", "1:7", "an NHS number"),
    ("# 943-476-5919\n", "1:3", "an NHS number"),
    ("a: 1\nnote: é (943 476 5919)\n", "2:10", "an NHS number"),
    ("contact: jo.bloggs@surgery.example.nhs.uk\n", "1:10", "an e-mail address"),
    ("contact: <jo+tracing@nhs.net>\n", "1:11", "an e-mail address"),
    ("contact: mailto:jo@nhs.net\n", "1:17", "an e-mail address"),
    ("contact: 020 7946 0018\n", "1:10", "a telephone number"),
    ("contact: +44 20 7946 0018\n", "1:10", "a telephone number"),
    ("contact: 07700 900123\n", "1:10", "a telephone number"),
)
PASSED = (
    "url: https://example.org/a/0207946001/9434765919\n",
    "url: https://user@example.org/x\n",
    "note: from 2005-01-01 to 2016-11-30\n",
    "observed: {2014-01/2016-11: {asked: 16689}}\n",
    "covers: 2017-01-01/2018-05-08\n",
    "note: order 1111111111 is no one's number\n",
    "note: 9434765918\n",
    "terms: {nhs-mou@2017: {}}\n",
    "sources: [hansard#column-1234567890]\n",
    "note: 123456789012345678901234567890\n",
    "note: 20.12.2016 16.000.000.000\n",
)


@pytest.mark.parametrize(("text", "place", "kind"), WARNED)
def test_what_looks_like_data_of_a_person_is_warned_of(text: str, place: str, kind: str) -> None:
    (warning,) = personal_data("m.yaml", text.encode())

    assert f"{warning.span.line}:{warning.span.column}" == place
    assert warning.message == f"this looks like {kind} of a real person"
    assert (warning.level, warning.code) == (Level.WARNING, "personal-data")


@pytest.mark.parametrize("text", PASSED)
def test_numbers_that_are_nobodys_are_passed_over(text: str) -> None:
    assert list(personal_data("m.yaml", text.encode())) == []


@given(st.integers(10**9, 10**10 - 1))
def test_a_number_is_an_nhs_number_by_its_check_digit(number: int) -> None:
    text = str(number)
    weighed = sum(int(digit) * (10 - at) for at, digit in enumerate(text[:9]))
    check = 11 - weighed % 11
    right = int(text[9]) == (0 if check == 11 else check) and len(set(text)) > 1

    kinds = [one.message for one in personal_data("m.yaml", f"note: {text}\n".encode())]

    assert (kinds == ["this looks like an NHS number of a real person"]) == right


def test_every_place_is_warned_of() -> None:
    text = "a: jo@nhs.net\nb: jo@nhs.net and 020 7946 0018\n"

    found = [(one.span.line, one.span.column) for one in personal_data("m.yaml", text.encode())]

    assert found == [(1, 4), (2, 4), (2, 19)]


def test_a_warning_does_not_keep_a_model_from_being_read(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text(HEAD + "note: write to jo@nhs.net\n", encoding="utf-8")

    flow_file = load(str(path))

    assert [one.code for one in flow_file.warnings] == ["personal-data"]
