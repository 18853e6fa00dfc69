"""A text of a million letters stands whole in a workbook, on a sheet of its own, at every key."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from dpia.api.writing import formats_of
from dpia.api.writing import write
from dpia.formats.table_xlsx import LONGEST
from dpia.language.say import say
from dpia.quoting import on_one_line
from dpia.report.form import WHOLE
from tests.hostile.long import SHARES
from tests.hostile.long import body
from tests.hostile.long import shared
from tests.hostile.long import with_long
from tests.hostile.test_hostile_text import encoded

CUT = say("page.shortened-cell", sheet=WHOLE)


@pytest.mark.parametrize("share", range(SHARES))
def test_a_workbook_has_whole_on_a_sheet_of_its_own_what_no_cell_holds(share: int) -> None:
    for document, keys, kind in shared(share):
        long = body(kind)
        view, bounds = with_long(document, keys, long)
        if "xlsx" not in formats_of(type(view)):
            continue

        book = load_workbook(io.BytesIO(encoded(write(view, "xlsx"))), read_only=True)

        cells = [str(cell) for row in book.worksheets[0].values for cell in row if cell]
        assert max(map(len, cells)) <= LONGEST
        rows = book[WHOLE].values if WHOLE in book.sheetnames else ()
        whole = "".join(str(text) for _, _, text in rows)
        for two in bounds.values():
            begun = [cell for cell in cells if two[0] in cell]
            assert [cell for cell in begun if not cell.endswith(CUT)] == []
            assert not begun or on_one_line(long.join(two)) in whole
