"""Maps to draw: the case study in three panels, and hard ones.  The facts are for layout only."""

from __future__ import annotations

from dataclasses import replace

from dpia.report.diagram import Answer
from dpia.report.diagram import Diagram
from dpia.report.diagram import Edge
from dpia.report.diagram import FieldLabel
from dpia.report.diagram import GateLabel
from dpia.report.diagram import Group
from dpia.report.diagram import Mark
from dpia.report.diagram import Node
from dpia.report.diagram import Panel
from dpia.report.diagram import Shape
from dpia.report.statement import Statement

_ANSWERS = {"!": Answer.NO, "~": Answer.DISPUTED, "?": Answer.NOT_STATED}
_MARKS = {"+": Mark.ADDED, "-": Mark.REMOVED}


def said(text: str) -> Statement:
    """Say a text that rests on nothing: these maps are for drawing alone."""
    return Statement(text, ())


def field(short: str) -> FieldLabel:
    """Read a field: '+address' was added, '-address' removed; '!', '~' and '?' are its answers."""
    mark = _MARKS.get(short[0], Mark.SAME)
    rest = short if mark is Mark.SAME else short[1:]
    answer = _ANSWERS.get(rest[0], Answer.YES)
    return FieldLabel(said(rest if answer is Answer.YES else rest[1:]), answer, mark)


def flow(
    number: int,
    ends: str,
    title: str,
    shape: Shape = Shape.ACTIVE,
    *,
    fields: str = "",
    gates: str = "",
    mark: Mark = Mark.SAME,
    contested: bool = False,
    standing: str = "",
) -> Edge:
    """Make a flow from 'source target'; one whose title begins with 'Request' is a request."""
    source, target = ends.split()
    words = {Shape.ACTIVE: "active", Shape.INACTIVE: "authorised, inactive", Shape.ABSENT: "ended"}
    return Edge(
        id=f"flow-{number}",
        number=number,
        source=source,
        target=target,
        request=title.startswith("Request"),
        title=said(title),
        shape=shape,
        contested=contested,
        mark=mark,
        standing=said(standing or words.get(shape, shape.value)),
        fields=tuple(field(one) for one in fields.split(", ") if one),
        gates=tuple(
            GateLabel(said(one.lstrip("~")), one[0] == "~") for one in gates.split("; ") if one
        ),
    )


def node(name: str, title: str, subtitle: str, group: str) -> Node:
    """Make an organisation, or people where the group is theirs."""
    return Node(name, said(title), said(subtitle), group, subject=group == "people")


NODES = (
    node("patient", "Patients", "data subjects", "people"),
    node("pupil", "Pupils", "data subjects", "people"),
    node("gp", "GP surgery", "registers patients", "health"),
    node("area", "NHS local area", "knows the surgery", "health"),
    node("nhsd", "NHS Digital", "demographics service", "health"),
    node("school", "School", "annual census", "education"),
    node("dfe", "Department for Education", "National Pupil Database", "education"),
    node("ho", "Home Office", "immigration enforcement", "home"),
)
GROUPS = (
    Group("people", said("People")),
    Group("health", said("Health")),
    Group("education", said("Education")),
    Group("home", said("Home affairs")),
)

