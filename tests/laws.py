"""How a law is tried: on how many models, and how a hand-broken engine is caught by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import find
from hypothesis import settings
from hypothesis import strategies as st

THOROUGH = 1_000
TRIED = {"here": 60, "ci": 60, "thorough": THOROUGH, "deep": 20_000}
"""On how many models a law is tried, by the profile of the run.

Continuous integration runs the tests twice, once of them thoroughly.
"""

_QUIET = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)


def tried() -> int:
    """Count the models that a law is tried on in this run."""
    return TRIED[settings.get_current_profile_name()]


law = settings(max_examples=tried(), deadline=None, suppress_health_check=_QUIET)
"""Marks a law: it is tried on as many models as the run asks for."""


def caught(drawn: st.SearchStrategy[Any], broken: Callable[[Any], bool]) -> object:
    """Draw until a broken engine breaks its law, and give the model that shows it."""
    search = settings(
        max_examples=THOROUGH,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    return find(drawn, broken, settings=search)
