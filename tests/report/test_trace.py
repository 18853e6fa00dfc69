"""What `dpia trace` says of the shipped case, with the sources of what is contested."""

from __future__ import annotations

from functools import cache

from dpia.api.regimes import regimes
from dpia.api.views import page_of
from dpia.formats.page_text import render
from dpia.report.trace.make import Question
from dpia.report.trace.make import trace
from dpia.report.trace.view import Trace
from dpia.report.trace.view import TracedGroup
from dpia.report.trace.view import TracedRegime
from dpia.report.trace.view import Turning
from tests.case.shipped import model

ASKED = Question("address", "home-office", about="person-sought", purpose="trace-offender")
REGIMES = ("pre-2017", "mou-2017", "narrowed-2018", "firewall")


@cache
def view(question: Question = ASKED) -> Trace:
    return trace(model(), regimes(model(), REGIMES), question)


def regime(name: str) -> TracedRegime:
    (found,) = (one for one in view().regimes if one.regime.id == name)
    return found


def group(name: str) -> TracedGroup:
    (found,) = regime(name).groups
    return found


def test_what_is_inferred_is_counted_beside_the_word() -> None:
    assert group("pre-2017").arrival.text == "established, 8 inferred"
    assert group("mou-2017").arrival.text == "established, 2 inferred"
    assert group("narrowed-2018").arrival.text == "contested"


def test_each_telling_says_how_many_must_agree_and_who_says_so() -> None:
    told = [
        (one.title.text, [variant.number.text for variant in one.variants])
        for one in group("pre-2017").tellings
    ]

    assert told == [
        ("on what is established", ["3 bodies must let it pass"]),
        ("if 'one-step'; or 'press-2016' is right", ["2 bodies must let it pass"]),
        ("if 'researcher' is right", ["1 body must let it pass"]),
    ]
    assert all(one.title.cites for one in group("pre-2017").tellings[1:])


def test_whoever_can_stop_it_is_named() -> None:
    (variant,) = group("pre-2017").tellings[0].variants

    assert variant.can_stop.text == "GP surgery, The NHS local area, NHS Digital"


def test_as_narrowed_it_is_authorised_inactive_and_its_practice_disputed() -> None:
    standings = {chain.steps[-1].standing.text for chain in group("narrowed-2018").chains}

    assert standings == {"authorised, inactive; practice disputed"}


def test_a_chain_marks_where_the_purpose_changes() -> None:
    (longest, *_) = group("pre-2017").chains
    turns = [one for one in longest.turns if one.kind is Turning.PURPOSE]

    assert [one.step for one in turns] == [3, 5, 7]
    assert {(one.before.text, one.after.text) for one in turns} == {
        ("Health care", "Tracing suspected immigration offenders")
    }


def test_a_chain_marks_where_a_basis_is_stated_and_by_whom() -> None:
    (chain,) = group("mou-2017").chains
    (turn,) = (one for one in chain.turns if one.kind is Turning.BASIS)

    assert (turn.step, turn.before.text) == (3, "not stated")
    assert "power: The Health and Social Care Act 2012" in turn.after.text
    assert "Section 261(5)" in turn.after.text
    assert "from memory, to be confirmed" in turn.after.text
    assert "ias-2017#opening" in turn.text.cites


def test_a_request_has_no_basis_as_it_discloses_nothing() -> None:
    (chain,) = group("mou-2017").chains

    assert [step.basis.text for step in chain.steps if step.request] == [
        "a request discloses nothing of what it asks for"
    ]


def test_a_cell_that_is_contested_is_not_called_disputed_beside_it() -> None:
    text = render(page_of(view()), width=120)

    assert "disputed: contested" not in text


def test_what_must_stop_is_said() -> None:
    assert [one.text for one in regime("mou-2017").firewalls] == [
        "stop Tracing answer with Tracing request"
    ]


def test_a_proposal_says_what_it_stops_and_whether_it_holds() -> None:
    said = [one.text for one in regime("firewall").proposed]

    assert "stops Tracing answer" in said
    assert said[-1] == (
        "holds as far as stated: Answer to a court: whether what it gives may be handed on is not "
        "stated; Debt report: whether what it gives may be handed on is not stated"
    )
    assert regime("firewall").groups == ()
    assert regime("pre-2017").proposed == ()


def test_without_a_subject_every_group_stands_by_itself() -> None:
    whole = view(Question("address", "home-office"))

    assert [(one.subject, one.purpose) for one in whole.regimes[0].groups] == [
        ("overseas-visitor", "charging"),
        ("overseas-visitor", "report-debts"),
        ("person-sought", "trace-offender"),
        ("pupil-sought", "trace-family"),
    ]


def test_what_is_about_a_wider_category_is_named_beside_it() -> None:
    about = Question("address", "nhs-digital", about="person-sought")

    before = view(about).regimes[0]
    assert before.groups == ()
    assert [one.text for one in before.may_include] == [
        "about: Patient registered with a GP; for: Health care"
    ]


def test_no_line_of_the_page_is_wider_than_eighty_columns() -> None:
    every = trace(model(), regimes(model()), Question("address", "home-office"))
    for one in (view(), every):
        assert [line for line in render(page_of(one), 80).splitlines() if len(line) > 80] == []


def test_a_way_that_leans_on_bounds_of_a_date_says_what_had_begun() -> None:
    asked = Question("immigration-status", "nhs-trust")
    (found,) = trace(model(), regimes(model(), ("mou-2017",)), asked).regimes
    (told,) = (one for one in found.groups[0].tellings if one.shown)
    leans = [one.text for one in found.groups[0].chains[0].leans]

    assert told.title.text == "if 'Immigration status checks by the NHS (2019) had begun' is right"
    assert leans[-1] == (
        "takes it that Immigration status checks by the NHS (2019) had begun:"
        " only bounds of the day are stated"
    )
