"""Which disclosures say something under a key of terms; those that do not are asked at once.

Of thousands of disclosures most are silent on most keys, and the answer to that is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from typing import TypeVar

from dpia.finding.disclosure import Disclosure

Said = TypeVar("Said")
Spoken = Mapping[str, frozenset[int]]
"""By key the numbers of the disclosures whose terms, or a limb of them, say something under it."""


def speaking(disclosures: Sequence[Disclosure]) -> Spoken:
    """List by key the disclosures that speak of it.

    What is kept under ids counts for its own key (`safeguards/audit`) and for all of them together
    (`safeguards`); `gates` counts wherever they are stated.
    """
    found: dict[str, set[int]] = {}
    for number, disclosure in enumerate(disclosures):
        for key in _keys(disclosure):
            found.setdefault(key, set()).add(number)
            found.setdefault(key.partition("/")[0], set()).add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def ask_each(
    look: Callable[[Disclosure], Said],
    disclosures: Sequence[Disclosure],
    waits_for: tuple[str, ...],
    spoken: Spoken,
) -> list[Said]:
    """Ask of each disclosure; those that are silent under all of some keys share one answer."""
    if not waits_for:
        return list(map(look, disclosures))
    speak = frozenset[int]().union(*(spoken.get(key, ()) for key in waits_for))
    silent = next((one for number, one in enumerate(disclosures) if number not in speak), None)
    if silent is None:
        return [look(one) for one in disclosures]
    answers = [look(silent)] * len(disclosures)
    for number in speak:
        answers[number] = look(disclosures[number])
    return answers


def _keys(disclosure: Disclosure) -> Iterator[str]:
    yield from disclosure.terms.clauses
    if disclosure.gates_stated:
        yield "gates"
    for limb in disclosure.terms.limbs.values():
        yield from limb.clauses
