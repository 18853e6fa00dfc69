"""The record of processing: a row for each part that the model states, and gaps that say so."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from dpia.api.law import law_of
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.writing import write
from dpia.report.page import Cell
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.register.make import register
from dpia.report.register.page import page
from dpia.report.register.view import Form
from dpia.report.register.view import Register
from dpia.report.register.view import RegisterRow
from tests.conftest import ROOT

TEMPLATE = (
    "Business function",
    "Purpose of processing",
    "Name and contact of joint controller",
    "Categories of individuals",
    "Categories of personal data",
    "Categories of recipients",
    "Link to contract with processor",
    "Names of third countries",
    "Safeguards for exceptional transfers",
    "Retention schedule",
    "General description of security measures",
)


def _made(model: str, regime: str, form: Form = Form.CONTROLLER) -> Register:
    flow_file = load(str(ROOT / "flows" / model))
    return register(*look(flow_file, (regime,)), form)


def _cell(view: Register, row: RegisterRow, column: str) -> Cell:
    return row.cells[[one.text for one in view.columns].index(column)]


def _texts(view: Register, row: RegisterRow, column: str) -> list[str]:
    return [line.text for line in _cell(view, row, column).lines]


def _row(view: Register, **wanted: str) -> RegisterRow:
    (found,) = (
        row for row in view.rows if all(getattr(row, key) == value for key, value in wanted.items())
    )
    return found


def test_the_columns_stand_in_the_order_of_the_template() -> None:
    titles = [one.text for one in _made("starter", "first-letter").columns]

    assert titles[:3] == ["Regime", "Organisation", "Role"]
    assert tuple(titles[3 : 3 + len(TEMPLATE)]) == TEMPLATE


def test_no_cell_is_empty_and_what_is_not_stated_says_so() -> None:
    for form in Form:
        view = _made("uk-home-office", "mou-2017", form)
        cells = [cell for row in view.rows for cell in row.cells]

        assert all(cell.lines and cell.lines[0].text for cell in cells)
        gaps = [cell for cell in cells if cell.tone is Tone.NOT_STATED]
        assert {cell.lines[0].text for cell in gaps} <= {"NOT STATED"}
        said = [cell for cell in cells if cell.tone is not Tone.NOT_STATED]
        assert "NOT STATED" not in {cell.lines[0].text for cell in said}


def test_a_row_says_who_gives_what_to_whom_and_how_long_it_is_kept() -> None:
    view = _made("payroll-processor", "first-contract")

    row = _row(view, organisation="pay-office", purpose="pay", field="salary")

    assert _texts(view, row, "Role") == ["controller"]
    assert _texts(view, row, "Categories of recipients") == ["Brightledger Payroll"]
    assert _texts(view, row, "Source of the personal data") == ["People team"]
    assert _texts(view, row, "Retention schedule")[0] == "6 years"
    assert "Days off sick" not in _texts(view, row, "Categories of personal data")


def test_a_unit_acts_in_the_role_of_the_body_that_it_is_a_unit_of() -> None:
    view = _made("payroll-processor", "first-contract")

    row = _row(view, organisation="people-team", purpose="pay", field="name")

    assert _texts(view, row, "Role") == ["controller"]


def test_a_processor_is_in_its_own_form_with_the_controller_that_it_acts_for() -> None:
    controllers = _made("payroll-processor", "first-contract")
    processors = _made("payroll-processor", "first-contract", Form.PROCESSOR)

    row = _row(processors, organisation="brightledger", field="salary")

    assert _texts(processors, row, "Name and contact of controller")[0] == "Orchard Foods"
    roles = {tuple(_texts(controllers, one, "Role")) for one in controllers.rows}
    assert ("processor",) not in roles


def test_the_contract_stands_where_a_processor_takes_part() -> None:
    view = _made("payroll-processor", "first-contract")

    row = _row(view, organisation="pay-office", purpose="pay", field="salary")

    assert len(_texts(view, row, "Link to contract with processor")) == 1
    assert _cell(view, row, "Link to contract with processor").tone is Tone.PLAIN


def test_a_disputed_cell_shows_both_sides_with_their_sources() -> None:
    view = _made("uk-home-office", "mou-2017")

    row = next(
        one
        for one in view.rows
        if one.organisation == "home-office"
        and one.field == "gender"
        and _cell(view, one, "Categories of personal data").tone is Tone.DISPUTED
    )

    sides = _cell(view, row, "Categories of personal data").lines[2:]
    assert len(sides) >= 2
    assert all(side.cites for side in sides)


def test_a_field_that_is_denied_is_no_row() -> None:
    view = _made("uk-home-office", "mou-2017")

    found = [
        row.pointers
        for row in view.rows
        if row.field == "clinical-data" and any("tracing-answer" in at for at in row.pointers)
    ]

    assert found == []


def test_rows_are_one_for_each_body_role_purpose_people_and_data() -> None:
    view = _made("uk-home-office", "mou-2017")

    keys = [
        (row.organisation, *_texts(view, row, "Role")[:1], row.purpose, row.subject, row.field)
        for row in view.rows
    ]
    assert len(keys) == len(set(keys))


def test_the_page_puts_together_what_differs_in_the_data_alone_and_loses_none() -> None:
    view = _made("payroll-processor", "first-contract")

    tables = [block for block in page(view).blocks if isinstance(block, Table)]

    assert sum(len(table.rows) for table in tables) < len(view.rows)
    read = " ".join(
        line.text for table in tables for row in table.rows for cell in row for line in cell.lines
    )
    for row in view.rows:
        assert _texts(view, row, "Categories of personal data")[0] in read


def test_a_form_that_nobody_fills_says_so() -> None:
    made = write(_made("starter", "first-letter", Form.PROCESSOR), "text")

    assert isinstance(made, str)
    assert "No flow states a role that belongs here." in made


def test_the_workbook_has_every_row_and_column() -> None:
    view = _made("payroll-processor", "second-contract")
    content = write(view, "xlsx")

    assert isinstance(content, bytes)
    sheet = load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert sheet.max_row == len(view.rows) + 1
    assert sheet.max_column == len(view.columns) + 1


def test_a_record_of_days_before_the_duty_says_so() -> None:
    flow_file = load(str(ROOT / "flows" / "uk-home-office"))
    regimes = look(flow_file, ("mou-2017", "dfe-2019"))

    counts = register(*regimes, Form.CONTROLLER, law_of(flow_file)).counts

    said = [one.text for one in counts if one.text.startswith("Retrospective")]
    assert [one.partition(" the law")[0] for one in said] == ["Retrospective: on 1 June 2017"]


def test_what_was_allowed_only_is_told_from_what_was_seen_beside_each_flow() -> None:
    view = _made("uk-home-office", "mou-2017")

    named = {text for row in view.rows for text in _texts(view, row, "Flows")}

    assert {"Tracing answer (answer, active)", "Debt report (notice, authorised)"} <= named


def test_a_practice_is_no_contract_with_a_processor() -> None:
    view = _made("uk-home-office", "mou-2017")

    cells = [_cell(view, row, "Link to contract with processor") for row in view.rows]

    assert {cell.tone for cell in cells} == {Tone.NOT_STATED}


def test_data_of_which_the_same_is_said_stand_together() -> None:
    (table, *_) = (
        block for block in page(_made("uk-home-office", "mou-2017")).blocks if type(block) is Table
    )

    said = [line.text for row in table.rows for cell in row for line in cell.lines]

    inferred = [text for text in said if "inferred: as in its version" in text]
    assert [text.partition(": ")[0][:20] for text in inferred] == ["Name, Date of birth,"]
