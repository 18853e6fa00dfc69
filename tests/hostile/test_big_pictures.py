"""A text of a million letters at a key that a picture draws is begun in it, whole in its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import count
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import fromstring

import pytest

from dpia import catalogue
from dpia.api.asking import question
from dpia.api.pictures import write_picture
from dpia.api.regimes import regimes
from dpia.api.writing import write
from dpia.drawing.kind import Picture
from dpia.report.picture.ask import Ask
from tests.hostile.documents import ASKED
from tests.hostile.long import EVERY_WAY
from tests.hostile.long import body
from tests.hostile.long import ends
from tests.hostile.model import base
from tests.hostile.readers import diagram_svg
from tests.hostile.schema import Key
from tests.hostile.schema import filled
from tests.hostile.test_hostile_text import MIXED
from tests.hostile.test_hostile_text import encoded
from tests.hostile.test_hostile_text import made
from tests.hostile.test_hostile_text import said_in
from tests.hostile.test_hostile_text import squeezed
from tests.understanding import understood_data

TALLEST = 40_000
"""No picture is so high, in pixels, however long what it says."""
MOST_PAINTED = 100_000
KINDS = ("a word", "markup", "arabic") if EVERY_WAY else ("a word",)


def drawn(name: str, kind: str) -> tuple[Picture, Mapping[Key, tuple[str, str]]]:
    """Draw a picture in which a long text stands once at each key that it shows."""
    model, every = made(MIXED)
    numbers = {mark: number for number, mark in enumerate(model.texts)}
    first: dict[Key, int] = {}
    for mark in sorted(said_in(every[f"picture {name}"])):
        first.setdefault(model.keys[mark], numbers[mark])
    bounds = {key: ends(number) for number, key in enumerate(first)}
    at = {number: body(kind).join(bounds[key]) for key, number in first.items()}
    at_now = count()
    flow_file = understood_data(filled(base(), lambda _: at.get(next(at_now), "x")))
    ask = Ask(flow_file, regimes(flow_file), question(flow_file, ASKED))
    picture: Picture = catalogue.kind(name)(ask)
    return picture, bounds


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", catalogue.kinds())
def test_a_picture_stays_a_picture_and_its_words_have_a_long_text_whole(
    name: str, kind: str
) -> None:
    picture, bounds = drawn(name, kind)

    svg = picture.svg()
    words = squeezed(encoded(write(picture.page, "markdown")).decode())
    said = squeezed("".join(diagram_svg(svg.encode()))) + words

    assert [key for key, two in bounds.items() if not all(end in said for end in two)] == []
    (height,) = re.findall(r'viewBox="0 0 [\d.]+ ([\d.]+)"', svg)
    assert float(height) < TALLEST
    painted = squeezed("".join("".join(one.itertext()) for one in _texts(svg)))
    # A card is of one size, and has its own way to end what does not fit.
    assert name == "card" or "cuthere;" in painted
    assert len(painted) < MOST_PAINTED


@pytest.mark.parametrize("format_", ["d2", "dot", "drawio", "mermaid"])
def test_a_map_for_another_tool_has_a_long_text_whole(format_: str) -> None:
    picture, bounds = drawn("flow", "a word")

    said = write_picture(picture, format_)

    drawn_keys = [two for two in bounds.values() if two[0] in str(said)]
    assert len(drawn_keys) > 3
    assert [two for two in drawn_keys if body("a word").join(two) not in str(said)] == []


@pytest.mark.parametrize("format_", ["pdf", "png"])
def test_a_picture_of_a_long_text_is_painted(format_: str) -> None:
    picture, _ = drawn("timeline", "a word")

    painted = write_picture(picture, format_)

    assert isinstance(painted, bytes)
    assert painted.startswith((b"%PDF", b"\x89PNG"))


def _texts(svg: str) -> list[Element]:
    return list(fromstring(svg).iter("{http://www.w3.org/2000/svg}text"))  # noqa: S314 - our own
