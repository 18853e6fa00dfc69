"""Every name that a model uses must be one that it declares."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dpia.document import Problem
from dpia.model.declared import PLURALS
from dpia.model.declared import Declared
from dpia.model.leaf import DISPUTED
from dpia.model.leaf import LONG
from dpia.model.leaf import Leaf
from dpia.model.leaf import shape_of
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.shape import Mapped
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer
from dpia.vocabulary import NONE
from dpia.vocabulary import NOT_STATED
from dpia.vocabulary import SILENT

Steps = tuple[str, ...]
Check = Callable[[Any, Steps], None]
_WORDS = frozenset({NONE, SILENT, NOT_STATED})
_EXTRAS = {"when": "condition", "unless": "condition"}
"""Further keys of a long fact that name a thing."""


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
    seeker = _Search(known)
    seeker.mapping(root)(data, ())
    return Found(tuple(seeker.problems), tuple(seeker.disputes), tuple(seeker.pointers))


class _Search:
    """One pass; a check for each slot is made once and holds no state of its own."""

    def __init__(self, known: Declared) -> None:
        self.known = known
        self.names = {kind: frozenset(names) for kind, names in known.names.items()}
        self.problems: list[Problem] = []
        self.disputes: list[tuple[Steps, Mapping[str, Any]]] = []
        self.pointers: list[tuple[Steps, str]] = []
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
        """Choose the check of a place; none where nothing that stands there names a thing."""
        if slot.each is not None:
            return self._by_id(slot)
        if slot.leaf is not None:
            return self._leaf(slot.leaf)
        if slot.mapping is not None:
            return self._either(self.mapping(slot.mapping), slot.to)
        if slot.items is not None:
            return self._list(slot.items)
        return self._either(None, slot.to) if slot.to else None

    def _either(self, inner: Check | None, to: str) -> Check:
        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is str:
                if to:
                    self.use(to, value, steps)
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
                    named = item if item.__class__ is str else str(index)
                    inner(item, (*steps, named))

        return check

    def _by_id(self, slot: Slot) -> Check:
        inner = self._slot(slot.each) if slot.each else None
        to = slot.keys.to if slot.keys else ""
        names = self.names.get(to, frozenset())
        plain = slot.leaf is None and slot.each is not None and slot.each.leaf is not None
        fallback = self._leaf(slot.leaf) if slot.leaf else None

        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is not dict:
                return
            if fallback is not None and shape_of(value) != "short":
                fallback(value, steps)
                return
            if to and not value.keys() <= names:
                for key in value:
                    self.use(to, key, (*steps, key), Part.KEY)
            if inner is not None:
                for key, below in value.items():
                    if not plain or below.__class__ is not str:
                        inner(below, (*steps, key))

        return check

    def _leaf(self, leaf: Leaf) -> Check:
        to = leaf.to

        def named(value: Any, steps: Steps) -> None:
            for name in value if value.__class__ is list else (value,):
                if to and name.__class__ is str and name not in _WORDS:
                    below = (*steps, name) if value.__class__ is list else steps
                    self.use(to, name, below)

        def said(value: Any, steps: Steps) -> None:
            named(value.get("value"), (*steps, "value"))
            self.cite(value.get("sources"), (*steps, "sources"))
            for key, kind in _EXTRAS.items():
                if key in value:
                    self.use(kind, value[key], (*steps, key))
            before = value.get("supersedes")
            if before.__class__ is dict:
                self.cite(before.get("sources"), (*steps, "supersedes", "sources"))

        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is not dict:
                named(value, steps)
            elif shape_of(value) == LONG:
                said(value, steps)
            elif shape_of(value) == DISPUTED and value["claims"].__class__ is dict:
                self.disputes.append((steps, value))
                if "conflict" in value:
                    self.use("conflict", value["conflict"], (*steps, "conflict"))
                for side, claim in value["claims"].items():
                    if claim.__class__ is dict:
                        said(claim, (*steps, "claims", side))

        return check

    def cite(self, sources: Any, steps: Steps) -> None:
        """Check a list of `source-id#locator`."""
        if sources.__class__ is list:
            for source in sources:
                if source.__class__ is str:
                    self.use("source", source, (*steps, source))

    def use(self, kind: str, name: Any, steps: Steps, part: Part = Part.VALUE) -> None:
        """Report a name that is not declared; a source is looked up without its locator."""
        if kind == "pointer" and name.__class__ is str:
            self.pointers.append((steps, name))
        if name.__class__ is not str or kind not in self.names:
            return
        bare = name.partition("#")[0] if kind == "source" else name
        if bare not in self.names[kind]:
            self.problems.append(self._problem(kind, bare, Place(Pointer(steps), part)))

    def _problem(self, kind: str, name: str, place: Place) -> Problem:
        message = f"'{name}' is not among the {PLURALS[kind]}"
        near = self.known.near(kind, name)
        if near is not None:
            there = ((Place(near[1]), f"'{near[0]}' is declared here"),)
            return Problem(
                place, "undeclared-name", message, f"did you mean '{near[0]}'", related=there
            )
        advice = f"declare it under '{PLURALS[kind]}'"
        if kind in ("version", "provision"):
            advice = _advice_on_parts(kind, name, self.names)
        return Problem(place, "undeclared-name", message, advice)


def _advice_on_parts(kind: str, name: str, names: Mapping[str, frozenset[str]]) -> str:
    """Say how a version or a provision is named, and which there are."""
    mark = "@" if kind == "version" else "#"
    instrument = name.partition(mark)[0]
    own = sorted(part for part in names[kind] if part.startswith(instrument + mark))
    if own:
        return f"'{instrument}' has " + ", ".join(f"'{part}'" for part in own[:8])
    if instrument in names["instrument"]:
        return f"'{instrument}' declares no {kind}s: add '{name.partition(mark)[2] or '...'}' to it"
    return f"write it as instrument{mark}{kind}"
