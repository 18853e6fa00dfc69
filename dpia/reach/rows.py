"""Fields and categories as the bits of one number: a row of fields for each category."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from dpia.regime.trees import Trees


@dataclass(frozen=True, slots=True)
class Rows:
    """Where each bit stands: `bit` of a field within a row, `place` of the row of a category.

    `above` lists, for a category, the places of the strictly wider rows; `below` masks the rows
    of itself and of the narrower ones.  `shows` lists which bits follow from which.
    """

    bit: Mapping[str, int]
    place: Mapping[str, int]
    above: Mapping[str, tuple[int, ...]]
    below: Mapping[str, int]
    comparable: Mapping[str, int]
    shows: tuple[tuple[int, int], ...]
    ones: int
    """The first bit of every row."""
    row: int
    _known: dict[tuple[int, tuple[str, ...]], tuple[int, tuple[tuple[int, int], ...]]] = field(
        default_factory=dict
    )

    def at(self, fields: int, about: tuple[str, ...]) -> int:
        """Put fields into the rows of some categories."""
        mask = 0
        for subject in about:
            mask |= fields << self.place[subject]
        return mask

    def about_any(self, fields: int, about: tuple[str, ...]) -> int:
        """Put fields into all rows that are comparable with some of these."""
        mask = 0
        for subject in about:
            mask |= fields * (self.ones & self.comparable[subject])
        return mask

    def handed(self, have: int, fields: int, about: tuple[str, ...]) -> int:
        """Give what is handed on of these fields: about the narrower of two categories."""
        key = (fields, about)
        if (known := self._known.get(key)) is None:
            direct, wider = 0, []
            for subject in about:
                direct |= fields * (self.ones & self.below[subject])
                wider += [(place, self.place[subject]) for place in self.above[subject]]
            known = self._known[key] = direct, tuple(wider)
        direct, shifts = known
        mask = have & direct
        for place, here in shifts:
            mask |= ((have >> place) & fields) << here
        return mask

    def closed(self, mask: int) -> int:
        """Add what follows from what is held."""
        for finer, coarser in self.shows:
            mask |= ((mask >> finer) & self.ones) << coarser
        return mask

    def read(self, mask: int) -> Iterator[tuple[str, str]]:
        """List the fields and categories of a mask."""
        for subject, place in self.place.items():
            for name, bit in self.bit.items():
                if mask >> place & bit:
                    yield name, subject


def rows_of(trees: Trees) -> Rows:
    """Give every field and category its bits."""
    fields, subjects = sorted(trees.revealing), sorted(trees.above)
    number = {name: index for index, name in enumerate(fields)}
    place = {name: index * len(fields) for index, name in enumerate(subjects)}
    row = (1 << len(fields)) - 1

    def rows(names: frozenset[str]) -> int:
        return sum(row << place[name] for name in names)

    return Rows(
        {name: 1 << index for name, index in number.items()},
        place,
        {name: tuple(place[up] for up in sorted(trees.above[name] - {name})) for name in subjects},
        {name: rows(trees.below[name]) for name in subjects},
        {name: rows(trees.below[name] | trees.above[name]) for name in subjects},
        tuple(
            (number[finer], number[name])
            for name in fields
            for finer in sorted(trees.revealing[name] - {name})
        ),
        sum(1 << one for one in place.values()),
        row,
    )
