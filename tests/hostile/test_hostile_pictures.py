"""Every kind of picture of a model that is hostile at every key, read back by a real parser.

A drawing is read as XML, a graph by Graphviz, a file of draw.io as XML; Mermaid and D2 have no
parser here but their own grammar of strings: what stands outside those is counted out line by line.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from dpia import catalogue
from dpia.api.pictures import write_picture
from dpia.api.regimes import regimes
from dpia.drawing.engine import find_engine
from dpia.drawing.kind import Picture
from dpia.drawing.letters import shown
from dpia.report.picture.ask import Ask
from dpia.report.trace.make import Question
from tests.formats.label_breaking import d2_parts
from tests.formats.label_breaking import mermaid_parts
from tests.formats.label_breaking import substitutions
from tests.formats.test_diagram_text import D2_LINES
from tests.formats.test_diagram_text import MERMAID_LINES
from tests.hostile.kinds import KINDS
from tests.hostile.model import Hostile
from tests.hostile.model import hostile
from tests.hostile.readers import diagram_svg
from tests.hostile.test_hostile_text import MARK
from tests.hostile.test_hostile_text import marks
from tests.hostile.test_hostile_text import squeezed

SVG = "{http://www.w3.org/2000/svg}"
words = pytest.mark.parametrize("kind", KINDS)
pictured = pytest.mark.parametrize("picture", catalogue.kinds())


@cache
def model(kind: str) -> Hostile:
    """Fill a model with one kind of hostile words."""
    return hostile(KINDS[kind])


@cache
def made(kind: str, picture: str) -> Picture:
    """Ask it how pay comes to whoever hosts it, and draw that."""
    flow_file = model(kind).flow_file
    ask = Ask(flow_file, regimes(flow_file), Question("salary", "stratum-hosting"))
    drawn: Picture = catalogue.kind(picture)(ask)
    return drawn


@pictured
@words
def test_a_drawing_holds_hostile_words_as_words_and_nothing_of_it_acts(
    kind: str, picture: str
) -> None:
    svg = made(kind, picture).svg()

    said = "".join(diagram_svg(svg.encode()))

    whole, torn = Counter[str](), Counter[str]()
    for mark, stands in marks(squeezed(said), model(kind).texts):
        (whole if stands else torn)[mark] += 1
    assert whole
    assert set(torn) <= set(whole)
    assert MARK.search(squeezed("".join(_painted(svg))))


@pictured
@words
def test_no_words_bring_an_element_into_a_drawing(kind: str, picture: str) -> None:
    hostile_tags, plain_tags = (
        {one.tag for one in fromstring(made(name, picture).svg()).iter()}  # noqa: S314 - our own
        for name in (kind, "welsh")
    )

    assert hostile_tags <= plain_tags | {f"{SVG}tspan"}


@words
@pytest.mark.parametrize("format_", ["d2", "dot", "drawio", "mermaid"])
def test_a_map_for_another_tool_holds_hostile_words_as_words(kind: str, format_: str) -> None:
    texts = {mark: shown(text) for mark, text in model(kind).texts.items()}
    written = write_picture(made(kind, "flow"), format_)
    assert isinstance(written, str)

    said = squeezed("\n".join(READERS[format_](written)))

    stand = tuple(marks(said, texts))
    assert stand
    assert {mark for mark, whole in stand if not whole} == set()


def _painted(svg: str) -> Iterator[str]:
    """Give what is written on a drawing, without its title and description."""
    for one in fromstring(svg).iter(f"{SVG}text"):  # noqa: S314 - our own
        yield "".join(one.itertext())


def _dot(written: str) -> Iterator[str]:
    run = subprocess.run(
        [str(find_engine().path), "-Kdot", "-Tjson0"],
        input=written.encode(),
        capture_output=True,
        check=True,
    )
    graph: dict[str, Any] = json.loads(run.stdout)
    things = [graph, *graph["objects"], *graph["edges"]]
    assert not [key for one in things for key in one if key.lower() in {"url", "href", "image"}]
    for one in things:
        label = one.get("label", "").replace("\\\\", "\x00").replace("\\n", "\n")
        yield label.replace("\x00", "\\").replace("&amp;", "&")


def _drawio(written: str) -> Iterator[str]:
    for one in fromstring(written).iter("mxCell"):  # noqa: S314 - our own
        assert "html=1" not in one.get("style", "")
        assert one.get("link") is None
        yield one.get("value", "")


def _mermaid(written: str) -> Iterator[str]:
    shell, labels = mermaid_parts(written)
    assert [line for line in shell.splitlines() if not MERMAID_LINES.fullmatch(line)] == []
    yield from labels


def _d2(written: str) -> Iterator[str]:
    shell, labels = d2_parts(written)
    assert [line for line in shell.splitlines() if not D2_LINES.fullmatch(line)] == []
    assert substitutions(written) == ()
    yield from labels


READERS: Mapping[str, Callable[[str], Iterator[str]]] = {
    "d2": _d2,
    "dot": _dot,
    "drawio": _drawio,
    "mermaid": _mermaid,
}
