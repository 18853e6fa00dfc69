"""What nobody states: the same for every disclosure whose terms leave it out."""

from __future__ import annotations

from dpia.finding.answer import Weighed
from dpia.finding.answer import Word
from dpia.model.fact import Fact
from dpia.source import HERE
from dpia.source import Pointer
from dpia.vocabulary import Status


class Silence(dict[str, Weighed]):
    """What is not stated, by the key under which terms would say it; made when it is asked for.

    Its places start at the terms: of thousands of disclosures most leave out the same things.
    """

    def __missing__(self, key: str) -> Weighed:
        """Leave out one more key."""
        fact = Fact(Pointer((HERE, *key.split("/"))), Status.NOT_STATED)
        made = self[key] = Weighed(fact, Word.UNKNOWN)
        return made
