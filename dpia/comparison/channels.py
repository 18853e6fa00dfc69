"""Who may come to hold which fields about whom, for what and in which case: flow by flow."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.cells import ANYTHING
from dpia.comparison.cells import LimbCells
from dpia.comparison.cells import cells_of
from dpia.comparison.coverage import Passing
from dpia.comparison.coverage import Uncovered
from dpia.comparison.coverage import passing
from dpia.comparison.coverage import uncovered
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import Found
from dpia.comparison.difference import Told
from dpia.comparison.difference import told_fact
from dpia.comparison.gathering import difference
from dpia.comparison.limb import OneLimb
from dpia.comparison.orders import Orders
from dpia.comparison.sides import Sides
from dpia.comparison.sides import value_under
from dpia.comparison.stands import Stands
from dpia.source import Pointer


@dataclass(frozen=True, slots=True)
class TwoStands:
    """What stands of one flow before and after, where sides are taken."""

    flow: str
    before: Stands
    after: Stands

    @property
    def same_doubt(self) -> bool:
        """Tell whether it is the same, on both days, that nobody states."""
        return self.before.maybe == self.after.maybe and (
            not self.before.maybe or self.before.because == self.after.because
        )


def channel_differences(
    two: TwoStands, fields: tuple[str, ...], sides: Sides, orders: Orders
) -> Found:
    """Compare what passes of these fields on one flow, where sides are taken."""
    if not two.before.limbs and not two.after.maybe and two.after.limbs:
        return _one_sided(
            two.flow, (two.before, two.after), Direction.MORE, (fields, sides), orders
        )
    if not two.after.limbs and not two.before.maybe and two.before.limbs:
        return _one_sided(
            two.flow, (two.after, two.before), Direction.LESS, (fields, sides), orders
        )
    before = _passing(two.before, two.after, (fields, sides), orders)
    after = _passing(two.after, two.before, (fields, sides), orders)
    gone = _kept(uncovered(before, after, orders))
    come = _kept(uncovered(after, before, orders))
    found = [difference(two.flow, one, Direction.LESS) for one in gone]
    found += [difference(two.flow, one, Direction.MORE) for one in come]
    if not two.same_doubt and not any(_of_the_flow(one) for one in found):
        found.append(_doubt(two, sides))
    return Found(
        tuple(found),
        some_before=_some(before),
        some_after=_some(after),
        inferred=frozenset(_inferred(before, after)),
    )


def _one_sided(
    flow: str,
    stands: tuple[Stands, Stands],
    direction: Direction,
    seen: tuple[tuple[str, ...], Sides],
    orders: Orders,
) -> Found:
    """Tell of a flow that stands on one day only, limb by limb and not field by field.

    It is what comparing its cells would give, and most differences of a large model are of it.
    """
    there, here = stands
    fields, sides = seen
    looked_at = fields or (ANYTHING,)
    limbs = [cells_of(limb, looked_at, sides, orders.conditions) for limb in here.limbs]
    because = tuple(told_fact(fact, value_under(fact, sides)) for fact in there.because)
    sure = any(cell.surely for limb in limbs for cell in limb.cells)
    told = [
        one
        for limb in limbs
        if (one := _of_limb(flow, limb, direction, because, open_=there.maybe, sure=sure))
    ]
    some = there.maybe, bool(any(limb.cells for limb in limbs))
    first, second = some if direction is Direction.MORE else some[::-1]
    made = (answer.inferred for limb in limbs for answer in limb.answers.values())
    inferred = frozenset(at for at in made if at is not None)
    return Found(tuple(told), some_before=first, some_after=second, inferred=inferred)


def _of_limb(  # noqa: PLR0913  everything that one difference is made of
    flow: str,
    limb: LimbCells,
    direction: Direction,
    because: tuple[Told, ...],
    *,
    open_: bool,
    sure: bool,
) -> Difference | None:
    """Tell what passes of a limb that stands on one day only; what may pass, if nothing surely."""
    cells = [cell for cell in limb.cells if cell.surely or not sure]
    if not cells:
        return None
    what = tuple(dict.fromkeys(cell.field for cell in cells if cell.field))
    having = tuple(dict.fromkeys(cell.told for cell in cells))
    sides = (having, because) if direction is Direction.LESS else (because, having)
    before, after = sides
    if open_ or not sure:
        dimension = Dimension.FLOW if open_ else Dimension.FIELDS
        return Difference(dimension, Direction.UNKNOWN, flow, what, before=before, after=after)
    subjects = tuple(dict.fromkeys(cell.subject for cell in cells))
    purposes = (cells[0].purpose,)
    return Difference(
        Dimension.FLOW, direction, flow, what, subjects, purposes, before=before, after=after
    )


def _passing(
    one: Stands, other: Stands, seen: tuple[tuple[str, ...], Sides], orders: Orders
) -> Passing:
    fields, sides = seen
    looked_at = fields or (ANYTHING,)
    cells = tuple(cells_of(limb, looked_at, sides, orders.conditions) for limb in one.limbs)
    return passing(
        cells,
        open_=in_doubt(one, other),
        because=tuple(told_fact(fact, value_under(fact, sides)) for fact in one.because),
    )


def in_doubt(one: Stands, other: Stands) -> bool:
    """Tell whether more may stand on one day than is stated, and not alike on the other.

    What is in doubt on both days alike is one thing that both have.
    """
    return one.maybe and not (other.maybe and one.because == other.because and one.limbs)


def _kept(found: Iterable[Uncovered]) -> list[Uncovered]:
    """Leave out what may have passed on a flow that surely began or ended with something else."""
    every = list(found)
    sure = any(one.cell.surely for one in every)
    return [
        one for one in every if one.dimension is not Dimension.FLOW or one.cell.surely or not sure
    ]


def _doubt(two: TwoStands, sides: Sides) -> Difference:
    """Say that nobody states whether the flow stands, or whether more of it does."""
    before, after = (
        tuple(told_fact(fact, value_under(fact, sides)) for fact in one.because)
        if one.maybe
        else tuple(dict.fromkeys(_terms(one.limbs)))
        for one in (two.before, two.after)
    )
    return Difference(Dimension.FLOW, Direction.UNKNOWN, two.flow, before=before, after=after)


def _of_the_flow(one: Difference) -> bool:
    return one.dimension is Dimension.FLOW and one.direction is Direction.UNKNOWN


def _terms(limbs: Iterable[OneLimb]) -> Iterator[Told]:
    for limb in limbs:
        yield Told(limb.terms.at, "")


def _some(one: Passing) -> bool:
    return one.open or any(limb.cells for limb in one.limbs)


def _inferred(before: Passing, after: Passing) -> Iterator[Pointer]:
    """List the inferences by which the two differ or agree: those that only one side makes."""
    ours, theirs = ({told.inferred for told in _tolds(one.limbs)} for one in (before, after))
    yield from (at for at in ours ^ theirs if at is not None)


def _tolds(limbs: Iterable[LimbCells]) -> Iterator[Told]:
    for limb in limbs:
        yield from limb.answers.values()
