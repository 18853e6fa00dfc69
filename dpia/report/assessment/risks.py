"""Evidence on risks: the register, with a person's words beside each, and the matrix of them."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.dates import words
from dpia.finding.risk import LIKELIHOODS
from dpia.finding.risk import RESIDUALS
from dpia.finding.risk import SEVERITIES
from dpia.finding.risk import Risk
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.tables import slug
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

OPEN = "for a person"


def register(case: Case, slot: str) -> Evidence:
    """List candidate risks with where each comes from, and how likely and severe a person says."""
    if not case.risks:
        text = "No finding, reported harm or inference gives reason for one; that is no finding."
        return Evidence((Paragraph((fixed(text, "no-candidate-risk"),)),))
    head = ("Risk", "Comes from", "Likelihood", "Severity")
    rows = tuple(
        (
            Cell((said(risk), fixed(risk.id, risk.id))),
            Cell((fixed(risk.origin.value, f"origin-{slug(risk.origin.value)}"),)),
            _rated(case, risk, "likelihood", LIKELIHOODS),
            _rated(case, risk, "severity", SEVERITIES),
        )
        for risk in case.risks
    )
    blocks: tuple[Block, ...] = (
        Table(f"{slot}-register", fixed("Candidate risks", "risks"), _head(head), rows),
        Paragraph((_HOW,)),
        *_matrix(case, slot),
    )
    return Evidence(blocks, len(case.risks))


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
    head = _head(("Risk", "What might reduce it", "What is left"))
    caption = fixed("Candidate measures", "candidate-measures")
    return Evidence((Table(f"{slot}-treatment", caption, head, rows),), len(rows))


def said(risk: Risk) -> Statement:
    """Say one risk with its grounds."""
    grounds = [Ground(GroundKind.RULE, risk.fault)] if risk.fault else []
    grounds += [Ground(GroundKind.FACT, str(fact.pointer)) for fact in risk.facts]
    grounds += [Ground(GroundKind.LABEL, str(at)) for at in risk.leans]
    cites = dict.fromkeys(cite for fact in risk.facts for cite in fact.sources)
    return Statement(risk.text, tuple(grounds), tuple(cites) if not risk.fault else ())


_HOW = fixed(
    "A candidate is a reason to look, and no finding that harm will come.  How likely and how "
    "severe each is stands in the model under assessment, as ID.likelihood (remote, possible or "
    "probable), ID.severity (minimal, significant or severe) and ID.residual (low, medium or "
    "high), with a name and a day; no score is computed.",
    "how-risks-are-rated",
)


def _rated(case: Case, risk: Risk, aspect: str, known: tuple[str, ...]) -> Cell:
    """Give a person's word, with name and day; else say that it is for a person."""
    box = f"{risk.id}.{aspect}"
    answer = case.flow_file.model.assessment.get(box)
    if answer is None:
        return Cell((Statement(OPEN, (Ground(GroundKind.BOX, box),)),))
    at = f"assessment/{box}"
    known_word = answer.text if answer.text in known else f"{answer.text} (not one of the words)"
    signed = label(f"{answer.by}, {words(answer.on)}", f"{at}/by")
    return Cell((label(known_word, f"{at}/text"), signed))


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
    text = f"{rated} of {len(case.risks)} candidate risks are rated by a person."
    yield Paragraph((count(text, "assessment"),))
    if placed:
        rows = tuple(
            (
                Cell((fixed(severity, f"severity-{severity}"),)),
                *(_placed(placed.get((likelihood, severity), [])) for likelihood in LIKELIHOODS),
            )
            for severity in reversed(SEVERITIES)
        )
        caption = fixed("How severe, and how likely", "risk-matrix")
        yield Table(f"{slot}-matrix", caption, _head(("Severity", *LIKELIHOODS)), rows)


def _placed(some: list[Risk]) -> Cell:
    named = tuple(fixed(risk.id, risk.id) for risk in some)
    return Cell(named or (fixed("none", "none-placed"),))


def _head(names: tuple[str, ...]) -> tuple[Statement, ...]:
    return tuple(fixed(name, f"column-{slug(name)}") for name in names)
