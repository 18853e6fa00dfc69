"""The Information Commissioner's list of processing that is likely to result in high risk.

Some types count only beside another criterion of WP248; which ones is written at each.
"""

from __future__ import annotations

from collections.abc import Iterable

from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.known import SCORING
from dpia.finding.known import Consequence
from dpia.finding.known import Operation
from dpia.finding.screening.criterion import Criterion
from dpia.finding.screening.criterion import Question
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.criterion import Sign
from dpia.finding.screening.criterion import both
from dpia.finding.screening.criterion import either
from dpia.finding.screening.criterion import of
from dpia.finding.screening.criterion import said
from dpia.finding.screening.signs import THRESHOLD
from dpia.finding.screening.signs import automated
from dpia.finding.screening.signs import large
from dpia.finding.screening.signs import matching
from dpia.finding.screening.signs import of_kind
from dpia.finding.screening.signs import operation
from dpia.finding.screening.signs import trait
from dpia.finding.screening.wp248 import wp248_of
from dpia.finding.sensitive import SPECIAL
from dpia.finding.slice import Slice
from dpia.finding.speaking import speaking
from dpia.language.say import say
from dpia.vocabulary import NONE
from dpia.vocabulary import YES


def high_risk(slice_: Slice) -> tuple[Criterion, ...]:
    """Ask the list of everything that is disclosed in a slice."""
    return high_risk_of(tuple(disclosures(slice_)))


def high_risk_of(given: Iterable[Disclosure]) -> tuple[Criterion, ...]:
    """Ask the list of some disclosures; one that needs company has it of the nine."""
    every = tuple(given)
    nine, spoken = wp248_of(every), speaking(every)
    return tuple(_beside(question.ask(every, spoken), nine, but) for question, but in QUESTIONS)


def _beside(found: Criterion, nine: tuple[Criterion, ...], but: str | None) -> Criterion:
    """Let a type that needs another criterion (any `but` the one it is itself) count with it."""
    if but is None or found.reply is not Reply.YES:
        return found
    others = tuple(one for one in nine if one.id != but)
    company = of(others, Reply.YES)
    if company:
        named = ", ".join(one.title for one in company)
        text = say("risk.beside", found=found.text, criteria=named)
        return Criterion(found.id, found.title, Reply.YES, text, found.facts, (), found.lean)
    missing = tuple(place for one in of(others, Reply.UNKNOWN) for place in one.missing)
    reply = Reply.UNKNOWN if missing or of(others, Reply.PERSON) else Reply.NO
    return Criterion(found.id, found.title, reply, missing=missing)


def _novel(disclosure: Disclosure) -> Sign:
    return operation(disclosure, Operation.NOVEL)


def _denial(disclosure: Disclosure) -> Sign:
    denied = said(disclosure, f"consequence/{Consequence.DENIAL_OF_SERVICE}", YES)
    return both(denied, either(automated(disclosure), of_kind(disclosure, SPECIAL)))


def _profiling(disclosure: Disclosure) -> Sign:
    return both(operation(disclosure, Operation.PROFILE), large(disclosure))


def _biometric(disclosure: Disclosure) -> Sign:
    return of_kind(disclosure, "special:biometric")


def _genetic(disclosure: Disclosure) -> Sign:
    return of_kind(disclosure, "special:genetic")


def _invisible(disclosure: Disclosure) -> Sign:
    return said(disclosure, "notice", NONE, text="people are not told")


def _tracking(disclosure: Disclosure) -> Sign:
    return operation(disclosure, Operation.TRACK)


def _targeting(disclosure: Disclosure) -> Sign:
    """Look for profiling of children or vulnerable people; to match their data is not this."""
    who = either(trait(disclosure, "child"), trait(disclosure, "vulnerable"))
    return both(who, either(operation(disclosure, *SCORING), automated(disclosure)))


def _harm(disclosure: Disclosure) -> Sign:
    return said(disclosure, f"consequence/{Consequence.PHYSICAL_SAFETY}", YES)


QUESTIONS: tuple[tuple[Question, str | None], ...] = (
    (Question("hr-1", "innovative technology", _novel), "wp-8"),
    (Question("hr-2", "denial of a service", _denial), None),
    (Question("hr-3", "profiling on a large scale", _profiling, THRESHOLD), None),
    (Question("hr-4", "biometric data", _biometric), "wp-4"),
    (Question("hr-5", "genetic data", _genetic), "wp-4"),
    (Question("hr-6", "data matching", matching), None),
    (Question("hr-7", "processing that people do not see", _invisible), "wp-3"),
    (Question("hr-8", "tracking", _tracking), "wp-3"),
    (Question("hr-9", "targeting of children or vulnerable people", _targeting), None),
    (Question("hr-10", "risk of physical harm", _harm), None),
)
"""Each type; where it needs another of the nine beside it, the one that does not count as such."""
