"""The seven steps of the ICO's template for a data protection impact assessment."""

from __future__ import annotations

from dpia.report.assessment.clauses import clauses
from dpia.report.assessment.concerned import origins
from dpia.report.assessment.concerned import people
from dpia.report.assessment.concerned import purposes_beside
from dpia.report.assessment.framework import By
from dpia.report.assessment.framework import Framework
from dpia.report.assessment.framework import Part
from dpia.report.assessment.framework import Slot
from dpia.report.assessment.parties import bodies
from dpia.report.assessment.parties import recipients
from dpia.report.assessment.parties import roles
from dpia.report.assessment.picture import picture
from dpia.report.assessment.record import codes
from dpia.report.assessment.record import counted
from dpia.report.assessment.record import events
from dpia.report.assessment.record import fields
from dpia.report.assessment.record import harms
from dpia.report.assessment.record import instruments
from dpia.report.assessment.record import purposes
from dpia.report.assessment.record import rests_on
from dpia.report.assessment.risks import register
from dpia.report.assessment.risks import treatment
from dpia.report.assessment.screened import criteria
from dpia.report.assessment.screened import listed
from dpia.report.assessment.threats import threats

_START = Part(
    "start",
    "Who submits this",
    (Slot("ico-0", "Who is the controller, and whom can one ask?", By.CONFIRM, (roles, bodies)),),
)

_STEP_1 = Part(
    "1",
    "Step 1: Why an assessment is needed",
    (
        Slot(
            "ico-1.1",
            "What is to be achieved, and by which kind of processing?",
            By.CONFIRM,
            (purposes, clauses("operation")),
        ),
        Slot("ico-1.2", "Why was an assessment found to be needed?", By.CONFIRM, (criteria,)),
    ),
)

_STEP_2 = Part(
    "2",
    "Step 2: The processing described",
    (
        Slot(
            "ico-2n.1",
            "Nature: how are the data collected, used, stored and deleted?",
            By.CONFIRM,
            (picture, clauses("operation", "security", "frequency")),
        ),
        Slot("ico-2n.2", "Nature: where do the data come from?", By.MODEL, (origins,)),
        Slot("ico-2n.3", "Nature: who is told what?", By.MODEL, (recipients,)),
        Slot(
            "ico-2n.4",
            "Nature: which kinds likely to be high risk are involved?",
            By.CONFIRM,
            (listed,),
        ),
        Slot(
            "ico-2s.1", "Scope: which data, and are there special categories?", By.MODEL, (fields,)
        ),
        Slot(
            "ico-2s.2",
            "Scope: how much, and how often?",
            By.MODEL,
            (counted, clauses("cap", "frequency")),
        ),
        Slot("ico-2s.4", "Scope: how long are they kept?", By.MODEL, (clauses("retention"),)),
        Slot(
            "ico-2s.5", "Scope: how many people are concerned?", By.MODEL, (people("population"),)
        ),
        Slot(
            "ico-2s.6",
            "Scope: which places, and which countries?",
            By.MODEL,
            (clauses("transfer"),),
        ),
        Slot(
            "ico-2c.1",
            "Context: how do the people stand to those who hold the data?",
            By.CONFIRM,
            (people("given_in"),),
        ),
        Slot(
            "ico-2c.2",
            "Context: how much control do they have?",
            By.MODEL,
            (clauses("rights", "exemptions"),),
        ),
        Slot(
            "ico-2c.3",
            "Context: would they expect this use?",
            By.CONFIRM,
            (purposes_beside, clauses("notice")),
        ),
        Slot(
            "ico-2c.4",
            "Context: are there children, or others at risk?",
            By.MODEL,
            (people("child", "vulnerable"),),
        ),
        Slot(
            "ico-2c.5", "Context: which concerns were raised before?", By.CONFIRM, (events, harms)
        ),
        Slot(
            "ico-2c.6",
            "Context: which codes or schemes are followed?",
            By.CONFIRM,
            (codes,),
        ),
        Slot("ico-2p.1", "Purposes: what is to be achieved?", By.CONFIRM, (purposes,)),
        Slot(
            "ico-2p.2",
            "Purposes: what is the effect on people?",
            By.MODEL,
            (clauses("consequence", "decision"),),
        ),
        Slot("ico-2p.3", "Purposes: who gains what by it?", By.PERSON),
    ),
)

_STEP_3 = Part(
    "3",
    "Step 3: Whom to ask",
    (
        Slot(
            "ico-3.1", "When and how will people be asked for their views, or why not?", By.PERSON
        ),
        Slot("ico-3.2", "Who else within the organisation must be involved?", By.PERSON),
        Slot("ico-3.3", "Must processors help?", By.CONFIRM, (roles,)),
        Slot("ico-3.4", "Are experts to be asked?", By.PERSON),
    ),
)

_STEP_4 = Part(
    "4",
    "Step 4: Necessity and proportionality",
    (
        Slot(
            "ico-4.1",
            "On which lawful basis?",
            By.CONFIRM,
            (
                clauses("lawful_basis", "power", "special_condition", "confidentiality_basis"),
                rests_on,
            ),
        ),
        Slot(
            "ico-4.2",
            "Does it achieve the purpose, and is there another way?",
            By.CONFIRM,
            (counted, clauses("alternatives")),
        ),
        Slot(
            "ico-4.3", "How is further use prevented?", By.CONFIRM, (clauses("onward", "purpose"),)
        ),
        Slot(
            "ico-4.4",
            "Are the data right, and no more than needed?",
            By.CONFIRM,
            (clauses("need"),),
        ),
        Slot("ico-4.5", "What are people told?", By.MODEL, (clauses("notice"),)),
        Slot(
            "ico-4.6", "How are their rights served?", By.MODEL, (clauses("rights", "exemptions"),)
        ),
        Slot(
            "ico-4.7",
            "How are processors held to it, and transfers abroad safeguarded?",
            By.MODEL,
            (roles, clauses("transfer", "safeguards")),
        ),
    ),
)

_STEP_5 = Part(
    "5",
    "Step 5: Risks",
    (
        Slot(
            "ico-5",
            "Which risks are there to people, how likely is each, and how severe?",
            By.CONFIRM,
            (register, threats, harms),
        ),
    ),
)

_STEP_6 = Part(
    "6",
    "Step 6: Measures",
    (
        Slot(
            "ico-6",
            "Which measures reduce each risk, by how much, and what is left of it?",
            By.CONFIRM,
            (treatment, clauses("safeguards", "security")),
        ),
    ),
)

_STEP_7 = Part(
    "7",
    "Step 7: Sign-off",
    (
        Slot("ico-7.1", "Who approved the measures?", By.PERSON),
        Slot(
            "ico-7.2",
            "Who accepted what risk is left? If it is high, consult the ICO first.",
            By.PERSON,
        ),
        Slot("ico-7.3", "What did the data protection officer advise?", By.PERSON),
        Slot("ico-7.4", "Was the advice accepted, or overruled and why?", By.PERSON),
        Slot(
            "ico-7.5",
            "What came of asking people, and why was it departed from, if it was?",
            By.PERSON,
        ),
        Slot("ico-7.6", "Who keeps this under review?", By.CONFIRM, (instruments("review"),)),
    ),
)

FRAMEWORK = Framework(
    "ICO template, seven steps",
    "The order of the template that the ICO publishes; the questions are put in other words.",
    (_START, _STEP_1, _STEP_2, _STEP_3, _STEP_4, _STEP_5, _STEP_6, _STEP_7),
    "The words for likelihood and severity are from memory, and are to be confirmed.",
)
