"""A comparison can be told to fail: on what, and on nothing unless it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run

MODEL = """
dpia: 1
title: Two letters
as_of: 2020-01-31
organisations: {clinic: {}, ministry: {}}
subjects: {patient: {}}
fields: {name: {}, address: {}}
purposes: {care: {}}
conditions: {illness: {}}
sources: {paper: {kind: official, read: whole}}
instruments:
  letter:
    kind: agreement
    sources: [paper]
    versions:
      "1": {in_force: 2015-01-01, ended: 2017-01-01, published: 2015-01-01}
      "2": {in_force: 2017-01-01, published: 2017-01-01}
flows:
  answer:
    kind: feed
    from: clinic
    to: ministry
    about: [patient]
    purpose: care
    sources: [paper]
    terms:
      letter@1:
        fields: {name: yes, address: no}
        trigger: illness
        retention: P1Y
        onward: prohibited
        gates: {approval: {by: clinic, kind: substantive, case_by_case: yes, independent: no}}
        notice: individual
        power: section 1
      letter@2:
        fields: {name: yes, address: yes}
        trigger: illness
        retention: P1Y
        onward: prohibited
        gates: {approval: {by: clinic, kind: advisory, case_by_case: yes, independent: no}}
        notice: individual
        power: section 1
"""
BEFORE, AFTER = "2016-06-01", "2018-06-01"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with a model in which one field comes and one gate becomes weaker."""
    (tmp_path / "model.yaml").write_text(MODEL, "utf-8")
    return tmp_path


@pytest.mark.parametrize("word", ["widening", "weaker"])
def test_what_is_found_exits_with_one(word: str, model: Path) -> None:
    done = run("compare", "model.yaml", BEFORE, AFTER, "--fail-on", word, folder=model)

    assert done.returncode == 1
    assert done.stderr == f"found: {word}\n"


@pytest.mark.parametrize("word", ["mixed", "contested", "unknown"])
def test_what_is_not_found_exits_with_nought(word: str, model: Path) -> None:
    done = run("compare", "model.yaml", BEFORE, AFTER, "--fail-on", word, folder=model)

    assert (done.returncode, done.stderr) == (0, "")


def test_the_other_way_round_nothing_widens(model: Path) -> None:
    done = run("compare", "model.yaml", AFTER, BEFORE, "--fail-on", "widening", folder=model)

    assert done.returncode == 0
    assert "Scope: narrowing." in done.stdout


def test_without_being_told_a_comparison_never_fails(model: Path) -> None:
    done = run("compare", "model.yaml", BEFORE, AFTER, folder=model)

    assert (done.returncode, done.stderr) == (0, "")
    assert "Scope: widening." in done.stdout


def test_a_word_that_is_none_is_refused_with_those_that_are(model: Path) -> None:
    done = run("compare", "model.yaml", BEFORE, AFTER, "--fail-on", "wider", folder=model)

    assert done.returncode == 2
    assert done.stderr == (
        "dpia: 'wider' is nothing to fail on\n"
        "  help: choose widening, weaker, mixed, contested, unknown\n"
    )
