"""A regime is cut on every day on which something is other than on the day before."""

from __future__ import annotations

from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.dates import Day
from dpia.finding.slice import Slice
from dpia.finding.slice import slices
from dpia.regime.force import Binding
from tests.cli.running import CASE

MEMORANDUM = "dfe-mou@2.1"
"""A memorandum of which it is known only that it ended in January 2019."""


def cut(regime: str) -> dict[Day | None, Slice]:
    """Cut a regime of the shipped case, without a law, by the first day of each part."""
    flow_file, (then,) = look(load(CASE), (regime,))
    return {one.days.first: one for one in slices(flow_file.model, then, None)}


def test_an_end_within_a_month_may_have_come_from_its_first_day_and_has_come_on_its_last() -> None:
    parts = cut("withdrawn-2018")
    binding = {first: one.regime.forces[MEMORANDUM].binding for first, one in parts.items()}

    assert binding[Day(2018, 11, 9)] is Binding.IN_FORCE
    assert binding[Day(2019, 1, 1)] is Binding.NOT_ESTABLISHED
    assert binding[Day(2019, 1, 31)] is Binding.ENDED
