"""Views as plain rows, for spreadsheets and for programs that read tables."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.comparison.difference import Direction
from dpia.report.accepting import marked
from dpia.report.bibliography import Bibliography
from dpia.report.comparison import Comparison
from dpia.report.fact_list import FactList
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.register.view import Register
from dpia.report.statement import Statement
from dpia.report.verdict import VerdictLine
from dpia.report.verdict import Witness

Rows = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""A head and its rows."""


REMARK = "remark"
"""What stands for a status beside what is no claim, so that claims can be counted."""


def fact_rows(view: FactList) -> Rows:
    """One row a claim; what is said beside the facts follows, each under the key it stands at."""
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
    blank = ("",) * (len(head) - 4)
    beside = (
        (f"{row.pointer}/{row.key}".lstrip("/"), "", row.text.text, REMARK, *blank)
        for row in view.remarks
    )
    return head, (*rows, *beside)


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


def register_rows(view: Register) -> Rows:
    """One row an entry; the pointers that it rests on stand last."""
    head = (*(column.text for column in view.columns), "Pointers")
    rows = (
        (*(_cell_text(cell) for cell in row.cells), " ".join(row.pointers)) for row in view.rows
    )
    return head, tuple(rows)


def _cell_text(cell: Cell) -> str:
    """Write a cell on one line; each of its lines with its sources."""
    lines = (" ".join((line.text, *(f"[{cite}]" for cite in line.cites))) for line in cell.lines)
    tag = f"{cell.tag}: " if cell.tag and cell.tone is not Tone.NOT_STATED else ""
    return tag + "; ".join(lines)


def comparison_rows(view: Comparison) -> Rows:
    """One row for each line of a verdict, each witness, each acceptance, and each line of a cell.

    A verdict's regime is written `before..after`; a witness of passage has its recipient as flow.
    """
    head = ("flow", "kind", "row", "name", "regime", "tone", "text", "sources", "pointers")
    return head, (*_verdicts(view), *_compared(view))


def _verdicts(view: Comparison) -> Iterator[tuple[str, ...]]:
    for one in view.verdicts:
        regimes = f"{one.before}..{one.after}"
        for line in one.lines:
            kind = f"{line.kind.value}{' in practice' if line.in_practice else ''}"
            yield ("", kind, "word", line.status.value, regimes, *_toned(line.text, line))
            for witness in line.witnesses:
                yield (
                    witness.at,
                    kind,
                    witness.kind.value,
                    witness.answer.value,
                    regimes,
                    *_toned(marked(witness.text, witness.accepted), witness),
                )
        for each in one.redefined:
            text = marked(each.text, each.accepted)
            yield ("", "definition", each.at, Direction.UNDECIDED.value, regimes, *_plain(text))
    for row in view.acceptances:
        yield ("", "acceptance", row.id, row.rule.value, "", *_plain(row.text))


def _plain(text: Statement) -> tuple[str, ...]:
    pointers = " ".join(ground.at for ground in text.grounds)
    return (Tone.PLAIN.value, text.text, " ".join(text.cites), pointers)


def _toned(text: Statement, of: VerdictLine | Witness) -> tuple[str, ...]:
    contested = of.contested if isinstance(of, Witness) else len(of.words) > 1
    return (
        Tone.DISPUTED.value if contested else Tone.PLAIN.value,
        text.text,
        " ".join(text.cites),
        " ".join(ground.at for ground in text.grounds),
    )


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
