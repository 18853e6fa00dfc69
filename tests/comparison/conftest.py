"""How many models a law is tried on."""

from __future__ import annotations

import pytest

from tests.laws import DEEP
from tests.laws import tried


@pytest.fixture(scope="session")
def examples(pytestconfig: pytest.Config) -> int:
    """As many models as any law is tried on; twenty thousand in a deep run."""
    return DEEP if pytestconfig.getoption("--deep", default=False) else tried()
