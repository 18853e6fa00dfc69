"""A small model with an example laid over it, asked as `dpia check` asks."""

from __future__ import annotations

from pathlib import Path

from dpia.api.checking import Answered
from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.finding.gather import Finding
from tests.rules.examples import laid_over
from tests.rules.examples import loaded

FAULTY = "flows: {answer: {terms: {memo@1: {lawful_basis: none}}}}"
LONG = """
flows: {answer: {terms: {memo@1: {lawful_basis: none}}}}
instruments: {memo: {versions: {"1": {in_force: 2017-01-01}}}}
regimes: {then: {title: Then, on: 2018-06-01, covers: 2017-01-01/2019-12-31}}
"""


def asked(example: str, folder: Path, wanted: Wanted | None = None) -> Answered:
    """Lay an example over the small model and ask rules of it."""
    return answers(loaded(laid_over(example), folder), wanted or Wanted(rules=("LAW-01",)))


def finding(example: str, folder: Path, wanted: Wanted | None = None) -> Finding:
    """Give the one finding that there is."""
    (one,) = asked(example, folder, wanted).outcome.findings
    return one
