"""The law of the United Kingdom stands on its days, and no line of it is without a ground."""

from __future__ import annotations

import tomllib
from importlib import resources
from itertools import pairwise

import pytest

import dpia.law
from dpia import catalogue
from dpia.dates import ONE_DAY
from dpia.dates import Day
from dpia.law.book import Law
from dpia.law.book import Reference

LAW = catalogue.law("uk")
REFERENCES = [one for point in LAW.points.values() for one in point.references]
GROUNDS = [(one.title, one.sources, one.from_memory) for one in LAW.epochs]
GROUNDS += [(one.text, one.sources, one.from_memory) for one in REFERENCES]
GDPR_DAY, UK_DAY = Day(2018, 5, 25), Day(2021, 1, 1)
BEFORE_GDPR = (Day(2000, 3, 1), Day(2014, 7, 2), Day(2017, 1, 1), Day(2018, 5, 24))


def cited(law: Law, day: Day) -> tuple[Reference, ...]:
    return tuple(one for point in law.points for one in law.at(point, day))


@pytest.mark.parametrize("day", BEFORE_GDPR)
def test_before_the_gdpr_nothing_of_it_is_cited(day: Day) -> None:
    texts = [one.text for one in cited(LAW, day)]

    assert texts
    assert not [text for text in texts if "GDPR" in text or "Act 2018" in text]


def test_the_gdpr_and_its_act_begin_on_their_day() -> None:
    named = [one for one in REFERENCES if "GDPR" in one.text or "Protection Act 2018" in one.text]

    assert named
    assert all(one.days.first is not None and one.days.first >= GDPR_DAY for one in named)


def test_the_uk_gdpr_follows_the_eu_one_without_a_day_between() -> None:
    uk = [one for one in REFERENCES if "UK GDPR" in one.text]
    eu = [one for one in REFERENCES if one.text.startswith("GDPR")]

    assert all(one.days.first is not None and one.days.first >= UK_DAY for one in uk)
    assert all(one.days.last == UK_DAY - ONE_DAY for one in eu)


def test_the_act_of_1998_is_cited_on_the_days_of_its_epoch_only() -> None:
    epoch = LAW.epochs[0]
    named = [one for one in REFERENCES if "Data Protection Act 1998" in one.text]

    assert named
    assert {one.days for one in named} == {epoch.days}


def test_each_epoch_begins_on_the_day_after_the_one_before() -> None:
    for before, after in pairwise(LAW.epochs):
        assert before.days.last is not None
        assert after.days.first == before.days.last + ONE_DAY

    assert LAW.epochs[-1].days.last is None


def test_every_reference_stands_on_a_day_of_some_epoch() -> None:
    last = LAW.epochs[-1].days.first

    for one in REFERENCES:
        within = [
            epoch
            for epoch in LAW.epochs
            if one.days.holds(epoch.days.first or Day.min)
            or epoch.days.holds(one.days.first or Day.min)
            or epoch.days.holds(one.days.last or last or Day.max)
        ]
        assert within, one


@pytest.mark.parametrize("day", [*BEFORE_GDPR, Day(2017, 6, 1), Day(2017, 12, 31)])
def test_there_was_no_immigration_exemption_before_the_act_of_2018(day: Day) -> None:
    assert LAW.at("immigration-exemption", day) == ()
    assert LAW.at("immigration-exemption-safeguards", day) == ()


@pytest.mark.parametrize(
    ("first", "last", "held", "users"),
    [
        (Day(2018, 5, 25), Day(2022, 1, 30), "[2021] EWCA Civ 800, 26 May 2021", ()),
        (Day(2022, 1, 31), Day(2024, 3, 7), "[2023] EWHC 713 (Admin)", ("Secretary of State",)),
        (Day(2024, 3, 8), None, "", ("Secretary of State",)),
    ],
)
def test_the_immigration_exemption_stood_in_three_versions(
    first: Day, last: Day | None, held: str, users: tuple[str, ...]
) -> None:
    on_first = LAW.at("immigration-exemption", first)
    on_last = LAW.at("immigration-exemption", last or Day(2026, 11, 21))

    assert len(on_first) == 1
    assert on_first == on_last
    assert (on_first[0].days.first, on_first[0].days.last) == (first, last)
    assert (on_first[0].held, on_first[0].users) == (held, users)


@pytest.mark.parametrize(
    ("point", "day", "texts"),
    [
        ("caldicott-no-surprises", Day(2020, 12, 7), 0),
        ("caldicott-no-surprises", Day(2020, 12, 8), 1),
        ("opt-out", Day(2016, 4, 28), 0),
        ("opt-out", Day(2018, 5, 24), 1),
        ("impact-assessment", Day(2018, 5, 24), 0),
        ("impact-assessment", GDPR_DAY, 2),
        ("digital-economy-register", Day(2018, 7, 30), 0),
        ("complaints", Day(2026, 6, 18), 1),
        ("complaints", Day(2026, 6, 19), 2),
        ("health-dissemination", Day(2013, 3, 31), 0),
        ("health-dissemination", Day(2014, 9, 30), 2),
        ("health-dissemination", Day(2014, 10, 1), 3),
    ],
)
def test_a_duty_begins_on_its_day(point: str, day: Day, texts: int) -> None:
    assert len(LAW.at(point, day)) == texts


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (Day(2021, 10, 4), "Data Sharing Code of Practice of the Information Commissioner (2011)"),
        (Day(2021, 10, 5), "Data Sharing Code (statutory)"),
    ],
)
def test_the_code_on_sharing_changes_on_its_day(day: Day, start: str) -> None:
    assert [one.text for one in LAW.at("sharing-code", day)] == [start]


def test_purpose_and_machine_decisions_have_new_articles_from_february_2026() -> None:
    day = Day(2026, 2, 5)

    assert "8A" in LAW.at("purpose-bound", day)[0].text
    assert "22A" in LAW.at("automated-decision", day)[0].text
    assert "6(4)" in LAW.at("purpose-bound", day - ONE_DAY)[0].text


def test_every_line_names_a_source_or_is_marked_as_from_memory() -> None:
    bare = [said for said, sources, from_memory in GROUNDS if not sources and not from_memory]

    assert not bare


def test_every_source_is_named_by_some_line() -> None:
    named = {ref.partition("#")[0] for _, sources, _ in GROUNDS for ref in sources}

    assert named == set(LAW.sources)


def test_points_and_sources_stand_in_the_order_of_their_ids() -> None:
    written = tomllib.loads(resources.files(dpia.law).joinpath("uk.toml").read_text("utf-8"))

    assert list(written["points"]) == sorted(written["points"])
    assert list(written["sources"]) == sorted(written["sources"])
