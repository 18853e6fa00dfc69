"""The lines by which a document identifies itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dpia import __version__
from dpia.dates import Day
from dpia.dates import from_words
from dpia.dates import words
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase

_DAY = re.compile(r"on (\d{1,2} [A-Z][a-z]+ \d{4})\.$", re.ASCII)


def colophon(flow_file: FlowFile) -> tuple[Statement, ...]:
    """Name the model, the day of its facts, its licence, its hash and the tool."""
    model = flow_file.model
    lines = [
        label(say("common.as-of", title=model.title, day=words(model.as_of)), "as_of"),
        phrase("common.three-cautions"),
        count(say("common.model-hash", hash=flow_file.identity), ""),
        made_by(),
    ]
    if model.licence:
        lines.insert(1, label(say("common.licence", licence=model.licence), "licence"))
    return tuple(lines)


def made_by() -> Statement:
    """Name the tool, its version, and what it does not give."""
    return phrase("common.made-by", version=__version__)


def day_of(lines: Iterable[Statement]) -> Day | None:
    """Read back the day of a document's facts, which dates its file; no clock is asked.

    Give None for lines that name none.
    """
    for line in lines:
        if any(ground.at == "as_of" for ground in line.grounds):
            found = _DAY.search(line.text)
            return from_words(found[1]) if found else None
    return None
