"""A workbook is filled in and read back: answers by their ids, facts, and problems by cell."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook
from openpyxl import load_workbook

from tests.cli.running import STARTER
from tests.cli.running import Run
from tests.cli.running import run

REGIME = ("-r", "first-letter")
Edit = Callable[[Workbook], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a copy of the starter, and its workbook."""
    shutil.copytree(STARTER, tmp_path / "model")
    done = run("report", "model", *REGIME, "-f", "xlsx", "-o", "a.xlsx", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "wrote a.xlsx\n")
    return tmp_path


def _edited(folder: Path, edit: Edit) -> None:
    book = load_workbook(folder / "a.xlsx")
    edit(book)
    book.save(folder / "a.xlsx")


def _imported(folder: Path, *words: str) -> Run:
    return run("import", "answers", "a.xlsx", "model", *REGIME, *words, folder=folder)


def _answer(row: int, text: object, by: object = "A. Person", on: object = "2026-11-22") -> Edit:
    def edit(book: Workbook) -> None:
        for column, value in (("D", text), ("E", by), ("F", on)):
            book["answers"][f"{column}{row}"] = value

    return edit


def test_a_workbook_nobody_wrote_in_brings_nothing_back(folder: Path) -> None:
    done = _imported(folder)

    assert (done.returncode, done.stdout) == (0, "# no new answer\n")
    assert done.stderr == "0 new, 0 as before, 0 in conflict, 0 of no question here\n"


def test_every_question_has_a_row_with_the_fingerprint_of_its_facts(folder: Path) -> None:
    book = load_workbook(folder / "a.xlsx")

    assert book.sheetnames == ["answers", "missing facts", "about"]
    rows = list(book["answers"].iter_rows(values_only=True))
    assert rows[0] == ("id", "question", "evidence", "answer", "by", "on", "fingerprint")
    boxes = [row for row in rows[1:] if str(row[0]).startswith("ico-")]
    assert len(boxes) == len({row[0] for row in boxes}) > 20
    assert all(str(row[6]).startswith("first-letter:") for row in boxes)


def test_ten_answers_come_back_and_no_other_and_make_a_model_that_is_valid(folder: Path) -> None:
    def edit(book: Workbook) -> None:
        for row in range(2, 12):
            _answer(row, f"Answer {row}\n\n- a: b # c")(book)

    _edited(folder, edit)
    done = _imported(folder, "-o", "answers.yaml")

    block = yaml.safe_load((folder / "answers.yaml").read_text())["assessment"]
    assert (done.returncode, len(block)) == (0, 10)
    assert {one["text"] for one in block.values()} == {
        f"Answer {row}\n\n- a: b # c" for row in range(2, 12)
    }
    text = (folder / "answers.yaml").read_text()
    (folder / "model" / "answers.yaml").write_text(f"dpia: 1\n{text}")
    assert run("validate", "model", folder=folder).returncode == 0
    page = run("report", "model", *REGIME, "-f", "text", folder=folder).stdout
    assert "10 of the questions for a person are answered." in page
    assert "moved since" not in page
    assert _imported(folder).stderr.startswith("0 new, 10 as before, 0 in conflict")


def test_a_file_is_never_written_over(folder: Path) -> None:
    (folder / "answers.yaml").write_text("mine")

    done = _imported(folder, "-o", "answers.yaml")

    assert (done.returncode, (folder / "answers.yaml").read_text()) == (2, "mine")


def test_another_answer_than_the_models_shows_both_sides(folder: Path) -> None:
    _edited(folder, _answer(2, "After"))
    (folder / "model" / "answers.yaml").write_text(
        "dpia: 1\nassessment: {ico-0: {text: Before, by: B, on: 2026-01-02}}\n"
    )

    done = _imported(folder)

    assert done.returncode == 1
    assert '#   "B", 2 January 2026: "Before"' in done.stdout
    assert '#   "A. Person", 22 November 2026: "After"' in done.stdout


@pytest.mark.parametrize("on", [dt.date(2026, 11, 22), 46348.5, "2026-11-22", " 2026-11-22 "])
def test_a_day_may_be_a_text_or_a_number(folder: Path, on: object) -> None:
    _edited(folder, _answer(2, "T", on=on))

    done = _imported(folder)

    assert "    on: 2026-11-22\n" in done.stdout


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (_answer(2, "Kept", by=None), "a.xlsx:answers!D2: no-name: no name stands beside"),
        (_answer(2, "Kept", on=None), "a.xlsx:answers!D2: no-day: no day stands beside"),
        (_answer(2, "Kept", on="22/11/2026"), "a.xlsx:answers!F2: bad-day: '22/11/2026' is no day"),
        (_answer(2, "Kept", on=1e9), "a.xlsx:answers!F2: bad-day"),
        (_answer(2, "Kept", on="2026"), "a.xlsx:answers!F2: bad-day: '2026' is no day"),
        (_answer(2, "=1+Kept", by="B"), "a.xlsx:answers!D2: formula: a formula stands here"),
        (_answer(2, None), "a.xlsx:answers!E2: no-answer"),
        (lambda book: book["answers"].merge_cells("D2:E3"), "a.xlsx:answers!D2:E3: merged-cells"),
        (
            lambda book: setattr(book["answers"], "title", "Sheet 1"),
            "a.xlsx:answers: no-such-sheet: there is no sheet 'answers'",
        ),
        (
            lambda book: book["answers"].__setitem__("D1", "Antwort"),
            "a.xlsx:answers!1: no-such-column: there is no column 'answer'",
        ),
        (
            lambda book: book.create_sheet("mine").append(["Kept"]),
            "a.xlsx:mine: unknown-sheet",
        ),
    ],
)
def test_what_cannot_be_used_is_said_by_sheet_and_cell(folder: Path, edit: Edit, said: str) -> None:
    _edited(folder, edit)

    done = _imported(folder)

    assert done.returncode == 1
    assert said in done.stderr
    cell = load_workbook(folder / "a.xlsx").worksheets[0]["D2"].value
    assert ("Kept" in done.stdout) == ("Kept" in str(cell))


