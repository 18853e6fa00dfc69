"""What a flow answers, and what its sender must hold first: under which sides each is said."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from operator import eq

from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.reach.lean import FREELY
from dpia.reach.lean import Ways
from dpia.reach.lean import ways
from dpia.reach.step import Step
from dpia.reach.step import StepId
from dpia.source import Pointer

Answered = tuple[tuple[str, Ways], ...]
"""The requests that a flow answers, each with the sides that say so."""

Requirements = tuple[tuple[Ways, tuple[str, ...]], ...]
"""The lists of fields that a flow requires, each with the sides that give it."""


def answered(model: FlowModel, name: str) -> Answered:
    """List the requests that a flow answers; none where that is not stated."""
    flow = model.flows[name]
    answers = read(flow.answers, Pointer(("flows", name, "answers")), grounds_in(flow))
    if not answers.stated:
        return ()
    requests = sorted({str(value) for value in answers.values() if value is not None})
    return tuple((request, ways(answers, partial(eq, request))) for request in requests)


def asked_by(request: Iterable[Step], answer: StepId) -> tuple[Step, ...]:
    """Keep the steps of a request that an answer may answer.

    A limb of an answer answers the same limb of the request, where the request has it under
    that version; what has no such partner answers the request as a whole.
    """
    every = tuple(request)
    version = tuple(one for one in every if one.id.version == answer.version)
    limb = tuple(one for one in version if one.id.limb == answer.limb)
    return limb or version or every


def requirements(model: FlowModel, name: str) -> Requirements:
    """List what a flow requires; a side that names no list requires nothing."""
    flow = model.flows[name]
    requires = read(flow.requires, Pointer(("flows", name, "requires")), grounds_in(flow))
    if not requires.stated:
        return ((FREELY, ()),)
    return tuple(
        (
            ways(requires, partial(eq, claim.value)),
            tuple(map(str, claim.value)) if isinstance(claim.value, tuple) else (),
        )
        for claim in requires.claims
    )
