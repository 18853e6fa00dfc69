"""What every test stands on: the model folders, and two settings that make a run repeatable."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    deadline=None,
    print_blob=True,
    suppress_health_check=(HealthCheck.too_slow,),
)
settings.register_profile("here", deadline=None)
settings.register_profile("thorough", settings.get_profile("ci"))
settings.register_profile("deep", settings.get_profile("ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer a switch for continuous integration, one for whoever changes an output, two for laws.

    With the first, a test that does not run is no pass.  A law is tried on 60 models, unless a
    switch says otherwise.
    """
    parser.addoption("--fail-on-skip", action="store_true", help="count a skipped test as failed")
    parser.addoption(
        "--approve", action="store_true", help="write down what the code makes now as what is right"
    )
    parser.addoption("--deep", action="store_true", help="try each law on 20 000 models")
    parser.addoption("--thorough", action="store_true", help="try each law on 1 000 models")


def pytest_configure(config: pytest.Config) -> None:
    """Choose on how many models a law is tried, before the laws are read."""
    asked = (name for name in ("deep", "thorough") if config.getoption(f"--{name}"))
    settings.load_profile(next(asked, "ci" if os.environ.get("CI") else "here"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a test's skip into a failure where the switch is set."""
    del call
    report = yield
    if report.skipped and item.config.getoption("--fail-on-skip"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and --fail-on-skip is set"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Turn a whole file's skip into a failure where the switch is set."""
    report = yield
    if report.skipped and collector.config.getoption("--fail-on-skip"):
        report.outcome = "failed"
        report.longrepr = f"{collector.nodeid} was skipped, and --fail-on-skip is set"
    return report


@pytest.fixture(scope="session")
def flows() -> Path:
    """The folder of shipped models."""
    return ROOT / "flows"


@pytest.fixture(scope="session")
def approve(pytestconfig: pytest.Config) -> bool:
    """Whether published files are to be written anew rather than compared."""
    return bool(pytestconfig.getoption("--approve"))
