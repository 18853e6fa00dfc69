"""Every rule answers every model that can be written, whatever stands under the keys it reads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dpia import catalogue
from dpia.finding.answer import IT
from dpia.finding.answer import TO
from dpia.finding.answer import Word
from dpia.finding.check import check
from dpia.finding.disclosing import disclosures
from dpia.finding.screening import high_risk
from dpia.finding.screening import wp248
from dpia.finding.slice import slices
from dpia.finding.speaking import speaking
from dpia.regime.resolve import resolve
from dpia.source import HERE
from dpia.source import HOLDER
from tests import strategies
from tests.understanding import believed

RULES = catalogue.rules()
LAW = catalogue.law("uk")
TEXTS = strategies.facts(
    st.sampled_from(
        [
            *("none", "None: says one", "indefinite", "P6Y", "P99999Y", "P9999999D", "open"),
            *("match", "profile", "Each month", "2016-02-30", "2017-05", "To a host", "silent"),
        ]
    )
)
FIGURES = strategies.facts(
    st.sampled_from([0, 12, 20_000, "none", {"about": 5}, {"at_least": 7}, {"at_most": 9}])
)
KNOWN = ("deterrence", "removal", "falls-on-family", "human-check", "best-interests", "other")
NOTICES = strategies.facts(st.sampled_from(["none", "generic", "specific"]))
AUTOMATION = strategies.facts(st.sampled_from(["none", "partly", "solely"]))
ROLES = strategies.facts(st.sampled_from(["controller", "joint controller", "processor"]))
POSITIONS = strategies.facts(st.sampled_from(["consulted", "unaware", "not consulted"]))


@st.composite
def models(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a model, and write something under the keys that rules read."""
    model = draw(strategies.models(4))
    for flow in model["flows"].values():
        _about_flow(draw, flow)
    for instrument in model["instruments"].values():
        instrument.update(draw(_governed()))
        for version in instrument.get("versions", {}).values():
            version.update(draw(_governed()))
            version.update(draw(st.fixed_dictionaries({}, optional={"signed": strategies.dates()})))
    for subject in model["subjects"].values():
        subject.update(draw(_optional({"population": FIGURES, "child": strategies.yes_or_no()})))
    return model


def _about_flow(draw: st.DrawFn, flow: dict[str, Any]) -> None:
    flow.update(draw(_optional({"roles": _under(strategies.BODIES, ROLES)})))
    counted = _optional({"asked": FIGURES, "disclosed": FIGURES, "rejected": FIGURES})
    flow.update(draw(_optional({"observed": _under(strategies.PERIODS, counted)})))
    for terms in flow.get("terms", {}).values():
        plain = ("retention", "frequency", "onward", "special_condition", "security", "transfer")
        more = dict.fromkeys((*plain, "operation", "alternatives"), TEXTS)
        listed = _under(KNOWN, strategies.yes_or_no())
        terms.update(draw(_optional({**more, "consequence": listed, "safeguards": listed})))
        terms.update(draw(_optional({"notice": NOTICES, "decision": AUTOMATION, "cap": FIGURES})))


def _governed() -> st.SearchStrategy[dict[str, Any]]:
    texts = dict.fromkeys(("review", "oversight", "dpia"), TEXTS)
    return _optional({**texts, "positions": _under(strategies.BODIES, POSITIONS)})


def _optional(keys: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=keys)


def _under(names: tuple[str, ...], inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.dictionaries(st.sampled_from(names), inner, max_size=2)


@given(models())
def test_every_rule_answers_with_what_its_word_asks_for(data: dict[str, Any]) -> None:
    model = believed(data)
    regimes = tuple(resolve(model, name) for name in sorted(model.regimes))

    answers = [one.answer for one in check(model, regimes, RULES, LAW).asked]

    for one in answers:
        assert one.text or one.word in (Word.OK, Word.NOT_APPLICABLE)
        assert one.missing or one.word is not Word.UNKNOWN
        assert one.facts or one.lean or one.word is not Word.ISSUE


@given(models())
def test_every_answer_is_told_with_a_name_and_with_places_from_the_root(
    data: dict[str, Any],
) -> None:
    model = believed(data)
    regimes = tuple(resolve(model, name) for name in sorted(model.regimes))

    answers = [one.answer for one in check(model, regimes, RULES, LAW).asked]

    for one in answers:
        places = [*(fact.pointer for fact in one.facts), *one.missing, *one.lean]
        assert not [place for place in places if place.steps[0] in (HERE, HOLDER)]
        assert IT not in one.text
        assert TO not in one.text


@given(models())
def test_those_that_share_an_answer_would_be_answered_so_one_by_one(data: dict[str, Any]) -> None:
    model = believed(data)
    regimes = tuple(resolve(model, name) for name in sorted(model.regimes))

    columns = check(model, regimes, RULES, LAW).columns

    for one in columns:
        assert one.answers == tuple(map(RULES[one.fault].judge, one.things))


@given(models())
def test_a_criterion_that_disclosures_share_is_what_each_shows_by_itself(
    data: dict[str, Any],
) -> None:
    model = believed(data)
    every = [wp248.QUESTIONS, [question for question, _ in high_risk.QUESTIONS]]

    for name in sorted(model.regimes):
        for cut in slices(model, resolve(model, name), LAW):
            given_ = tuple(disclosures(cut))
            for one in (question for questions in every for question in questions):
                each = replace(one, waits_for=(), turns_on=())
                assert one.ask(given_, speaking(given_)) == each.ask(given_, {})


@given(models(), st.sampled_from(sorted(RULES)))
def test_a_rule_asked_alone_answers_as_it_does_among_all(data: dict[str, Any], fault: str) -> None:
    model = believed(data)
    regimes = tuple(resolve(model, name) for name in sorted(model.regimes))

    among_all = check(model, regimes, RULES, LAW).asked
    alone = check(believed(data), regimes, {fault: RULES[fault]}, LAW).asked

    said = [(one.at, one.answer) for one in among_all if one.fault == fault]
    assert [(one.at, one.answer) for one in alone] == said
