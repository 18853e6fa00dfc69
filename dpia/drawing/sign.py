"""Whose picture it is: the logo of its theme, at the top right."""

from __future__ import annotations

from dpia.drawing.canvas import Element
from dpia.drawing.canvas import element
from dpia.drawing.theme import Theme

HEIGHT = 44.0
_WIDEST = 180.0
_GAP = 24.0


def sign_room(theme: Theme) -> float:
    """Give the width that a title leaves to the logo."""
    return _size(theme)[0] + _GAP if theme.logo else 0.0


def sign(theme: Theme, right: float, top: float) -> tuple[Element, ...]:
    """Draw the logo of a theme, if it has one, up to a right edge."""
    if theme.logo is None:
        return ()
    width, height = _size(theme)
    return (
        element(
            "image",
            x=right - width,
            y=top,
            width=width,
            height=height,
            href=theme.logo.address,
            class_="logo",
        ),
    )


def _size(theme: Theme) -> tuple[float, float]:
    """Fit a logo into its room; nothing is stretched."""
    if theme.logo is None:
        return 0.0, 0.0
    share = min(HEIGHT / theme.logo.height, _WIDEST / theme.logo.width)
    return theme.logo.width * share, theme.logo.height * share
