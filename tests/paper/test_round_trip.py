"""A Word file that was opened and saved by LibreOffice is still the one that was written.

Collected only when this folder is named: `pytest tests/paper`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from dpia.api.loading import load
from tests.conftest import ROOT
from tests.paper.documents import Written
from tests.paper.filling import alternatives
from tests.paper.filling import body
from tests.paper.filling import fields
from tests.paper.filling import fill
from tests.paper.filling import headings
from tests.paper.printing import converted

WORD = "docx:MS Word 2007 XML"
CASE = ROOT / "flows" / "uk-home-office"
SIGNED = ("--by", "A. Person", "--on", "2026-11-20")


@pytest.fixture(scope="module")
def before(shelf: Mapping[str, Written]) -> Path:
    """The assessment of the shipped case, as it was written."""
    return shelf["assessment"].files["docx"]


@pytest.fixture(scope="module")
def after(before: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, as LibreOffice saved it."""
    folder = tmp_path_factory.mktemp("saved")
    converted((before,), folder, WORD)
    return folder / before.name


def test_every_heading_is_kept_with_its_level(before: Path, after: Path) -> None:
    written = headings(body(before))

    assert len(written) > 40
    assert headings(body(after)) == written


def test_every_field_is_kept_with_its_name(before: Path, after: Path) -> None:
    written = [name for name, _ in fields(body(before))]

    assert len(written) > 10
    assert [name for name, _ in fields(body(after))] == written


def test_the_words_beside_every_picture_are_kept(before: Path, after: Path) -> None:
    written = alternatives(body(before))

    assert all(written)
    assert alternatives(body(after)) == written


def test_every_comment_is_kept(before: Path, after: Path) -> None:
    written = [one.text for one in Document(str(before)).comments]

    assert len(written) > 20
    assert [one.text for one in Document(str(after)).comments] == written


def test_a_file_in_which_nothing_was_written_brings_nothing_back(after: Path) -> None:
    done = imported(after)

    assert (done.returncode, done.stderr) == (
        0,
        "0 new, 0 as before, 0 in conflict, 0 of no question here\n",
    )


@pytest.mark.parametrize("saved_again", [False, True])
def test_ten_answers_written_there_change_exactly_those_ten(
    after: Path, tmp_path: Path, *, saved_again: bool
) -> None:
    names = [name for name, _ in fields(body(after))][::2][:10]
    answers = {name: f"Answer to {name}: \n«=1+1» <b>ŵy</b> & مرحبا, said." for name in names}
    filled = tmp_path / "filled.docx"
    fill(after, answers, filled)
    if saved_again:
        (tmp_path / "again").mkdir()
        converted((filled,), tmp_path / "again", WORD)
        filled = tmp_path / "again" / filled.name
    model = tmp_path / "model"
    shutil.copytree(CASE, model)

    done = imported(filled, "--output", str(model / "answers.yaml"))

    assert done.returncode == 0, done.stderr
    old, new = load(str(CASE)), load(str(model))
    changed = {key for key in new.data if new.data[key] != old.data.get(key)}
    given = {name: one.text.split() for name, one in new.model.assessment.items()}
    kept = {name: one.text.split() for name, one in old.model.assessment.items()}
    assert changed == {"assessment"}
    assert given == {**kept, **{name: text.split() for name, text in answers.items()}}


def imported(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run `dpia import answers` for the shipped case's assessment."""
    command = [sys.executable, "-m", "dpia", "import", "answers", str(file), str(CASE)]
    command += ["--regime", "mou-2017", *SIGNED, *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=False)
