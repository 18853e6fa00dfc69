"""A rule: one question, asked of every thing of one kind, in every slice of every regime."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic
from typing import TypeVar

from dpia.finding.answer import Answer

Thing = TypeVar("Thing")


class Severity(StrEnum):
    """How much an issue matters; a policy that can be tuned.  Highest first."""

    HIGH = "high"
    """Blocks a sharing that can be defended, if it is so."""
    MEDIUM = "medium"
    """A regulator would expect otherwise."""
    LOW = "low"
    """Good practice."""
    NOTE = "note"
    """To be known when regimes are compared."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Thing]):
    """What is asked (`judge`), of what (`over`), and what a reader is told about the question.

    `number` is that of the catalogue (`TRA-05`).  The fault's name is that of the rule's file.
    `reads` lists the keys of the format that it looks at, as paths in which `*` stands for any id
    (`flows/*/terms/*/retention`).  `law` lists the points of law under which it is asked; which
    provision that is on a day stands in the jurisdiction's data.  `todo` says what to do, and
    `ask` what a person is to be asked.
    """

    number: str
    title: str
    severity: Severity
    over: type[Thing]
    reads: tuple[str, ...]
    judge: Callable[[Thing], Answer]
    law: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    """Keys of terms (`retention`, `safeguards/audit`, `exemptions`, also `gates` and `roles`):
    disclosures that say nothing under any of them it answers alike, so one of them is asked.
    """
    turns_on: tuple[str, ...] = ()
    """What else of a disclosure that answer follows from (`people`, `purposes`, `terms.version`):
    one is asked of all that are the same in this.
    """
    measure: str = ""
    """What would mend it, as a phrase for the table of measures ("agree how long it is kept")."""
