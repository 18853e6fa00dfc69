"""Compare the graded facts of related limbs: bounds of scope, and what constrains it."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace
from typing import TypeVar

from dpia.comparison.cases import Answer
from dpia.comparison.channels import TwoStands
from dpia.comparison.channels import in_doubt
from dpia.comparison.difference import Difference
from dpia.comparison.difference import Dimension
from dpia.comparison.difference import Direction
from dpia.comparison.difference import told
from dpia.comparison.gate_strength import GateSet
from dpia.comparison.gate_strength import as_strict
from dpia.comparison.gate_strength import gate_set
from dpia.comparison.grading import Grade
from dpia.comparison.grading import Pairs
from dpia.comparison.grading import Scale
from dpia.comparison.grading import graded
from dpia.comparison.legal_basis import Basis
from dpia.comparison.legal_basis import as_well_founded
from dpia.comparison.legal_basis import basis_of
from dpia.comparison.limb import OneLimb
from dpia.comparison.measures import BOUNDS
from dpia.comparison.measures import CONDITIONS
from dpia.comparison.measures import LISTED
from dpia.comparison.measures import OF_VERSIONS
from dpia.comparison.measures import AtMost
from dpia.comparison.measures import Measure
from dpia.comparison.orders import Orders
from dpia.comparison.publication import Publication
from dpia.comparison.publication import publication
from dpia.comparison.publication import version_fact
from dpia.comparison.related import Laid
from dpia.comparison.related import laid
from dpia.comparison.related import related
from dpia.comparison.sides import Sides
from dpia.comparison.sides import claim_under
from dpia.comparison.stands import Half
from dpia.model.fact import Claim
from dpia.regime.terms import Said
from dpia.source import Pointer
from dpia.vocabulary import NOT_STATED

T = TypeVar("T")
Stated = Claim | Pointer
"""What is claimed, or the place where nothing is."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The limbs of a flow before and after, each with the related limbs of the other side."""

    flow: str
    gone: tuple[tuple[Laid, tuple[Laid, ...]], ...]
    come: tuple[tuple[Laid, tuple[Laid, ...]], ...]
    doubt: frozenset[Direction]
    """Directions that cannot be told, as more may stand on the other day than is stated."""

    def limbs(self) -> Iterator[OneLimb]:
        """List the limbs that are compared."""
        for one, others in (*self.gone, *self.come):
            if others:
                yield one.limb

    def graded(
        self,
        scale: Scale[T],
        before: Callable[[OneLimb], Grade[T]],
        after: Callable[[OneLimb], Grade[T]],
    ) -> Iterator[Difference]:
        """Grade each limb, once for all to which it is related, and compare."""
        ours = {id(one.limb): before(one.limb) for one, _ in self.gone}
        theirs = {id(one.limb): after(one.limb) for one, _ in self.come}
        gone = _pairs(self.gone, ours, theirs)
        come = _pairs(self.come, theirs, ours)
        for one in graded(self.flow, scale, gone, come):
            doubtful = one.direction in self.doubt
            yield replace(one, direction=Direction.UNKNOWN) if doubtful else one


def _pairs(
    found: Sequence[tuple[Laid, tuple[Laid, ...]]],
    own: Mapping[int, Grade[T]],
    other: Mapping[int, Grade[T]],
) -> Pairs[T]:
    return [
        (own[id(one.limb)], tuple(other[id(each.limb)] for each in others)) for one, others in found
    ]


def matched(two: TwoStands, sides: Sides, orders: Orders) -> Matched:
    """Match the limbs of a flow by what they speak of."""
    before, after = laid(two.before.limbs, sides), laid(two.after.limbs, sides)
    gone = {Direction.LESS} if in_doubt(two.after, two.before) else set[Direction]()
    come = {Direction.MORE} if in_doubt(two.before, two.after) else set[Direction]()
    return Matched(
        two.flow,
        tuple((one, related(one, after, orders)) for one in before),
        tuple((one, related(one, before, orders)) for one in after),
        frozenset(gone | come),
    )


def bound_differences(found: Matched, sides: Sides) -> Iterator[Difference]:
    """Compare caps, retention, frequency, onward use, and who acts."""
    for measure in BOUNDS:
        yield from _measured(found, measure, sides)


