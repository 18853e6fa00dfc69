"""The criteria of Annex 2 of the guidelines WP248 rev.01 for an acceptable assessment."""

from __future__ import annotations

from dpia.report.assessment.clauses import clauses
from dpia.report.assessment.concerned import people
from dpia.report.assessment.consulted import consulted
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Part
from dpia.report.assessment.framework import Slot
from dpia.report.assessment.parties import deciders
from dpia.report.assessment.parties import recipients
from dpia.report.assessment.parties import roles
from dpia.report.assessment.parties import triggers
from dpia.report.assessment.picture import picture
from dpia.report.assessment.record import codes
from dpia.report.assessment.record import fields
from dpia.report.assessment.record import harms
from dpia.report.assessment.record import purposes
from dpia.report.assessment.record import rests_on
from dpia.report.assessment.risks import register
from dpia.report.assessment.screened import criteria
from dpia.report.assessment.threats import threats

_NEED = Part(
    "criteria",
    "Whether an assessment is needed",
    (Slot("wp248-criteria", "The nine criteria", By.CONFIRM, (criteria,)),),
)

_DESCRIPTION = Part(
    "a",
    "A systematic description",
    (
        Slot("wp248-a.1", "Nature, scope, context and purposes", By.CONFIRM, (picture, purposes)),
        Slot(
            "wp248-a.2",
            "Which data, who is told, and how long they are kept",
            By.MODEL,
            (people(), fields, recipients, clauses("retention")),
        ),
        Slot(
            "wp248-a.3", "What is done, step by step", By.CONFIRM, (triggers, clauses("operation"))
        ),
        Slot("wp248-a.4", "Hardware, software, networks, people and paper relied on", By.PERSON),
        Slot("wp248-a.5", "Codes of conduct that are kept", By.CONFIRM, (codes,)),
    ),
)

_NECESSITY = Part(
    "b",
    "Necessity and proportionality",
    (
        Slot("wp248-b.1", "Purposes that are specified and explicit", By.CONFIRM, (purposes,)),
        Slot(
            "wp248-b.2",
            "Lawfulness: the basis",
            By.CONFIRM,
            (
                clauses("lawful_basis", "power", "special_condition", "confidentiality_basis"),
                rests_on,
            ),
        ),
        Slot("wp248-b.3", "No more data than needed", By.CONFIRM, (clauses("need"),)),
        Slot("wp248-b.4", "A limit to how long they are kept", By.MODEL, (clauses("retention"),)),
        Slot("wp248-b.5", "What people are told", By.MODEL, (clauses("notice"),)),
        Slot(
            "wp248-b.6",
            "Access, correction, erasure, objection and restriction",
            By.MODEL,
            (clauses("rights", "exemptions"),),
        ),
        Slot(
            "wp248-b.7",
            "Processors, and how they are bound",
            By.CONFIRM,
            (roles, clauses("safeguards/processor-contract")),
        ),
        Slot("wp248-b.8", "Safeguards for transfers abroad", By.MODEL, (clauses("transfer"),)),
        Slot("wp248-b.9", "Consultation of the supervisory authority beforehand", By.PERSON),
    ),
)

_RISKS = Part(
    "c",
    "Risks to people, managed",
    (
        Slot("wp248-c.1", "Where risks come from", By.CONFIRM, (recipients, threats)),
        Slot(
            "wp248-c.2",
            "What might befall people",
            By.CONFIRM,
            (register, harms, clauses("consequence")),
        ),
        Slot("wp248-c.3", "Illegitimate access: likelihood and severity", By.PERSON),
        Slot("wp248-c.4", "Undesired modification: likelihood and severity", By.PERSON),
        Slot("wp248-c.5", "Disappearance of data: likelihood and severity", By.PERSON),
        Slot("wp248-c.6", "Measures", By.CONFIRM, (deciders, clauses("safeguards", "security"))),
    ),
)

_PARTIES = Part(
    "d",
    "Those concerned, involved",
    (
        Slot("wp248-d.1", "The advice of the data protection officer", By.PERSON),
        Slot("wp248-d.2", "The views of the people concerned", By.PERSON, (consulted,)),
    ),
)

FRAMEWORK = Framework(
    "WP248 rev.01: the nine criteria, and Annex 2",
    "When an assessment is needed, and when one is acceptable, in the guidelines of the Article 29 "
    "Working Party, put in other words.",
    (_NEED, _DESCRIPTION, _NECESSITY, _RISKS, _PARTIES),
)
