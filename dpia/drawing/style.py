"""How a picture is to be drawn: what reaches every painter by one way."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.positions import NOWHERE
from dpia.drawing.positions import Positions
from dpia.drawing.theme import PLAIN
from dpia.drawing.theme import Theme


@dataclass(frozen=True, slots=True)
class Style:
    """In which theme a picture is drawn, and where its things stand, as far as that was kept."""

    theme: Theme = PLAIN
    places: Positions = NOWHERE


AS_SHIPPED = Style()
"""How a picture is drawn for which nothing is asked."""
