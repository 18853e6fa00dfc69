"""Which disclosures stand in a slice."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.finding.disclosure import Disclosure
from dpia.finding.slice import Slice
from dpia.regime.resolve import FlowThen
from dpia.vocabulary import NO
from dpia.vocabulary import SILENT
from dpia.vocabulary import FlowKind


def disclosures(slice_: Slice) -> Iterator[Disclosure]:
    """List the disclosures that stand in a slice, in the order of flows and versions.

    One that is stated as not made, or is stopped, has no terms that count.
    """
    for name in slice_.regime.flows:
        yield from slice_.once(made_by, name)


def made_by(slice_: Slice, name: str) -> tuple[Disclosure, ...]:
    """List the disclosures that one flow makes, one for each version that it has terms under."""
    flow, then = slice_.model.flows.get(name), slice_.regime.flows[name]
    if flow is None or flow.kind not in _GIVING or _denied(then):
        return ()
    return tuple(Disclosure(slice_, flow, then, terms) for terms in then.terms)


_GIVING = (FlowKind.ANSWER, FlowKind.FEED, FlowKind.NOTICE)
"""A notice gives data too (a debt reported, an order to a processor), as reach has it."""


def _denied(then: FlowThen) -> bool:
    return then.exists.value in (NO, SILENT) and not then.exists.disputed
