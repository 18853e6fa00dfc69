"""A redacted edition leaves out what is named, in every format, and counts it on its first page."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dpia.api.schemas import SCHEMAS
from dpia.formats.schema_check import complaints
from tests.cli.running import STARTER
from tests.cli.running import run

NAME_LEFT_OUT, ANSWER_LEFT_OUT, LEFT_OUT = "[name left out]", "[answer left out]", "[left out]"
REPORT = ("report", "model", "-r", "first-letter")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a copy of the starter, in which two persons have answered."""
    shutil.copytree(STARTER, tmp_path / "model")
    (tmp_path / "model" / "answers.yaml").write_text(
        "dpia: 1\nassessment:\n"
        "  ico-0: {text: Ask Ada  Quill. or ada quill., by: Ada Quill., on: 2026-11-22}\n"
        "  ico-1.1: {text: The hidden reason, by: Ben (x*, on: 2026-11-22}\n"
    )
    return tmp_path


def _texts(found: object) -> list[str]:
    if isinstance(found, list):
        return [text for one in found for text in _texts(one)]
    if not isinstance(found, dict):
        return []
    own = [found["text"]] if isinstance(found.get("text"), str) else []
    return own + [text for one in found.values() for text in _texts(one)]


def _document(folder: Path, what: str) -> dict[str, Any]:
    done = run(*REPORT, "--redact", what, "-f", "json", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    document: dict[str, Any] = json.loads(done.stdout)
    assert complaints(document, SCHEMAS["report"]()) == ()
    return document


@pytest.mark.parametrize("format_", ["html", "json", "markdown", "text"])
def test_what_is_left_out_is_in_no_format(folder: Path, format_: str) -> None:
    what = "names,answers,organisations/reading-club"
    done = run(*REPORT, "--redact", what, "-f", format_, folder=folder)

    assert done.returncode == 0
    for text in ("Quill", "quill", "Ben (x", "hidden reason"):
        assert text not in done.stdout


def test_the_counts_on_the_first_page_are_those_of_the_document(folder: Path) -> None:
    document = _document(folder, "names,answers,flows/club-answer/terms")
    texts = _texts(document)

    said = [one["text"] for one in document["blocks"][1]["statements"]]
    place = "flows/club-answer/terms, or words that name it"

    assert said[1:4] == [
        f"Names of persons who answered or accepted: {_count(texts, NAME_LEFT_OUT)}.",
        f"Answers: {_count(texts, ANSWER_LEFT_OUT)}.",
        f"Statements that rest on {place}: {_count(texts, LEFT_OUT)}.",
    ]
    assert (_count(texts, ANSWER_LEFT_OUT), _count(texts, NAME_LEFT_OUT)) == (2, 2)
    assert _count(texts, LEFT_OUT) > 2


def _count(texts: list[str], mark: str) -> int:
    return sum(text.count(mark) for text in texts)


def test_names_are_left_out_of_answers_too(folder: Path) -> None:
    texts = _texts(_document(folder, "names"))

    assert f"Ask {NAME_LEFT_OUT} or {NAME_LEFT_OUT}" in texts
    assert "The hidden reason" in texts


def test_a_place_that_is_none_is_refused(folder: Path) -> None:
    done = run(*REPORT, "--redact", "names,organisations/nobody", folder=folder)

    assert (done.returncode, done.stdout) == (2, "")
    assert "'organisations/nobody' is no place of the model" in done.stderr


def test_only_a_document_can_be_redacted(folder: Path) -> None:
    for words in (("--freeze", "a.json"), ("--since", "a.json"), ("-f", "xlsx")):
        done = run(*REPORT, "--redact", "names", *words, folder=folder)

        assert (done.returncode, done.stdout) == (2, "")
        assert sorted(path.name for path in folder.iterdir()) == ["model"]


@pytest.mark.parametrize("format_", ["html", "json"])
@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("organisations/reading-club", ("Reading club", "reading-club")),
        ("flows/club-answer", ("club-answer", "Club answer")),
        ("sources/letter-2024", ("letter-2024", "First letter (invented)")),
    ],
)
def test_what_is_left_out_is_told_neither_by_its_name_nor_by_its_id(
    folder: Path, format_: str, place: str, told: tuple[str, ...]
) -> None:
    whole = run(*REPORT, "-f", format_, folder=folder).stdout.casefold()

    done = run(*REPORT, "--redact", place, "-f", format_, folder=folder)

    assert (done.returncode, done.stderr) == (0, "")
    assert any(text.casefold() in whole for text in told)
    for text in told:
        assert text.casefold() not in done.stdout.casefold()
    assert "left-out-1" in done.stdout
