"""Evidence on risks: the register, with a person's words beside each, and the matrix of them."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.finding.risk import LIKELIHOODS
from dpia.finding.risk import RESIDUALS
from dpia.finding.risk import SEVERITIES
from dpia.finding.risk import Origin
from dpia.finding.risk import Risk
from dpia.language.say import say
from dpia.report.acceptance_words import acceptance_said
from dpia.report.assessment.boxes import signature
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.report.statement import phrases

_ORIGINS = {
    Origin.FINDING: "risk.origin-finding",
    Origin.HARM: "risk.origin-harm",
    Origin.INFERENCE: "risk.origin-inference",
}


def register(case: Case, slot: str) -> Evidence:
    """List candidate risks with where each comes from, and how likely and severe a person says."""
    if not case.risks:
        return Evidence((Paragraph((phrase("risk.no-candidate"),)),))
    columns = phrases(
        "risk.column-risk", "risk.column-origin", "risk.column-likelihood", "risk.column-severity"
    )
    rows = tuple(
        (
            Cell((said(risk), fixed(risk.id, risk.id), *_accepted(case, risk))),
            Cell((phrase(_ORIGINS[risk.origin]),)),
            _rated(case, risk, "likelihood", LIKELIHOODS),
            _rated(case, risk, "severity", SEVERITIES),
        )
        for risk in case.risks
    )
    blocks: tuple[Block, ...] = (
        Table(f"{slot}-register", phrase("risk.candidates"), columns, rows),
        Paragraph((phrase("risk.how-rated"),)),
        *_matrix(case, slot),
    )
    return Evidence(blocks, len(case.risks))


def _accepted(case: Case, risk: Risk) -> Iterator[Statement]:
    """Say who accepted which of the findings behind a risk; what is accepted is still a risk."""
    found = case.found.get(risk.fault, ())
    names = [one.accepted for one in found if one.accepted]
    for name in dict.fromkeys(names):
        said = acceptance_said(case.flow_file.model, name)
        text = say("risk.accepted", number=names.count(name), total=len(found), accepted=said.text)
        yield Statement(text, said.grounds)


def treatment(case: Case, slot: str) -> Evidence:
    """List for each risk what might reduce it, and what a person says is left of it."""
    rows = tuple(
        (
            Cell((said(risk),)),
            _measure(risk),
            _rated(case, risk, "residual", RESIDUALS),
        )
        for risk in case.risks
        if risk.measure
    )
    if not rows:
        return Evidence()
    columns = phrases("risk.column-risk", "risk.column-measure", "risk.column-residual")
    caption = phrase("risk.measures")
    return Evidence((Table(f"{slot}-treatment", caption, columns, rows),), len(rows))


def said(risk: Risk) -> Statement:
    """Say one risk with its grounds."""
    grounds = [Ground(GroundKind.RULE, risk.fault)] if risk.fault else []
    grounds += [Ground(GroundKind.FACT, str(fact.pointer)) for fact in risk.facts]
    grounds += [Ground(GroundKind.LABEL, str(at)) for at in risk.leans]
    cites = dict.fromkeys(cite for fact in risk.facts for cite in fact.sources)
    return Statement(risk.text, tuple(grounds), tuple(cites) if not risk.fault else ())


def _rated(case: Case, risk: Risk, aspect: str, known: tuple[str, ...]) -> Cell:
    """Give a person's word, with name and day; else say that it is for a person."""
    box = f"{risk.id}.{aspect}"
    answer = case.flow_file.model.assessment.get(box)
    if answer is None:
        return Cell((Statement(say("risk.open"), (Ground(GroundKind.BOX, box),)),))
    at = f"assessment/{box}"
    text = answer.text
    rated = text if text in known else say("risk.unknown-word", word=text)
    signed = label(signature(answer.by, answer.on), f"{at}/by")
    return Cell((label(rated, f"{at}/text"), signed))


def _measure(risk: Risk) -> Cell:
    return Cell((Statement(risk.measure, (Ground(GroundKind.RULE, risk.fault),)),))


def _matrix(case: Case, slot: str) -> Iterator[Block]:
    """Place the risks that a person has rated; say how many are not."""
    placed: dict[tuple[str, str], list[Risk]] = {}
    for risk in case.risks:
        both = tuple(
            one.text if (one := case.flow_file.model.assessment.get(f"{risk.id}.{key}")) else ""
            for key in ("likelihood", "severity")
        )
        if both[0] in LIKELIHOODS and both[1] in SEVERITIES:
            placed.setdefault((both[0], both[1]), []).append(risk)
    rated = sum(map(len, placed.values()))
    id_ = "risk.count-rated" if rated else "risk.none-rated"
    text = say(id_, total=len(case.risks), **({"number": rated} if rated else {}))
    yield Paragraph((count(text, "assessment"),))
    if placed:
        rows = tuple(
            (
                Cell((fixed(severity, f"severity-{severity}"),)),
                *(_placed(placed.get((likelihood, severity), [])) for likelihood in LIKELIHOODS),
            )
            for severity in reversed(SEVERITIES)
        )
        likely = (fixed(likelihood, f"likelihood-{likelihood}") for likelihood in LIKELIHOODS)
        columns = (phrase("risk.column-severity"), *likely)
        yield Table(f"{slot}-matrix", phrase("risk.matrix"), columns, rows)


def _placed(some: list[Risk]) -> Cell:
    named = tuple(fixed(risk.id, risk.id) for risk in some)
    return Cell(named or (phrase("risk.none-placed"),))
