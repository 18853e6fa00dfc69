"""What the criteria of screening make of small models."""

from __future__ import annotations

from pathlib import Path

from dpia.finding.screening.criterion import Criterion
from dpia.finding.screening.criterion import Reply
from dpia.finding.screening.high_risk import high_risk
from dpia.finding.screening.wp248 import wp248
from tests.finding.small import slice_of


def nine(example: str, folder: Path) -> dict[str, Criterion]:
    """Ask the nine criteria of the small model with an example laid over it."""
    return {one.id: one for one in wp248(slice_of(example, folder))}


def types(example: str, folder: Path) -> dict[str, Criterion]:
    """Ask the regulator's list of it."""
    return {one.id: one for one in high_risk(slice_of(example, folder))}


def test_what_nobody_states_is_unknown_and_names_what_is_missing(tmp_path: Path) -> None:
    found = nine("flows: {request: {terms: {memo@1: {fields: null}}}}", tmp_path)

    assert {one.reply for one in found.values()} == {Reply.UNKNOWN}
    assert all(one.missing for one in found.values())


def test_the_threshold_of_large_scale_is_printed_whatever_the_reply(tmp_path: Path) -> None:
    texts = [
        nine(f"subjects: {{reader: {{population: {people}}}}}", tmp_path)["wp-5"].text
        for people in ("not_stated", "20", "20000")
    ]

    assert all("10,000" in text for text in texts)


def test_ten_thousand_people_are_many_and_one_less_are_not(tmp_path: Path) -> None:
    replies = [
        nine(f"subjects: {{reader: {{population: {people}}}}}", tmp_path)["wp-5"].reply
        for people in (9999, 10000)
    ]

    assert replies == [Reply.NO, Reply.YES]


def test_a_request_that_names_somebody_to_be_looked_up_is_matching(tmp_path: Path) -> None:
    found = nine("", tmp_path)["wp-6"]

    assert found.reply is Reply.YES
    assert [str(fact.pointer) for fact in found.facts] == ["flows/request/terms/memo@1/fields/name"]


def test_only_a_known_word_says_what_is_not_done_with_the_data(tmp_path: Path) -> None:
    written = "flows: {{answer: {{terms: {{memo@1: {{operation: {0}}}}}}}}}"

    plain = nine(written.format("disclose"), tmp_path)["wp-1"].reply
    free = nine(written.format("Typed in by hand"), tmp_path)["wp-1"].reply

    assert (plain, free) == (Reply.NO, Reply.UNKNOWN)


def test_a_criterion_that_only_disputed_facts_show_is_contested(tmp_path: Path) -> None:
    claims = "{claims: {one: {value: yes, sources: [paper]}, two: {value: no, sources: [paper]}}}"

    found = nine(f"fields: {{address: {{confidential: {claims}}}}}", tmp_path)["wp-4"]

    assert found.reply is Reply.YES
    assert found.contested


def test_people_who_depend_on_whom_they_told_are_vulnerable(tmp_path: Path) -> None:
    example = """
    purposes: {care: {name: Care, sources: [paper]}}
    subjects: {reader: {given_in: care}}
    """

    assert nine(example, tmp_path)["wp-7"].reply is Reply.YES


def test_to_match_children_is_not_to_target_them(tmp_path: Path) -> None:
    written = "flows: {{answer: {{terms: {{memo@1: {{operation: {0}, decision: none}}}}}}}}"
    child = "subjects: {reader: {child: yes}}\n"

    replies = [
        types(child + written.format(what), tmp_path)["hr-9"].reply for what in ("match", "profile")
    ]

    assert replies == [Reply.NO, Reply.YES]


def test_a_type_that_needs_another_criterion_counts_only_beside_one(tmp_path: Path) -> None:
    untold = "flows: {answer: {terms: {memo@1: {notice: none}}}}"

    found = types(untold, tmp_path)["hr-7"]

    assert found.reply is Reply.YES
    assert found.text.endswith("beside matching or combining data")