def constraint_differences(
    found: Matched, halves: tuple[Half, Half], sides: Sides, orders: Orders
) -> Iterator[Difference]:
    """Compare gates, safeguards, notice, transparency, oversight, rights and legal basis."""
    yield from _gates(found, sides, orders)
    for measure in CONDITIONS:
        yield from _measured(found, measure, sides)
    yield from _listed(found, sides)
    yield from _of_versions(found, halves, sides)

    def basis(limb: OneLimb) -> Grade[Basis]:
        read = basis_of(limb, sides)
        return Grade(read, read.told)

    yield from found.graded(Scale(Dimension.LEGAL_BASIS, (), as_well_founded), basis, basis)


def _gates(found: Matched, sides: Sides, orders: Orders) -> Iterator[Difference]:
    def gates(limb: OneLimb) -> Grade[GateSet]:
        read = gate_set(limb, sides, orders)
        return Grade(read, read.told)

    yield from found.graded(Scale(Dimension.GATES, (), as_strict), gates, gates)


def _measured(found: Matched, measure: Measure, sides: Sides) -> Iterator[Difference]:
    if not measure.always and not any(limb.says(measure.key) for limb in found.limbs()):
        return

    def grade(limb: OneLimb) -> Grade[Stated]:
        return _stated(limb.fact(measure.key), sides)

    scale = Scale(measure.dimension, (), stated(measure.at_most))
    yield from found.graded(scale, grade, grade)


def _listed(found: Matched, sides: Sides) -> Iterator[Difference]:
    """Compare what is kept under ids, one id at a time."""
    keys = {key for limb in found.limbs() for key in limb.written() if "/" in key}
    for key in sorted(keys):
        group, _, name = key.partition("/")
        if group not in LISTED:
            continue
        dimension, at_most = LISTED[group]

        def grade(limb: OneLimb, key: str = key) -> Grade[Stated]:
            return _stated(limb.fact(key), sides)

        yield from found.graded(Scale(dimension, (name,), stated(at_most)), grade, grade)


def _of_versions(found: Matched, halves: tuple[Half, Half], sides: Sides) -> Iterator[Difference]:
    """Compare what is said of the versions themselves."""

    def public(half: Half) -> Callable[[OneLimb], Grade[Publication]]:
        def grade(limb: OneLimb) -> Grade[Publication]:
            read = publication(half, limb.terms.version, sides)
            return Grade(read, (read.told,))

        return grade

    scale = Scale(Dimension.TRANSPARENCY, (), _as_public)
    yield from found.graded(scale, *(public(half) for half in halves))
    for measure in OF_VERSIONS:
        yield from _version_measured(found, measure, halves, sides)


def _version_measured(
    found: Matched, measure: Measure, halves: tuple[Half, Half], sides: Sides
) -> Iterator[Difference]:
    def graders(half: Half) -> Callable[[OneLimb], Grade[Stated]]:
        def grade(limb: OneLimb) -> Grade[Stated]:
            return _stated(Said(version_fact(half, limb.terms.version, measure.key)), sides)

        return grade

    before, after = (graders(half) for half in halves)
    written = any(
        not isinstance(grade(one.limb).has, Pointer)
        for pairs, grade in ((found.gone, before), (found.come, after))
        for one, others in pairs
        if others
    )
    if written:
        scale = Scale(measure.dimension, (measure.key,), stated(measure.at_most))
        yield from found.graded(scale, before, after)


def _as_public(one: Publication, other: Publication) -> Answer:
    """Tell whether one is at least as public as the other, each on its day."""
    if one.public is None or other.public is None:
        same = one.at == other.at and one.public is other.public
        return Answer.YES if same else Answer.UNKNOWN
    return Answer.YES if one.public or not other.public else Answer.NO


def _stated(said: Said, sides: Sides) -> Grade[Stated]:
    claim = claim_under(said.fact, sides)
    if claim is None:
        return Grade(said.fact.pointer, (told(said, None, NOT_STATED.replace("_", " ")),))
    return Grade(claim, (told(said, claim.value),))


def stated(at_most: AtMost) -> Callable[[Stated, Stated], Answer]:
    """Extend an order of claims to what is not stated: that is the same only as itself."""

    def compare(one: Stated, other: Stated) -> Answer:
        if isinstance(one, Pointer) or isinstance(other, Pointer):
            return Answer.YES if one == other else Answer.UNKNOWN
        return at_most(one, other)

    return compare
