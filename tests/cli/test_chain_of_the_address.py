"""The figures on the picture of a chain are those that `dpia trace` prints, for whoever gets it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from functools import cache
from typing import Any

import pytest

from dpia.reach.conclusion import reach
from tests.cli.running import CASE
from tests.cli.running import run
from tests.conftest import ROOT
from tests.drawing.pictures import CASE_REGIMES
from tests.drawing.pictures import case

RECIPIENTS = ("courts", "department-of-health", "dfe", "home-office", "nhs-digital")
ASKED = ("--field", "address")
to_whom = pytest.mark.parametrize("recipient", RECIPIENTS)


def regimes() -> tuple[str, ...]:
    return tuple(word for regime in CASE_REGIMES for word in ("--regime", regime))


def printed(*words: str) -> Any:
    done = run(*words, folder=ROOT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@cache
def answer(recipient: str) -> Any:
    words = ("trace", CASE, "address", "--to", recipient, *regimes(), "--format", "json")
    return printed(*words)


def drawn(recipient: str, format_: str) -> str:
    words = ("diagram", CASE, "--kind", "chain", *ASKED, "--to", recipient, *regimes())
    done = run(*words, "--format", format_, folder=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_these_are_all_to_whom_an_address_comes() -> None:
    ask = case()
    engines = [reach(ask.flow_file.model, regime) for regime in ask.regimes]

    found = {
        atom.body
        for engine in engines
        for atom in engine.spread.arrivals
        if atom.field in engine.carriers("address")
    }

    assert sorted(found) == list(RECIPIENTS)


@to_whom
def test_the_figures_of_a_chain_are_those_that_trace_prints(recipient: str) -> None:
    view = json.loads(drawn(recipient, "json"))
    traced = {
        (group["about"]["text"], one["regime"]["id"]): {
            variant["number"]["text"]
            for telling in group["tellings"]
            for variant in telling["variants"]
        }
        for one in answer(recipient)["regimes"]
        for group in one["groups"]
    }

    shown = {
        (section["about"]["text"], lane["id"]): {
            number["text"]["text"] for way in lane["ways"] for number in way["numbers"]
        }
        for section in view["sections"]
        for lane in section["lanes"]
        if lane["ways"]
    }

    assert shown == traced
    assert {regime for _, regime in shown} <= set(CASE_REGIMES)
    assert shown


@to_whom
def test_the_figures_stand_on_the_drawing_itself(recipient: str) -> None:
    svg = ET.fromstring(drawn(recipient, "svg"))  # noqa: S314 - made by this program
    written = " ".join(
        "".join(one.itertext()) for one in svg.iter("{http://www.w3.org/2000/svg}text")
    )
    figures = {
        variant["number"]["text"]
        for one in answer(recipient)["regimes"]
        for group in one["groups"]
        for telling in group["tellings"]
        for variant in telling["variants"]
    }

    assert [one for one in sorted(figures) if one not in written] == []
    assert figures
