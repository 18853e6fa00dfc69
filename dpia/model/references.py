"""Every name that a model uses must be one that it declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dpia.document import Problem
from dpia.model.declared import Declared
from dpia.model.leaf import SHORT
from dpia.model.leaf import shape_of
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.shape import Mapped
from dpia.model.uses import Check
from dpia.model.uses import Steps
from dpia.model.uses import Uses
from dpia.source import Part


@dataclass(frozen=True, slots=True)
class Found:
    """What one search saw: names that nothing declares, and what is to be looked at further."""

    problems: tuple[Problem, ...]
    disputes: tuple[tuple[Steps, Mapping[str, Any]], ...]
    pointers: tuple[tuple[Steps, str], ...]


def search(root: type[Mapped], data: Mapping[str, Any], known: Declared) -> Found:
    """Find every use of a name that nothing declares, every dispute and every pointer.

    The search follows the plan of the types, so a key that is added to the format is searched too.
    It runs on the document as written and passes over what has the wrong shape: that is reported
    elsewhere, and must not hide what is wrong beside it.
    """
    uses = Uses(known)
    _Search(uses).mapping(root)(data, ())
    return Found(tuple(uses.problems), tuple(uses.disputes), tuple(uses.pointers))


class _Search:
    """Makes a check for each slot, once; a slot at which nothing is named has none."""

    def __init__(self, uses: Uses) -> None:
        self.uses = uses
        self.checks: dict[type[Mapped], dict[str, Check]] = {}

    def mapping(self, kind: type[Mapped]) -> Check:
        """Make the check of a mapping with a closed set of keys."""

        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is not dict:
                return
            checks = self.checks.get(kind) or self._compile(kind)
            for key, below in value.items():
                if (found := checks.get(key)) is not None:
                    found(below, (*steps, key))

        return check

    def _compile(self, kind: type[Mapped]) -> dict[str, Check]:
        made = {key: self._slot(slot) for key, (_, slot) in plan(kind).items()}
        self.checks[kind] = {key: check for key, check in made.items() if check is not None}
        return self.checks[kind]

    def _slot(self, slot: Slot) -> Check | None:
        if slot.each is not None:
            return self._by_id(slot, slot.each)
        if slot.leaf is not None:
            return self.uses.fact(slot.leaf)
        if slot.mapping is not None:
            return self._either(self.mapping(slot.mapping), slot.to)
        if slot.items is not None:
            return self._list(slot.items)
        return self._either(None, slot.to) if slot.to else None

    def _either(self, inner: Check | None, to: str) -> Check:
        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is str:
                self.uses.name(to, value, steps)
            elif inner is not None:
                inner(value, steps)

        return check

    def _list(self, items: Slot) -> Check | None:
        inner = self._slot(items)
        if inner is None:
            return None

        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is list:
                for index, item in enumerate(value):
                    inner(item, (*steps, item if item.__class__ is str else str(index)))

        return check

    def _by_id(self, slot: Slot, each: Slot) -> Check:
        """Make the check of things under ids; gates may be one fact instead: there are none."""
        keys, inner = self._keys(slot.keys.to if slot.keys else ""), self._slot(each)
        fact = self.uses.fact(slot.leaf) if slot.leaf is not None else None
        plain = each.leaf is not None and not each.leaf.to

        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is not dict:
                return
            if fact is not None and shape_of(value) != SHORT:
                fact(value, steps)
                return
            keys(value, steps)
            if inner is not None:
                for key, below in value.items():
                    # Most facts are one word that names nothing: passing them by is the speed.
                    if not plain or below.__class__ is not str:
                        inner(below, (*steps, key))

        return check

    def _keys(self, to: str) -> Check:
        names = self.uses.names.get(to, frozenset())

        def check(value: Any, steps: Steps) -> None:
            if to and not value.keys() <= names:
                for key in value:
                    self.uses.name(to, key, (*steps, key), Part.KEY)

        return check
