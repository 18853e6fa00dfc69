"""The matrix: counts that are those of the map, and answers that are those of the comparison."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dpia.document import Refusal
from dpia.drawing.kinds import flow
from dpia.drawing.kinds import matrix
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.matrix import MatrixGroup
from tests.drawing.pictures import case
from tests.drawing.pictures import forty
from tests.drawing.pictures import made


def _groups() -> dict[str, MatrixGroup]:
    view = made("matrix", "case").view
    assert isinstance(view, Matrix)
    return {one.title.text: one for one in view.groups}


def test_each_regime_says_its_own_of_an_address() -> None:
    rows = {row.name.text: row for row in _groups()["Tracing answer"].rows}

    said = [cell.words.text for cell in rows["Last registered address"].cells]
    moved = [cell.changed for cell in rows["Last registered address"].cells]

    assert said == ["disputed", "yes", "yes", "yes"]
    assert moved == [False, True, False, False]


def test_what_is_not_known_to_run_is_counted_apart() -> None:
    view = matrix.picture(replace(case(), by="organisation")).view
    assert isinstance(view, Matrix)
    rows = {row.name.text.partition(" ")[2]: row for row in view.groups[1].rows}

    cells = [cell.words.text for cell in rows["The NHS local area"].cells if cell.words.text]

    assert cells == ["1 ?"]


def test_a_map_of_more_than_forty_flows_is_a_matrix_and_says_so() -> None:
    made_of = flow.picture(forty())

    assert isinstance(made_of.view, Matrix)
    assert made_of.note == (
        "41 flows are more than a map can show: this is the matrix of them; "
        "--split group draws several maps, --collapse GROUP draws fewer bodies"
    )


def test_a_matrix_of_anything_else_is_refused_with_what_to_give() -> None:
    with pytest.raises(Refusal, match="give --by field or --by organisation"):
        matrix.picture(replace(case(), by="colour"))
