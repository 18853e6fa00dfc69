"""The foot of a sheet of paper, in which only the writer of a file knows which page it is."""

from __future__ import annotations

from dpia.language.say import say
from dpia.quoting import on_one_line

PAGE, PAGES = "page", "pages"
_MARK = "\x1f"
_LONGEST_TITLE = 90


def foot(title: str) -> tuple[str, ...]:
    """Give the texts of a foot in turn with PAGE and PAGES, which stand for the two numbers."""
    shown = on_one_line(title)
    short = shown if len(shown) <= _LONGEST_TITLE else f"{shown[: _LONGEST_TITLE - 1]}…"
    marked = {name: f"{_MARK}{name}{_MARK}" for name in (PAGE, PAGES)}
    said = say("page.foot", title=short, page=marked[PAGE], pages=marked[PAGES])
    return tuple(said.split(_MARK))
