"""Where the words of a PDF stand, as poppler finds them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.paper.printing import poppler

_BOX = r'xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)"'
_PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
_LINE = re.compile(rf"<line {_BOX}>")
_WORD = re.compile(rf"<word {_BOX}>(.*?)</word>")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FOOT = re.compile(r"page \d+ of \d+$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and the box around it, in points from the top left of its page."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Word) -> float:
        """Tell which part of the smaller of two words lies over the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        smaller = min(self.area, other.area)
        return max(across, 0.0) * max(down, 0.0) / smaller if smaller else 0.0

    @property
    def area(self) -> float:
        """Give the area of the box, in square points."""
        return (self.right - self.left) * (self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in points, and its lines, each of words; the foot apart."""

    width: float
    height: float
    lines: tuple[tuple[Word, ...], ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """List the words."""
        return tuple(word for line in self.lines for word in line)

    @property
    def last(self) -> tuple[tuple[Word, ...], ...]:
        """List the lowest lines above the foot: several where they stand side by side."""
        body = [line for line in self.lines if not _FOOT.search(said(line))]
        lowest = max((line[0].bottom for line in body), default=0.0)
        return tuple(line for line in body if lowest - line[0].bottom < 3.0)


def said(line: tuple[Word, ...]) -> str:
    """Give the text of a line."""
    return " ".join(word.text for word in line)


def sheets_of(pdf: Path) -> tuple[Sheet, ...]:
    """Read the pages of a PDF."""
    return tuple(_sheets(poppler("pdftotext", "-bbox-layout", str(pdf), "-")))


def _sheets(text: str) -> Iterator[Sheet]:
    for part in text.split("<page ")[1:]:
        found = _PAGE.match(f"<page {part}")
        lines = (tuple(_words(line)) for line in _LINE.split(part)[5::5])
        if found is not None:
            kept = tuple(line for line in lines if line)
            yield Sheet(float(found[1]), float(found[2]), kept)


def _words(text: str) -> Iterator[Word]:
    for left, top, right, bottom, word in _WORD.findall(text):
        shown = html.unescape(word).replace("\u200b", "")
        yield Word(shown, float(left), float(top), float(right), float(bottom))


def collisions(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    """List the pairs of words of which one lies over the other.

    Letters that run from right to left are left out: poppler parts their words by their joins.
    """
    upright = (word for word in sheet.words if not _RIGHT_TO_LEFT.search(word.text))
    words = sorted(upright, key=lambda word: word.top)
    found = []
    for index, word in enumerate(words):
        for other in words[index + 1 :]:
            if other.top >= word.bottom:
                break
            if word.covers(other) > 0.3:
                found.append((word.text, other.text))
    return tuple(found)
