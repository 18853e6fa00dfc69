"""How many models a law is tried on."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def examples(pytestconfig: pytest.Config) -> int:
    """A thousand models a law; twenty thousand in a deep run."""
    return 20_000 if pytestconfig.getoption("--deep", default=False) else 1_000
