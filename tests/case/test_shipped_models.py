"""What holds of every model that is shipped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dpia.vocabulary import Status
from tests.case.shipped import FLOWS
from tests.case.shipped import MODELS
from tests.case.shipped import every_fact
from tests.case.shipped import model

FILES = tuple(sorted(FLOWS.rglob("*.yaml")))


@pytest.mark.parametrize("name", MODELS)
def test_a_shipped_model_loads_without_a_word(name: str) -> None:
    loaded = model(name)

    assert loaded.warnings == ()


@pytest.mark.parametrize("name", MODELS)
def test_no_fact_of_a_shipped_model_is_unsourced(name: str) -> None:
    unsourced = [
        pointer
        for pointer, fact in every_fact(name).items()
        if fact.status is Status.UNSOURCED
        or any(claim.status is Status.UNSOURCED for claim in fact.claims)
    ]

    assert unsourced == []


@pytest.mark.parametrize("name", MODELS)
def test_every_regime_and_proposal_says_where_it_is_from(name: str) -> None:
    shipped = model(name).model
    bare = [
        one
        for one, choice in (*shipped.regimes.items(), *shipped.proposals.items())
        if not choice.sources and not choice.because
    ]

    assert bare == []


@pytest.mark.parametrize("name", [name for name in MODELS if name != "uk-home-office"])
def test_the_title_of_an_invented_model_says_so(name: str) -> None:
    assert "nvented" in model(name).model.title


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_file_is_too_long_or_too_wide_to_read_aloud(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    wide = [line for line in lines if len(line) > 100 and "://" not in line]

    assert len(lines) <= 400
    assert wide == [] or wide == [lines[0]]
    assert lines[0].startswith("# yaml-language-server: $schema=")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_model_calls_anything_lawful_or_compliant_in_its_own_voice(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"(?im)^.*\b(?:un)?lawful(?:ly)?\b.*$|^.*\bcompliant\b.*$", text)
    own = [line for line in named if not re.search(r"title:|lawful_basis:|url:|  https?:|#", line)]

    assert own == []
