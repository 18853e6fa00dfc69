"""The house keeps its shape: contracts hold and can break, files and functions stay small."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

import pytest

import dpia
from tests.conftest import ROOT

PACKAGE = Path(dpia.__file__).parent
FILES = tuple(sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")))
SETTINGS = ROOT / "pyproject.toml"
LONGEST_FILE = 250
LONGEST_FUNCTION = 40
LONG_FOR_ITS_SPEED = {("importers/yaml/builder.py", "_document")}
"""A loop that runs once for each word of a file, where a call each would cost a third more."""
VAGUE = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}
SHELVES = {"formats": "render", "importers": "IMPORTER"}
NO_FORMATS = {"json_schema", "schema_check"}
"""What stands on the shelf of formats beside them: how a schema is made, and how one is checked."""

VIOLATIONS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("layers", {"helpers.py": ""}),
    ("layers", {"report/stray.py": "import dpia.formats"}),
    ("layers", {"report/stray.py": "import dpia.api"}),
    ("layers", {"regime/stray.py": "import dpia.comparison"}),
    ("layers", {"model/stray.py": "import dpia.regime"}),
    ("layers", {"formats/stray.py": "import dpia.importers"}),
    ("layers", {"importers/stray.py": "import dpia.formats"}),
    ("layers", {"drawing/stray.py": "def late() -> None:\n    import dpia.formats"}),
    ("layers", {"model/stray.py": "TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import dpia.api"}),
    ("circles", {"model/one.py": "import dpia.model.two", "model/two.py": "import dpia.model.one"}),
    ("shelves", {"formats/one.py": "import dpia.formats.two", "formats/two.py": ""}),
    ("shelves", {"rules/one.py": "import dpia.rules.two", "rules/two.py": ""}),
    ("shelves", {"importers/one.py": "import dpia.importers.two", "importers/two.py": ""}),
    ("pydantic", {"regime/stray.py": "import pydantic"}),
    ("yaml", {"model/stray.py": "import yaml"}),
    ("typer", {"report/stray.py": "import typer"}),
    ("rich", {"drawing/stray.py": "import rich.table"}),
    ("jinja2", {"report/stray.py": "import jinja2"}),
    ("jsonschema", {"model/stray.py": "import jsonschema"}),
    ("resvg", {"drawing/stray.py": "import resvg_py"}),
    ("xlsxwriter", {"report/stray.py": "import xlsxwriter"}),
    ("docx", {"formats/stray.py": "import docx"}),
    ("typst", {"drawing/stray.py": "import typst"}),
    ("graphviz", {"cli/stray.py": "import graphviz"}),
    ("processes", {"importers/stray.py": "import subprocess"}),
    ("processes", {"files/stray.py": "import subprocess"}),
    ("network", {"cli/stray.py": "import socket"}),
)


def test_every_contract_is_kept(tmp_path: Path) -> None:
    """The copy is judged, so that what is judged below differs by the violation alone."""
    house = _house(tmp_path, {})

    verdict = _judge(house)

    assert verdict.returncode == 0, verdict.stdout


@pytest.mark.parametrize(
    ("contract", "stray"),
    VIOLATIONS,
    ids=[f"{number:02}-{contract}" for number, (contract, _) in enumerate(VIOLATIONS)],
)
def test_a_deliberate_violation_breaks_its_contract(
    contract: str, stray: Mapping[str, str], tmp_path: Path
) -> None:
    house = _house(tmp_path, stray)

    verdict = _judge(house, "--contract", contract)

    assert verdict.returncode == 1, verdict.stdout
    assert "0 kept, 1 broken" in verdict.stdout


def test_every_contract_has_a_violation_that_breaks_it() -> None:
    settings = tomllib.loads(SETTINGS.read_text("utf-8"))
    contracts = {contract["id"] for contract in settings["tool"]["importlinter"]["contracts"]}

    assert contracts == {contract for contract, _ in VIOLATIONS}


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_short(path: str) -> None:
    assert len((PACKAGE / path).read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", FILES)
def test_a_function_is_short(path: str) -> None:
    long = {
        function.name: length
        for function in _functions(PACKAGE / path)
        if (length := _length(function)) > LONGEST_FUNCTION
        and (path, function.name) not in LONG_FOR_ITS_SPEED
    }

    assert long == {}


def test_no_module_has_a_vague_name() -> None:
    names = {part for path in FILES for part in path.removesuffix(".py").split("/")}

    assert names & VAGUE == set()


@pytest.mark.parametrize("shelf", SHELVES)
def test_every_file_on_a_shelf_offers_what_its_shelf_is_for(shelf: str) -> None:
    names = {module.name for module in pkgutil.iter_modules([str(PACKAGE / shelf)])} - NO_FORMATS

    lacking = {
        name
        for name in names
        if not hasattr(importlib.import_module(f"dpia.{shelf}.{name}"), SHELVES[shelf])
    }

    assert names
    assert lacking == set()


def _house(folder: Path, stray: Mapping[str, str]) -> Path:
    """Copy the package beside its settings, and add stray files to the copy."""
    copy = folder / "dpia"
    shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__", "shipped", "*.ttf"))
    shutil.copy(SETTINGS, folder)
    for path, text in stray.items():
        (copy / path).write_text(text + "\n", "utf-8")
    return folder


def _judge(house: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Ask import-linter about a copy of the house; exit code 1 says that a contract is broken."""
    program = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", program, "--config", "pyproject.toml", "--no-cache", *options],
        cwd=house,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines after the signature, the docstring apart."""
    first = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (first[-1].end_lineno or 0) - first[0].lineno + 1 if first else 0