_TRACED = "name, date of birth, area of the surgery"
_STANDING = (
    flow(1, "patient gp", "Registration", fields="name, date of birth, address"),
    flow(2, "gp nhsd", "Demographics feed", fields="name, date of birth, address, which surgery"),
    flow(9, "pupil school", "Enrolment", fields="name, date of birth, address"),
)
_BEFORE = (
    *_STANDING,
    flow(3, "ho nhsd", "Request to trace a person", fields="name, date of birth"),
    flow(
        4,
        "nhsd ho",
        "Tracing answer",
        fields=f"{_TRACED}, !which surgery, ~address, !clinical data, ?gender",
        gates="NHS Digital approves",
    ),
    flow(
        5, "ho area", "Request for the surgery", Shape.PRACTICE, standing="practice without terms"
    ),
    flow(
        6,
        "area ho",
        "Surgery named",
        Shape.PRACTICE,
        fields="which surgery",
        gates="NHS local area may refuse",
        standing="practice without terms",
    ),
    flow(7, "ho gp", "Request for the address", Shape.PRACTICE, standing="practice without terms"),
    flow(
        8,
        "gp ho",
        "Address given",
        Shape.PRACTICE,
        fields="address",
        gates="GP surgery may refuse",
        standing="practice without terms",
    ),
    flow(10, "school dfe", "School census", fields="name, date of birth, address"),
    flow(11, "ho dfe", "Request for a pupil", Shape.AUTHORISED, standing="authorised"),
    flow(
        12,
        "dfe ho",
        "Pupil record",
        Shape.AUTHORISED,
        fields="name, address, school",
        gates="~Department for Education approves",
        standing="authorised",
    ),
)
_GONE = tuple(
    flow(
        edge.number,
        f"{edge.source} {edge.target}",
        edge.title.text,
        Shape.ABSENT,
        mark=Mark.REMOVED,
    )
    for edge in _BEFORE
    if edge.number in {5, 6, 7, 8}
)
_DURING = (
    *_STANDING,
    _BEFORE[3],
    flow(
        4,
        "nhsd ho",
        "Tracing answer",
        fields=f"{_TRACED}, +which surgery, +address, !clinical data, ~gender",
        gates="NHS Digital approves case by case",
    ),
    *_GONE,
    flow(
        10,
        "school dfe",
        "School census",
        fields="name, date of birth, address, +nationality, +country of birth",
    ),
    *_BEFORE[-2:],
)
_AFTER = (
    *_STANDING,
    replace(
        _BEFORE[3],
        shape=Shape.INACTIVE,
        contested=True,
        standing=said("authorised, inactive; practice disputed"),
    ),
    flow(
        4,
        "nhsd ho",
        "Tracing answer",
        Shape.INACTIVE,
        fields=f"{_TRACED}, which surgery, address, !clinical data, ~gender",
        gates="NHS Digital approves case by case",
        contested=True,
        standing="authorised, inactive; practice disputed",
    ),
    flow(
        10,
        "school dfe",
        "School census",
        fields="name, date of birth, address, -nationality, -country of birth",
    ),
    flow(11, "ho dfe", "Request for a pupil", Shape.UNKNOWN, standing="not stated"),
    flow(12, "dfe ho", "Pupil record", Shape.ABSENT, mark=Mark.REMOVED),
    flow(13, "ho nhsd", "Request about a serious offence", mark=Mark.ADDED),
    flow(
        14,
        "nhsd ho",
        "Answer about a serious offence",
        fields="+name, +address",
        gates="NHS Digital approves case by case",
        mark=Mark.ADDED,
    ),
)

SAMPLE = Diagram(
    title=said("Who may tell the Home Office where a patient lives?"),
    finding=said(
        "Before 2017 three bodies could refuse. Under the 2017 memorandum one answer holds the"
        " address, and one body decides."
    ),
    nodes=NODES,
    groups=GROUPS,
    panels=(
        Panel(
            "pre-2017",
            said("Before the memorandum"),
            said("to 31 December 2016"),
            (said("12 flows"),),
            _BEFORE,
        ),
        Panel(
            "mou-2017",
            said("The 2017 memorandum"),
            said("1 January 2017 to 8 May 2018"),
            (said("8 flows"), said("4 removed"), said("4 fields added")),
            _DURING,
        ),
        Panel(
            "narrowed-2018",
            said("As narrowed"),
            said("9 May to 8 November 2018"),
            (said("9 flows"), said("2 added"), said("1 removed"), said("2 fields removed")),
            _AFTER,
        ),
    ),
    equivalent=(
        said("Before the memorandum, NHS Digital gave the area of the surgery, not the address."),
        said("Under the 2017 memorandum it gave the address."),
    ),
    colophon=(
        said(
            "Facts are for a test of layout. Licence: CC BY 4.0."
            " Model 0f3a9c21, as of 21 November 2026."
        ),
    ),
)

