"""A workbook to be filled in: the questions for a person, and the facts that nobody states."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia import __version__
from dpia.finding.risk import LIKELIHOODS
from dpia.finding.risk import RESIDUALS
from dpia.finding.risk import SEVERITIES
from dpia.language.say import say
from dpia.report.cited import statements
from dpia.report.findings.missing import holding
from dpia.report.findings.view import Missing
from dpia.report.frozen.make import Assessed
from dpia.report.page import Block

ANSWERS, MISSING, ABOUT = "answers", "missing facts", "about"
"""The names of the sheets, by which they are read back; so are the heads of their columns."""
ANSWER_HEAD = ("id", "question", "evidence", "answer", "by", "on", "fingerprint")
MISSING_HEAD = ("pointer", "of", "what", "who would hold it", "value", "source")
WHOLE = "whole texts"
"""The sheet of any workbook on which stand the texts that a cell cannot hold; it is not read."""
SHORT = 400
"""How many characters of evidence stand beside a question; the document has the rest."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its head, its rows, and the columns (counted from nought) to be filled in."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    to_fill: tuple[int, ...] = ()


def form(made: Assessed, missing: tuple[Missing, ...]) -> tuple[Sheet, ...]:
    """Lay out the questions with what is answered, the missing facts, and how to fill them in."""
    return (
        Sheet(ANSWERS, ANSWER_HEAD, tuple(_answers(made)), (3, 4, 5)),
        Sheet(MISSING, MISSING_HEAD, tuple(map(_missing, missing)), (4, 5)),
        Sheet(ABOUT, ("what", "which"), tuple(_about(made))),
    )


def asked(made: Assessed) -> tuple[str, ...]:
    """List the ids of everything that a person may answer: boxes, and ratings of risks."""
    return tuple(row[0] for row in _answers(made))


def _answers(made: Assessed) -> Iterator[tuple[str, ...]]:
    for one in made.filled:
        if (box := one.box) is not None:
            evidence = _short(one.above())
            yield _row(made, box.id, one.slot.question, evidence, box.fingerprint)
    for risk in made.case.risks:
        for aspect, known in _ASPECTS:
            words = say(_RATED[aspect], words=", ".join(known))
            yield _row(made, f"{risk.id}.{aspect}", words, risk.text[:SHORT], "")


_ASPECTS = (("likelihood", LIKELIHOODS), ("severity", SEVERITIES), ("residual", RESIDUALS))
_RATED = {
    "likelihood": "form.likelihood",
    "severity": "form.severity",
    "residual": "form.residual",
}


def _row(made: Assessed, box: str, question: str, evidence: str, mark: str) -> tuple[str, ...]:
    answer = made.case.flow_file.model.assessment.get(box)
    written = ("", "", "") if answer is None else (answer.text, answer.by, answer.on)
    return (box, question, evidence, *written, mark)


def _short(evidence: Iterable[Block]) -> str:
    """Give the evidence as one text, as far as it is shown; no more of it is gone through."""
    text = ""
    for statement in (one for block in evidence for one in statements(block)):
        text += f" {statement.text}" if text else statement.text
        if len(text) > SHORT:
            return f"{text[: SHORT - 1]}…"
    return text


def _missing(one: Missing) -> tuple[str, ...]:
    holders = "; ".join(map(holding, one.holders))
    return (one.pointer, one.about.text, one.what.text, holders, "", "")


def _about(made: Assessed) -> Iterator[tuple[str, str]]:
    flow_file = made.case.flow_file
    yield say("form.model"), flow_file.model.title
    yield say("form.hash"), flow_file.identity
    yield say("form.as-of"), flow_file.model.as_of
    yield say("form.framework"), made.framework
    yield say("form.regimes"), ", ".join(one.id for one in made.case.regimes)
    yield say("form.made-by"), f"dpia {__version__}"
    yield say("form.answering"), say("form.how-to-answer")
    yield say("form.stating"), say("form.how-to-state")
    yield say("form.then"), say("form.what-then")
