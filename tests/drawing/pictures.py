"""Pictures of every kind to be judged: of the shipped case, of forty flows, and hostile ones."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import fields
from dataclasses import is_dataclass
from dataclasses import replace
from functools import cache
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dpia import catalogue
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.drawing.kind import Picture
from dpia.report.picture.ask import Ask
from dpia.report.statement import Statement
from dpia.report.trace.make import Question
from tests.conftest import ROOT
from tests.drawing.counties import county

CASE_REGIMES = ("pre-2017", "mou-2017", "narrowed-2018", "withdrawn-2018")
HOSTILE = (
    '</text><script>alert(1)</script> & "quotes" \u202eoverride \x07 '
    + "W" * 60
    + " قاعدة بيانات Ŵyn 東京 "
    + "and so on " * 12
)


@cache
def case() -> Ask:
    """Ask how an address of a patient comes to the Home Office."""
    flow_file, regimes = look(load(str(ROOT / "flows" / "uk-home-office")), CASE_REGIMES)
    question = Question("address", "home-office", "person-sought", "trace-offender")
    return Ask(flow_file, regimes, question)


@cache
def wide_case() -> Ask:
    """Ask it about everybody, under every regime of the case."""
    flow_file, regimes = look(load(str(ROOT / "flows" / "uk-home-office")))
    return Ask(flow_file, regimes, Question("address", "home-office"))


@cache
def forty() -> Ask:
    """Ask how a name comes to the last of a row of bodies, in a model of forty flows."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "forty.yaml"
        path.write_text("\n".join(_forty()) + "\n", "utf-8")
        flow_file, regimes = look(load(str(path)))
    return Ask(flow_file, regimes, Question("name", "o10"))


def _forty() -> Iterator[str]:
    yield "dpia: 1\ntitle: Forty flows\nas_of: 2026-11-21\norganisations:"
    yield "  o0: {collects: {person: {sources: [s], fields: {name: yes}}}}"
    yield from (f"  o{at}: {{sector: Sector {at // 3}}}" for at in range(1, 19))
    yield "subjects: {person: {given_in: care}}\npurposes: {care: {}}"
    yield "fields: {name: {}, address: {}}"
    yield "sources: {s: {kind: press, read: whole}}"
    yield "instruments:\n  deal:\n    kind: agreement\n    versions:"
    yield '      "1": {in_force: 2017-01-01, ended: 2018-05-09, published: 2017-02, sources: [s]}'
    yield '      "2": {in_force: {not_before: 2018-05-09, not_after: 2018-07-01}, sources: [s]}'
    yield "regimes:\n  first: {title: First, on: 2017-06-01}"
    yield "  second: {title: Second, on: 2018-08-01}"
    yield "flows:"
    for at in range(40):
        # Ten flows in a row, and thirty that lead away from it: there is one way, and it is long.
        sender, recipient = (at, at + 1) if at < 10 else (at % 10, 11 + at % 8)
        gates = f"gates: {{ok: {{by: o{sender}, sources: [s]}}}}, " if at % 3 else ""
        terms = f"{{{gates}fields: {{name: yes, address: yes}}, sources: [s]}}"
        yield (
            f"  f{at}: {{kind: notice, from: o{sender}, to: o{recipient}, about: [person], "
            f"purpose: care, terms: {{deal@1: {terms}, deal@2: {terms}}}, "
            f'seen: {{"2017": {{value: yes, sources: [s]}}}}}}'
        )


@cache
def drawn(kind: str, name: str) -> str:
    """Draw a picture of a kind."""
    return made(kind, name).svg()


@cache
def made(kind: str, name: str) -> Picture:
    """Make a picture of a kind."""
    asks: dict[str, Callable[[], Ask]] = {
        "case": case,
        "wide": wide_case,
        "forty": forty,
        "hostile": case,
        "county of 40": partial(county, 40),
        "county of 300": partial(county, 300),
    }
    picture: Picture = catalogue.kind(kind)(asks[name]())
    if name != "hostile":
        return picture
    function, view = picture.svg.func, picture.svg.args[0]  # type: ignore[attr-defined]
    spoilt = hostile(view)
    return replace(picture, view=spoilt, svg=lambda **asked: str(function(spoilt, **asked)))


def words_of(svg: str) -> str:
    """Give what is written on a picture, without its title and description."""
    return " ".join(re.sub(r"<(title|desc).*?</\1>|<[^>]*>", " ", svg, flags=re.DOTALL).split())


def hostile(view: Any) -> Any:
    """Put hostile words in the place of every text of a view."""
    if isinstance(view, Statement):
        return Statement(HOSTILE, view.grounds, view.cites)
    if isinstance(view, tuple):
        return tuple(hostile(one) for one in view)
    if is_dataclass(view) and not isinstance(view, type):
        return replace(view, **{one.name: hostile(getattr(view, one.name)) for one in fields(view)})
    return view
