"""The method of the CNIL, with one event more: harm by a use that is authorised."""

from __future__ import annotations

from dpia.report.assessment.clauses import clauses
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Gather
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
from dpia.report.assessment.threats import threats

_CONTEXT = Part(
    "1",
    "Context",
    (
        Slot("cnil-111", "What is the processing?", By.CONFIRM, (picture, purposes)),
        Slot("cnil-112", "Who is responsible for what?", By.CONFIRM, (roles,)),
        Slot("cnil-113", "Which standards and codes apply?", By.CONFIRM, (codes,)),
        Slot(
            "cnil-121",
            "Which data are processed, for how long, and who is told?",
            By.MODEL,
            (fields, recipients, clauses("retention")),
        ),
        Slot(
            "cnil-122",
            "How do the data travel from beginning to end?",
            By.CONFIRM,
            (recipients, triggers),
        ),
        Slot("cnil-123", "What do the data rest on: machines, paper, people?", By.PERSON),
    ),
)

_PRINCIPLES = Part(
    "2",
    "Fundamental principles",
    (
        Slot(
            "cnil-211",
            "Are the purposes specified, explicit and legitimate?",
            By.CONFIRM,
            (purposes,),
        ),
        Slot(
            "cnil-212",
            "What is the legal basis?",
            By.CONFIRM,
            (
                clauses("lawful_basis", "power", "special_condition", "confidentiality_basis"),
                rests_on,
            ),
        ),
        Slot("cnil-213", "Are the data no more than needed?", By.CONFIRM, (clauses("need"),)),
        Slot(
            "cnil-214",
            "Are they accurate and up to date?",
            By.CONFIRM,
            (
                clauses(
                    "safeguards/match-check", "safeguards/human-check", "safeguards/kept-current"
                ),
            ),
        ),
        Slot("cnil-215", "How long are they kept?", By.MODEL, (clauses("retention"),)),
        Slot("cnil-221", "What are people told?", By.MODEL, (clauses("notice"),)),
        Slot("cnil-222", "Is consent asked for?", By.CONFIRM, (clauses("lawful_basis"),)),
        Slot("cnil-223", "Access and portability", By.MODEL, (clauses("rights/access"),)),
        Slot("cnil-224", "Rectification and erasure", By.MODEL, (clauses("rights/correction"),)),
        Slot(
            "cnil-225",
            "Restriction and objection",
            By.MODEL,
            (clauses("rights/objection", "exemptions"),),
        ),
        Slot(
            "cnil-226",
            "How are processors bound?",
            By.CONFIRM,
            (roles, clauses("safeguards/processor-contract")),
        ),
        Slot("cnil-227", "How are transfers abroad protected?", By.MODEL, (clauses("transfer"),)),
    ),
)

_SCALE = "Negligible, limited, significant or maximum."
_GUARDED = clauses("security", "safeguards/access-control", "safeguards/audit")
"""What guards data against accident and attack; who may refuse, or must be told, does not."""
_EVENTS = (
    ("32", "Illegitimate access", (), (), (_GUARDED,)),
    ("33", "Unwanted modification", (), (), (_GUARDED,)),
    ("34", "Disappearance of data", (), (), (_GUARDED,)),
    (
        "35",
        "Harm by a use that is authorised (not an event of the CNIL's)",
        (register, harms, clauses("consequence", "decision")),
        (triggers, threats),
        (deciders, clauses("safeguards", "security")),
    ),
)


def _event(
    number: str,
    title: str,
    evidence: tuple[Gather, ...],
    causes: tuple[Gather, ...],
    measures: tuple[Gather, ...],
) -> Part:
    """Ask of an event what the method asks of each."""
    by = By.CONFIRM if evidence else By.PERSON
    return Part(
        number,
        title,
        (
            Slot(f"cnil-{number}1", "What might befall people?", by, evidence),
            Slot(f"cnil-{number}2", "What might bring it about?", by, causes),
            Slot(f"cnil-{number}3", "Who or what might cause it?", By.PERSON),
            Slot(f"cnil-{number}4", "Which measures stand against it?", By.CONFIRM, measures),
            Slot(f"cnil-{number}5", f"How severe would it be? {_SCALE}", By.PERSON),
            Slot(f"cnil-{number}6", f"How likely is it? {_SCALE}", By.PERSON),
        ),
    )


FRAMEWORK = Framework(
    "CNIL method, with harm by authorised use",
    "The questions of the CNIL's method for impact assessments, in other words.  The CNIL asks of "
    "three events, which are all accidents or attacks.  Harm by a use that is authorised (cnil-351 "
    "to cnil-356) is added to them here, as a sharing that was agreed can harm people just as "
    "well.",
    (_CONTEXT, _PRINCIPLES, *(_event(*event) for event in _EVENTS)),
)
