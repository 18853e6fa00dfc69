"""What GDPR Article 35(7) demands of an assessment, with the neighbours that need a place."""

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
from dpia.report.assessment.record import counted
from dpia.report.assessment.record import fields
from dpia.report.assessment.record import harms
from dpia.report.assessment.record import instruments
from dpia.report.assessment.record import purposes
from dpia.report.assessment.record import rests_on
from dpia.report.assessment.risks import register
from dpia.report.assessment.screened import criteria
from dpia.report.assessment.screened import listed

_CONTENT = Part(
    "content",
    "Article 35: why an assessment, and what it contains",
    (
        Slot(
            "art35-1",
            "35(1) and (3): why an assessment is needed, or not",
            By.CONFIRM,
            (criteria, listed),
        ),
        Slot(
            "art35-7-a",
            "(a) What is done with the data, and for what?",
            By.CONFIRM,
            (
                picture,
                purposes,
                people(),
                roles,
                fields,
                recipients,
                triggers,
                clauses("retention", "operation"),
            ),
        ),
        Slot(
            "art35-7-b",
            "(b) Is it needed for the purpose, and in proportion to it?",
            By.CONFIRM,
            (
                clauses("need", "alternatives"),
                clauses("lawful_basis", "power", "special_condition", "confidentiality_basis"),
                rests_on,
                counted,
            ),
        ),
        Slot("art35-7-c", "(c) Which risks are there to people?", By.CONFIRM, (register, harms)),
        Slot(
            "art35-7-d",
            "(d) Which measures are there, and do they suffice?",
            By.CONFIRM,
            (
                deciders,
                clauses("safeguards", "security", "rights", "notice", "cap", "onward"),
                instruments("oversight"),
            ),
        ),
    ),
)

_NEIGHBOURS = Part(
    "neighbours",
    "Advice, views and review",
    (
        Slot("art35-2", "35(2): what did the data protection officer advise, and when?", By.PERSON),
        Slot("art35-8", "35(8): which codes of conduct are kept?", By.CONFIRM, (codes,)),
        Slot(
            "art35-9",
            "35(9): what do the people concerned think, or why were they not asked?",
            By.PERSON,
            (consulted,),
        ),
        Slot(
            "art35-11",
            "35(11): when is it reviewed, and by whom?",
            By.CONFIRM,
            (instruments("review"),),
        ),
        Slot("art36-1", "36(1): must the supervisory authority be consulted first?", By.PERSON),
    ),
)

FRAMEWORK = Framework(
    "GDPR Article 35(7), with its neighbours",
    "Regulation (EU) 2016/679 and the UK GDPR, Articles 35 and 36.",
    (_CONTENT, _NEIGHBOURS),
    "The wording of the Articles is given from memory, and is to be confirmed.",
)
