"""Contextual integrity: each disclosure by five parameters, beside what data were given for.

Who gives, who receives, about whom, which data, and on which principle: to hold the last against
the end for which the people concerned gave their data is what this table is for.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.regime.resolve import FlowThen
from dpia.regime.terms import TermsSaid
from dpia.report.closed_words import notice_words
from dpia.report.ends import Ends
from dpia.report.ends import ends_of
from dpia.report.gate_words import gates
from dpia.report.limb_words import limbs
from dpia.report.names import Names
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.saying import figure
from dpia.report.saying import sentence
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer
from dpia.vocabulary import YES

PRINCIPLE = {
    "lawful_basis": "context.lawful-basis",
    "power": "context.power",
    "confidentiality_basis": "context.confidentiality-basis",
    "notice": "context.notice",
    "retention": "context.retention",
    "onward": "context.onward",
}
"""What makes up the principle on which data pass, beside purpose, case and gates."""


@dataclass(frozen=True, slots=True)
class ContextRow:
    """One disclosure: who to whom, about whom, the end of their giving, and a cell a regime."""

    flow: str
    name: Statement
    route: Statement
    about: Statement
    given_for: Statement
    cells: tuple[Cell, ...]


def contexts(model: FlowModel, flows: Iterable[FlowRows]) -> tuple[ContextRow, ...]:
    """Lay the disclosures out that have terms in some of the regimes."""
    writer = _Writer(model, Names(model), ends_of(model))
    return tuple(writer.row(one) for one in flows if any(then.terms for then in one.then))


@dataclass(frozen=True, slots=True)
class _Writer:
    model: FlowModel
    names: Names
    ends: Ends

    def row(self, rows: FlowRows) -> ContextRow:
        flow = self.model.flows[rows.flow]
        at = (Ground(GroundKind.FACT, f"flows/{rows.flow}"),)
        ends = (self.names.text("organisation", end) for end in (flow.from_, flow.to))
        given = self.ends.given_for(rows.flow)
        ended = self._called("purpose", given) or say("common.not-stated")
        return ContextRow(
            rows.flow,
            self.names.of("flow", rows.flow),
            Statement(" → ".join(ends), at),
            Statement(say("context.about", people=self._called("subject", flow.about)), at),
            Statement(
                say("context.given-for", purposes=ended),
                tuple(_labels("subjects", flow.about)) or at,
            ),
            tuple(self._cell(then) for then in rows.then),
        )

    def _cell(self, then: FlowThen) -> Cell:
        if not then.terms:
            at = str(Pointer(("flows", then.id, "terms")))
            return Cell(
                (Statement(say("common.no-terms"), (Ground(GroundKind.COUNT, at),)),), Tone.ABSENT
            )
        lines = [line for terms in then.terms for line in self._of(then, terms)]
        if any(limb for terms in then.terms for limb in terms.limbs):
            told = limbs(self.names, then).lines
            lines += [_said(line, say("context.case", case=line.text)) for line in told]
        told = gates(self.names, then).lines
        lines += [_said(line, say("context.decision", decision=line.text)) for line in told]
        lines += [line for terms in then.terms for line in principle(terms, PRINCIPLE)]
        return Cell(tuple(_plain(line) for line in lines))

    def _of(self, then: FlowThen, terms: TermsSaid) -> Iterator[Statement]:
        yield self._data(terms)
        at = (Ground(GroundKind.FACT, f"flows/{then.id}/purpose"),)
        serves = "; ".join(self._end(then.id, one) for one in self.ends.under(then.id, terms))
        yield Statement(say("context.for", purposes=serves or say("common.not-stated")), at)

    def _end(self, flow: str, purpose: str) -> str:
        """Name a purpose, and mark one that is not what the data were given for."""
        name = self.names.text("purpose", purpose)
        another = self.ends.another(flow, purpose)
        return say("context.another-end", purpose=name) if another else name

    def _data(self, terms: TermsSaid) -> Statement:
        every = dict(terms.fields)
        for limb in terms.limbs.values():
            every.update(limb.fields)
        given = [name for name, said in every.items() if YES in said.fact.values()]
        sure = [name for name in given if not every[name].fact.disputed]
        parts = [self._called("field", sure)] if sure else []
        unsure = [name for name in given if every[name].fact.disputed]
        if unsure:
            parts.append(say("context.disputed", fields=self._called("field", unsure)))
        grounds = tuple(Ground(GroundKind.FACT, str(every[name].fact.pointer)) for name in given)
        nowhere = (Ground(GroundKind.FACT, str(terms.at / "fields")),)
        fields = "; ".join(parts) or say("common.not-stated")
        return Statement(say("context.data", fields=fields), grounds or nowhere)

    def _called(self, kind: str, ids: Iterable[str]) -> str:
        return ", ".join(self.names.text(kind, one) for one in ids)


def principle(terms: TermsSaid, parts: Iterable[str]) -> Iterator[Statement]:
    """Say these parts of the principle; what nobody states is named in one line."""
    silent = []
    for key in parts:
        said = terms.clauses.get(key)
        if said is not None and said.fact.stated:
            told = sentence(said.fact, notice_words if key == "notice" else figure)
            text = say("context.principle", part=say(PRINCIPLE[key]), said=told.text)
            yield _said(told, text)
        else:
            silent.append(key)
    if silent:
        named = ", ".join(say(PRINCIPLE[key]) for key in silent)
        grounds = tuple(Ground(GroundKind.FACT, str(terms.at / key)) for key in silent)
        yield Statement(say("context.silent", parts=named), grounds)


def _said(line: Statement, text: str) -> Statement:
    return Statement(text, line.grounds, line.cites)


def _plain(line: Statement) -> Statement:
    """Leave the sources to the tables below, which have each of these facts with its own."""
    return Statement(line.text, line.grounds)


def _labels(home: str, ids: Iterable[str]) -> Iterator[Ground]:
    return (Ground(GroundKind.LABEL, f"{home}/{one}") for one in ids)
