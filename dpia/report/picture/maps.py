"""The map that is asked for: a part of the whole, one of several, with groups drawn as one."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.report.diagram import Diagram
from dpia.report.map import part_of
from dpia.report.map import piece_of
from dpia.report.map_merge import grouped
from dpia.report.map_merge import merged
from dpia.report.map_merge import merging
from dpia.report.map_merge import named_groups
from dpia.report.map_split import MOST
from dpia.report.map_split import Piece
from dpia.report.map_split import flows_in
from dpia.report.map_split import pieces
from dpia.report.picture.ask import Ask


@dataclass(frozen=True, slots=True)
class Maps:
    """What is drawn, and the whole that it is a part of.

    `whole` is none where nobody ever sees it on one map: a part of that has places of its own.
    """

    view: Diagram
    whole: Diagram | None


def maps(ask: Ask) -> Maps:
    """Draw the flows of the regimes on one set of places, as far as they are asked for."""
    whole = ask.drawn
    view = piece_of(ask.flow_file, part_of(ask.flow_file, whole, ask.part), ask.piece)
    if ask.collapse:
        keys = merging(grouped(whole, ask.collapse))
        whole, view = (merged(grouped(one, ask.collapse), keys) for one in (whole, view))
    return Maps(view, whole if ask.piece is None and flows_in(whole) <= MOST else None)


def ends(ask: Ask) -> Maps:
    """Draw the same for a picture that counts flows between bodies, and merges none."""
    whole = ask.drawn
    view = part_of(ask.flow_file, whole, ask.part)
    if ask.collapse:
        whole, view = (named_groups(grouped(one, ask.collapse)) for one in (whole, view))
    return Maps(view, whole)


def split(ask: Ask, by: str) -> tuple[Piece, ...]:
    """Part the map that is asked for into several, each with few enough flows to be read."""
    whole = ask.drawn
    return pieces(part_of(ask.flow_file, whole, ask.part), by)
