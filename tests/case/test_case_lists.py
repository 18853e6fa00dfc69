"""The claims and the bibliography of the case, as text, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json

import pytest

from dpia.api.writing import write
from dpia.report.bibliography import bibliography
from dpia.report.fact_list import fact_list as facts
from dpia.report.tables import REMARK
from tests.case.shipped import every_claim
from tests.case.shipped import model

GENDER = "flows/tracing-answer/terms/nhs-mou@2017/fields/gender"
ASKED = "flows/pupil-request/observed/2015-07--2016-09/asked"


def written(format_: str) -> str:
    """Write the claims of the case."""
    text = write(facts(model()), format_, width=80)
    assert isinstance(text, str)
    return text


def _claims() -> list[dict[str, str]]:
    """Read the rows of claims; what is said beside the facts follows them."""
    rows = csv.DictReader(io.StringIO(written("csv")))
    return [row for row in rows if row["status"] != REMARK]


@pytest.mark.parametrize("view", ["facts", "sources"])
def test_the_text_is_readable_at_eighty_columns(view: str) -> None:
    shown = facts(model()) if view == "facts" else bibliography(model())

    text = write(shown, "text", width=80)

    assert isinstance(text, str)
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_a_disputed_fact_is_read_with_each_side_its_sources_and_the_reading() -> None:
    entry = written("text").partition(f"{GENDER}\n")[2].partition("\n\n")[0]

    said = " ".join(entry.split())
    assert said.startswith("included, the reading: yes (disputed) [ukauthority-2017#l25]")
    assert "because: Leaving a field out denies nothing" in said
    assert "not-listed: left out of the list (disputed) [canary-2017#l5]" in said


def test_a_figure_is_read_with_what_it_corrects() -> None:
    entry = written("text").partition(f"{ASKED}\n")[2].partition("\n\n")[0]

    assert " ".join(entry.split()) == (
        "2461 (stated) [hcws272#opening] supersedes: 2462; The first answer to Parliament, "
        "corrected on 27 November 2017. [pq-48634#opening]"
    )


def test_the_table_has_a_row_for_every_claim_with_all_that_is_said_of_it() -> None:
    rows = _claims()

    claims = [claim for claims in every_claim().values() for claim in claims]
    assert [(row["pointer"], row["claim"]) for row in rows] == [
        (claim.pointer, claim.side) for claim in claims
    ]
    gender = [row for row in rows if row["pointer"] == GENDER]
    assert [row["reading"] for row in gender] == ["yes", ""]
    asked = next(row for row in rows if row["pointer"] == ASKED)
    assert asked["further"].endswith("pq-48634#opening")


def test_the_document_has_the_same_claims_as_the_table() -> None:
    document = json.loads(written("json"))
    rows = _claims()

    assert [claim["pointer"] for claim in document["claims"]] == [row["pointer"] for row in rows]
    assert [" ".join(claim["sources"]) for claim in document["claims"]] == [
        row["sources"] for row in rows
    ]


def test_the_bibliography_says_what_repeats_what() -> None:
    text = write(bibliography(model()), "text", width=80)

    assert isinstance(text, str)
    entry = text.partition("\ncanary-2017\n")[2].partition("\n\n")[0]
    assert "press, read whole; repeats hsj-2017" in entry
