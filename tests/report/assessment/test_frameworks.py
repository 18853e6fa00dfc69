"""Every question of every framework is filled, left for a person or said to be not stated."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any

import pytest

from dpia import catalogue
from dpia.api.assessing import assessment
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.writing import write
from dpia.report.assessment.framework import By
from tests.conftest import ROOT

FRAMEWORKS = catalogue.frameworks()
MODELS = (("uk-home-office", "mou-2017"), ("starter", "first-letter"))
STATES = tuple(
    f"assessment.slot-{state}" for state in ("filled", "to-confirm", "for-a-person", "not-stated")
)


@cache
def document(model: str, regime: str, framework: str) -> dict[str, Any]:
    """Make an assessment, and read it back from its JSON."""
    flow_file, regimes = look(load(str(ROOT / "flows" / model)), (regime,))
    page = assessment(flow_file, regimes, framework, None)
    read: dict[str, Any] = json.loads(write(page, "json"))
    return read


def phrases(found: object) -> Counter[str]:
    """Count the fixed sentences of a document, by their ids."""
    if isinstance(found, list):
        return sum((phrases(one) for one in found), Counter())
    if not isinstance(found, dict):
        return Counter()
    own = Counter([found["at"]] if found.get("kind") == "phrase" else [])
    return sum((phrases(one) for one in found.values()), own)


def texts(found: object) -> list[str]:
    """List every text of a document."""
    if isinstance(found, list):
        return [text for one in found for text in texts(one)]
    if not isinstance(found, dict):
        return []
    own = [found["text"]] if isinstance(found.get("text"), str) else []
    return own + [text for one in found.values() for text in texts(one)]


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(("model", "regime"), MODELS)
def test_every_question_has_one_state(model: str, regime: str, framework: str) -> None:
    slots = list(catalogue.framework(framework).slots())

    states = phrases(document(model, regime, framework))

    assert sum(states[state] for state in STATES) == len(slots)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize(("model", "regime"), MODELS)
def test_the_counts_on_the_first_page_are_those_of_the_document(
    model: str, regime: str, framework: str
) -> None:
    made = document(model, regime, framework)
    states, total = phrases(made), len(list(catalogue.framework(framework).slots()))

    said = [text for text in texts(made) if f" of {total} questions " in text]

    assert [int(text.split()[0]) for text in said] == [states[one] for one in STATES if states[one]]


@pytest.mark.parametrize("framework", FRAMEWORKS)
def test_ids_of_questions_are_given_once_and_questions_of_judgement_have_a_box(
    framework: str,
) -> None:
    slots = list(catalogue.framework(framework).slots())
    made = json.dumps(document("uk-home-office", "mou-2017", framework))

    assert len({slot.id for slot in slots}) == len(slots)
    for slot in slots:
        boxed = f'"id": "{slot.id}"' in made
        assert boxed is (slot.by is not By.MODEL), slot.id


def test_ids_are_given_once_over_all_frameworks() -> None:
    every = [slot.id for name in FRAMEWORKS for slot in catalogue.framework(name).slots()]

    assert len(set(every)) == len(every)
