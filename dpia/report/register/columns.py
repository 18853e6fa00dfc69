"""The columns of each form, in the order of the template of the United Kingdom's regulator.

What a model has no place for is a column all the same, and says that nothing is stated: a record
that leaves a column out reads as if there were nothing to say.
A column goes by the id of its words.
"""

from __future__ import annotations

from dpia.report.register import cells
from dpia.report.register.entry import Make
from dpia.report.register.view import Form
from dpia.vocabulary import Role

_WHO: tuple[tuple[str, Make], ...] = (
    ("common.regime", cells.regime),
    ("register.column-organisation", cells.organisation),
    ("register.column-role", cells.role),
)
_CONTROLLER: tuple[tuple[str, Make], ...] = (
    ("register.column-function", cells.unmodelled),
    ("register.column-purpose", cells.purpose),
    ("register.column-joint-controller", cells.others(Role.JOINT_CONTROLLER)),
    ("register.column-individuals", cells.subject),
    ("register.column-data", cells.data),
    ("register.column-recipients", cells.recipients),
    ("register.column-contract", cells.contract),
    ("register.column-third-countries", cells.clause("transfer")),
    ("register.column-transfer-safeguards", cells.unmodelled),
    ("register.column-retention", cells.clause("retention")),
    ("register.column-security", cells.clause("security")),
    ("register.column-article-6", cells.clause("lawful_basis")),
    ("register.column-article-9", cells.clause("special_condition")),
    ("register.column-interests", cells.unmodelled),
    ("register.column-interests-assessment", cells.unmodelled),
    ("register.column-rights", cells.clause("rights/")),
    ("register.column-decisions", cells.clause("decision")),
    ("register.column-source", cells.source),
    ("register.column-consent", cells.unmodelled),
    ("register.column-location", cells.unmodelled),
    ("register.column-dpia-required", cells.unmodelled),
    ("register.column-dpia-progress", cells.unmodelled),
    ("register.column-dpia", cells.unmodelled),
    ("register.column-breach", cells.unmodelled),
    ("register.column-breach-record", cells.unmodelled),
    ("register.column-schedule-1", cells.unmodelled),
    ("register.column-schedule-1-article-6", cells.unmodelled),
    ("register.column-retention-policy", cells.unmodelled),
    ("register.column-policy-adhered", cells.unmodelled),
    ("register.column-policy-reasons", cells.unmodelled),
)
_PROCESSOR: tuple[tuple[str, Make], ...] = (
    ("register.column-controller", cells.others(Role.CONTROLLER, Role.JOINT_CONTROLLER)),
    ("register.column-representative", cells.unmodelled),
    ("register.column-processing", cells.clause("operation")),
    ("register.column-purpose", cells.purpose),
    ("register.column-individuals", cells.subject),
    ("register.column-data", cells.data),
    ("register.column-third-countries", cells.clause("transfer")),
    ("register.column-transfer-safeguards", cells.unmodelled),
    ("register.column-security", cells.clause("security")),
)
COLUMNS = {
    form: (*_WHO, *asked, ("register.column-flows", cells.flows))
    for form, asked in ((Form.CONTROLLER, _CONTROLLER), (Form.PROCESSOR, _PROCESSOR))
}
SHOWN = {
    Form.CONTROLLER: (
        "register.column-purpose",
        "register.column-individuals",
        "register.column-data",
        "register.column-recipients",
        "register.column-source",
        "register.column-article-6",
        "register.column-retention",
        "register.column-security",
        "register.column-flows",
    ),
    Form.PROCESSOR: (
        "register.column-controller",
        "register.column-processing",
        "register.column-purpose",
        "register.column-individuals",
        "register.column-data",
        "register.column-third-countries",
        "register.column-security",
        "register.column-flows",
    ),
}
"""The columns that a page has room for; a table for spreadsheets has them all."""
TOGETHER = "register.column-data"
"""The column in which a page puts together rows that are otherwise the same."""