def test_an_answer_to_no_question_is_shown_and_not_lost(folder: Path) -> None:
    def edit(book: Workbook) -> None:
        _answer(2, "Whose?")(book)
        book["answers"]["A2"] = "no-such"

    _edited(folder, edit)

    done = _imported(folder)

    assert done.returncode == 1
    assert '# "no-such" is no question of this document' in done.stdout
    assert '#   "Whose?"' in done.stdout


@pytest.mark.parametrize(
    "text",
    ["- a", "{{ 7*7 }}", "a\u202eb", "_x0041_", "عربي ŵ 内", "'single\" %TAG", "=", "<b>&amp;"],
)
def test_whatever_is_written_comes_back_as_it_was(folder: Path, text: str) -> None:
    def edit(book: Workbook) -> None:
        _answer(2, "T")(book)
        cell = book["answers"]["D2"]
        cell.value = text.replace("_x0041_", "_x005F_x0041_")
        cell.data_type = "s"

    _edited(folder, edit)

    done = _imported(folder)

    assert yaml.safe_load(done.stdout)["assessment"]["ico-0"]["text"] == text


def test_facts_that_are_filled_in_come_back_with_their_places(folder: Path) -> None:
    def edit(book: Workbook) -> None:
        sheet = book["missing facts"]
        sheet["E2"], sheet["F2"] = "P12M", "letter-2024#page-3"
        sheet["E3"], sheet["F3"] = 12, "nowhere"
        sheet["E4"] = "a\n#: b"

    _edited(folder, edit)
    pointers = [row[0] for row in load_workbook(folder / "a.xlsx")["missing facts"].values][1:4]

    done = _imported(folder)

    assert f'# {pointers[0]}: {{value: "P12M", sources: ["letter-2024#page-3"]}}\n' in done.stdout
    assert f'# {pointers[1]}: {{value: 12, sources: ["nowhere"]}}\n' in done.stdout
    assert f'# {pointers[2]}: {{value: "a\\n#: b"}}\n' in done.stdout
    assert yaml.safe_load(done.stdout) is None
    assert "undeclared-source: 'nowhere' is not among the sources" in done.stderr
    assert "a.xlsx:missing facts!E4: no-source" in done.stderr


def test_a_value_that_its_place_does_not_take_is_told_at_its_cell(folder: Path) -> None:
    given = {
        "flows/club-answer/terms/letter@1/notice": ("perhaps", "write one of none, generic"),
        "instruments/letter/versions/1/signed": ("soon", "write a day (2017-01-24)"),
        "subjects/reader/population": ("many", "write a whole number, or one of none"),
    }

    def edit(book: Workbook) -> None:
        for row in book["missing facts"].iter_rows(min_row=2):
            if row[0].value in given:
                row[4].value, row[5].value = given[row[0].value][0], "library-letter#page-1"

    _edited(folder, edit)
    cells = {
        row[0].value: row[4].coordinate
        for row in load_workbook(folder / "a.xlsx")["missing facts"].iter_rows(min_row=2)
    }

    done = _imported(folder)

    told = done.stderr.split("a.xlsx:missing facts!")
    for pointer, (text, advice) in given.items():
        (one,) = (one for one in told if one.startswith(f"{cells[pointer]}: "))
        assert f"'{text}' is no" in one
        assert f"help: {advice}" in one
    assert done.returncode == 1


def test_what_was_filled_in_is_written_as_its_place_takes_it(folder: Path) -> None:
    given = {
        "instruments/letter/versions/1/signed": ("2024", '"2024"'),
        "subjects/reader/population": ("1200", "1200"),
    }

    def edit(book: Workbook) -> None:
        for row in book["missing facts"].iter_rows(min_row=2):
            if row[0].value in given:
                row[4].value = given[row[0].value][0]

    _edited(folder, edit)

    done = _imported(folder)

    for pointer, (_, written) in given.items():
        assert f"# {pointer}: {{value: {written}}}\n" in done.stdout


def test_what_is_no_workbook_is_refused(folder: Path) -> None:
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    for content in (b"PK", empty.getvalue(), _book("<not xml"), _book("<a/>")):
        (folder / "a.xlsx").write_bytes(content)

        done = _imported(folder)

        assert (done.returncode, done.stdout) == (2, "")
        assert "this is no workbook that can be read" in done.stderr


def test_a_document_type_is_refused_so_that_no_entity_is_spelled_out(folder: Path) -> None:
    (folder / "a.xlsx").write_bytes(_book('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'))

    done = _imported(folder)

    assert done.returncode == 2
    assert "declares a document type" in done.stderr


def _book(text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", text)
    return made.getvalue()


def test_an_answer_longer_than_a_cell_comes_back_unchanged(folder: Path) -> None:
    (folder / "model" / "answers.yaml").write_text(
        f"dpia: 1\nassessment: {{ico-0: {{text: {'word ' * 8000}, by: B, on: 2026-01-02}}}}\n"
    )
    run("report", "model", *REGIME, "-f", "xlsx", "-o", "a.xlsx", folder=folder)

    done = _imported(folder)

    assert done.stderr.startswith("0 new, 1 as before, 0 in conflict")
