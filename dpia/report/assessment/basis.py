"""What an answer stands on: the facts under the evidence of a question, and a short hash of them.

Facts go in by their pointers and claims by their sides, so that neither the layout of a table nor
the order of writing moves a hash; a reworded name or heading does not either.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dpia.model.fact import Claim
from dpia.report.assessment.case import Case
from dpia.report.cited import statements
from dpia.report.page import Block
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.vocabulary import NOT_STATED

AS_WRITTEN = "as written"
"""The status of what is no fact with sources: who sends to whom, about whom."""
LENGTH = 12


@dataclass(frozen=True, slots=True, order=True)
class StoodClaim:
    """One side of a fact as it stood; `value` is JSON, `side` is empty where nobody disputes."""

    side: str
    status: str
    value: str
    sources: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True, order=True)
class Stood:
    """A fact as it stood; without claims where nothing was stated."""

    pointer: str
    status: str
    reading: str
    claims: tuple[StoodClaim, ...]


def basis(case: Case, blocks: Iterable[Block]) -> tuple[Stood, ...]:
    """List the facts under some blocks, by pointer, each once."""
    grounds = {
        ground
        for block in blocks
        for statement in statements(block)
        for ground in statement.grounds
    }
    pointers = {at for ground in grounds for at in _pointers(case, ground)}
    return tuple(stood(case, at) for at in sorted(pointers))


def stood(case: Case, pointer: str) -> Stood:
    """Give what stands at a pointer: a fact, what is written there plainly, or nothing."""
    if (fact := case.facts.get(pointer)) is not None:
        claims = tuple(sorted(map(_claim, fact.claims)))
        return Stood(pointer, fact.status.value, fact.reading, claims)
    found = _plain(_written(case.flow_file.data, pointer), case, pointer)
    if found is None:
        return Stood(pointer, NOT_STATED, "", ())
    claim = StoodClaim("", AS_WRITTEN, _json(found), (), "")
    return Stood(pointer, AS_WRITTEN, "", (claim,))


def fingerprint(case: Case, facts: tuple[Stood, ...]) -> str:
    """Name the facts by the regimes that are assessed and the first digits of their SHA-256."""
    listed = [
        [
            one.pointer,
            one.status,
            one.reading,
            [
                [each.side, each.status, each.value, each.sources, each.because]
                for each in one.claims
            ],
        ]
        for one in facts
    ]
    return f"{_scope(case)}:{hashlib.sha256(_json(listed).encode()).hexdigest()[:LENGTH]}"


def _scope(case: Case) -> str:
    """Name the regimes; one that is limited to some flows says how many it leaves out."""
    return "+".join(f"{one.id}~{one.left_out}" if one.left_out else one.id for one in case.regimes)


def _pointers(case: Case, ground: Ground) -> Iterator[str]:
    """List the pointers of one ground; what a rule found rests on the facts it was found from."""
    if ground.kind in (GroundKind.FACT, GroundKind.COUNT):
        # A whole list (`flows`) is no fact: what stands in it is named one by one.
        if "/" in ground.at:
            yield ground.at
    elif ground.kind is GroundKind.LABEL:
        if ground.at in case.facts:
            yield ground.at
    elif ground.kind is GroundKind.RULE:
        for found in case.found.get(ground.at, ()):
            yield from (str(fact.pointer) for fact in found.facts)


def _claim(claim: Claim) -> StoodClaim:
    value: object = claim.value
    if claim.extras:
        value = {"value": claim.value, **dict(claim.extras)}
    return StoodClaim(claim.id, claim.status.value, _json(value), claim.sources, claim.because)


def _written(data: Mapping[str, Any], pointer: str) -> Any:
    found: Any = data
    for step in pointer.split("/"):
        if not isinstance(found, Mapping):
            return None
        found = found.get(step, found.get(step.replace("--", "/")))
    return found


def _plain(found: Any, case: Case, pointer: str) -> Any:
    """Keep of a mapping what is written plainly in it; facts below it stand for themselves."""
    if not isinstance(found, Mapping):
        return found
    return {
        key: value
        for key, value in found.items()
        if not isinstance(value, Mapping)
        and key not in _WORDING
        and f"{pointer}/{key}" not in case.facts
    }


_WORDING = frozenset({"name", "title", "note", "sources", "because"})


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=_own)


def _own(value: object) -> object:
    """Write what is no plain value of JSON: a mapping of the model's own kind."""
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"a fact holds no '{type(value).__name__}'")
