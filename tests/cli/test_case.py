"""The comparison that the tool exists for: what the Home Office was given, before and after."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.cli.running import CASE
from tests.cli.running import run

REGIMES = ("pre-2017", "mou-2017", "narrowed-2018")


@cache
def comparison() -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        done = run("compare", CASE, *REGIMES, "--format", "json", folder=Path(folder))
    assert (done.returncode, done.stderr) == (0, "")
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def row(name: str) -> dict[str, dict[str, Any]]:
    """Give the cells of one row of the tracing answer, by regime."""
    answer = next(flow for flow in comparison()["disclosures"] if flow["id"] == "tracing-answer")
    cells = next(one for one in answer["rows"] if one["id"] == name)["cells"]
    return dict(zip(REGIMES, cells, strict=True))


def sides(cell: dict[str, Any]) -> dict[str, str]:
    """Give each side of a disputed cell with its value."""
    said = (line["text"].partition(": ") for line in cell["lines"][1:])
    return {side: value for side, _, value in said}


def sources(cell: dict[str, Any]) -> set[str]:
    return {cite.partition("#")[0] for line in cell["lines"] for cite in line["cites"]}


def test_the_regimes_stand_in_the_order_in_which_they_were_named() -> None:
    assert [regime["id"] for regime in comparison()["regimes"]] == list(REGIMES)


def test_the_address_is_disputed_before_the_memorandum_with_both_sides_sourced() -> None:
    cell = row("address")["pre-2017"]

    assert cell["tone"] == "disputed"
    assert sides(cell) == {"holder": "no", "researcher": "yes"}
    assert {"buzzfeed-2017", "chpi-2017"} <= sources(cell)
    assert all(line["cites"] for line in cell["lines"][1:])


def test_the_address_is_given_under_the_memorandum() -> None:
    cell = row("address")["mou-2017"]

    assert (cell["tone"], cell["lines"][0]["text"]) == ("yes", "yes")
    assert len(cell["lines"]) == 1
    assert sources(cell)


def test_gender_is_disputed_under_the_memorandum_and_silence_is_no_denial() -> None:
    cell = row("gender")["mou-2017"]

    assert cell["tone"] == "disputed"
    assert sides(cell) == {"included": "yes", "not-listed": "left out of the list"}
    assert all(line["cites"] for line in cell["lines"][1:])


@pytest.mark.parametrize("regime", REGIMES)
def test_clinical_data_are_given_in_no_regime(regime: str) -> None:
    cell = row("clinical-data")[regime]

    assert cell["tone"] in {"no", "inferred"}
    assert cell["lines"][0]["text"].startswith("no")
    assert "yes" not in cell["lines"][0]["text"]
    assert sources(cell)


def test_no_disclosure_of_any_regime_gives_clinical_data() -> None:
    for flow in comparison()["disclosures"]:
        for one in flow["rows"]:
            if one["id"] == "clinical-data":
                words = [line["text"] for cell in one["cells"] for line in cell["lines"]]
                assert not any(word.startswith("yes") for word in words), flow["id"]


def test_the_narrowed_regime_is_authorised_and_inactive_and_its_practice_is_disputed() -> None:
    cell = row("standing")["narrowed-2018"]

    assert cell["lines"][0]["text"] == "authorised, inactive; practice disputed"
    assert cell["tone"] == "disputed"
    assert sides(cell) == {"stopped": "authorised, inactive", "narrowed": "active"}
    assert all(line["cites"] for line in cell["lines"][1:])


def test_requests_are_never_counted_as_disclosures() -> None:
    document = comparison()

    assert {flow["kind"] for flow in document["requests"]} == {"request"}
    assert "request" not in {flow["kind"] for flow in document["disclosures"]}
    number = len(document["disclosures"])
    for regime, said in zip(REGIMES, document["counts"], strict=False):
        assert said["text"].startswith(f"{regime}: of {number} disclosures ")


def test_the_chain_of_bodies_that_could_refuse_stands_before_the_memorandum() -> None:
    flows = {flow["id"]: flow for flow in comparison()["disclosures"]}

    for name in ("tracing-answer", "area-answer", "surgery-answer"):
        deciders = next(one for one in flows[name]["rows"] if one["id"] == "gates")["cells"][0]
        assert "may refuse" in deciders["lines"][0]["text"]
