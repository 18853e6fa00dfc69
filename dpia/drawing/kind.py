"""What a kind of picture gives: a view, its text equivalent, and the drawing of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dpia.report.diagram import Diagram
from dpia.report.page import Page
from dpia.report.picture.ask import Ask
from dpia.report.picture.views import PictureView


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is not yet drawn."""

    view: PictureView
    page: Page
    svg: Callable[..., str]
    """Draws it; takes a `style`."""
    whole: Diagram | None = None
    """The map that it is, or is a part of, in whose places it is drawn."""
    note: str = ""
    """Said to whoever asks where it is another picture than was asked for."""


Kind = Callable[[Ask], Picture]
"""Each file of `dpia.drawing.kinds` has one, named `picture`."""
