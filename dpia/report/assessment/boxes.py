"""Questions that only a person can answer, with what a person has answered."""

from __future__ import annotations

from dpia.dates import words
from dpia.language.say import say
from dpia.model.choice import Answer
from dpia.report.assessment.basis import Stood
from dpia.report.assessment.basis import fingerprint
from dpia.report.assessment.case import Case
from dpia.report.page import Box
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase

MOVED = "assessment.facts-moved"
"""The id of what is said where the facts under an answer moved."""
ELSEWHERE = "assessment.facts-elsewhere"


def box_for(case: Case, box: str, question: str, facts: tuple[Stood, ...]) -> Box:
    """Open a box over some facts; `box` is its stable id."""
    asked = Statement(question, (Ground(GroundKind.BOX, box),))
    now = fingerprint(case, facts)
    answer = case.flow_file.model.assessment.get(box)
    if answer is None:
        return Box(box, asked, (), (), now)
    at = f"assessment/{box}"
    signed = label(signature(answer.by, answer.on), f"{at}/by")
    return Box(box, asked, (), (label(answer.text, f"{at}/text"), signed), now, _moved(answer, now))


def signature(name: str, day: str) -> str:
    """Say who gave an answer, and on which day."""
    return say("assessment.signed", name=name, day=words(day))


def _moved(answer: Answer, now: str) -> Statement | None:
    """Tell whether the facts moved; an answer without a fingerprint says nothing of it."""
    then = answer.fingerprint or now
    over, _, digits = then.rpartition(":")
    scope, _, digits_now = now.rpartition(":")
    if over and over != scope:
        return phrase(ELSEWHERE)
    if digits == digits_now:
        return None
    return phrase(MOVED)
