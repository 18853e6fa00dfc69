"""A report in the order of the headings of ISO/IEC 29134."""

from __future__ import annotations

from dpia.report.assessment.clauses import clauses
from dpia.report.assessment.concerned import people
from dpia.report.assessment.consulted import consulted
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Part
from dpia.report.assessment.framework import Slot
from dpia.report.assessment.parties import bodies
from dpia.report.assessment.parties import deciders
from dpia.report.assessment.parties import recipients
from dpia.report.assessment.parties import roles
from dpia.report.assessment.parties import triggers
from dpia.report.assessment.picture import picture
from dpia.report.assessment.record import fields
from dpia.report.assessment.record import harms
from dpia.report.assessment.record import instruments
from dpia.report.assessment.record import purposes
from dpia.report.assessment.record import rests_on
from dpia.report.assessment.risks import register
from dpia.report.assessment.threats import threats

FRAMEWORK = Framework(
    "ISO/IEC 29134, by its headings",
    "The headings of the international standard for privacy impact assessment; its text is not "
    "reproduced.",
    (
        Part(
            "scope",
            "Scope of the assessment",
            (
                Slot(
                    "iso-scope.1",
                    "The processing under evaluation",
                    By.CONFIRM,
                    (picture, purposes),
                ),
                Slot("iso-scope.2", "The system: requirements, design, operation", By.PERSON),
                Slot("iso-scope.3", "Risk criteria", By.PERSON),
                Slot(
                    "iso-scope.4",
                    "Who is involved, and who was consulted",
                    By.CONFIRM,
                    (bodies, roles, consulted),
                ),
            ),
        ),
        Part(
            "requirements",
            "Privacy requirements",
            (
                Slot(
                    "iso-req.1",
                    "Law and agreements",
                    By.CONFIRM,
                    (
                        rests_on,
                        clauses(
                            "lawful_basis", "power", "special_condition", "confidentiality_basis"
                        ),
                    ),
                ),
                Slot("iso-req.2", "Information flows", By.MODEL, (recipients, fields, triggers)),
                Slot(
                    "iso-req.3",
                    "People concerned, and what they may expect",
                    By.CONFIRM,
                    (people("given_in", "child", "vulnerable"), clauses("notice")),
                ),
                Slot(
                    "iso-req.4",
                    "Safeguards required",
                    By.CONFIRM,
                    (deciders, clauses("safeguards", "security")),
                ),
            ),
        ),
        Part(
            "assessment",
            "Risk assessment",
            (
                Slot(
                    "iso-risk.1",
                    "Sources of risk: who holds or is told what",
                    By.CONFIRM,
                    (recipients,),
                ),
                Slot("iso-risk.2", "Threats and their likelihood", By.CONFIRM, (threats,)),
                Slot(
                    "iso-risk.3",
                    "Consequences and their level",
                    By.CONFIRM,
                    (register, harms, clauses("consequence")),
                ),
                Slot("iso-risk.4", "Evaluation", By.PERSON),
                Slot("iso-risk.5", "Compliance analysis", By.PERSON),
            ),
        ),
        Part(
            "treatment",
            "Treatment of risks",
            (
                Slot("iso-treat.1", "The plan", By.PERSON),
                Slot("iso-treat.2", "Conclusion and decisions", By.PERSON),
                Slot("iso-treat.3", "Review", By.CONFIRM, (instruments("review", "oversight"),)),
                Slot("iso-treat.4", "Summary for the public", By.PERSON),
            ),
        ),
    ),
    "The headings are taken from tables of contents of the standard, and are to be confirmed.",
)
