"""What stands around the panels of a picture: title and legend above, the colophon below."""

from __future__ import annotations

from dpia.drawing.canvas import element
from dpia.drawing.canvas import text
from dpia.drawing.engine import Engine
from dpia.drawing.legend import legend
from dpia.drawing.palette import INK
from dpia.drawing.palette import QUIET
from dpia.drawing.palette import RULE
from dpia.drawing.rows import Drawn
from dpia.drawing.sheet import MARGIN
from dpia.drawing.sheet import Sheet
from dpia.drawing.sign import sign
from dpia.drawing.sign import sign_room
from dpia.drawing.type import DISPLAY
from dpia.drawing.type import DISPLAY_LEADING
from dpia.drawing.type import LEADING
from dpia.language.say import say


def head(sheet: Sheet) -> Drawn:
    """Draw the title, the finding and the legend."""
    room = sheet.width - 2 * MARGIN
    theme, beside = sheet.type.theme, room - sign_room(sheet.type.theme)
    titles = sheet.type.lines(sheet.diagram.title.text, beside, size=DISPLAY, bold=True)
    finding = sheet.type.even_lines(sheet.diagram.finding.text, beside, size=DISPLAY)
    y = MARGIN + 20
    drawn = [
        text(
            sheet.type,
            MARGIN,
            y + index * DISPLAY_LEADING,
            line,
            size=DISPLAY,
            bold=index < len(titles),
            fill=INK if index < len(titles) else QUIET,
        )
        for index, line in enumerate((*titles, *finding))
    ]
    y += (len(titles) + len(finding) - 1) * DISPLAY_LEADING + 18
    key = legend(sheet, x=MARGIN, y=y, width=room)
    said = (*drawn, *sign(theme, sheet.width - MARGIN, MARGIN))
    return Drawn((*said, element("g", *key.elements, class_="legend")), y + key.height + 20)


def foot(sheet: Sheet, engine: Engine, y: float) -> Drawn:
    """Draw the colophon, which names an engine that is not the bundled one."""
    room = sheet.width - 2 * MARGIN
    said = [statement.text for statement in sheet.diagram.colophon]
    if not engine.bundled:
        said.append(say("drawing.laid-out-with", engine=engine.name))
    lines = tuple(line for words in said for line in sheet.type.lines(words, room))
    if not lines:
        return Drawn((), 0.0)
    return Drawn(
        (
            element("rect", x=MARGIN, y=y, width=room, height=1, fill=RULE),
            *(
                text(sheet.type, MARGIN, y + 22 + index * LEADING, line, fill=QUIET)
                for index, line in enumerate(lines)
            ),
        ),
        22 + (len(lines) - 1) * LEADING,
    )
