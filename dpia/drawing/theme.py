"""A theme: which colour each role has, how large type is, and whose sign stands above."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from types import MappingProxyType

from dpia.drawing.logo import Logo
from dpia.drawing.luminance import ratio
from dpia.drawing.palette import Role

_READABLE = 4.5
BODY_SIZE = 14.0
"""The size of running text in the units in which every picture is laid out."""

COLOURS: Mapping[Role, str] = MappingProxyType(
    {
        Role.PAPER: "#FFFFFF",
        Role.BAND: "#F4F3EF",
        Role.BAR: "#E5E2D8",
        Role.STRIPES: "#D3CEBF",
        Role.RULE: "#D9D7D0",
        Role.INK: "#1A1A1A",
        Role.QUIET: "#4D4D4D",
        Role.UNCHANGED: "#6B6B6B",
        Role.ADDED: "#0072B2",
        Role.REMOVED: "#B34700",
    }
)
"""The colours of a picture of which no theme is named: blue and vermilion are those of Okabe and
Ito, the second darkened until it can be read as text."""


@dataclass(frozen=True, slots=True)
class Theme:
    """How pictures look; `size` is that of running text in pixels.

    Pictures are laid out in units of which fourteen are the size of running text, so that a
    larger type takes its boxes, lines and gaps along.
    """

    colours: Mapping[Role, str] = field(default_factory=lambda: COLOURS)
    size: float = BODY_SIZE
    logo: Logo | None = None

    @property
    def scale(self) -> float:
        """Give the pixels of one unit."""
        return self.size / BODY_SIZE

    @property
    def has_strong_stripes(self) -> bool:
        """Tell whether words could not be read on the stripes of what is disputed.

        Stripes are thin then, and words stand on a plate between them.
        """
        return ratio(self.colours[Role.INK], self.colours[Role.STRIPES]) < _READABLE

    def units(self, pixels: float) -> float:
        """Give a width of a page, which no larger type makes wider, in units."""
        return pixels / self.scale

    def paint(self, roles: str) -> str:
        """Give the colour of the first of some roles that has one, or nothing.

        This is the one place where roles become colours; a painter that named a colour of its own
        would stop here.
        """
        known = (self.colours.get(Role(name)) for name in roles.split())
        return next((colour for colour in known if colour), "")


PLAIN = Theme()
"""The theme of a picture for which none is named."""
