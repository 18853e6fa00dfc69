"""How wide a text is, from the advances of the shipped fonts; no font is opened for it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files


class Face(StrEnum):
    """A family that the fonts folder holds, as an SVG names it."""

    LATIN = "Source Sans 3"
    ARABIC = "Noto Sans Arabic"


@dataclass(frozen=True, slots=True)
class Faces:
    """The advances of the three shipped faces, in ems."""

    regular: Mapping[int, float]
    bold: Mapping[int, float]
    arabic: Mapping[int, float]

    def face_of(self, char: str) -> Face | None:
        """Tell which family draws a character, or that none does."""
        if ord(char) in self.regular and ord(char) in self.bold:
            return Face.LATIN
        return Face.ARABIC if ord(char) in self.arabic else None

    def advance(self, char: str, face: Face, *, bold: bool) -> float:
        """Give the advance of a character in ems; a joiner has none."""
        latin = self.bold if bold else self.regular
        return (self.arabic if face is Face.ARABIC else latin).get(ord(char), 0.0)

    def plain_width(self, text: str, *, bold: bool) -> float:
        """Give the width in ems of printable ASCII, which one face draws."""
        advances = self.bold if bold else self.regular
        return sum(map(advances.__getitem__, text.encode("ascii")))


def shipped_faces() -> Faces:
    """Read the shipped advances."""
    document = json.loads(files("dpia.fonts").joinpath("metrics.json").read_text("utf-8"))
    return Faces(
        regular=_advances(**document["source-sans-3-regular"]),
        bold=_advances(**document["source-sans-3-bold"]),
        arabic=_advances(**document["noto-sans-arabic-regular"]),
    )


def _advances(units: int, runs: list[tuple[int, list[int]]]) -> dict[int, float]:
    return {
        start + step: advance / units for start, run in runs for step, advance in enumerate(run)
    }
