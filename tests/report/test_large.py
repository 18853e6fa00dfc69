"""The document of a large model: counts first, what is long in an annex, and nothing dropped."""

from __future__ import annotations

import json

import pytest

from benchmarks import synthetic
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.study import Study
from dpia.api.writing import write
from dpia.report.assessment.long import ANNEX
from dpia.report.assessment.long import LONG
from dpia.report.assessment.long import NAMED
from dpia.report.assessment.long import few
from dpia.report.crowd import LISTED
from dpia.report.map_split import flows_in
from dpia.report.page import Figure
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from tests.conftest import ROOT

FLOWS = 150


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Study:
    """Assess one regime of a large model."""
    path = synthetic.write(tmp_path_factory.mktemp("large") / "model.yaml", FLOWS)
    return Study(*look(load(str(path)), ("in-2017",)))


def _at(page: Page, anchor: str) -> int:
    return next(
        index
        for index, block in enumerate(page.blocks)
        if isinstance(block, Heading) and block.anchor == anchor
    )


def test_the_counts_stand_before_every_table(large: Study) -> None:
    blocks = large.page.blocks

    counts = next(index for index, block in enumerate(blocks) if isinstance(block, Listing))
    assert counts < next(index for index, block in enumerate(blocks) if isinstance(block, Table))


def test_no_long_table_stands_before_the_annexes(large: Study) -> None:
    page = large.page
    first = _at(page, "annex-in-2017")

    before = [block for block in page.blocks[:first] if isinstance(block, Table)]
    assert before
    assert all(len(table.rows) <= LONG for table in before)


def test_every_table_that_is_cut_stands_whole_in_the_annex_and_says_how_long_it_is(
    large: Study,
) -> None:
    page = large.page
    annex = page.blocks[_at(page, ANNEX) :]
    whole = {block.anchor: block for block in annex if isinstance(block, Table)}
    pairs = zip(page.blocks, page.blocks[1:], strict=False)
    cut = {one.anchor: (one, said) for one, said in pairs if isinstance(one, Table)}

    assert whole
    for anchor, table in whole.items():
        shown, said = cut[anchor.removesuffix("-whole")]
        assert isinstance(said, Paragraph)
        assert f"of {len(table.rows)} rows" in said.statements[0].text
        assert shown.rows == table.rows[: len(shown.rows)]
        assert (shown.head, shown.caption) == (table.head, table.caption)


def test_json_holds_every_row_of_every_table(large: Study) -> None:
    written = json.loads(write(large.page, "json"))

    tables = [block for block in written["blocks"] if block["block"] == "table"]
    counted = {table["anchor"]: len(table["rows"]) for table in tables}
    assert counted == {
        block.anchor: len(block.rows) for block in large.page.blocks if isinstance(block, Table)
    }


def test_every_flow_that_stands_has_a_table_of_its_own_in_the_annex(large: Study) -> None:
    disclosed = {one.then.id for one in large.assessed.case.disclosures}

    anchors = {block.anchor for block in large.page.blocks if isinstance(block, Table)}
    assert disclosed
    assert {f"in-2017-table-{name}" for name in disclosed} <= anchors


def test_a_map_that_nobody_could_read_is_counted_and_not_drawn(large: Study) -> None:
    page = large.page

    assert not any(isinstance(block, Figure) for block in page.blocks)
    texts = [
        one.text
        for block in page.blocks
        if isinstance(block, Paragraph)
        for one in block.statements
    ]
    (said,) = (text for text in texts if "more than a map can show" in text)
    assert said.startswith(f"{flows_in(large.diagram)} flows")
    (table,) = (
        block
        for block in page.blocks
        if isinstance(block, Table) and block.caption.text.startswith("Who gives and gets most")
    )
    assert len(table.rows) == LISTED


def test_the_contents_do_not_list_each_of_many_flows(large: Study) -> None:
    flows = [
        block.level
        for block in large.page.blocks
        if isinstance(block, Heading) and "-flow-" in block.anchor
    ]

    assert len(flows) > LONG
    assert set(flows) == {4}


def test_a_small_model_has_its_map_and_no_annex_of_tables() -> None:
    page = Study(*look(load(str(ROOT / "flows" / "starter")), ("first-letter",))).page

    assert any(isinstance(block, Figure) for block in page.blocks)
    assert not any(isinstance(one, Heading) and one.anchor == ANNEX for one in page.blocks)


@pytest.mark.parametrize("number", [0, 1, NAMED, NAMED + 1, 5 * NAMED])
def test_many_names_are_named_or_counted(number: int) -> None:
    names = [f"name-{one}" for one in range(number)]

    said = few([*names, *names])

    named = said.partition(", and ")[0]
    more = int(said.split(", and ")[1].split()[0]) if ", and " in said else 0
    assert len([one for one in named.split(", ") if one]) + more == number
