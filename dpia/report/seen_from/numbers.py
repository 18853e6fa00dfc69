"""What stands above the tables of one reader: how many, how they stand, and what is not told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.assessment.standing_flows import unknown_flows
from dpia.report.page import Block
from dpia.report.page import Paragraph
from dpia.report.standing_words import meanings
from dpia.report.standing_words import standing_word
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.vocabulary import Standing

Concerns = Callable[[FlowRows], bool]


def numbers(
    flow_file: FlowFile, regime: Regime, text: str, shown: Iterable[FlowRows], concerns: Concerns
) -> Iterator[Block]:
    """Say how many there are, which of the reader's own are unknown, and what the words mean."""
    yield Paragraph((count(text, "flows"),))
    if unknown := tuple(unknown_flows(flow_file, regime, concerns)):
        yield Paragraph(unknown)
    if told := "; ".join(meanings(one for rows in shown for one in _standings(rows))):
        yield Paragraph((phrase("seen-from.words", meanings=told),))


def standings(flows: Iterable[FlowRows]) -> str:
    """Count flows by how they stand: ` (2 active, 1 authorised)`; empty where there is none."""
    found = Counter(one.then[0].stand.standing for one in flows)
    each = (
        say("seen-from.so-many", number=found[one], standing=standing_word(one))
        for one in Standing
        if found[one]
    )
    listed = ", ".join(each)
    return say("seen-from.standings", listed=listed) if listed else ""


def _standings(rows: FlowRows) -> Iterator[Standing]:
    """List the words that a row has for how it stands, on every side."""
    stand = rows.then[0].stand
    yield stand.standing
    if stand.disputed:
        yield from (standing for _, standing in stand.sides)
