"""The columns of each form, in the order of the template of the United Kingdom's regulator.

What a model has no place for is a column all the same, and says that nothing is stated: a record
that leaves a column out reads as if there were nothing to say.
"""

from __future__ import annotations

from dpia.report.register import cells
from dpia.report.register.entry import Make
from dpia.report.register.view import Form
from dpia.vocabulary import Role

_WHO: tuple[tuple[str, Make], ...] = (
    ("Regime", cells.regime),
    ("Organisation", cells.organisation),
    ("Role", cells.role),
)
_CONTROLLER: tuple[tuple[str, Make], ...] = (
    ("Business function", cells.unmodelled),
    ("Purpose of processing", cells.purpose),
    ("Name and contact of joint controller", cells.others(Role.JOINT_CONTROLLER)),
    ("Categories of individuals", cells.subject),
    ("Categories of personal data", cells.data),
    ("Categories of recipients", cells.recipients),
    ("Link to contract with processor", cells.contract),
    ("Names of third countries", cells.clause("transfer")),
    ("Safeguards for exceptional transfers", cells.unmodelled),
    ("Retention schedule", cells.clause("retention")),
    ("General description of security measures", cells.clause("security")),
    ("Article 6 basis", cells.clause("lawful_basis")),
    ("Article 9 condition", cells.clause("special_condition")),
    ("Legitimate interests", cells.unmodelled),
    ("Link to legitimate interests assessment", cells.unmodelled),
    ("Rights available", cells.clause("rights/")),
    ("Automated decision-making", cells.clause("decision")),
    ("Source of the personal data", cells.source),
    ("Link to consent record", cells.unmodelled),
    ("Location of personal data", cells.unmodelled),
    ("DPIA required?", cells.unmodelled),
    ("DPIA progress", cells.unmodelled),
    ("Link to DPIA", cells.unmodelled),
    ("Breach occurred?", cells.unmodelled),
    ("Link to breach record", cells.unmodelled),
    ("DPA 2018 Schedule 1 condition", cells.unmodelled),
    ("How Article 6 is satisfied for it", cells.unmodelled),
    ("Link to retention and erasure policy", cells.unmodelled),
    ("Adhered to policy?", cells.unmodelled),
    ("Reasons for not adhering", cells.unmodelled),
)
_PROCESSOR: tuple[tuple[str, Make], ...] = (
    ("Name and contact of controller", cells.others(Role.CONTROLLER, Role.JOINT_CONTROLLER)),
    ("Representative", cells.unmodelled),
    ("Categories of processing", cells.clause("operation")),
    ("Purpose of processing", cells.purpose),
    ("Categories of individuals", cells.subject),
    ("Categories of personal data", cells.data),
    ("Names of third countries", cells.clause("transfer")),
    ("Safeguards for exceptional transfers", cells.unmodelled),
    ("General description of security measures", cells.clause("security")),
)
COLUMNS = {
    form: (*_WHO, *asked, ("Flows", cells.flows))
    for form, asked in ((Form.CONTROLLER, _CONTROLLER), (Form.PROCESSOR, _PROCESSOR))
}
SHOWN = {
    Form.CONTROLLER: (
        "Purpose of processing",
        "Categories of individuals",
        "Categories of personal data",
        "Categories of recipients",
        "Source of the personal data",
        "Article 6 basis",
        "Retention schedule",
        "General description of security measures",
    ),
    Form.PROCESSOR: (
        "Name and contact of controller",
        "Categories of processing",
        "Purpose of processing",
        "Categories of individuals",
        "Categories of personal data",
        "Names of third countries",
        "General description of security measures",
    ),
}
"""The columns that a page has room for; a table for spreadsheets has them all."""
TOGETHER = "Categories of personal data"
"""The column in which a page puts together rows that are otherwise the same."""
