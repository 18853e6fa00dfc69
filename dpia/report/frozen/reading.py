"""A freeze as it is read back from its JSON, which has been held to its schema before."""

from __future__ import annotations

from typing import Any

from dpia.report.assessment.basis import Stood
from dpia.report.assessment.basis import StoodClaim
from dpia.report.frozen.view import Freeze
from dpia.report.frozen.view import FrozenAnswer
from dpia.report.frozen.view import FrozenBox
from dpia.report.frozen.view import FrozenRegime


def thawed(document: dict[str, Any]) -> Freeze:
    """Make a freeze of a document that its schema allows."""
    plain = {key: document[key] for key in ("title", "identity", "tool", "as_of", "framework")}
    return Freeze(
        **plain,
        regimes=tuple(FrozenRegime(**one) for one in document["regimes"]),
        boxes=tuple(FrozenBox(**one) for one in document["boxes"]),
        answers=tuple(FrozenAnswer(**one) for one in document["answers"]),
        facts=tuple(map(_stood, document["facts"])),
    )


def _stood(one: dict[str, Any]) -> Stood:
    claims = tuple(
        StoodClaim(**{**claim, "sources": tuple(claim["sources"])}) for claim in one["claims"]
    )
    return Stood(**{**one, "claims": claims})
