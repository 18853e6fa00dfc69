"""How the checks of each regime went: a check is one rule in one regime."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from dpia.finding.answer import Word
from dpia.finding.check import Checked


class Went(StrEnum):
    """How one check went, in the order in which it is told."""

    FOUND = "found something"
    NOTHING = "found nothing"
    PART = "found nothing in what is stated"
    UNTOLD = "could not run"
    """For want of facts: nothing that it asks of could be told."""
    NOT_ASKED = "had nothing to ask"


@dataclass(frozen=True, slots=True)
class Count:
    """How the checks of one regime went: the faults by how looking for them went."""

    regime: str
    faults: dict[Went, tuple[str, ...]]

    def number(self, went: Went) -> int:
        """Tell how many checks went so."""
        return len(self.faults[went])


def count(checked: Checked, faults: Collection[str]) -> tuple[Count, ...]:
    """Tell of each regime, in order, how its checks went."""
    heard: dict[tuple[str, str], set[Word]] = {}
    for one in checked.columns:
        words = {answer.word for answer in one.answers}
        heard.setdefault((one.slice.regime.id, one.fault), set()).update(words)
    regimes = dict.fromkeys(one.regime.id for one in checked.slices)
    return tuple(_count(regime, faults, heard) for regime in regimes)


def _count(regime: str, faults: Collection[str], heard: dict[tuple[str, str], set[Word]]) -> Count:
    went = {fault: _went(heard.get((regime, fault), set())) for fault in sorted(faults)}
    return Count(
        regime, {how: tuple(name for name, one in went.items() if one is how) for how in Went}
    )


def _went(words: set[Word]) -> Went:
    if Word.ISSUE in words:
        return Went.FOUND
    if Word.UNKNOWN in words:
        return Went.PART if Word.OK in words else Went.UNTOLD
    return Went.NOTHING if Word.OK in words else Went.NOT_ASKED
