"""In another language no fixed sentence of a document or a picture stays English."""

from __future__ import annotations

import re
from functools import cache
from html.parser import HTMLParser

import pytest

from dpia import catalogue
from dpia.api.asking import comparison_question
from dpia.api.asking import question
from dpia.api.loading import load
from dpia.api.pictures import equivalent
from dpia.api.pictures import picture
from dpia.api.regimes import regimes
from dpia.api.study import Study
from dpia.api.views import page_of
from dpia.api.writing import write
from dpia.language.say import speaking
from dpia.report.picture.ask import Ask
from dpia.report.statement import GroundKind
from dpia.report.trace.make import trace
from tests.conftest import ROOT
from tests.language.another import Elsewhere
from tests.language.another import another
from tests.language.another import statements
from tests.report.every_view import shipped
from tests.report.every_view import views

MODEL, CASE = "starter", "uk-home-office"
_LOOKED_AT = (
    "show",
    "sources",
    "findings",
    "map of patients",
    "comparison of patients",
    "report on mou-2017",
    "summary of mou-2017",
    "page for patient",
    "page at home-office",
    "register of controllers",
    "poster of patients",
    "poster of patients in words",
    "chain of patients in words",
    "timeline of patients in words",
)
"""Of the case, which has everything and takes long, the views that readers are given first."""
_NO_TEXT = re.compile(r"\n+|\||<a [^>]*>|]\(#[^)]*\)")
"""What parts the texts of plain Markdown: lines, cells, and where links lead."""
_OWN = {GroundKind.RULE, GroundKind.LAW}
"""What rests on these is said in the words of a rule's own file, or of the law's."""


class _Texts(HTMLParser):
    """What a reader sees of a page or a picture, and hears of what only a title says."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what is said in an attribute; a style is no text."""
        self._silent = tag in {"style", "script"}
        said = (value for name, value in attrs if name in {"title", "alt", "aria-label"})
        self.found += [one for one in said if one]

    def handle_endtag(self, tag: str) -> None:
        """Listen again after a style."""
        self._silent = self._silent and not tag

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        if not self._silent:
            self.found.append(data)


def _texts(written: str) -> list[str]:
    parser = _Texts()
    parser.feed(written)
    return parser.found


@cache
def _elsewhere(model: str = MODEL) -> Elsewhere:
    return Elsewhere(model)


def _left_in(model: str, view: object) -> set[str]:
    """List what is still English in a view of a model, in which one text may stand often."""
    said = {
        one.text for one in statements(view) if not _OWN & {ground.kind for ground in one.grounds}
    }
    return {run for text in said for run in _elsewhere(model).english_left_in(text)}


def test_no_view_keeps_a_sentence_in_english() -> None:
    with speaking(another()):
        left = {(name, run) for name, make in views(MODEL) for run in _left_in(MODEL, make())}

    assert sorted(left) == []


@pytest.mark.parametrize("name", _LOOKED_AT)
def test_no_view_of_the_case_keeps_a_sentence_in_english(name: str) -> None:
    with speaking(another()):
        left = _left_in(CASE, dict(views(CASE))[name]())

    assert sorted(left) == []


def test_no_trace_of_the_case_keeps_a_sentence_in_english() -> None:
    case = shipped(CASE)
    asked = question(case, ("immigration-status", "nhs-trust", "", "", "", "either"))

    with speaking(another()):
        left = _left_in(CASE, page_of(trace(case, regimes(case), asked)))

    assert sorted(left) == []


@pytest.mark.parametrize("kind", catalogue.kinds())
def test_no_picture_keeps_a_sentence_in_english(kind: str) -> None:
    flow_file = load(str(ROOT / "flows" / MODEL))
    asked = question(flow_file, ("name", "reading-club", "", "", "", "either"))

    with speaking(another()):
        made = picture(kind, Ask(flow_file, regimes(flow_file), asked))
        said = [*_texts(made.svg()), *equivalent(made).split("\n")]
    left = {run for text in said for run in _elsewhere().english_left_in(text)}

    assert sorted(left) == []


@pytest.mark.parametrize("kind", catalogue.kinds())
def test_no_picture_of_the_case_keeps_a_sentence_in_english(kind: str) -> None:
    case = shipped(CASE)
    asked = comparison_question(case, "patients")

    with speaking(another()):
        made = picture(kind, Ask(case, regimes(case, ("patients",)), asked))
        lines = [*_texts(made.svg()), *equivalent(made).split("\n")]
    left = set(_elsewhere(CASE).english_left_in_lines(lines))

    assert sorted(left) == []


@pytest.mark.parametrize("format_", ["html", "markdown", "text"])
def test_no_document_keeps_a_sentence_in_english(format_: str) -> None:
    flow_file = load(str(ROOT / "flows" / MODEL))

    with speaking(another()):
        written = write(Study(flow_file, regimes(flow_file)[:1]).page, format_, width=9999)
    assert isinstance(written, str)
    said = _texts(written) if format_ == "html" else _NO_TEXT.split(written)
    left = {run for text in said for run in _elsewhere().english_left_in(text)}

    assert sorted(left) == []


def test_no_assessment_of_the_case_keeps_a_sentence_in_english() -> None:
    case = shipped(CASE)

    with speaking(another()):
        written = write(Study(case, regimes(case, ("mou-2017",))).page, "markdown")
    assert isinstance(written, str)
    said = set(_NO_TEXT.split(written.replace("\\", "").replace("**", "")))
    left = {run for text in said for run in _elsewhere(CASE).english_left_in(text)}

    assert sorted(left) == []
