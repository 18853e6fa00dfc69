"""The names that a model uses, heard one by one; what is not declared is a problem."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from dpia.document import Problem
from dpia.model.declared import HOMES
from dpia.model.declared import PLURALS
from dpia.model.declared import Declared
from dpia.model.leaf import DISPUTED
from dpia.model.leaf import LONG
from dpia.model.leaf import Leaf
from dpia.model.leaf import shape_of
from dpia.quoting import quoted
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


class Uses:
    """Hears names, disputes and pointers with the place where each stands."""

    def __init__(self, known: Declared) -> None:
        """Start with the names that are declared."""
        self.known = known
        self.names = {kind: frozenset(names) for kind, names in known.names.items()}
        self.problems: list[Problem] = []
        self.disputes: list[tuple[Steps, Mapping[str, Any]]] = []
        self.pointers: list[tuple[Steps, str]] = []

    def name(self, kind: str, name: Any, steps: Steps, part: Part = Part.VALUE) -> None:
        """Hear one name of a thing of a kind; a source is looked up without its locator."""
        if name.__class__ is not str:
            return
        if kind == "pointer":
            if name.strip():
                self.pointers.append((steps, name))
        elif kind in self.names:
            bare = name.partition("#")[0] if kind == "source" else name
            if bare not in self.names[kind]:
                place = Place(Pointer(steps), part)
                say = _undeclared if name.strip() else _nameless
                self.problems.append(say(kind, bare, place, self.known))

    def sources(self, sources: Any, steps: Steps) -> None:
        """Hear a list of `source-id#locator`."""
        if sources.__class__ is list:
            for source in sources:
                self.name("source", source, (*steps, str(source)))

    def fact(self, leaf: Leaf) -> Check:
        """Make the check of a fact: what its value names, and what each side cites."""
        to = leaf.to

        def check(value: Any, steps: Steps) -> None:
            if value.__class__ is not dict:
                self._value(to, value, steps)
            elif shape_of(value) == LONG:
                self._said(to, value, steps)
            elif shape_of(value) == DISPUTED:
                self._disputed(to, value, steps)
            else:
                self._value(to, value, steps)

        return check

    def _disputed(self, to: str, value: Mapping[str, Any], steps: Steps) -> None:
        self.disputes.append((steps, value))
        self.name("conflict", value.get("conflict"), (*steps, "conflict"))
        claims = value["claims"]
        for side, claim in claims.items() if claims.__class__ is dict else ():
            if claim.__class__ is dict:
                self._said(to, claim, (*steps, "claims", side))

    def _said(self, to: str, said: Mapping[str, Any], steps: Steps) -> None:
        self._value(to, said.get("value"), (*steps, "value"))
        self.sources(said.get("sources"), (*steps, "sources"))
        for key, kind in _EXTRAS.items():
            self.name(kind, said.get(key), (*steps, key))
        before = said.get("supersedes")
        if before.__class__ is dict:
            self.sources(before.get("sources"), (*steps, "supersedes", "sources"))

    def _value(self, to: str, value: Any, steps: Steps) -> None:
        if not to:
            return
        if value.__class__ is list:
            for name in value:
                self.name(to, name, (*steps, str(name)))
        elif value.__class__ is str and value not in _WORDS:
            self.name(to, value, steps)


def _nameless(kind: str, _name: str, place: Place, _known: Declared) -> Problem:
    message = f"nothing is named where one of the {PLURALS[kind]} is expected"
    return Problem(place, "empty-text", message, "name it, or take the line out")


def _undeclared(kind: str, name: str, place: Place, known: Declared) -> Problem:
    message = f"{quoted(name)} is not among the {PLURALS[kind]}"
    if kind in _PARTS and name.partition(_PARTS[kind])[0] in known.names["instrument"]:
        return Problem(place, "undeclared-name", message, _advice_on_parts(kind, name, known))
    near = known.near(kind, name)
    if near is not None:
        there = ((Place(near[1]), f"'{near[0]}' is declared here"),)
        return Problem(
            place, "undeclared-name", message, f"did you mean '{near[0]}'", related=there
        )
    advice = "declare it under " + " or ".join(f"'{home}'" for home in HOMES.get(kind, ()))
    if kind in _PARTS:
        advice = f"write it as instrument{_PARTS[kind]}{kind}"
    return Problem(place, "undeclared-name", message, advice)


_PARTS = {"version": "@", "provision": "#"}
"""The sign between an instrument and its part."""


def _advice_on_parts(kind: str, name: str, known: Declared) -> str:
    """Say which versions or provisions an instrument has; a practice is named by itself."""
    instrument, _, part = name.partition(_PARTS[kind])
    if instrument in known.names[kind]:
        return f"'{instrument}' is a practice and has no versions: name it alone"
    own = sorted(one for one in known.names[kind] if one.startswith(instrument + _PARTS[kind]))
    if own:
        return f"'{instrument}' has " + ", ".join(f"'{one}'" for one in own[:8])
    return f"'{instrument}' declares no {kind}s" + (f": add {quoted(part)} to it" if part else "")
