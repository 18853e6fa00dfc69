"""The nine criteria of WP248 rev.01 (Article 29 Working Party): two or more call for an assessment.

What each looks for is what a model can show; what it cannot show is unknown, and never a "no".
"""

from __future__ import annotations

from collections.abc import Iterable

from dpia.finding.answer import only_disputed
from dpia.finding.care import confidential
from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import SCORING
from dpia.finding.known import WATCHING
from dpia.finding.known import Aim
from dpia.finding.known import Consequence
from dpia.finding.known import Operation
from dpia.finding.people import people
from dpia.finding.screening.criterion import NOT_MET
from dpia.finding.screening.criterion import Criterion
from dpia.finding.screening.criterion import Question
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.criterion import Sign
from dpia.finding.screening.criterion import both
from dpia.finding.screening.criterion import either
from dpia.finding.screening.criterion import said
from dpia.finding.screening.criterion import said_of_one
from dpia.finding.screening.signs import THRESHOLD
from dpia.finding.screening.signs import automated
from dpia.finding.screening.signs import frequency
from dpia.finding.screening.signs import large
from dpia.finding.screening.signs import matching
from dpia.finding.screening.signs import of_kind
from dpia.finding.screening.signs import operation
from dpia.finding.screening.signs import regular
from dpia.finding.screening.signs import significant
from dpia.finding.screening.signs import trait
from dpia.finding.sensitive import OFFENCE
from dpia.finding.sensitive import SPECIAL
from dpia.finding.slice import Slice
from dpia.finding.speaking import speaking
from dpia.source import Pointer
from dpia.vocabulary import NONE

ENOUGH = 2
"""How many criteria that are met call for an assessment."""


def wp248(slice_: Slice) -> tuple[Criterion, ...]:
    """Ask the nine criteria of everything that is disclosed in a slice."""
    return wp248_of(tuple(disclosures(slice_)))


def wp248_of(given: Iterable[Disclosure]) -> tuple[Criterion, ...]:
    """Ask the nine criteria of some disclosures."""
    every = tuple(given)
    spoken = speaking(every)
    return tuple(question.ask(every, spoken) for question in QUESTIONS)


def _scoring(disclosure: Disclosure) -> Sign:
    return operation(disclosure, *SCORING)


def _deciding(disclosure: Disclosure) -> Sign:
    return both(automated(disclosure), significant(disclosure))


def _monitoring(disclosure: Disclosure) -> Sign:
    """Look for watching.

    Where data are given again and again and people are not told, a person is to judge whether that
    comes to watching them.
    """
    facts = frequency(disclosure)
    often = tuple(fact for fact in facts if any(regular(value) for value in fact.values()))
    again = Sign(Reply.YES, "it is made again and again", often) if often else NOT_MET
    if not any(fact.stated for fact in facts):
        again = Sign(Reply.UNKNOWN, missing=(disclosure.place("frequency"),))
    untold = both(again, said(disclosure, "notice", NONE, text="people are not told"))
    if untold.reply is Reply.YES:
        untold = untold._replace(reply=Reply.PERSON)
    return either(operation(disclosure, *WATCHING), untold)


def _sensitive(disclosure: Disclosure) -> Sign:
    """Look for what is held in confidence, by any source, and for special categories."""
    held = confidential(disclosure)
    if held:
        named = ", ".join(disclosure.called("field", fact.pointer.steps[1]) for fact in held)
        doubt = ", say some" if only_disputed(held) else ""
        return Sign(Reply.YES, f"held in confidence{doubt} ({named})", held)
    return of_kind(disclosure, SPECIAL, OFFENCE)


def _vulnerable(disclosure: Disclosure) -> Sign:
    """Look for children, for vulnerable people, and for those who depend on whom they told."""
    depending = sorted(disclosure.given_for & {Aim.CARE, Aim.EDUCATION, Aim.EMPLOYMENT})
    dependent = NOT_MET
    if depending:
        named = ", ".join(disclosure.called("purpose", name) for name in depending)
        lean = tuple(Pointer(("subjects", name)) for name in people(disclosure))
        text = f"people who gave their data for {named}"
        dependent = Sign(Reply.YES, text, lean=lean)
    return either(trait(disclosure, "child"), trait(disclosure, "vulnerable"), dependent)


def _novel(disclosure: Disclosure) -> Sign:
    return operation(disclosure, Operation.NOVEL)


def _barring(disclosure: Disclosure) -> Sign:
    wanted = (Consequence.DENIAL_OF_SERVICE, Consequence.DETERRENCE, Consequence.LOSS_OF_STATUS)
    return said_of_one(disclosure, "consequence", *wanted)


QUESTIONS = (
    Question("wp-1", "evaluation or scoring", _scoring, waits_for=("operation",)),
    Question(
        "wp-2",
        "automated decision with grave effect",
        _deciding,
        waits_for=("decision", "consequence"),
    ),
    Question(
        "wp-3",
        "systematic monitoring",
        _monitoring,
        waits_for=("frequency", "notice", "operation"),
        turns_on=("beside",),
    ),
    Question("wp-4", "sensitive or highly personal data", _sensitive),
    Question("wp-5", "large scale", large, THRESHOLD, ("retention",), ("people", "beside")),
    Question(
        "wp-6",
        "matching or combining data",
        matching,
        waits_for=("operation",),
        turns_on=("beside",),
    ),
    Question("wp-7", "vulnerable people", _vulnerable, turns_on=("people", "given_for")),
    Question("wp-8", "innovative use", _novel, waits_for=("operation",)),
    Question("wp-9", "bars from a right or a service", _barring, waits_for=("consequence",)),
)
