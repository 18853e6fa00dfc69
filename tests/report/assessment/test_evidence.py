"""What a question is answered by: the right facts, each table once, on the days they are of."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from dpia import catalogue
from dpia.api.assessing import assessment
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.writing import write
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Table
from tests.conftest import ROOT

FRAMEWORKS = catalogue.frameworks()
PUPILS = (
    "Memorandum of understanding between the Department for Education and the Home Office (2.1)"
)


@cache
def page(framework: str, *regimes: str) -> Page:
    """Make an assessment of the shipped case."""
    flow_file, found = look(load(str(ROOT / "flows" / "uk-home-office")), regimes)
    return assessment(flow_file, found, framework, None)


def under(slot: str, framework: str, *regimes: str) -> str:
    """Write what stands between the heading of a question and the next heading."""
    blocks = page(framework, *regimes).blocks
    starts = [i for i, one in enumerate(blocks) if isinstance(one, Heading)]
    start = next(i for i in starts if getattr(blocks[i], "anchor", "") == slot)
    end = next(i for i in starts if i > start)
    made = page(framework, *regimes)
    written = write(Page(made.title, blocks[start:end], ()), "text", width=400)
    assert isinstance(written, str)
    return written


def opening(framework: str, *regimes: str) -> str:
    """Write what stands before the first question."""
    made = page(framework, *regimes)
    end = [i for i, one in enumerate(made.blocks) if isinstance(one, Heading)][1]
    written = write(Page(made.title, made.blocks[:end], ()), "text", width=4000)
    assert isinstance(written, str)
    return written


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_no_table_stands_under_two_questions(framework: str) -> None:
    blocks = page(framework, "mou-2017", "narrowed-2018").blocks
    anchors = [one.anchor if isinstance(one, Heading) else "" for one in blocks]
    last = next(i for i, anchor in enumerate(anchors) if anchor.startswith("annex"))

    tables = Counter(
        (one.caption, one.head, one.rows) for one in blocks[:last] if isinstance(one, Table)
    )

    assert [table[0].text for table, times in tables.items() if times > 1] == []


def test_a_table_that_stands_above_is_named_with_its_place() -> None:
    assert "The table 'Who is told what' stands under cnil-121." in under(
        "cnil-122", "cnil", "mou-2017"
    )


def test_a_paper_of_which_nothing_is_stated_answers_no_question() -> None:
    found = under("dsa-17", "data_sharing", "mou-2017")

    assert "Filled" not in found
    assert "Not stated in what was read (an impact assessment):" in found


def test_a_safeguard_that_is_said_of_the_request_is_a_safeguard() -> None:
    found = under("wp248-c.6", "wp248", "mou-2017")

    assert "Safeguards: last resort (said of the request)" in found


def test_who_is_told_what_says_whether_that_was_allowed_or_happened() -> None:
    found = under("iso-req.2", "iso_29134", "narrowed-2018")

    assert "authorised, inactive; practice disputed" in found


def test_what_must_be_the_case_is_told_limb_by_limb_with_what_is_left_out() -> None:
    found = under("art35-7-a", "article_35", "narrowed-2018")

    assert "Considered for deportation over a serious offence, except Overstayed leave" in found


def test_a_duty_that_began_within_the_regime_is_named_with_its_day() -> None:
    before, within = (opening("article_35", one) for one in ("mou-2017", "narrowed-2018"))

    assert "on 1 June 2017 the law knew no duty" in before
    assert "knew one" not in before
    assert "From 25 May 2018 on, within the days of this regime, it knew one: GDPR" in within


def test_an_agreement_is_measured_by_a_code_that_is_dated() -> None:
    found = opening("data_sharing", "mou-2017")

    assert "The code that stood on 1 June 2017: Data Sharing Code of Practice" in found
    assert "(2011)" in found
    assert "Retrospective" not in found


def test_a_code_that_may_not_have_been_in_force_is_not_said_to_be() -> None:
    found = under("art35-8", "article_35", "mou-2017", "narrowed-2018")

    assert "(2019), whether in force on that day: not established" in found
    assert found.count("NHS Code of Practice on confidentiality (2003)") == 1


def test_each_paper_is_gone_through_by_itself_and_counted() -> None:
    made = page("data_sharing", "mou-2017")
    table = next(
        one for one in made.blocks if isinstance(one, Table) and one.anchor == "papers-table"
    )
    listed = next(
        one.items
        for one in made.blocks
        if isinstance(one, Listing) and "of 18 items" in one.items[0].text
    )

    for number, said in enumerate(listed, start=1):
        words = Counter(row[number].lines[0].text for row in table.rows)

        assert said.text.startswith(table.head[number].text)
        assert all(f"{times} {word}" in said.text for word, times in words.items())
        assert words.total() == len(table.rows) == 18


@pytest.mark.parametrize(
    ("regime", "paper", "answers"),
    [
        (
            "mou-2017",
            "Memorandum of understanding on tracing requests (2017)",
            {
                "dsa-1": "disputed",  # two parties, or three
                "dsa-5": "disputed",  # gender, and what of the surgery
                "dsa-7": "stated",  # the Act of 2012
                "dsa-10": "disputed",  # a duty, or a discretion
                "dsa-11": "stated",  # strictly controlled, says a spokesman
                "dsa-12": "not stated",
                "dsa-14": "disputed",  # not told, or a statement that nobody read
                "dsa-16": "stated",  # none, says the former chair
            },
        ),
        (
            "mou-2017",
            PUPILS,
            {"dsa-5": "stated", "dsa-10": "disputed", "dsa-14": "inferred", "dsa-16": "not stated"},
        ),
        (
            "narrowed-2018",
            "Statement in the House of Commons that narrows the sharing (2018)",
            {"dsa-4": "disputed", "dsa-6": "inferred", "dsa-15": "stated", "dsa-16": "not stated"},
        ),
    ],
)
def test_a_paper_is_stated_disputed_or_open_item_by_item(
    regime: str, paper: str, answers: dict[str, str]
) -> None:
    table = next(
        one
        for one in page("data_sharing", regime).blocks
        if isinstance(one, Table) and one.anchor == "papers-table"
    )
    column = [one.text for one in table.head].index(paper)

    said = {row[0].lines[0].text.split()[0]: row[column].lines[0].text for row in table.rows}

    assert {slot: said[slot] for slot in answers} == answers


def test_what_is_said_of_a_right_answers_for_that_right_alone() -> None:
    found = under("cnil-223", "cnil", "mou-2017")

    assert "Not stated in what was read (rights (access))" in found


def test_what_follows_a_table_that_stands_above_is_not_said_again() -> None:
    first, again = (under(slot, "cnil", "mou-2017") for slot in ("cnil-324", "cnil-334"))

    assert "Not stated in what was read (security" in first
    assert "stands under cnil-324" in again
    assert "Not stated" not in again


def test_what_no_person_has_rated_is_not_counted_as_nought() -> None:
    found = under("art35-7-c", "article_35", "mou-2017")

    assert "candidate risks is rated by a person" in found
    assert " 0 of " not in found


def test_who_was_not_consulted_stands_beside_the_question_of_views() -> None:
    found = under("art35-9", "article_35", "mou-2017")

    assert "was not consulted" in found
    assert "has no role in it" in found
    assert "For a person to answer." in found


def test_a_harm_of_a_flow_that_did_not_stand_is_numbered_and_no_candidate_risk() -> None:
    before, under_it = (
        under("art35-7-c", "article_35", one) for one in ("mou-2017", "reference-number-2023")
    )

    assert "The reference number may be turned to enforcement later." not in before
    assert "1 more harm is reported of flows alone that did not stand" in before
    assert "risk-harm-number-repurposed" in under_it
