"""What a version says of a flow: its own words, laid over those that it takes over."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings

from dpia.regime.terms import Said
from dpia.regime.terms import TermsSaid
from dpia.regime.terms import terms_of
from dpia.vocabulary import Status
from tests.strategies import FIELDS
from tests.strategies import Data
from tests.strategies import models
from tests.understanding import HEAD
from tests.understanding import understood
from tests.understanding import understood_data

MODEL = (
    HEAD
    + """
organisations: {giver: {}, asker: {}}
subjects: {patient: {}}
fields: {name: {}, address: {}, gender: {}, area: {}}
conditions: {offence: {}, risk: {}}
instruments: {m: {kind: agreement, versions: {"1": {}, "2": {}, "3": {}, "4": {}}}}
sources: {press: {kind: press, read: whole}, letter: {kind: official, read: whole}}
flows:
  f:
    kind: feed
    from: giver
    to: asker
    about: [patient]
    sources: [press]
    terms:
      m@1:
        whole: yes
        fields:
          name: yes
          address: no
          gender: {claims: {a: {value: yes}, b: {value: silent}}}
        trigger: offence
        retention: P6Y
        safeguards: {audit: yes}
        limbs:
          offender: {trigger: offence, fields: {name: yes}}
          welfare: {trigger: risk}
        gates: {approval: {by: giver}}
      m@2:
        takes_over: m@1
        sources: [letter]
        fields: {address: yes}
        retention: P1Y
        limbs: {offender: removed}
      m@3:
        takes_over: {value: m@2, sources: [letter]}
        unchanged_otherwise: {value: yes, sources: [letter]}
        gates: {panel: {by: asker}}
      m@4:
        takes_over: {claims: {a: {value: m@1}, b: {value: m@2}}}
        fields: {name: no}
"""
)


def terms(version: str) -> TermsSaid:
    return terms_of(understood(MODEL).model.flows["f"], "f", version)


def short(said: Said) -> tuple[Any, str, str]:
    return (said.fact.value, str(said.fact.status), said.taken_from)


def test_a_list_that_is_whole_denies_what_it_leaves_out() -> None:
    area = terms("m@1").field("area")

    assert (short(area), area.omitted) == (("no", "stated", ""), True)
    assert str(area.fact.pointer) == "flows/f/terms/m@1/whole"
    assert area.fact.sources == ("press",)


def test_a_list_that_is_not_whole_says_nothing_of_what_it_leaves_out() -> None:
    area = terms("m@4").field("area")

    assert (short(area), area.omitted) == ((None, "not stated", ""), False)
    assert str(area.fact.pointer) == "flows/f/terms/m@4/fields/area"


@pytest.mark.parametrize(
    ("whole", "values", "status"),
    [
        ("no", (), "not stated"),
        ("silent", (), "not stated"),
        ("{value: yes, because: it reads so}", ("no",), "inferred"),
        ("{claims: {a: {value: yes}, b: {value: no}}}", ("no", "silent"), "disputed"),
        ("{claims: {a: {value: yes}, b: {value: silent}}}", ("no", "silent"), "disputed"),
        ("{claims: {a: {value: no}, b: {value: silent}}}", (), "not stated"),
    ],
)  # fmt: skip
def test_what_a_list_leaves_out_is_denied_only_by_whoever_calls_it_whole(
    whole: str, values: tuple[str, ...], status: str
) -> None:
    model = understood(MODEL.replace("whole: yes", f"whole: {whole}")).model

    area = terms_of(model.flows["f"], "f", "m@1").field("area")

    assert (area.fact.values(), str(area.fact.status)) == (values, status)


def test_what_is_taken_over_counts_as_inferred() -> None:
    taken = terms("m@2")

    assert {name: short(said) for name, said in taken.fields.items()} == {
        "name": ("yes", "inferred", "m@1"),
        "address": ("yes", "stated", ""),
        "gender": (None, "disputed", "m@1"),
    }
    assert {key: short(said) for key, said in taken.clauses.items()} == {
        "trigger": ("offence", "inferred", "m@1"),
        "retention": ("P1Y", "stated", ""),
        "safeguards/audit": ("yes", "inferred", "m@1"),
    }
    assert short(taken.field("area")) == ("no", "inferred", "")


def test_what_is_taken_over_leans_on_its_own_fact_and_on_the_taking_over() -> None:
    name = terms("m@3").fields["name"]

    assert str(name.fact.pointer) == "flows/f/terms/m@1/fields/name"
    assert [str(at) for at in name.rests_on] == [
        "flows/f/terms/m@2/takes_over",
        "flows/f/terms/m@3/takes_over",
    ]


def test_limbs_are_taken_over_as_inferred_unless_they_are_removed() -> None:
    limbs = terms("m@2").limbs

    assert list(limbs) == ["welfare"]
    assert short(limbs["welfare"].clauses["trigger"]) == ("risk", "inferred", "m@1")


def test_a_source_that_says_that_nothing_else_changed_keeps_the_status() -> None:
    taken = terms("m@3")

    assert short(taken.fields["address"]) == ("yes", "stated", "m@2")
    assert short(taken.fields["name"]) == ("yes", "inferred", "m@1")


def test_gates_that_are_stated_anew_replace_those_taken_over() -> None:
    assert [gate.id for gate in terms("m@2").gates.gates] == ["approval"]
    assert terms("m@2").gates.taken_from == "m@1"
    assert [gate.id for gate in terms("m@3").gates.gates] == ["panel"]
    assert terms("m@3").gates.taken_from == ""


def test_where_sources_differ_over_what_is_taken_over_and_no_side_is_read_nothing_is() -> None:
    read = understood(MODEL.replace("b: {value: m@2}}}", "b: {value: m@2}}, reading: b}")).model

    assert list(terms("m@4").fields) == ["name"]
    assert short(terms_of(read.flows["f"], "f", "m@4").fields["address"]) == (
        "yes",
        "inferred",
        "m@2",
    )


@settings(max_examples=40)
@given(models(most=2))
def test_a_field_counts_as_stated_under_a_version_only_by_words_of_its_own(data: Data) -> None:
    model = understood_data(data).model

    for name, flow in model.flows.items():
        for version, written in flow.terms.items():
            said = terms_of(flow, name, version)
            surely = data["flows"][name]["terms"][version].get("unchanged_otherwise")
            for field in FIELDS:
                own = field in written.fields
                assert said.field(field).taken_from == "" or not own
                if not own and said.fields.get(field) and surely is None:
                    assert said.field(field).fact.status is not Status.STATED


@settings(max_examples=40)
@given(models(most=2))
def test_no_limb_that_is_removed_is_left(data: Data) -> None:
    model = understood_data(data).model

    for name, flow in model.flows.items():
        for version, written in flow.terms.items():
            removed = {limb for limb, said in written.limbs.items() if said == "removed"}
            assert not removed & set(terms_of(flow, name, version).limbs)
