"""Answers written in Word come back, by their questions; nothing is lost, conflicts are shown."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.cli.running import STARTER
from tests.cli.running import Run
from tests.cli.running import run

WHO = ("--by", "A. Person", "--on", "2026-11-22")
ROOM = "To be written, with name and date"


def _document(folder: Path) -> bytes:
    shutil.copytree(STARTER, folder / "model")
    run("report", "model", "-r", "first-letter", "-f", "docx", "-o", "a.docx", folder=folder)
    return (folder / "a.docx").read_bytes()


def _text(content: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()


def _with_text(content: bytes, text: str) -> bytes:
    """Put another text into a Word file."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            kept = before.read(name)
            after.writestr(name, text if name == "word/document.xml" else kept)
    return made.getvalue()


def _tags(content: bytes) -> list[str]:
    return re.findall(r'<w:tag w:val="([^"]+)"', _text(content))


def _filled(content: bytes, answers: Mapping[str, str]) -> bytes:
    """Write answers into the fields, as Word does: the mark of an empty field goes."""
    text = _text(content)
    for tag, answer in answers.items():
        start = text.index(f'<w:tag w:val="{tag}"/>')
        end = text.index("</w:sdt>", start)
        field = text[start:end].replace("<w:showingPlcHdr/>", "")
        text = text[:start] + field.replace(ROOM, answer) + text[end:]
    return _with_text(content, text)


def _imported(folder: Path, content: bytes) -> Run:
    (folder / "b.docx").write_bytes(content)
    return run("import", "answers", "b.docx", "model", "-r", "first-letter", *WHO, folder=folder)


def test_ten_answers_come_back_and_no_other(tmp_path: Path) -> None:
    content = _document(tmp_path)
    answers = {tag: f"Answer number {number}" for number, tag in enumerate(_tags(content)[:10])}

    done = _imported(tmp_path, _filled(content, answers))

    assert (done.returncode, len(answers)) == (0, 10)
    block = yaml.safe_load(done.stdout)["assessment"]
    assert {box: one["text"] for box, one in block.items()} == answers
    assert {one["by"] for one in block.values()} == {"A. Person"}
    assert done.stdout.count("    on: 2026-11-22\n") == 10
    assert done.stderr == "10 new, 0 as before, 0 in conflict, 0 of no question here\n"


def test_the_block_makes_the_model_answer_the_question(tmp_path: Path) -> None:
    content = _document(tmp_path)
    tag = _tags(content)[0]
    (tmp_path / "b.docx").write_bytes(_filled(content, {tag: "Because it is asked."}))
    words = ("import", "answers", "b.docx", "model", "-r", "first-letter", *WHO)

    run(*words, "-o", "model/answers.yaml", folder=tmp_path)
    text = (tmp_path / "model" / "answers.yaml").read_text()
    (tmp_path / "model" / "answers.yaml").write_text(f"dpia: 1\n{text}")
    validated = run("validate", "model", folder=tmp_path)
    again = run("report", "model", "-r", "first-letter", "-f", "text", folder=tmp_path)
    same = _imported(tmp_path, _filled(content, {tag: "Because it  is asked."}))

    assert validated.returncode == 0, validated.stderr
    assert "Because it is asked." in again.stdout
    assert same.stdout == "# no new answer\n"
    assert same.stderr.startswith("0 new, 1 as before, 0 in conflict")


def test_another_answer_than_the_models_is_a_conflict_that_shows_both(tmp_path: Path) -> None:
    content = _document(tmp_path)
    tag = _tags(content)[0]
    (tmp_path / "model" / "b.yaml").write_text(
        f"dpia: 1\nassessment:\n  {tag}: {{text: Before, by: B. Other, on: 2026-01-02}}\n"
    )

    done = _imported(tmp_path, _filled(content, {tag: "After"}))

    assert done.returncode == 1
    assert yaml.safe_load(done.stdout) is None
    assert f'# conflict at "{tag}"' in done.stdout
    assert '#   "B. Other", 2 January 2026: "Before"' in done.stdout
    assert '#   "A. Person", 22 November 2026: "After"' in done.stdout


def test_a_field_that_lost_its_tag_is_known_by_its_title(tmp_path: Path) -> None:
    content = _document(tmp_path)
    tag = _tags(content)[0]
    filled = _filled(content, {tag: "Kept"})

    bare = re.sub(r"<w:tag [^>]*/>", "", _text(filled))
    done = _imported(tmp_path, _with_text(filled, bare))

    assert yaml.safe_load(done.stdout)["assessment"][tag]["text"] == "Kept"


def test_an_answer_to_no_question_is_shown_and_not_lost(tmp_path: Path) -> None:
    content = _document(tmp_path)
    tag = _tags(content)[0]
    filled = _filled(content, {tag: "Whose is this?"})

    renamed = _text(filled).replace(f'w:val="{tag}"', 'w:val="no-such-box"')
    done = _imported(tmp_path, _with_text(filled, renamed))

    assert done.returncode == 1
    assert "Whose is this?" in done.stdout
    assert done.stderr.endswith("1 of no question here\n")


@pytest.mark.parametrize(
    "answer",
    [
        "a: b # c",
        "- item",
        "&amp;x *y !!python/object:os.system",
        "\"quoted\" and 'single'",
        "{{ 7 }} %TAG",
        "عربي ŵ 内",
        "a&#133;b\u2028c\u202ed",
        "first</w:t><w:br/><w:t>second: line",
        "  </w:t><w:br/><w:t> set in",
    ],
)
def test_whatever_is_written_comes_back_as_it_was_written(answer: str, tmp_path: Path) -> None:
    content = _document(tmp_path)
    tag = _tags(content)[0]

    done = _imported(tmp_path, _filled(content, {tag: answer}))

    said = answer.replace("</w:t><w:br/><w:t>", "\n").replace("&amp;", "&").strip()
    said = said.replace("&#133;", "\x85")
    assert yaml.safe_load(done.stdout)["assessment"][tag]["text"] == said


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    _document(tmp_path)
    archive = io.BytesIO()
    zipfile.ZipFile(archive, "w").close()

    for content in (b"PK not an archive", archive.getvalue(), _with_text(_made(), "<not xml")):
        done = _imported(tmp_path, content)

        assert (done.returncode, done.stdout) == (2, "")
        assert "this is no Word file that can be read" in done.stderr


def _made() -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("word/document.xml", "")
    return archive.getvalue()


def test_a_text_that_names_itself_again_and_again_is_not_spelled_out(tmp_path: Path) -> None:
    _document(tmp_path)
    bomb = (
        '<!DOCTYPE w:x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
        '<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:sdt>'
        '<w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>&c;</w:t></w:r>'
        "</w:sdtContent></w:sdt></w:x>"
    )

    done = _imported(tmp_path, _with_text(_made(), bomb))

    assert "aaaaaaaaaa" not in done.stdout


def test_two_answers_to_one_question_are_a_conflict_and_neither_is_lost(tmp_path: Path) -> None:
    content = _document(tmp_path)
    first, second = _tags(content)[:2]
    filled = _text(_filled(content, {first: "One", second: "Two"}))

    done = _imported(
        tmp_path, _with_text(content, filled.replace(f'w:val="{second}"', f'w:val="{first}"'))
    )

    assert done.returncode == 1
    assert yaml.safe_load(done.stdout)["assessment"][first]["text"] == "One"
    assert f'# conflict at "{first}": the document has another answer' in done.stdout
    assert '"Two"' in done.stdout
