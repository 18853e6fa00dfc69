"""One regime follows another by the flows that a comparison looks at, and by no other."""

from __future__ import annotations

from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.finding.gather import Finding
from dpia.finding.succession import Follows
from dpia.finding.succession import predecessors
from tests.cli.running import CASE


def follows(before: str, after: str) -> Follows:
    """Give how one regime of the shipped case follows another."""
    flow_file, regimes = look(load(CASE))
    every = predecessors(flow_file.model, regimes)
    return next(one for one in every if (one.before.id, one.after.id) == (before, after))


def test_a_comparison_of_pupils_says_nothing_of_patients() -> None:
    flows = follows("dfe-v2.1", "dfe-2019").flows

    assert flows == ("pupil-answer", "pupil-request", "school-census")


def test_what_two_comparisons_set_side_by_side_is_looked_at_together() -> None:
    flows = follows("pre-2017", "mou-2017").flows

    assert {"tracing-answer", "pupil-answer", "police-answer"} <= set(flows)


def found(fault: str) -> Finding:
    """Give the one finding of a fault in the shipped case."""
    (one,) = answers(load(CASE), Wanted(rules=(fault,))).outcome.findings
    return one


def test_what_is_found_of_a_paper_is_in_doubt_while_its_start_is_known_by_bounds_only() -> None:
    over = {
        str(one.days.first): (one.contested, one.in_doubt)
        for one in found("exemption-taken-for-a-basis").stretches
        if one.regime == "pre-2017"
    }

    assert over == {"2005-01-01": (False, True), "2014-07-02": (False, False)}
