"""The lines by which a document identifies itself."""

from __future__ import annotations

from collections.abc import Iterable

from dpia import __version__
from dpia.dates import Day
from dpia.dates import words
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase


def colophon(flow_file: FlowFile) -> tuple[Statement, ...]:
    """Name the model, the day of its facts, its licence, its hash and the tool."""
    model = flow_file.model
    lines = [
        Statement(
            say("common.as-of", title=model.title, day=words(model.as_of)),
            (Ground(GroundKind.LABEL, "as_of"), Ground(GroundKind.DAY, model.as_of)),
        ),
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
    """Find the day of a document's facts, which dates its file; no clock is asked.

    Give None for lines that rest on none.
    """
    grounds = (ground for line in lines for ground in line.grounds)
    days = (Day.fromisoformat(one.at) for one in grounds if one.kind is GroundKind.DAY)
    return next(days, None)
