"""Points and boxes of a picture, in pixels, y growing downwards."""

from __future__ import annotations

from dataclasses import dataclass

_SLACK = 1.0


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Point:
    """A place."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Give the x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Give the y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Give the point in the middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, margin: float) -> Box:
        """Give the box with a margin added on every side."""
        return Box(
            self.x - margin, self.y - margin, self.width + 2 * margin, self.height + 2 * margin
        )

    def holds(self, point: Point) -> bool:
        """Tell whether a point lies inside."""
        return self.x < point.x < self.right and self.y < point.y < self.bottom

    def meets(self, other: Box) -> bool:
        """Tell whether two boxes lie on each other by more than a pixel."""
        return (
            self.x + _SLACK < other.right
            and other.x + _SLACK < self.right
            and self.y + _SLACK < other.bottom
            and other.y + _SLACK < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Stop:
    """A level piece of a route: its middle, and how far it reaches to both sides.

    `least` is how far it must reach; a shorter piece makes a softer turn, where there is room.
    """

    x: float
    y: float
    reach: float
    least: float


def around(centre: Point, size: Size) -> Box:
    """Give the box of a size around a point."""
    return Box(centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height)
