"""The documents, written once, and what LibreOffice makes of the Word files among them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.paper.documents import Written
from tests.paper.documents import documents
from tests.paper.documents import written
from tests.paper.printing import converted
from tests.paper.words import Sheet
from tests.paper.words import sheets_of


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Written]:
    """Every document, in each format for paper."""
    folder = tmp_path_factory.mktemp("paper")
    return {name: written(name, make, folder) for name, make in documents(folder).items()}


@pytest.fixture(scope="session")
def prints(
    shelf: Mapping[str, Written], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[tuple[str, str], Path]:
    """Every document as a PDF, by its name and the format that it comes from."""
    folder = tmp_path_factory.mktemp("office")
    converted((one.files["docx"] for one in shelf.values()), folder)
    return {
        (name, format_): folder / f"{path.stem}.pdf" if format_ == "docx" else path
        for name, one in shelf.items()
        for format_, path in one.files.items()
    }


@pytest.fixture(scope="session")
def read(prints: Mapping[tuple[str, str], Path]) -> Mapping[tuple[str, str], tuple[Sheet, ...]]:
    """The pages of every document, and where the words stand on them."""
    return {key: sheets_of(path) for key, path in prints.items()}
