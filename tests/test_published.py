"""What is published is what the code makes now, byte for byte.

`schemas/` holds every schema, `reports/` what `dpia build` makes of the shipped models: samples,
documentation and golden files at once.  Whoever means to change an output runs this file with
`pytest --approve tests/test_published.py`, looks at the difference, and commits it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dpia.api.building import make
from dpia.api.loading import load
from dpia.api.schemas import SCHEMAS
from dpia.api.schemas import check_document
from dpia.api.schemas import schema_text
from tests.cli.running import files_in
from tests.cli.running import run
from tests.cli.test_determinism import ELSEWHERE
from tests.conftest import ROOT

REPORTED = ("starter", "uk-home-office")


def published(folder: Path, made: dict[str, bytes], approve: bool) -> dict[str, bytes]:
    """Give what is published in a folder, after writing it anew where that is asked for."""
    if approve:
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in made.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    return files_in(folder)


def differing(made: dict[str, bytes], kept: dict[str, bytes]) -> list[str]:
    """Name the files that differ, or that one side lacks; their contents are too long to show."""
    return sorted(name for name in made.keys() | kept.keys() if made.get(name) != kept.get(name))


def test_every_schema_is_published_as_the_code_makes_it(approve: bool) -> None:
    made = {f"{name}.schema.json": schema_text(name).encode() for name in SCHEMAS}

    kept = published(ROOT / "schemas", made, approve)

    assert differing(made, kept) == []


@pytest.mark.parametrize("model", REPORTED)
def test_every_report_is_published_as_the_code_makes_it(model: str, approve: bool) -> None:
    made = make(load(str(ROOT / "flows" / model)), lambda _name: None)

    kept = published(ROOT / "reports" / model, made, approve)

    assert differing(made, kept) == []


@pytest.mark.parametrize("model", REPORTED)
def test_the_command_makes_the_published_report_in_any_surroundings(
    model: str, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "flows" / model, tmp_path / "anywhere")

    done = run("build", "anywhere", "-o", "out", folder=tmp_path, **ELSEWHERE)

    assert done.returncode == 0
    assert differing(files_in(tmp_path / "out"), files_in(ROOT / "reports" / model)) == []


@pytest.mark.parametrize("model", REPORTED)
def test_every_published_document_is_what_its_schema_says(model: str) -> None:
    documents = sorted((ROOT / "reports" / model).rglob("*.json"))

    found = {
        path.name: said for path in documents if (said := check_document(_kind(path), str(path)))
    }

    assert found == {}
    assert len(documents) >= 3


def _kind(path: Path) -> str:
    """Read in a document itself as what it is published."""
    head = path.read_text(encoding="utf-8")[:60]
    return head.partition('"dpia": "')[2].partition("/")[0]
