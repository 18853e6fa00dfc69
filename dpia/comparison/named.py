"""What a difference names in a model, so that somebody can point at it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.model.acceptance import covers
from dpia.source import Pointer

_OF_FIELDS = frozenset(
    {
        Dimension.FLOW,
        Dimension.SUBJECTS,
        Dimension.FIELDS,
        Dimension.PURPOSES,
        Dimension.TRIGGER,
        Dimension.PASSAGE,
    }
)


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that differ alike and are told together, and where it stands.

    `of_passage` says that its places are the flows of a way, whichever terms they are under.
    """

    name: str
    at: tuple[Pointer, ...]
    of_passage: bool

    def lies_under(self, pointer: Pointer) -> bool:
        """Tell whether a pointer is one of its places, or lies above one.

        Of passage, terms of one of the flows let it pass there, and so does the field under them.
        """
        if any(covers(pointer, place) for place in self.at):
            return True
        home, *rest = pointer.steps[2:] or ("",)
        lets = home == "terms" and (len(rest) == 1 or rest[-2:] == ["fields", self.name])
        return self.of_passage and lets and any(covers(place, pointer) for place in self.at)


def parts(one: Difference) -> tuple[Part, ...]:
    """List what a difference tells of: each field, gate or safeguard by itself, with its places."""
    passage = one.dimension is Dimension.PASSAGE
    return tuple(Part(name, tuple(_places(one, name)), passage) for name in one.what or ("",))


def _places(one: Difference, name: str) -> Iterator[Pointer]:
    passage = one.dimension is Dimension.PASSAGE
    yield Pointer(("organisations" if passage else "flows", one.flow))
    if name and one.dimension in _OF_FIELDS:
        yield Pointer(("fields", name))
    others = set(one.what) - {name}
    for told in (*one.before, *one.after):
        # A place of another of them, such as `…/fields/address`, is no place of this one.
        if not others & set(told.at.steps[3:]):
            yield told.at
