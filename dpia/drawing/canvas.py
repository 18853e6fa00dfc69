"""Elements of an SVG; every name, text and number is made safe at the moment it is written."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.drawing.geometry import Box
from dpia.drawing.letters import Run
from dpia.drawing.letters import drawable
from dpia.drawing.letters import runs
from dpia.drawing.letters import shown
from dpia.drawing.measure import Face
from dpia.drawing.palette import INK
from dpia.drawing.palette import PAPER
from dpia.drawing.theme import Theme
from dpia.drawing.type import BODY
from dpia.drawing.type import Type

_FAMILIES = "'Source Sans 3','Noto Sans Arabic',sans-serif"
_ESCAPES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))
_INLINE = frozenset({"text", "tspan", "title", "desc"})
_PAINTED = frozenset({"fill", "stroke"})
_OTHER_PAINT = ("none", "url(")


@dataclass(frozen=True, slots=True)
class Element:
    """One element: its tag, its attributes in the order in which they are written, its content."""

    tag: str
    attributes: tuple[tuple[str, str | float], ...] = ()
    children: tuple[Element | str, ...] = ()


def element(tag: str, *children: Element | str, **attributes: str | float) -> Element:
    """Make an element; `stroke_width` is written `stroke-width`, and `class_` is `class`."""
    named = tuple((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return Element(tag, named, children)


def group(*children: Element, **attributes: str | float) -> Element:
    """Make a group of elements."""
    return element("g", *children, **attributes)


def text(  # noqa: PLR0913  a line of type has as many properties
    type_: Type,
    x: float,
    y: float,
    content: str,
    *,
    size: float = BODY,
    bold: bool = False,
    fill: str = INK,
    anchor: str = "start",
    striped: bool = False,
) -> Element:
    """Make one line of text, its baseline at y, with a run for each script.

    The length is written into it, so that another font is squeezed and never runs over its box.
    `striped` says that it stands on stripes: where these are strong, a plate keeps it readable.
    """
    line = drawable(content, type_.faces)
    parts = runs(line, type_.faces)
    plain = all(run.face is Face.LATIN for run in parts)
    whole = type_.width(line, size=size, bold=bold)
    left = {"middle": x - whole / 2, "end": x - whole}.get(anchor, x)
    drawn = element(
        "text",
        *((line,) if plain else _placed_runs(type_, left, parts, size=size, bold=bold)),
        x=x,
        y=y,
        font_family=_FAMILIES,
        font_size=size,
        font_weight=700 if bold else 400,
        fill=fill,
        **({} if anchor == "start" else {"text_anchor": anchor}),
        **_length(whole, fitted=plain and len(line) > 1),
    )
    if not (striped and type_.theme.has_strong_stripes):
        return drawn
    ground = Box(left - 2, y - size * 0.84, whole + 4, size * 1.12)
    return group(_ground(ground), drawn)


def write(root: Element, theme: Theme) -> str:
    """Write an element and all it holds in the colours of a theme, ending in a newline."""
    return _written(root, theme) + "\n"


def _ground(box: Box) -> Element:
    x, y, width, height = box.x, box.y, box.width, box.height
    return element("rect", x=x, y=y, width=width, height=height, rx=2, fill=PAPER)


def _placed_runs(
    type_: Type, left: float, parts: tuple[Run, ...], *, size: float, bold: bool
) -> tuple[Element, ...]:
    """Give every run its own place: resvg draws runs of one chunk in the face of one of them."""
    placed: list[Element] = []
    for run in parts:
        placed.append(_run(run, left))
        left += type_.width(run.text, size=size, bold=bold)
        left += _blank(type_, run, size=size, bold=bold)
    return tuple(placed)


def _blank(type_: Type, run: Run, *, size: float, bold: bool) -> float:
    """Measure the blank at the end of a run, which is no part of a width of its own."""
    ends_blank = run.text != run.text.rstrip(" ")
    advance = type_.faces.advance(" ", run.face, bold=bold)
    starts_blank = run.text != run.text.lstrip(" ")
    return size * advance * (ends_blank + starts_blank)


def _run(run: Run, x: float) -> Element:
    if run.face is Face.LATIN:
        return element("tspan", run.text, x=x, text_anchor="start")
    family = f"'{run.face}'"
    return element("tspan", run.text, x=x, text_anchor="start", font_family=family, font_weight=400)


def _length(width: float, *, fitted: bool) -> dict[str, str | float]:
    return {"textLength": width, "lengthAdjust": "spacingAndGlyphs"} if fitted else {}


def _written(node: Element, theme: Theme) -> str:
    values = ((name, _painted(name, value, theme)) for name, value in node.attributes)
    attributes = "".join([f' {name}="{_value(value)}"' for name, value in values if value != ""])
    if not node.children:
        return f"<{node.tag}{attributes}/>"
    between = "" if node.tag in _INLINE else "\n"
    inside = between.join(
        [
            _escaped(child) if isinstance(child, str) else _written(child, theme)
            for child in node.children
        ]
    )
    return f"<{node.tag}{attributes}>{between}{inside}{between}</{node.tag}>"


def _painted(name: str, value: str | float, theme: Theme) -> str | float:
    """Put a colour in the place of a role; one without a colour is not painted."""
    if name not in _PAINTED:
        return value
    is_role = isinstance(value, str) and not value.startswith(_OTHER_PAINT)
    return theme.paint(str(value)) if is_role else value


def _value(value: str | float) -> str:
    return _escaped(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """Write a number to a tenth of a pixel, without a trailing nought or a negative nought."""
    written = f"{value:.1f}".removesuffix(".0")
    return "0" if written == "-0" else written


def _escaped(content: str) -> str:
    safe = shown(content)
    for char, escape in _ESCAPES:
        safe = safe.replace(char, escape)
    return safe
