"""A part of a picture stands where the whole has it, and says what it leaves out."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dpia import catalogue
from dpia.api.pictures import write_picture
from dpia.drawing.engine import find_engine
from dpia.drawing.kind import Picture
from dpia.drawing.sheet import sheet_of
from dpia.drawing.type import shipped_type
from dpia.report.diagram import Diagram
from dpia.report.map import draw_map
from dpia.report.map import part_of
from dpia.report.map_part import Part
from dpia.report.picture.timeline import Timeline
from tests.cli.running import CASE
from tests.cli.running import run
from tests.drawing.pictures import case
from tests.drawing.pictures import words_of

PARTS = (
    Part(fields=("address",)),
    Part(about="pupil"),
    Part(organisations=("dfe", "school")),
    Part(around="nhs-digital"),
    Part(around="school", hops=2),
    Part(fields=("address",), around="nhs-digital"),
)


def _whole() -> Diagram:
    return draw_map(case().flow_file, case().regimes)


def _made(kind: str, part: Part, by: str = "field") -> Picture:
    made: Picture = catalogue.kind(kind)(replace(case(), part=part, by=by))
    return made


@pytest.mark.parametrize("part", PARTS)
def test_what_is_left_stands_where_it_stood_and_goes_where_it_went(part: Part) -> None:
    whole = _whole()
    smaller = part_of(case().flow_file, whole, part)
    before, after = (
        sheet_of(one, shipped_type(), find_engine(), whole) for one in (whole, smaller)
    )

    places = {one.id: box for one, box in zip(whole.nodes, before.layout.nodes, strict=True)}
    left = {one.id: box for one, box in zip(smaller.nodes, after.layout.nodes, strict=True)}
    assert left
    assert len(left) < len(places)
    assert left == {name: places[name] for name in left}
    assert after.routes == before.routes


@pytest.mark.parametrize("part", PARTS)
def test_the_counts_of_what_is_left_out_are_those_of_the_maps(part: Part) -> None:
    whole = _whole()
    smaller = part_of(case().flow_file, whole, part)

    flows, left = (
        {edge.id for one in some.panels for edge in one.edges} for some in (whole, smaller)
    )
    assert left < flows
    said = f"Left out: {len(flows - left)} of {len(flows)} flows, "
    assert said in smaller.finding.text


@pytest.mark.parametrize("kind", ["flow", "ledger", "matrix", "poster", "timeline"])
def test_every_kind_says_what_it_leaves_out_in_the_picture_and_beside_it(kind: str) -> None:
    made = _made(kind, PARTS[0])

    assert "Left out:" in words_of(made.svg())
    assert "Left out:" in str(write_picture(made, "markdown"))
    assert "Left out:" in str(write_picture(made, "json"))


def test_a_text_format_of_a_part_says_what_it_leaves_out() -> None:
    made = _made("flow", PARTS[0])

    said = [str(write_picture(made, name)) for name in ("d2", "dot", "drawio", "mermaid")]
    assert ["Left out" in text for text in said] == [True] * 4


def test_a_field_keeps_the_flows_that_deny_it_and_the_requests_for_it() -> None:
    smaller = part_of(case().flow_file, _whole(), Part(fields=("address",)))

    model = case().flow_file.model
    kept = {edge.id for panel in smaller.panels for edge in panel.edges}
    answers = {name: model.flows[name].answers for name in kept if name in model.flows}
    assert {asked for asked in answers.values() if isinstance(asked, str)} <= kept
    said = {one.answer.value for p in smaller.panels for e in p.edges for one in e.fields}
    assert {"yes", "no"} <= said


def test_around_keeps_every_flow_between_two_bodies_that_are_shown() -> None:
    whole = _whole()
    smaller = part_of(case().flow_file, whole, Part(around="nhs-digital"))

    shown = {node.id for node in smaller.nodes}
    between = [{e.id for e in p.edges if {e.source, e.target} <= shown} for p in whole.panels]
    assert [{edge.id for edge in panel.edges} for panel in smaller.panels] == between


def test_a_matrix_of_organisations_keeps_its_numbers() -> None:
    before, after = (
        write_picture(_made("matrix", part, "organisation"), "markdown")
        for part in (Part(), Part(organisations=("dfe",)))
    )

    names = re.findall(r"^\| (\d+ [^|]+?) *\|", str(after), re.MULTILINE)
    assert names
    assert [name for name in names if name not in str(before)] == []


def test_nothing_asked_for_is_the_whole() -> None:
    whole = _whole()

    assert part_of(case().flow_file, whole, Part()) is whole


def test_a_name_that_is_not_declared_is_said(tmp_path: Path) -> None:
    words = ("--field", "adress", "--organisation", "dffe", "--around", "nowhere")
    done = run("diagram", CASE, *words, folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert [word in done.stderr for word in ("'adress'", "'dffe'", "'nowhere'")] == [True] * 3


@pytest.mark.parametrize("kind", ["card", "chain", "firewall"])
def test_an_answer_that_is_not_narrowed_says_so_in_the_picture(kind: str) -> None:
    ask = replace(case(), part=Part(around="dfe"), collapse=("health",))

    words = words_of(catalogue.kind(kind)(ask).svg())

    assert "Not narrowed to what lies within 1 flow of Department for Education: an answer" in words
    assert "No group is drawn as one body: an answer runs through every body" in words


def test_a_map_says_that_it_is_no_answer_to_a_question(tmp_path: Path) -> None:
    done = run("diagram", CASE, "--to", "home-office", "--format", "svg", folder=tmp_path)

    assert "Not narrowed to what Home Office comes to hold: that is a question" in done.stdout


def test_a_question_is_about_one_field(tmp_path: Path) -> None:
    fields = ("--field", "address", "--field", "name", "--to", "home-office")
    done = run("diagram", CASE, "--kind", "chain", *fields, folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "answers a question about one field" in done.stderr


def test_a_timeline_shows_what_governs_the_flows_that_are_asked_for() -> None:
    whole, part = (_made("timeline", one).view for one in (Part(), Part(about="pupil")))

    assert isinstance(whole, Timeline)
    assert isinstance(part, Timeline)
    assert part.instruments
    assert set(part.instruments) < set(whole.instruments)
    assert set(part.figures) < set(whole.figures)
