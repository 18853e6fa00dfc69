"""Ask every rule of every thing of its kind, in every slice of every regime."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dpia.finding.agreement import Agreement
from dpia.finding.agreement import agreements
from dpia.finding.answer import Answer
from dpia.finding.answer import Word
from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.practice import Practice
from dpia.finding.practice import practices
from dpia.finding.rule import Rule
from dpia.finding.slice import Slice
from dpia.finding.slice import slices
from dpia.finding.speaking import ask_each
from dpia.finding.speaking import speaking
from dpia.finding.succession import Follows
from dpia.finding.succession import Succession
from dpia.finding.succession import predecessors
from dpia.finding.telling import Thing
from dpia.finding.telling import told
from dpia.finding.whole import Whole
from dpia.law.book import Law
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import Regime
from dpia.source import Pointer

Rules = Mapping[str, Rule[Any]]
"""Rules by the name of the fault that each looks for."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: the fault that was looked for, where, in which slice, and what is told."""

    fault: str
    slice: Slice
    at: Pointer
    answer: Answer


@dataclass(frozen=True, slots=True)
class Column:
    """What one rule answered in one slice: an answer for each thing, in the same order.

    Answers are kept as rules give them, and told with the thing's name once they are looked at.
    """

    fault: str
    slice: Slice
    things: tuple[Thing, ...]
    answers: tuple[Answer, ...]

    def __iter__(self) -> Iterator[Asked]:
        """Go through the questions one by one."""
        for thing, answer in zip(self.things, self.answers, strict=True):
            yield Asked(self.fault, self.slice, thing.at, told(thing, _on_paper(thing, answer)))

    def of(self, word: Word) -> Iterator[Asked]:
        """List the questions that were answered so."""
        for thing, answer in zip(self.things, self.answers, strict=True):
            if answer.word is word:
                yield Asked(self.fault, self.slice, thing.at, told(thing, _on_paper(thing, answer)))


@dataclass(frozen=True, slots=True)
class Checked:
    """Every answer that was given, and the slices in which they were.

    Answers are kept by rule and slice: most of a million of them nobody looks at one by one.
    """

    slices: tuple[Slice, ...]
    columns: tuple[Column, ...]

    @property
    def asked(self) -> tuple[Asked, ...]:
        """List every question with its answer, in the order in which they were asked."""
        return tuple(one for column in self.columns for one in column)

    def of(self, word: Word) -> Iterator[Asked]:
        """List the questions that were answered so, in the order in which they were asked."""
        return (one for column in self.columns for one in column.of(word))


def check(
    model: FlowModel,
    regimes: Sequence[Regime],
    rules: Rules,
    law: Law | None,
    heard: Callable[[int, int], None] | None = None,
) -> Checked:
    """Ask rules of regimes; answers come by regime, slice, fault and place.

    `heard` is told how many slices are done, and of how many, after each.
    """
    before = _before(model, regimes)
    cut = tuple((regime, one) for regime in regimes for one in slices(model, regime, law))
    columns: list[Column] = []
    for number, (regime, one) in enumerate(cut, start=1):
        follows = before.get(regime.id, ()) if one.regime is regime else ()
        columns.extend(_ask(one, rules, follows))
        if heard is not None:
            heard(number, len(cut))
    return Checked(tuple(one for _, one in cut), tuple(columns))


def _ask(slice_: Slice, rules: Rules, before: tuple[Follows, ...]) -> Iterator[Column]:
    """Ask of one slice; `before` lists what it follows, where it holds its regime's own day."""
    things: dict[type, tuple[Any, ...]] = {
        kind: tuple(listed(slice_)) for kind, listed in THINGS.items()
    }
    things[Succession] = tuple(Succession(slice_, one.before, one.flows) for one in before)
    spoken = speaking(things[Disclosure])
    for fault, rule in sorted(rules.items()):
        of = things[rule.over]
        answers = ask_each(rule.judge, of, spoken, rule.waits_for, rule.turns_on)
        yield Column(fault, slice_, of, tuple(answers))


def _on_paper(thing: Any, answer: Answer) -> Answer:
    """Mark an issue on days on which the paper itself may not have stood.

    Where sources differ over its dates, the issue is contested; where only bounds are stated,
    nobody contests it, and it is in doubt.
    """
    if answer.word is not Word.ISSUE or not isinstance(thing, Disclosure):
        return answer
    if thing.paper_disputed:
        return answer._replace(contested=True)
    return answer._replace(in_doubt=True) if thing.paper_in_doubt else answer


def _before(model: FlowModel, regimes: Sequence[Regime]) -> dict[str, tuple[Follows, ...]]:
    found: dict[str, tuple[Follows, ...]] = {}
    for one in predecessors(model, regimes):
        found[one.after.id] = (*found.get(one.after.id, ()), one)
    return found


def _whole(slice_: Slice) -> Iterable[Whole]:
    return (Whole(slice_),)


THINGS: dict[type, Callable[[Slice], Iterable[Any]]] = {
    Disclosure: disclosures,
    Agreement: agreements,
    Practice: practices,
    Whole: _whole,
}
"""The kinds of things that rules are asked of, and how a slice lists them."""
