"""Which names a model declares, by kind of thing, and where."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from dpia.source import Pointer
from dpia.vocabulary import PRACTICE

HOMES: Mapping[str, tuple[str, ...]] = {
    "organisation": ("organisations",),
    "subject": ("subjects",),
    "field": ("fields",),
    "capability": ("capabilities",),
    "purpose": ("purposes",),
    "condition": ("conditions",),
    "instrument": ("instruments",),
    "flow": ("flows",),
    "regime": ("regimes", "proposals"),
    "comparison": ("comparisons",),
    "source": ("sources",),
    "source-id": ("sources",),
    "conflict": ("conflicts",),
}
"""Under which top-level keys each kind of thing is declared."""

PLURALS: Mapping[str, str] = {
    **{kind: homes[0] for kind, homes in HOMES.items()},
    "version": "versions of the instruments",
    "provision": "provisions of the instruments",
    "regime": "regimes and proposals",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """The names that may be used, each with the pointer of its declaration, by kind of thing."""

    names: Mapping[str, Mapping[str, Pointer]]

    def near(self, kind: str, name: str) -> tuple[str, Pointer] | None:
        """Find the declared name that a mistyped one is likely to mean."""
        close = get_close_matches(name, self.names[kind], n=1, cutoff=0.6)
        return (close[0], self.names[kind][close[0]]) if close else None


def declared(data: Mapping[str, Any]) -> Declared:
    """Collect the names that a document declares; what is malformed declares nothing."""
    names: dict[str, dict[str, Pointer]] = {
        kind: {name: Pointer((home, name)) for home in homes for name in _keys(data.get(home))}
        for kind, homes in HOMES.items()
    }
    names["version"] = dict(_within(data, "versions", "@"))
    names["provision"] = dict(_within(data, "provisions", "#"))
    return Declared(names)


def _keys(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, Mapping) else ()


def _within(data: Mapping[str, Any], key: str, mark: str) -> Iterator[tuple[str, Pointer]]:
    """List `instrument@version` or `instrument#provision`; a practice is its own only version."""
    instruments = data.get("instruments")
    for name in _keys(instruments):
        written = instruments[name] if isinstance(instruments, Mapping) else None
        if not isinstance(written, Mapping):
            continue
        if mark == "@" and written.get("kind") == PRACTICE:
            yield name, Pointer(("instruments", name))
        for part in _keys(written.get(key)):
            yield f"{name}{mark}{part}", Pointer(("instruments", name, key, part))
