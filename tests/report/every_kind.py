"""One document of every kind, of a small model that has something for each of them to say."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from functools import partial

from dpia.api.findings import explain
from dpia.api.findings import rules
from dpia.api.regimes import regimes
from dpia.api.study import Study
from dpia.api.views import View
from dpia.model.build import FlowFile
from dpia.report.frozen import make as frozen
from tests.hostile.documents import makers
from tests.hostile.model import base
from tests.report.every_view import shipped
from tests.understanding import understood_data

Make = Callable[[], View]
DRAWN = "map"
"""The one document that is a drawing and no page."""


@cache
def pages() -> Mapping[str, Make]:
    """Give what makes each document that is a page, by its name."""
    return {name: cache(make) for name, make in _every() if name != DRAWN}


def _every() -> Iterator[tuple[str, Make]]:
    flow_file = understood_data(base())
    yield from makers(flow_file).items()
    yield "what moved", partial(_moved, flow_file)
    yield "rules", rules
    yield "rule explained", partial(explain, "people-not-told")


def _moved(flow_file: FlowFile) -> View:
    """Compare a model with what was frozen before somebody answered and a name was added."""
    before, after = (
        Study(one, regimes(one)[:1]).assessed for one in (shipped("payroll-processor"), flow_file)
    )
    return frozen.since(frozen.freeze(before), after)
