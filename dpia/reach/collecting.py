"""What bodies collect themselves, before anything is handed on."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.lean import ways
from dpia.reach.support import Support
from dpia.source import Pointer
from dpia.vocabulary import YES


def collected(
    model: FlowModel, bodies: Mapping[str, str]
) -> Iterator[tuple[str, str, str, Support]]:
    """List who collects which field about which category, and on what that leans.

    `bodies` names for each organisation the one that it is a unit of.
    """
    for name, body in sorted(model.organisations.items()):
        for subject, taken in sorted(body.collects.items()):
            around = grounds_in(taken, grounds_in(body))
            at = Pointer(("organisations", name, "collects", subject, "fields"))
            for field, raw in sorted(taken.fields.items()):
                holder = bodies[name]
                origin = frozenset({Lean(LeanKind.ORIGIN, f"{holder}/{field}")})
                for leans in ways(read(raw, at / field, around), lambda value: value == YES):
                    yield holder, field, subject, Support(frozenset(), leans | origin)
