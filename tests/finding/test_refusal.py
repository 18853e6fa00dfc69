"""Whether any body may say no, from gates that are stated, denied, disputed or the person's."""

from __future__ import annotations

from pathlib import Path

import pytest

from dpia.finding.answer import Word
from dpia.finding.refusal import discretion
from tests.finding.small import answer_of

DISPUTED = "{claims: {one: {value: yes, sources: [paper]}, two: {value: no, sources: [paper]}}}"


@pytest.mark.parametrize(
    ("gates", "word", "contested"),
    [
        ("{}", Word.UNKNOWN, False),
        ("none", Word.ISSUE, False),
        ("{desk: {by: archive}}", Word.OK, False),
        ("{desk: {by: archive, exists: no}}", Word.ISSUE, False),
        (f"{{desk: {{by: archive, exists: {DISPUTED}}}}}", Word.ISSUE, True),
        (f"{{desk: {{exists: {DISPUTED}}}, board: {{by: archive}}}}", Word.OK, False),
        ("{consent: {person: yes}}", Word.UNKNOWN, False),
    ],
)
def test_nobody_may_refuse_only_where_a_side_says_so(
    gates: str, word: Word, contested: bool, tmp_path: Path
) -> None:
    example = f"flows: {{answer: {{terms: {{memo@1: {{gates: {gates}}}}}}}}}"

    left = discretion(answer_of(example, tmp_path))

    assert (left.word, left.contested) == (word, contested)
