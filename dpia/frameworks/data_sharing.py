"""What the ICO's data sharing code expects a data-sharing agreement to say."""

from __future__ import annotations

from dpia.report.assessment.clauses import clauses
from dpia.report.assessment.consulted import consulted
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Part
from dpia.report.assessment.framework import Slot
from dpia.report.assessment.framework import beside
from dpia.report.assessment.parties import bodies
from dpia.report.assessment.parties import deciders
from dpia.report.assessment.parties import recipients
from dpia.report.assessment.parties import roles
from dpia.report.assessment.parties import triggers
from dpia.report.assessment.record import fields
from dpia.report.assessment.record import instruments
from dpia.report.assessment.record import purposes
from dpia.report.assessment.record import rests_on

_WHO_AND_WHY = Part(
    "who",
    "Who shares, and for what",
    (
        Slot(
            "dsa-1", "The parties, and whom to ask", By.MODEL, (bodies, instruments("signatories"))
        ),
        Slot(
            "dsa-2",
            "Who is controller, joint controller or processor",
            By.MODEL,
            (roles, clauses("safeguards/joint-arrangement", "safeguards/processor-contract")),
        ),
        Slot("dsa-3", "The purpose, and why sharing is needed for it", By.MODEL, (purposes,)),
        Slot(
            "dsa-4",
            "Other organisations that may be told",
            By.MODEL,
            (clauses("safeguards/named-recipients", "onward"),),
        ),
    ),
)

_WHAT = Part(
    "what",
    "What is shared, on which basis",
    (
        Slot(
            "dsa-5",
            "Which data, field by field",
            By.MODEL,
            (recipients, clauses("need"), beside(fields)),
        ),
        Slot(
            "dsa-6",
            "The lawful basis, and the basis for setting confidence aside",
            By.MODEL,
            (clauses("lawful_basis", "confidentiality_basis"),),
        ),
        Slot("dsa-7", "The power to share", By.MODEL, (clauses("power"), rests_on)),
        Slot(
            "dsa-8",
            "The condition for special categories and for offence data",
            By.MODEL,
            (clauses("special_condition"),),
        ),
        Slot("dsa-9", "How the rights of people are served", By.MODEL, (clauses("rights"),)),
    ),
)

_HOW = Part(
    "how",
    "How it is governed",
    (
        Slot(
            "dsa-10",
            "How requests are decided, and under which safeguards",
            By.MODEL,
            (deciders, triggers, clauses("safeguards")),
        ),
        Slot(
            "dsa-18",
            "How accuracy is kept",
            By.MODEL,
            (
                clauses(
                    "safeguards/match-check", "safeguards/human-check", "safeguards/kept-current"
                ),
            ),
        ),
        Slot(
            "dsa-11",
            "Security",
            By.MODEL,
            (clauses("security", "safeguards/access-control", "safeguards/audit"),),
        ),
        Slot("dsa-12", "Retention and deletion", By.MODEL, (clauses("retention"),)),
        Slot(
            "dsa-13",
            "Limits on further use",
            By.MODEL,
            (clauses("onward", "safeguards/reuse-limit"),),
        ),
        Slot("dsa-14", "What people are told", By.MODEL, (clauses("notice"),)),
        Slot(
            "dsa-15",
            "Review, and what is done at the end",
            By.MODEL,
            (
                instruments("review"),
                clauses("safeguards/erased-at-end"),
                beside(instruments("renewed", "suspended", "ended")),
            ),
        ),
        Slot("dsa-16", "Oversight", By.MODEL, (instruments("oversight"), beside(consulted))),
        Slot("dsa-17", "The impact assessment made for it", By.MODEL, (instruments("dpia"),)),
    ),
)

FRAMEWORK = Framework(
    "Agreement completeness: the ICO's data sharing code",
    "The contents that the code of 2021 expects of a data-sharing agreement, in other words.  For "
    "each paper, each is stated, disputed, inferred or not stated in what was read.",
    (_WHO_AND_WHY, _WHAT, _HOW),
    code="sharing-code",
    each_paper=True,
)
