"""Time what is made of a model once it is read, and print the seconds of each stage as JSON.

As in the program, the cyclic garbage collector is off from before the first import.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

gc.disable()

from dpia.api.loading import load  # noqa: E402  the collector is off before anything is imported
from dpia.api.regimes import look  # noqa: E402
from dpia.comparison.pair import pair  # noqa: E402
from dpia.comparison.stands import Half  # noqa: E402
from dpia.comparison.verdict import verdict  # noqa: E402
from dpia.reach.moves import reach_of_all  # noqa: E402
from dpia.regime.trees import trees_of  # noqa: E402

T = TypeVar("T")
BEFORE, AFTER = "in-2014", "in-2017"


def main(path: str) -> None:
    """Read a model and time the stages; resolving both days is part of comparing them."""
    seconds: dict[str, float] = {}

    def timed(stage: str, make: Callable[[], T]) -> T:
        start = time.perf_counter()
        made = make()
        seconds[stage] = time.perf_counter() - start
        return made

    model = (flow_file := load(path)).model
    _, regimes = timed("resolve", lambda: look(flow_file, (BEFORE, AFTER)))
    trees = trees_of(model)
    after = regimes[1]
    timed("reach of all, upper bound", partial(reach_of_all, model, after, trees, surely=False))
    timed("reach of all, lower bound", partial(reach_of_all, model, after, trees, surely=True))
    _, afresh = look(flow_file, (BEFORE, AFTER))
    first, second = (Half(model, regime) for regime in afresh)
    timed("compare", lambda: verdict(pair(first, second)))
    seconds["compare"] += seconds["resolve"]
    print(json.dumps(seconds))


main(sys.argv[1])
