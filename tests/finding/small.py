"""The small model with an example laid over it, as its one slice and what is disclosed in it."""

from __future__ import annotations

from pathlib import Path

from dpia import catalogue
from dpia.api.regimes import regimes
from dpia.finding.disclosing import disclosures
from dpia.finding.disclosure import Disclosure
from dpia.finding.practice import Practice
from dpia.finding.practice import practices
from dpia.finding.slice import Slice
from dpia.finding.slice import slices
from tests.rules.examples import laid_over
from tests.rules.examples import loaded


def slice_of(example: str, folder: Path) -> Slice:
    """Give the one slice of the small model, under the law that it names."""
    flow_file = loaded(laid_over(example), folder)
    (regime,) = regimes(flow_file)
    return slices(flow_file.model, regime, catalogue.law("uk"))[0]


def answer_of(example: str, folder: Path) -> Disclosure:
    """Give what is disclosed by the flow `answer`."""
    every = disclosures(slice_of(example, folder))
    return next(one for one in every if one.then.id == "answer")


def practice_of(flow: str, example: str, folder: Path) -> Practice:
    """Give a flow as it was carried out."""
    return next(one for one in practices(slice_of(example, folder)) if one.then.id == flow)
