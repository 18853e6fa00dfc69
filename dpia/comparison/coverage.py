"""Whether what one side lets through on a flow, the other lets through as well."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass

from dpia.comparison.cases import Answer
from dpia.comparison.cases import Case
from dpia.comparison.cases import inside
from dpia.comparison.cells import Cell
from dpia.comparison.cells import LimbCells
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Told
from dpia.comparison.orders import UNSAID
from dpia.comparison.orders import Orders


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A cell of one side that is not shown to pass on the other, and why not.

    `lacking` is what the other side says; `against` the cases in which that lets it through.
    """

    cell: Cell
    answer: Answer
    dimension: Dimension
    shown_by: str = ""
    against: tuple[Case, ...] = ()
    lacking: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Passing:
    """What one side lets through on a flow, ready to be looked up.

    `open` says that more may pass, and that nobody states whether.
    """

    limbs: tuple[LimbCells, ...]
    open: bool
    because: tuple[Told, ...]
    exact: frozenset[tuple[str, str, str, Case]]
    """What surely passes, for the common case that the same passes on the other side."""
    by_field: dict[str, tuple[Cell, ...]]


def passing(limbs: Sequence[LimbCells], *, open_: bool, because: tuple[Told, ...]) -> Passing:
    """Make what a side lets through ready to be looked up."""
    by_field: dict[str, list[Cell]] = {}
    for one in limbs:
        for cell in one.cells:
            by_field.setdefault(cell.field, []).append(cell)
    exact = frozenset(
        (cell.field, cell.subject, cell.purpose, cell.case)
        for cells in by_field.values()
        for cell in cells
        if cell.surely
    )
    found = {field: tuple(cells) for field, cells in by_field.items()}
    return Passing(tuple(limbs), open_, because, exact, found)


def uncovered(one: Passing, other: Passing, orders: Orders) -> Iterator[Uncovered]:
    """List the cells of one side that are not shown to pass on the other."""
    for limb in one.limbs:
        for cell in limb.cells:
            key = (cell.field, cell.subject, cell.purpose, cell.case)
            if key not in other.exact:
                found = _judged(cell, other, orders)
                if found is not None:
                    yield found


def _judged(cell: Cell, other: Passing, orders: Orders) -> Uncovered | None:
    """Tell whether a cell passes on the other side; None where it does.

    Each step keeps those cells of the other side that still might cover it; where none is left,
    the step is where they differ.
    """
    if not other.limbs:
        return _open(cell, other) or _never(cell, Dimension.FLOW, other.because)
    found = [
        there
        for field in sorted(orders.revealing(cell.field))
        for there in other.by_field.get(field, ())
    ]
    about = [there for there in found if orders.among(cell.subject, there.subject)]
    if _same_silence(cell, about):
        return None
    purposes = [there for there in about if _within(cell, there, orders) is not Answer.NO]
    if purposes:
        return _in_case(cell, purposes, other, orders)
    if not found:
        return _open(cell, other) or _never(cell, Dimension.FIELDS, _answers(cell, other))
    lost = Dimension.PURPOSES if about else Dimension.SUBJECTS
    return _open(cell, other) or _never(cell, lost, _told(about or found))


def _same_silence(cell: Cell, there: list[Cell]) -> bool:
    """Tell whether it is the same place that is silent, of a limb that tells its cases elsewhere.

    What differs then is the case, and that shows with every field that surely passes.
    """
    if cell.surely or not cell.case.stated or not cell.limb.surely_passes:
        return False
    return any(_silent_alike(one, cell) and one.case.stated for one in there)


def _silent_alike(one: Cell, other: Cell) -> bool:
    """Tell whether it is the same silence: of two models one may say what the other does not."""
    return one.place == other.place and not one.surely and not other.surely


def _in_case(cell: Cell, there: list[Cell], other: Passing, orders: Orders) -> Uncovered | None:
    """Look at the cases in which the other side lets the same through."""
    same = [one for one in there if _within(cell, one, orders) is Answer.YES]
    sure = [one for one in same if one.surely or _silent_alike(one, cell)]
    answer = inside(cell.case, _cases(sure), orders.conditions)
    if answer.answer is Answer.YES:
        return None
    if other.open:
        return _open(cell, other)
    if not cell.surely:
        return _hangs_on(cell, there, same)
    every = inside(cell.case, _cases(there), orders.conditions)
    if every.answer is Answer.NO:
        return _never(cell, Dimension.TRIGGER, _told(there), every.shown_by, _cases(there))
    hoped = [one for one in there if one not in sure]
    hope = inside(cell.case, _cases(hoped), orders.conditions).answer if hoped else Answer.NO
    if answer.answer is Answer.NO or hope in {Answer.YES, Answer.UNKNOWN}:
        return _hangs_on(cell, there, same)
    return Uncovered(
        cell, answer.answer, Dimension.TRIGGER, against=_cases(sure), lacking=_told(sure)
    )


def _cases(cells: Sequence[Cell]) -> tuple[Case, ...]:
    return tuple(dict.fromkeys(one.case for one in cells))


def _hangs_on(cell: Cell, there: list[Cell], same: list[Cell]) -> Uncovered:
    """Say what is not stated: the field, the purpose, or the case."""
    if len(same) < len(there) and all(one.surely for one in there):
        return Uncovered(cell, Answer.UNKNOWN, Dimension.PURPOSES, lacking=_told(there))
    return Uncovered(cell, Answer.UNKNOWN, Dimension.FIELDS, lacking=_told(there))


def _within(cell: Cell, there: Cell, orders: Orders) -> Answer:
    if orders.within(cell.purpose, there.purpose):
        return Answer.YES
    unsaid = cell.purpose.startswith(UNSAID) or there.purpose.startswith(UNSAID)
    return Answer.UNKNOWN if unsaid else Answer.NO


def _open(cell: Cell, other: Passing) -> Uncovered | None:
    if not other.open:
        return None
    return Uncovered(cell, Answer.UNKNOWN, Dimension.FLOW, lacking=other.because)


def _never(
    cell: Cell,
    dimension: Dimension,
    lacking: tuple[Told, ...],
    shown_by: str = "",
    against: tuple[Case, ...] = (),
) -> Uncovered:
    """Say that it does not pass there, or, where it is not stated to pass here, nothing."""
    if not cell.surely:
        return Uncovered(cell, Answer.UNKNOWN, Dimension.FIELDS, lacking=lacking)
    return Uncovered(cell, Answer.NO, dimension, shown_by, against, lacking)


def _answers(cell: Cell, other: Passing) -> tuple[Told, ...]:
    found = (one.answers.get(cell.field) for one in other.limbs)
    return tuple(dict.fromkeys(told for told in found if told is not None))


def _told(cells: Sequence[Cell]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys(cell.told for cell in cells))
