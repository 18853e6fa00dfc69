"""A picture read back as pixels: where a box of it holds ink."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from dpia.drawing.geometry import Box

LEAST = 24
"""How many of 256 shades a box must span to hold ink, and not a faint edge of its ground."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture in shades of grey, and how many of its dots stand for one of the drawing."""

    image: Image.Image
    scale: float

    def has_ink(self, box: Box) -> bool:
        """Tell whether a box of a drawing holds more than one shade."""
        sides = (box.x, box.y, box.right, box.bottom)
        left, top, right, bottom = (int(side * self.scale) for side in sides)
        counts = self.image.crop((left, top, right + 1, bottom + 1)).histogram()
        shades = [shade for shade, count in enumerate(counts) if count]
        return shades[-1] - shades[0] > LEAST


def read(png: bytes, width: float) -> Pixels:
    """Read a PNG of a drawing that is so wide."""
    image = Image.open(io.BytesIO(png)).convert("L")
    return Pixels(image, image.width / width)
