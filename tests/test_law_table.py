"""Every law has a test, and an engine that it catches; no law of those files is left out."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from tests.comparison.broken import BROKEN
from tests.comparison.laws import LAWS
from tests.law_table import COMPARISON
from tests.law_table import REACH

HERE = Path(__file__).parent


@pytest.mark.parametrize("law", COMPARISON)
def test_a_law_of_comparison_has_a_check_and_an_engine_that_it_catches(law: str) -> None:
    assert COMPARISON[law] in LAWS
    assert COMPARISON[law] in BROKEN


@pytest.mark.parametrize("law", REACH)
def test_a_law_of_reach_has_a_test_and_an_engine_that_it_catches(law: str) -> None:
    file, kept, caught = REACH[law]
    module = import_module(f"tests.{file}")

    assert hasattr(getattr(module, kept), "hypothesis")
    assert "caught(" in _source(file, caught)


def _source(file: str, name: str) -> str:
    text = (HERE / f"{file.replace('.', '/')}.py").read_text(encoding="utf-8")
    return text.partition(f"def {name}(")[2].partition("\n\n\n")[0]


def test_every_law_of_comparison_is_in_the_table() -> None:
    assert set(COMPARISON.values()) == LAWS.keys()


def test_every_law_in_those_files_is_in_the_table() -> None:
    files = sorted({row[0] for row in REACH.values()})
    modules = {file: import_module(f"tests.{file}") for file in files}
    tried = {
        (file, name)
        for file, module in modules.items()
        for name in vars(module)
        if name.startswith("test_") and hasattr(getattr(module, name), "hypothesis")
    }

    assert tried == {row[:2] for row in REACH.values()}
