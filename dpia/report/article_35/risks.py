"""Article 35(7)(c): harms that were reported, and disputes; how likely and how grave is a box."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.model.build import FlowFile
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.terms import Said
from dpia.report.article_35.boxes import box_for
from dpia.report.names import Names
from dpia.report.page import Block
from dpia.report.page import Cell
from dpia.report.page import Heading
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.saying import cell
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import phrase
from dpia.source import Pointer


def risks(flow_file: FlowFile) -> Iterator[Block]:
    """List the harms that somebody reports, each with who says so and what was answered."""
    yield Heading(2, phrase("(c) Risks to people", "art35-7-c"), "risks")
    if not flow_file.model.harms:
        yield Paragraph((count("The model records no reported harm; that is no finding.", ""),))
    else:
        yield _harms(flow_file)
    for name in flow_file.model.harms:
        said = read(
            flow_file.model.harms[name].what,
            Pointer(("harms", name, "what")),
            grounds_in(flow_file.model.harms[name]),
        )
        ground = (Ground(GroundKind.FACT, str(said.pointer)),)
        yield box_for(
            flow_file,
            f"art35-7-c-{name}",
            "How likely is this, how grave would it be, and why?",
            (Statement(str(said.value or name), ground, said.sources),),
        )
    yield box_for(flow_file, "art35-7-c", "Which risks does the model not show?")


def _harms(flow_file: FlowFile) -> Table:
    names = Names(flow_file.model)
    lines = []
    for name, harm in flow_file.model.harms.items():
        at, around = Pointer(("harms", name)), grounds_in(harm)
        people = ", ".join(names.text("subject", subject) for subject in harm.to)
        ground = (Ground(GroundKind.FACT, str(at)),)
        tone = Tone.PLAIN if people else Tone.NOT_STATED
        lines.append(
            (
                cell(Said(read(harm.what, at / "what", around))),
                Cell((Statement(people or "not stated", ground),), tone),
                cell(Said(read(harm.said_by, at / "said_by", around))),
                cell(Said(read(harm.answered_by, at / "answered_by", around))),
            )
        )
    head = tuple(
        phrase(text, f"harm-{text.lower().replace(' ', '-')}")
        for text in ("Reported harm", "To whom", "Who says so", "What was answered")
    )
    return Table("harms", phrase("Harms that are reported", "harms"), head, tuple(lines))
