"""What the tables on what happened and what is said are called, by the ids of their sentences."""

from __future__ import annotations

from dpia.report.assessment.tables import Wording

COUNTED = Wording(
    "assessment.counted",
    (
        "assessment.column-flow",
        "assessment.column-over",
        "assessment.column-what-is-counted",
        "assessment.column-how-many",
    ),
    "assessment.counted-nothing",
    "assessment.counted-silent",
)
CODES = Wording(
    "assessment.codes",
    ("assessment.column-code", "assessment.column-in-force-from"),
    "assessment.codes-nothing",
    "assessment.codes-silent",
)
EVENTS = Wording(
    "assessment.events",
    (
        "assessment.column-kind",
        "assessment.column-when",
        "assessment.column-what",
        "assessment.column-who",
    ),
    "assessment.events-nothing",
    "assessment.events-silent",
)
HARMS = Wording(
    "assessment.harms",
    ("assessment.column-harm", "assessment.column-who-says-so", "assessment.column-who-answered"),
    "assessment.harms-nothing",
    "assessment.harms-silent",
)
INSTRUMENTS = Wording(
    "assessment.instruments",
    ("assessment.column-instrument",),
    "assessment.instruments-nothing",
    "assessment.instruments-silent",
)
"""A column follows for each key that is asked for."""
RESTS_ON = Wording(
    "assessment.rests-on",
    (
        "assessment.column-instrument",
        "assessment.column-provision",
        "assessment.column-said-to-rest-on-it",
    ),
    "assessment.rests-on-nothing",
    "assessment.rests-on-silent",
)
PURPOSES = Wording(
    "assessment.purposes",
    ("assessment.column-purpose", "assessment.column-as-stated"),
    "assessment.purposes-nothing",
    "assessment.purposes-silent",
)
FIELDS = Wording(
    "assessment.fields",
    ("assessment.column-field", "assessment.column-category", "assessment.column-in-confidence"),
    "assessment.fields-nothing",
    "assessment.fields-silent",
)
KEYS = {
    "dpia": ("assessment.version-dpia", "assessment.column-dpia"),
    "ended": ("assessment.version-ended", "assessment.column-ended"),
    "oversight": ("assessment.version-oversight", "assessment.column-oversight"),
    "renewed": ("assessment.version-renewed", "assessment.column-renewed"),
    "review": ("assessment.version-review", "assessment.column-review"),
    "suspended": ("assessment.version-suspended", "assessment.column-suspended"),
    "signatories": ("assessment.version-signatories", "assessment.column-signatories"),
}
"""What a key of an instrument or of its version is called: inside a sentence, over a column."""
