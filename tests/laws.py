"""How a law is tried: on how many models, and how a hand-broken engine is caught by it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import find
from hypothesis import settings
from hypothesis import strategies as st

DEEP = 20_000
THOROUGH = 1_000
IN_CI = 250
HERE = 60

_QUIET = (HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large)


def tried() -> int:
    """Count the models that a law is tried on: with --deep, in continuous integration, or here."""
    if settings().max_examples >= DEEP:
        return DEEP
    return IN_CI if os.environ.get("CI") else HERE


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
