"""How a flow stands on a day: what paper allows, set against what was seen."""

from __future__ import annotations

from typing import NamedTuple

from dpia.dates import Day
from dpia.model.fact import Fact
from dpia.model.flow_model import FlowModel
from dpia.model.law import Version
from dpia.regime.force import Binding
from dpia.regime.force import Force
from dpia.regime.force import window_of
from dpia.regime.sight import Seen
from dpia.regime.sight import Sight
from dpia.vocabulary import NO
from dpia.vocabulary import YES
from dpia.vocabulary import Standing


class Stand(NamedTuple):
    """The standing of a flow, and its standing on each side of a dispute over what was seen.

    `sides` is empty where nobody disputes it; else each side's name with its standing.  `standing`
    is then that of the reading, or, where the model takes no side, that of "not seen".
    """

    standing: Standing
    sides: tuple[tuple[str, Standing], ...] = ()

    @property
    def disputed(self) -> bool:
        """Tell whether it depends on the side that is taken."""
        return len({standing for _, standing in self.sides}) > 1


def stand(exists: Fact, seen: Seen, *, allowed: bool, lapsed: bool) -> Stand:
    """Put paper and practice together.

    `allowed` says that a paper version surely binds; `lapsed` that the flow has paper, and surely
    none of it binds on the day.
    """
    if exists.value == NO and not exists.disputed:
        return Stand(Standing.NONE)
    if seen.sight is not Sight.DISPUTED:
        return Stand(_standing(seen.sight, allowed=allowed, lapsed=lapsed))
    sides = tuple(
        (
            claim.id or fact.pointer.last,
            _standing(_sight(claim.value), allowed=allowed, lapsed=lapsed),
        )
        for fact in seen.facts
        for claim in fact.claims
    )
    reading = next((fact.value for fact in seen.facts if fact.reading), NO)
    return Stand(_standing(_sight(reading), allowed=allowed, lapsed=lapsed), sides)


def _sight(value: object) -> Sight:
    return {YES: Sight.SEEN, NO: Sight.NOT_SEEN}.get(str(value), Sight.NOT_STATED)


def _standing(sight: Sight, *, allowed: bool, lapsed: bool) -> Standing:
    if allowed:
        return {Sight.SEEN: Standing.ACTIVE, Sight.NOT_SEEN: Standing.INACTIVE}.get(
            sight, Standing.AUTHORISED
        )
    if sight is Sight.SEEN:
        return Standing.PRACTICE
    if sight is Sight.NOT_SEEN or lapsed:
        return Standing.NONE
    return Standing.UNKNOWN


class Paper(NamedTuple):
    """The versions under which a flow has terms, as they stand on a day.

    `binding` lists those that bind and are not displaced, `in_doubt` those that may, `disputed`
    those of them over whose dates sources differ; `displaced` says of a version which other
    displaced it.  A practice counts as binding on the days on which its flow was seen.
    """

    binding: tuple[str, ...]
    in_doubt: tuple[str, ...]
    disputed: tuple[str, ...]
    displaced: tuple[tuple[str, str], ...]
    practice: tuple[str, ...]
    lapsed: bool
    """Whether there is paper, and surely none of it binds."""


def paper_of(
    model: FlowModel, flow: str, forces: dict[str, Force], begun: tuple[str, ...], seen: Seen
) -> Paper:
    """Sort the versions of a flow's terms by how they stand on a day.

    `begun` lists the versions that have begun by then, in that order.
    """
    versions = sorted(model.flows[flow].terms)
    written = [version for version in versions if version in forces]
    displaced = {
        version: by for version in written if (by := _displacer(model, version, written, begun))
    }
    left = [version for version in written if version not in displaced]
    practice = [version for version in versions if version not in forces]
    return Paper(
        tuple(version for version in left if forces[version].binding.binds),
        tuple(version for version in left if forces[version].binding.may_bind),
        tuple(version for version in left if forces[version].binding is Binding.DISPUTED),
        tuple(sorted(displaced.items())),
        tuple(practice) if seen.sight in (Sight.SEEN, Sight.DISPUTED) else (),
        bool(written) and all(forces[version].binding in _GONE for version in left),
    )


def in_order(forces: dict[str, Force]) -> tuple[str, ...]:
    """List the versions that have begun, in the order in which they surely had."""
    begun = (name for name, force in forces.items() if _begun(force))
    return tuple(sorted(begun, key=lambda name: (_beginning(forces[name]), name)))


def _displacer(model: FlowModel, version: str, written: list[str], begun: tuple[str, ...]) -> str:
    """Name the version that ended this one's terms on a flow, unless a later one revived them.

    What is displaced stays so when the displacer ends: only a version that begins later and
    `revives` it brings it back, until another displaces it anew.  A version ends terms on the
    flows for which it has terms itself; it may revive them on any.
    """
    by = ""
    for other in begun:
        if other == version:
            continue
        if version in _version(model, other).revives:
            by = ""
        elif other in written and version in _version(model, other).displaces:
            by = other
    return by


_GONE = (Binding.NOT_YET, Binding.ENDED)


def _begun(force: Force) -> bool:
    return force.binding in (Binding.IN_FORCE, Binding.OPEN, Binding.ENDED)


def _beginning(force: Force) -> Day:
    """Give the day by which a version had surely begun; one without a date comes first."""
    lies = (window_of(value).last for value in force.began.values() if value is not None)
    return max((day for day in lies if day is not None), default=Day.min)


def _version(model: FlowModel, name: str) -> Version:
    instrument, _, number = name.partition("@")
    return model.instruments[instrument].versions[number]
