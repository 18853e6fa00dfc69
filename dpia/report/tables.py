"""Views as plain rows, for spreadsheets and for programs that read tables."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.report.bibliography import Bibliography
from dpia.report.comparison import Comparison
from dpia.report.fact_list import FactList

Rows = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""A head and its rows."""


def fact_rows(view: FactList) -> Rows:
    """One row a claim."""
    head = (
        "pointer",
        "claim",
        "value",
        "status",
        "sources",
        "because",
        "reading",
        "note",
        "further",
    )
    rows = (
        (
            row.pointer,
            row.side,
            row.value.text,
            row.status.value,
            " ".join(row.sources),
            row.because,
            "yes" if row.reading else "",
            row.note,
            "; ".join(" ".join((one.text, *one.cites)) for one in row.further),
        )
        for row in view.claims
    )
    return head, tuple(rows)


def source_rows(view: Bibliography) -> Rows:
    """One row a source."""
    head = (
        "source",
        "title",
        "author",
        "published",
        "kind",
        "read",
        "derives from",
        "url",
        "facts",
    )
    rows = (
        (
            one.id,
            one.title.text,
            one.author.text if one.author else "",
            one.published or "",
            one.kind.value,
            one.read.value,
            " ".join(one.derives_from),
            one.url or "",
            str(one.facts),
        )
        for one in view.sources
    )
    return head, tuple(rows)


def comparison_rows(view: Comparison) -> Rows:
    """One row for each flow, what is compared, regime and line of a cell."""
    head = ("flow", "kind", "row", "name", "regime", "tone", "text", "sources", "pointers")
    return head, tuple(_compared(view))


def _compared(view: Comparison) -> Iterator[tuple[str, ...]]:
    for flow in (*view.disclosures, *view.requests):
        for row in flow.rows:
            for regime, cell in zip(view.regimes, row.cells, strict=True):
                for line in cell.lines:
                    yield (
                        flow.id,
                        flow.kind.value,
                        row.id,
                        row.name.text,
                        regime.id,
                        cell.tone.value,
                        line.text,
                        " ".join(line.cites),
                        " ".join(ground.at for ground in line.grounds),
                    )
