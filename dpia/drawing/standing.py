"""How a flow stands, in words: those of its map, or that of its shape where it has none."""

from __future__ import annotations

from dpia.language.say import say
from dpia.report.diagram import Edge
from dpia.report.diagram import Shape

_SHAPES = {
    Shape.ACTIVE: "drawing.active",
    Shape.AUTHORISED: "drawing.authorised",
    Shape.INACTIVE: "drawing.inactive",
    Shape.PRACTICE: "drawing.practice",
    Shape.UNKNOWN: "drawing.unknown",
    Shape.ABSENT: "drawing.absent",
}


def standing_of(edge: Edge) -> str:
    """Say how a flow stands."""
    return edge.standing.text or say(_SHAPES[edge.shape])


def with_dispute(said: str) -> str:
    """Say that it is disputed, unless the words say so already."""
    disputed = say("drawing.disputed")
    if disputed in said:
        return said
    return say("drawing.standing-disputed", standing=said) if said else disputed
