"""Documents for one reader: the people concerned, a body that receives, the public."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from dpia.api.loading import load
from dpia.api.reading import document
from dpia.api.regimes import look
from dpia.api.study import Study
from dpia.api.writing import write
from dpia.document import Refusal
from dpia.document import Unreadable
from dpia.language.say import speaking
from dpia.language.sentences import Language
from dpia.report.page import Cell
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.summary.reading_ease import reading_ease
from dpia.report.summary.reading_ease import syllables
from tests.conftest import ROOT

CASE = "uk-home-office"


def _made(
    model: str, *regimes: str, subject: str = "", body: str = "", short: bool = False
) -> Page:
    study = Study(*look(load(str(ROOT / "flows" / model)), regimes))
    return document(study, subject, body, short=short)


def _table(page: Page, anchor: str) -> Table:
    (found,) = (
        block for block in page.blocks if isinstance(block, Table) and block.anchor == anchor
    )
    return found


def _first(table: Table) -> list[str]:
    return [row[0].lines[0].text for row in table.rows]


def _text(page: Page) -> Iterator[str]:
    for block in page.blocks:
        if isinstance(block, Paragraph):
            yield from (one.text for one in block.statements)
        elif isinstance(block, Listing):
            yield from (one.text for one in block.items)


def _cells(page: Page) -> list[Cell]:
    tables = [block for block in page.blocks if isinstance(block, Table)]
    return [cell for table in tables for row in table.rows for cell in row]


def test_a_page_for_a_person_names_everybody_who_is_given_something_about_them() -> None:
    page = _made(CASE, "mou-2017", subject="person-sought")

    assert _first(_table(page, "leaves-mou-2017")) == ["Home Office"]
    assert "NHS Digital" in _first(_table(page, "may-include-mou-2017"))


def test_a_page_for_a_wider_category_has_what_is_about_the_narrower_ones() -> None:
    page = _made(CASE, "mou-2017", subject="patient")

    given = _first(_table(page, "leaves-mou-2017"))
    assert {"NHS Digital", "Home Office", "Police", "Courts"} <= set(given)


def test_a_request_is_listed_apart_from_what_is_disclosed() -> None:
    page = _made(CASE, "mou-2017", subject="person-sought")

    assert _first(_table(page, "asked-mou-2017")) == ["Home Office"]
    assert "a request is not a disclosure" in _table(page, "asked-mou-2017").caption.text


def test_a_page_at_a_body_says_from_whom_things_come_and_who_could_refuse() -> None:
    page = _made(CASE, "mou-2017", body="home-office")

    arrives = _table(page, "arrives-mou-2017")
    assert set(_first(arrives)) == {
        "NHS Digital",
        "Department of Health",
        "Department for Education",
    }
    refuse = [name.text for name in arrives.head].index("Who could refuse")
    disputed = next(row for row in arrives.rows if row[0].lines[0].text == "NHS Digital")
    assert disputed[refuse].tone is Tone.DISPUTED


def test_a_reader_is_told_of_no_unknown_flow_that_is_not_about_them() -> None:
    texts = tuple(_text(_made(CASE, "mou-2017", subject="pupil")))

    (unknown,) = (text for text in texts if "it is not stated whether they ran" in text)
    assert unknown.endswith(": Police request on a pupil; Answer to the police on a pupil.")


def test_what_was_allowed_is_counted_apart_from_what_was_seen_and_the_words_are_explained() -> None:
    texts = tuple(_text(_made(CASE, "mou-2017", body="home-office")))

    said = "3 disclosures to it (2 active, 1 authorised) from 3 bodies; 2 requests that it makes."
    assert said in texts
    assert any("'authorised': allowed, use not stated" in text for text in texts)


def test_every_purpose_and_case_of_a_disclosure_is_told_with_the_terms_that_nobody_states() -> None:
    page = _made(CASE, "mou-2017", subject="person-sought")

    about, under = (_table(page, "leaves-mou-2017").rows[0][column] for column in (1, 3))
    lines = [line.text for line in about.lines]
    welfare = "for: Welfare of vulnerable people who may be at risk"
    assert f"{welfare} (another end than the data were given for)" in lines
    assert "where: Offender: Suspected offence under the Immigration Act 1971" in lines
    assert under.lines[-1].text == "not stated: lawful basis, retention, onward use"


def test_people_are_told_in_words_and_not_in_those_of_the_file() -> None:
    page = _made(CASE, "mou-2017", subject="person-sought")

    told = [line.text for line in _table(page, "leaves-mou-2017").rows[0][-1].lines]
    assert told == [
        "disputed",
        "not-told: nothing",
        "statement-exists: something, in general words",
    ]


def test_what_arrives_at_a_unit_arrives_at_the_body_that_it_is_one_with() -> None:
    whole = _made("payroll-processor", "first-contract", body="orchard-foods")
    unit = _made("payroll-processor", "first-contract", body="pay-office")

    assert _first(_table(whole, "leaves-first-contract")) == _first(
        _table(unit, "leaves-first-contract")
    )


def test_every_regime_has_its_chapter() -> None:
    page = _made(CASE, subject="patient")

    anchors = {block.anchor for block in page.blocks if isinstance(block, Table)}
    assert {"leaves-pre-2017", "leaves-mou-2017", "leaves-narrowed-2018"} <= anchors


def test_what_is_not_stated_is_never_said_to_be_nothing() -> None:
    page = _made(CASE, "mou-2017", body="coroner")

    texts = {line.text for cell in _cells(page) for line in cell.lines}
    assert "not stated" in texts
    assert not {"none", "nobody", "nothing"} & texts


@pytest.mark.parametrize("regime", ["pre-2017", "mou-2017", "narrowed-2018", "dfe-2019"])
def test_a_summary_is_one_page_in_plain_english(regime: str) -> None:
    page = _made(CASE, regime, short=True)
    printed = write(page, "pdf")

    assert isinstance(printed, bytes)
    assert len(PdfReader(io.BytesIO(printed)).pages) == 1
    (said,) = (text for text in _text(page) if text.startswith("Reading ease"))
    assert int(said.split(": ")[1].split(" ")[0]) >= 60


def test_a_summary_says_what_it_leaves_out_and_what_is_not_known() -> None:
    texts = tuple(_text(_made(CASE, "mou-2017", short=True)))

    more = next(text for text in texts if text.startswith("The full report has"))
    assert more.startswith("The full report has 3 more: ")
    assert "School to Department for Education" in more
    assert "For 6 of 10: we do not know who could say no." in texts
    assert "What we did not find may still be so." in texts


def test_a_summary_says_for_what_and_names_who_could_say_no() -> None:
    texts = tuple(_text(_made(CASE, "mou-2017", short=True)))

    first = next(text for text in texts if text.startswith("NHS Digital could give data to Home"))
    assert "This was for: Tracing suspected immigration offenders, Welfare of" in first
    assert "NHS Digital could say no to: Police, National Crime Agency." in texts
    assert "It is in dispute if NHS Digital could say no to: Home Office." in texts
    assert "People were told nothing: Department for Education to Home Office." in texts


@pytest.mark.parametrize(
    ("regime", "said"),
    [
        ("narrowed-2018", "If it was used is in dispute."),
        ("withdrawn-2018", "It was not used."),
        ("mou-2017", "Some of this is in dispute."),
    ],
)
def test_a_summary_tells_what_was_allowed_from_what_was_used(regime: str, said: str) -> None:
    texts = tuple(_text(_made(CASE, regime, short=True)))

    first = next(text for text in texts if text.startswith("NHS Digital could give data to Home"))
    assert first.endswith(said)


def test_a_way_that_is_only_said_to_be_there_is_not_counted_as_used_or_told_twice() -> None:
    texts = tuple(_text(_made(CASE, "pre-2017", short=True)))

    assert "We know that 11 of them were in use." in texts
    assert sum(text.startswith("GP surgery could give data to Home Office") for text in texts) == 1


def test_the_score_printed_is_that_of_the_page() -> None:
    page = _made(CASE, "mou-2017", short=True)

    *body, said = _text(page)
    # The regime's own title and days are no sentence of the page.
    assert f": {reading_ease(tuple(body[1:]))} of 100" in said


def test_the_score_is_said_of_an_english_page_alone() -> None:
    with speaking(Language("cy", lambda _: {})):
        texts = tuple(_text(_made(CASE, "mou-2017", short=True)))

    assert not any("Reading ease" in text for text in texts)


def test_two_readers_at_once_are_refused() -> None:
    with pytest.raises(Refusal, match="for one reader"):
        _made(CASE, "mou-2017", subject="patient", short=True)


def test_a_summary_of_many_regimes_is_refused_with_their_names() -> None:
    with pytest.raises(Refusal, match="mou-2017"):
        _made(CASE, short=True)


def test_a_name_that_is_not_declared_is_answered_with_what_is_near() -> None:
    with pytest.raises(Unreadable) as caught:
        _made(CASE, "mou-2017", body="home-offic")

    assert caught.value.diagnostics[0].help == "did you mean 'home-office'"


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("data", 2),
        ("give", 1),
        ("table", 2),
        ("asked", 1),
        ("wanted", 2),
        ("people", 2),
        ("police", 2),
        ("the", 1),
        ("rhythm", 1),
        ("education", 4),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_words_in_short_sentences_are_easier() -> None:
    easy = ("The cat sat. It was on the mat.",)
    hard = ("Organisational accountability necessitates comprehensive documentation obligations.",)

    assert reading_ease(easy) > 90
    assert reading_ease(hard) < 10
    assert reading_ease(()) == 100
