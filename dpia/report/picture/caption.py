"""What every picture says of itself: title, one finding, its sources, and the lines at its foot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace

from dpia.model.build import FlowFile
from dpia.report.colophon import colophon
from dpia.report.statement import Statement
from dpia.report.statement import phrase


@dataclass(frozen=True, slots=True)
class Caption:
    """The head and the foot of a picture; `sources` lists each source once, in order."""

    title: Statement
    finding: Statement
    sources: tuple[Statement, ...]
    colophon: tuple[Statement, ...]


def caption(
    flow_file: FlowFile, title: Statement, finding: Statement, shown: Iterable[Statement]
) -> Caption:
    """Write the head and the foot of a picture that shows these statements."""
    cites = tuple(dict.fromkeys(cite for one in shown for cite in one.cites))
    return Caption(title, finding, _sources(cites), colophon(flow_file))


def noted(caption: Caption, said: tuple[Statement, ...]) -> Caption:
    """Put lines before the others at the foot."""
    return replace(caption, colophon=(*said, *caption.colophon)) if said else caption


def _sources(cites: tuple[str, ...]) -> tuple[Statement, ...]:
    if not cites:
        return (phrase("picture.sources-in-model"),)
    grounds = phrase("common.sources").grounds
    return tuple(
        Statement(f"[{number}] {cite}", grounds, (cite,))
        for number, cite in enumerate(cites, start=1)
    )


def numbers(caption: Caption, cites: Iterable[str]) -> str:
    """Give the numbers of sources as they are printed after a text: ` [1, 4]`."""
    order = {one.cites[0]: index for index, one in enumerate(caption.sources, start=1) if one.cites}
    found = sorted({order[cite] for cite in cites if cite in order})
    return f" [{', '.join(str(one) for one in found)}]" if found else ""
