"""Pictures in a document: painted finely enough for print, each with words beside it."""

from __future__ import annotations

from collections.abc import Callable

from dpia.drawing.paper import Placed
from dpia.formats.page_docx.words import attribute
from dpia.report.page import Figure

Embed = Callable[[bytes], str]
"""Puts a PNG into the document and gives the id of its relation."""
Paint = Callable[[str, float], bytes]
"""Paints an SVG at so many pixels to each of its own."""
DOTS = 160.0
"""How many dots an inch of print has at least."""
_EMU = 36_000
"""English metric units in a millimetre, as Office counts."""


def scale_of(placed: Placed) -> float:
    """Give the pixels to paint for each of the drawing's, in quarters."""
    needed = DOTS * placed.width / 25.4 / placed.drawing.width
    return max(1.0, -(-needed * 4 // 1) / 4)


def picture(placed: Placed, figure: Figure, relation: str, number: int) -> str:
    """Write a run that holds a picture."""
    width, height = round(placed.width * _EMU), round(placed.height * _EMU)
    alt = attribute(f"{figure.diagram.title.text}. {figure.caption.text}"[:2000])
    name = f'id="{number}" name="Picture {number}" descr={alt}'
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr {name}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r>"
    )
