"""Which of the data are of a special category, or tell of an offence: stated, and by closure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dpia.finding.disclosure import Disclosure
from dpia.finding.slice import Slice
from dpia.source import Pointer

SPECIAL = "special:"
OFFENCE = "criminal-offence"


@dataclass(frozen=True, slots=True)
class Sorted:
    """Fields by what the model says of their category; `unsorted` are those it says nothing of."""

    special: tuple[str, ...]
    offence: tuple[str, ...]
    unsorted: tuple[str, ...]


def sort(disclosure: Disclosure, names: Iterable[str]) -> Sorted:
    """Sort fields by their category."""
    known = disclosure.slice.model.fields
    of = {name: known[name].category for name in names if name in known}
    unsorted = tuple([name for name, kind in of.items() if kind is None])
    if len(unsorted) == len(of):
        return Sorted((), (), unsorted)
    return Sorted(
        tuple(name for name, kind in of.items() if kind and kind.startswith(SPECIAL)),
        tuple(name for name, kind in of.items() if kind == OFFENCE),
        unsorted,
    )


def categories(slice_: Slice, names: Iterable[str]) -> list[Pointer]:
    """Point at where the categories of fields stand, or would."""
    return [slice_.once(_category, name) for name in names]


def _category(_: Slice, name: str) -> Pointer:
    return Pointer(("fields", name, "category"))
