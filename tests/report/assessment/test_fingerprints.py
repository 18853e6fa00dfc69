"""An answer is kept when the model changes, and flagged where the facts under it moved."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.study import Study
from dpia.api.writing import write
from dpia.report.page import Box
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import label
from tests.cli.running import STARTER

MOVED = "The facts under this answer moved since it was written."
FORMATS = ("html", "json", "markdown", "text")
ANSWER = """dpia: 1
assessment:
  ico-2.1a:
    text: As it stands.
    by: A. Person
    on: 2026-11-22
    fingerprint: '{fingerprint}'
"""


def _page(folder: Path, *regimes: str) -> Page:
    return Study(*look(load(str(folder)), regimes or ("first-letter",)), "ico").page


def _boxes(page: Page) -> dict[str, Box]:
    return {block.id: block for block in page.blocks if isinstance(block, Box)}


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Give a copy of the starter, which may be edited."""
    return Path(shutil.copytree(STARTER, tmp_path / "model"))


def _edited(model: Path, before: str, after: str) -> None:
    path = model / "model.yaml"
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, after, 1))


def _answered(model: Path, box: str, fingerprint: str) -> None:
    text = ANSWER.format(fingerprint=fingerprint).replace("ico-2.1a", box)
    (model / "answers.yaml").write_text(text)


def test_a_fingerprint_is_the_same_on_every_run_and_in_every_order_of_writing(
    model: Path,
) -> None:
    before = {box: one.fingerprint for box, one in _boxes(_page(model)).items()}

    text = (model / "model.yaml").read_text()
    parts = text.split("\n\n")
    (model / "model.yaml").write_text("\n\n".join((parts[0], *reversed(parts[1:]))) + "\n")
    after = {box: one.fingerprint for box, one in _boxes(_page(model)).items()}

    assert before == after
    assert all(one.startswith("first-letter:") for one in before.values())


@pytest.mark.parametrize("format_", FORMATS)
def test_an_answer_over_facts_that_stand_is_not_flagged(model: Path, format_: str) -> None:
    _answered(model, "ico-1.1", _boxes(_page(model))["ico-1.1"].fingerprint)

    written = write(_page(model), format_)

    assert isinstance(written, str)
    assert "As it stands." in written
    assert "moved since" not in written


@pytest.mark.parametrize("format_", FORMATS)
def test_an_answer_over_facts_that_moved_is_kept_and_flagged(model: Path, format_: str) -> None:
    _answered(model, "ico-1.1", "first-letter:000000000000")

    written = write(_page(model), format_, width=200)

    assert isinstance(written, str)
    assert "As it stands." in written
    assert MOVED in written
    assert "1 of the answers stand over facts that moved since they were written." in written


def test_an_answer_without_a_fingerprint_says_nothing_of_it(model: Path) -> None:
    (model / "answers.yaml").write_text(
        "dpia: 1\nassessment: {ico-1.1: {text: T, by: B, on: 2026-11-22}}\n"
    )

    assert _boxes(_page(model))["ico-1.1"].moved is None


def test_an_answer_over_another_regime_is_not_said_to_have_moved(model: Path) -> None:
    _answered(model, "ico-1.1", _boxes(_page(model))["ico-1.1"].fingerprint)

    moved = _boxes(_page(model, "second-letter"))["ico-1.1"].moved

    assert moved is not None
    assert "is not told here" in moved.text


def test_a_fact_that_moves_moves_the_boxes_over_it_and_no_other(model: Path) -> None:
    before = {box: one.fingerprint for box, one in _boxes(_page(model)).items()}

    _edited(
        model, "purposes:\n", "harms: {h: {what: W, said_by: {value: S, because: b}}}\npurposes:\n"
    )
    after = {box: one.fingerprint for box, one in _boxes(_page(model)).items()}

    moved = {box for box in before if before[box] != after[box]}
    assert moved == {box for box in moved if "harm" in str(_evidence(_page(model), box)).lower()}
    assert moved
    assert moved != set(before)


def _evidence(page: Page, box: str) -> list[object]:
    """List the blocks between the heading of a question and its box."""
    found: list[object] = []
    for block in page.blocks:
        if isinstance(block, Box):
            if block.id == box:
                return found
            found = []
        else:
            found.append(block)
    return found


def test_json_gives_each_box_its_fingerprint(model: Path) -> None:
    document: dict[str, Any] = json.loads(write(_page(model), "json"))

    boxes = [block for block in document["blocks"] if block["block"] == "box"]

    assert boxes
    assert {box["id"]: box["fingerprint"] for box in boxes} == {
        box: one.fingerprint for box, one in _boxes(_page(model)).items()
    }


def test_paragraphs_and_lists_of_an_answer_are_rendered_and_nothing_else() -> None:
    text = "One *line*\nand <b>more</b>.\n\n- a\n  goes on\n- [b](javascript:x)\n\n1. c\n2. d\n"

    written = _written(text)

    assert written == [
        "One *line*\nand <b>more</b>.",
        (False, ["a\n  goes on", "[b](javascript:x)"]),
        (True, ["c", "d"]),
        "A. Person",
    ]


@pytest.mark.parametrize(
    "text", ["-", "1.", "- ", "\n\n", "-x", "1.5 million", "2. b", "a\n- b", "٣. x"]
)
def test_what_is_no_list_stays_a_paragraph(text: str) -> None:
    assert _written(text)[:-1] == [text.strip()]


def _written(text: str) -> list[object]:
    box = Box("b", label("q", "q"), (), (label(text, "t"), label("A. Person", "by")))
    return [
        one.statements[0].text
        if isinstance(one, Paragraph)
        else (one.ordered, [item.text for item in one.items])
        for one in box.written
    ]


HOSTILE = (
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://tracker.example/x.png)",
    "- <img src=x onerror=alert(1)>",
    "> # heading\n\n```\ncode",
    "1. =HYPERLINK(1)\n2. {{ 7*7 }}",
    "a\u202eb\u2066c",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_answers_come_out_as_text(model: Path, text: str) -> None:
    (model / "answers.yaml").write_text(
        f"dpia: 1\nassessment: {{ico-1.1: {{text: {json.dumps(text)}, by: B, on: 2026-11-22}}}}\n"
    )

    html, markdown = (write(_page(model), format_) for format_ in ("html", "markdown"))

    assert isinstance(html, str)
    assert isinstance(markdown, str)
    assert "<script" not in html
    assert "<img src=x" not in html
    assert 'href="javascript' not in html
    assert "](javascript" not in markdown.replace("\\](javascript", "")
    assert "\u202e" not in html + markdown
