"""Which disclosures say something under a key of terms; those that do not are asked at once.

Of thousands of disclosures most are silent on most keys, and the answer to that is the same.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from itertools import repeat
from operator import attrgetter
from typing import TypeVar

from dpia.finding.disclosure import Disclosure

Said = TypeVar("Said")
Spoken = Mapping[str, frozenset[int]]
"""By key the numbers of the disclosures whose terms, or a limb of them, say something under it."""


def speaking(disclosures: Sequence[Disclosure]) -> Spoken:
    """List by key the disclosures that speak of it.

    What is kept under ids counts for its own key (`safeguards/audit`) and for all of them together
    (`safeguards`).  `gates` and `roles` count where the flow states them, too.
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
    spoken: Spoken,
    waits_for: tuple[str, ...] = (),
    turns_on: tuple[str, ...] = (),
) -> list[Said]:
    """Ask of each disclosure; those silent under all keys that are waited for share an answer.

    What else the answer turns on is named as it is of a disclosure (`people`, `terms.version`):
    it is shared by those that are alike in that.  Without either each is asked.
    """
    if not waits_for and not turns_on:
        return list(map(look, disclosures))
    speak = frozenset[int]().union(*(spoken.get(key, ()) for key in waits_for))
    kinds: Iterable[object] = map(attrgetter(*turns_on), disclosures) if turns_on else repeat(None)
    known: dict[object, Said] = {}
    answers: list[Said] = []
    for number, (one, kind) in enumerate(zip(disclosures, kinds, strict=False)):
        if number in speak:
            answers.append(look(one))
            continue
        if kind not in known:
            known[kind] = look(one)
        answers.append(known[kind])
    return answers


def _keys(disclosure: Disclosure) -> Iterator[str]:
    yield from disclosure.terms.clauses
    if disclosure.gates_stated:
        yield "gates"
    if disclosure.flow.roles:
        yield "roles"
    for limb in disclosure.terms.limbs.values():
        yield from limb.clauses
