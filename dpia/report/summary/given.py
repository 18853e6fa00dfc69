"""Who gives what to whom, for what: a few short sentences for each way, what is alike in one."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.comparison.matrix import FlowRows
from dpia.language.say import say
from dpia.model.flow_model import FlowModel
from dpia.report.ends import Ends
from dpia.report.ends import ends_of
from dpia.report.names import Names
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.summary.said import fields_said
from dpia.source import Pointer
from dpia.vocabulary import Standing

USED = (Standing.ACTIVE, Standing.PRACTICE)


@dataclass(frozen=True, slots=True)
class Way:
    """Ways to give that differ in nothing but who is given: one line of a summary."""

    flows: tuple[str, ...]
    text: Statement


def in_use(rows: FlowRows) -> bool:
    """Tell whether nobody disputes that data were given in this way."""
    then = rows.then[0]
    return not (then.stand.disputed or then.exists.disputed) and then.stand.standing in USED


def ways(model: FlowModel, flows: Iterable[FlowRows]) -> tuple[Way, ...]:
    """Lay ways to give out, first those for another end than the data were given for.

    Of those, the ones that were in use come first, or are said to have been.  A way whose being
    there is in dispute adds nothing to one that is alike and surely was there.
    """
    names, ends = Names(model), ends_of(model)
    alike: dict[tuple[str, ...], list[FlowRows]] = {}
    for rows in sorted(flows, key=lambda one: _rank(ends, one)):
        flow = model.flows[rows.flow]
        what = (flow.from_, _listed(names, "subject", flow.about), *_details(names, ends, rows))
        sure = alike.get((*what, ""), [])
        if rows.then[0].exists.disputed and any(
            model.flows[one.flow].to == flow.to for one in sure
        ):
            sure.append(rows)
        else:
            alike.setdefault((*what, _use(rows)), []).append(rows)
    return tuple(_way(names, found, key[2:]) for key, found in alike.items())


def _rank(ends: Ends, rows: FlowRows) -> tuple[bool, bool, bool]:
    then = rows.then[0]
    perhaps_used = then.stand.disputed or then.stand.standing in USED
    return not _strays(ends, rows), not perhaps_used, then.exists.disputed


def given_for(model: FlowModel, flows: Iterable[FlowRows]) -> Iterator[Statement]:
    """Say for what the people gave their data whom these ways are about, as far as stated."""
    ends = ends_of(model)
    if purposes := dict.fromkeys(one for rows in flows for one in ends.given_for(rows.flow)):
        text = say("summary.given-for", purposes=_listed(Names(model), "purpose", purposes))
        yield count(text, "subjects")


def _way(names: Names, found: list[FlowRows], details: tuple[str, ...]) -> Way:
    first = names.model.flows[found[0].flow]
    takers = (names.text("organisation", names.model.flows[one.flow].to) for one in found)
    text = say(
        "summary.disclosure",
        giver=names.text("organisation", first.from_),
        taker=", ".join(dict.fromkeys(takers)),
        people=_listed(names, "subject", first.about),
        details=" ".join(one for one in details if one),
    )
    at = (Ground(GroundKind.FACT, str(Pointer(("flows", one.flow)))) for one in found)
    return Way(tuple(one.flow for one in found), Statement(text, tuple(at)))


def _details(names: Names, ends: Ends, rows: FlowRows) -> Iterator[str]:
    purposes = _listed(names, "purpose", ends.of(rows.then[0]))
    yield say("summary.for", purposes=purposes) if purposes else say("summary.for-unstated")
    yield fields_said(names, rows)


def _use(rows: FlowRows) -> str:
    """Say what is known of its use, where it is not known to have been used."""
    then = rows.then[0]
    if then.exists.disputed:
        return say("summary.existence-disputed")
    if then.stand.disputed:
        return say("summary.use-disputed")
    if then.stand.standing in USED:
        return ""
    return say(_NOT_USED.get(then.stand.standing, "summary.use-unknown"))


_NOT_USED = {
    Standing.INACTIVE: "summary.not-used",
    Standing.STOPPED: "summary.not-used",
}


def _strays(ends: Ends, rows: FlowRows) -> bool:
    """Tell whether some end of a disclosure is another than the data were given for."""
    return any(ends.another(rows.flow, one) for one in ends.of(rows.then[0]))


def _listed(names: Names, kind: str, ids: Iterable[str]) -> str:
    return ", ".join(names.text(kind, one) for one in ids)
