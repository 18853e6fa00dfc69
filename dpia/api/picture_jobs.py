"""The pictures of a comparison, and the answer to the question that it is made for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dpia.api.asking import comparison_question
from dpia.api.job import Job
from dpia.api.pictures import equivalent
from dpia.api.pictures import picture
from dpia.api.writing import write
from dpia.drawing.kind import Picture
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.formats.diagram_png import painted
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.picture.ask import Ask
from dpia.report.picture.ask import answered
from dpia.report.trace.view import Trace

_ALWAYS = {
    "matrix": "folder.matrix",
    "ledger": "folder.ledger",
    "poster": "folder.poster",
    "timeline": "folder.timeline",
}
"""The kinds that every comparison gives."""
_ANSWERS = {
    "card": "folder.card",
    "firewall": "folder.firewall",
    "chain": "folder.chain",
}
"""The kinds that answer a question, with what each shows."""


def picture_jobs(
    flow_file: FlowFile, regimes: tuple[Regime, ...], folder: str, style: Style = AS_SHIPPED
) -> Iterator[Job]:
    """List the pictures of a comparison, and what it needs a question for where it has one."""
    asked = comparison_question(flow_file, folder)
    ask = Ask(flow_file, regimes, asked)
    for kind, about in _ALWAYS.items():
        yield from _drawn(ask, kind, (folder, say(about)), style)
    if asked is not None:
        yield from _trace_jobs(ask, folder)
        for kind, about in _ANSWERS.items():
            yield from _drawn(ask, kind, (folder, say(about)), style)


def _trace_jobs(ask: Ask, folder: str) -> Iterator[Job]:
    def view() -> Trace:
        return answered(ask, "trace")

    about = say("folder.trace")
    yield Job(f"{folder}/trace.html", about, lambda: write(view(), "html"))
    yield Job(
        f"{folder}/trace.json", say("folder.as-json", about=about), lambda: write(view(), "json")
    )


def _drawn(ask: Ask, kind: str, named: tuple[str, str], style: Style) -> Iterator[Job]:
    """Make a picture once, for the three files that hold it."""
    folder, about = named

    @cache
    def made() -> Picture:
        return picture(kind, ask)

    @cache
    def svg() -> str:
        return made().svg(style=style)

    yield Job(f"{folder}/{kind}.svg", about, svg)
    yield Job(
        f"{folder}/{kind}.png",
        say("folder.as-a-bitmap", about=about),
        lambda: painted(svg(), scale=1.0),
    )
    yield Job(
        f"{folder}/{kind}.md", say("folder.in-words", about=about), lambda: equivalent(made())
    )
