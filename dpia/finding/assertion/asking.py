"""Put every assertion of a model to every regime that it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator

from dpia.finding.assertion.answer import Answered
from dpia.finding.assertion.judging import answer
from dpia.model.flow_model import FlowModel
from dpia.reach.conclusion import Reach
from dpia.reach.conclusion import reach
from dpia.regime.resolve import Regime


def answers(model: FlowModel, regimes: Iterable[Regime]) -> Iterator[tuple[Reach, Answered]]:
    """Answer, regime by regime, the assertions that name it or name none, by their ids.

    Each answer comes with the engine that gave it, which tells what the steps of a way are.

    A regime is run once for all assertions.
    """
    for regime in regimes:
        asked = {
            name: assertion
            for name, assertion in sorted(model.assertions.items())
            if not assertion.regimes or regime.id in assertion.regimes
        }
        engine = reach(model, regime) if asked else None
        for name, assertion in asked.items():
            if engine is not None:
                yield engine, answer(engine, name, assertion)