SINGLE = replace(SAMPLE, title=said("The 2017 memorandum"), panels=SAMPLE.panels[:1])

_LONG = "The Secretary of State acting through the Joint Committee for Everything " * 4

HOSTILE = Diagram(
    title=said("</title><script>alert(1)</script> & \"quotes\" 'too'"),
    finding=said(
        "Right-to-left \u202eoverride\u202c, a bell \x07, a null \x00, a lone \ud800,"
        " Ŵyn a ŷd, Łódź"
    ),
    nodes=(
        Node("a", said("قاعدة بيانات المرضى"), said("مریضوں کا ریکارڈ 2017"), "g"),
        Node("b", said(_LONG[:300].strip()), said("]]> <!-- --> &amp; %s {0}"), "g"),
        Node("c", said("Ysbyty'r Ŵyl ŷ Tŷ Ẁ"), said('"><image href="http://x"/>'), "h"),
        Node("d", said("W" * 300), said("東京 \U0001f600"), "", subject=True),
        Node("e", said(""), said(""), ""),
    ),
    groups=(
        Group("g", said("\u2066isolate\u2069 <g> " + "band " * 40)),
        Group("h", said('Iechyd \\N \\n "]; n0 -> n1; //')),
        Group("empty", said("no one")),
        Group("", said("none")),
    ),
    panels=(
        Panel(
            '"><script>',
            said("A\u00a0panel  with   blanks\nand\tlines " + "x" * 200),
            said("1 \u2013 2 " + "y " * 120),
            (said("<b>1</b>"), said("2" * 300)),
            (
                flow(
                    1,
                    "a b",
                    "العنوان address العنوان",
                    fields="العنوان, !" + "z" * 300 + ", ~<i>, ?&lt;, +\u202eabc",
                ),
                flow(2, "b a", "Back again", gates="~" + "gate " * 60),
                flow(3, "c c", "To itself", fields="name"),
                flow(4, "d e", "Q" * 300, Shape.UNKNOWN, contested=True),
                flow(5, "e d", "Request <>", Shape.INACTIVE, gates="one; two; three; four"),
                flow(6, "a c", "", Shape.PRACTICE, standing="\u200bzero\u200d width"),
                flow(7, "a d", "Long way", Shape.AUTHORISED),
                flow(1000000, "a d", "Long way twice", Shape.ABSENT, mark=Mark.REMOVED),
            ),
        ),
    ),
    equivalent=(said("<desc> \u202e & \x0b"),),
    colophon=(said("c" * 400), said("")),
)

FORTY = Diagram(
    title=said("Forty flows between twelve organisations"),
    finding=said("A map of forty flows is the most that can be read."),
    nodes=tuple(
        node(f"o{at}", f"Organisation {at}", f"office of body {at}", f"g{at // 3}")
        for at in range(12)
    ),
    groups=tuple(Group(f"g{at}", said(f"Sector {at}")) for at in range(4)),
    panels=(
        Panel(
            "all",
            said("All of them"),
            said("2017 to 2018"),
            (said("40 flows"),),
            tuple(
                flow(
                    at + 1,
                    f"o{at * 5 % 12} o{(at * 7 + at // 12 * 2 + 1) % 12}",
                    f"{'Request' if at % 4 == 3 else 'Answer'} number {at + 1}",
                    tuple(Shape)[at % 5],
                    fields="name, address" if at % 4 != 3 else "",
                    gates="this body may refuse" if at % 6 == 0 else "",
                )
                for at in range(40)
            ),
        ),
    ),
    equivalent=(),
    colophon=(),
)
