"""A page with every block, every tone and hostile text, for all formats that write prose.

What it says of organisations is made up for layout; no sentence of it is a claim about the world.
"""

from __future__ import annotations

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
from dpia.report.page import Block
from dpia.report.page import Box
from dpia.report.page import Cell
from dpia.report.page import Definition
from dpia.report.page import Figure
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import fixed
from dpia.report.statement import label

HOSTILE = (
    '</title><script>document.title="owned";fetch("https://evil.example/")</script>',
    '<img src="https://evil.example/x.png" onerror="document.title=\'owned\'">',
    '"><svg onload=alert(1)>',
    "[a link](https://evil.example/) ![picture](https://evil.example/x.png)",
    "<https://evil.example/> https://evil.example/ www.evil.example javascript:alert(1)",
    "a | b | c || \\| \\\\| `code` ``` ~~~ **bold** __bold__ ~~gone~~ $x^2$",
    "# heading\n## another\n- item\n1. item\n> quote\n---\n===\n```\nfence",
    "&lt;script&gt; &#60;script&#62; &copy; &amp;amp;",
    "[bold red]rich[/bold red] [link=https://evil.example]x[/link] :smile: [/]",
    "\x1b[31mred\x1b[0m \x00 \x07 \x9b31m \u202egnp.exe\u202c \u2066isolated\u2069 \u2028 \ud800",
    "{{ 7 * 7 }} {% raw %} {# gone #} ${7*7} <%= 7*7 %>",
    "منظمة صحية ہسپتال · Iechyd Cyhoeddus Cymru ŵ ŷ · 内務省 · e\u0301",
    "w" * 300,
)


def fact(text: str, *cites: str) -> Statement:
    """Make a statement that rests on a fact of the sample."""
    return Statement(text, (Ground(GroundKind.FACT, "flows/answer"),), cites)


def said(text: str) -> Statement:
    """Make a fixed sentence."""
    return fixed(text, "sample")


def cell(tone: Tone, *lines: str, cites: tuple[str, ...] = ()) -> Cell:
    """Make a cell; the sources stand beside its first line."""
    first = tuple(fact(line, *cites) for line in lines[:1])
    return Cell(first + tuple(fact(line) for line in lines[1:]), tone)


DISPUTED = Cell(
    (
        fact("whether the address was given is disputed"),
        fact("yes, says the campaign group", "group-2014#p3", "news-2017#l35"),
        fact("no, says the department", "answer-2016#col1", "missing-source#l1"),
    ),
    Tone.DISPUTED,
)
NAMES = (
    "Name",
    "Date of birth",
    "Last registered address",
    "Area of the surgery",
    "Which surgery",
    "Date of registration",
    "Gender",
    "Nationality",
    "Clinical data",
    "Telephone number",
    "National Insurance number",
    "Previous addresses",
)
CYCLE = (
    cell(Tone.YES, "yes", cites=("news-2017#l35",)),
    cell(Tone.NO, "no", "the paper leaves it out", cites=("agreement-2017#s4.2",)),
    DISPUTED,
    cell(Tone.INFERRED, "yes", "because the answer names the surgery"),
    cell(Tone.TO_CONFIRM, "yes, on request", cites=("group-2014",)),
    cell(Tone.NOT_STATED, "not stated"),
    cell(Tone.ABSENT, "no terms on that day"),
    cell(Tone.PLAIN, "on the form"),
)

TABLE = Table(
    "fields-by-regime",
    said("What each regime lets through, field by field"),
    tuple(map(said, ("Field", "Before the agreement", "Agreement in force", "After it ended"))),
    tuple(
        (
            Cell((label(name, f"fields/{index}"),)),
            CYCLE[index % 8],
            CYCLE[(index + 2) % 8],
            CYCLE[(index + 5) % 8],
        )
        for index, name in enumerate(NAMES)
    ),
)

NARROW = Table(
    "numbers",
    said("Flows in force"),
    tuple(map(said, ("Regime", "Flows", "Gates"))),
    tuple(
        (Cell((said(name),)), Cell((said(flows),)), Cell((said(gates),)))
        for name, flows, gates in (
            ("Before", "4", "1"),
            ("In force", "6", "0"),
            ("After", "5", "2"),
        )
    ),
)

DIAGRAM = Diagram(
    title=said("Who tells whom, in three regimes"),
    finding=said("the refusal by the local area was taken away"),
    nodes=(
        Node("police", label("Office", "organisations/police"), said("asks"), "state"),
        Node("hub", label("Hub", "organisations/hub"), said("answers"), "health"),
    ),
    groups=(Group("state", said("State")), Group("health", said("Health"))),
    panels=(
        Panel(
            "before",
            said("Before the agreement"),
            said("to 2016-12-31"),
            (said("one flow"),),
            (
                Edge(
                    "answer",
                    1,
                    "hub",
                    "police",
                    request=False,
                    title=label("Answer", "flows/answer"),
                    shape=Shape.ACTIVE,
                    contested=True,
                    mark=Mark.SAME,
                    standing=said("allowed and seen"),
                    fields=(FieldLabel(label("address", "fields/2"), Answer.DISPUTED, Mark.SAME),),
                    gates=(GateLabel(said("may refuse"), contested=False),),
                ),
            ),
        ),
    ),
    equivalent=(
        fact("Before the agreement: the hub answers the office; the address is disputed."),
        fact("In force: the hub answers the office with the address.", "agreement-2017#s4.2"),
        fact("After it ended: nothing is stated of the answer."),
    ),
    colophon=(said("from the sample"),),
)

SOURCES = Glossary(
    (
        Definition(
            label("agreement-2017", "sources/agreement-2017"),
            "source-agreement-2017",
            (
                fact("Memorandum of understanding, signed 2016-11, in force 2017-01-01"),
                fact("https://www.example.org/papers/agreement.pdf?version=2&part=a#s4"),
            ),
        ),
        Definition(
            label("answer-2016", "sources/answer-2016"),
            "source-answer-2016",
            (fact("Written answer to a question in parliament"), fact("javascript:alert(1)")),
        ),
        Definition(
            label("group-2014", "sources/group-2014"),
            "source-group-2014",
            (fact("Letter of a campaign group"), fact("https://a@evil.example/")),
        ),
        Definition(
            label("news-2017", "sources/news-2017"),
            "source-news-2017",
            (fact("A newspaper, lines as printed"), fact("http://news.example/2017/01/story")),
        ),
    )
)

BLOCKS: tuple[Block, ...] = (
    Heading(2, said("What was found"), "found"),
    Paragraph(
        (
            fact("Scope: widening.", "agreement-2017#s4.2"),
            fact("Passage: equivalent on paper; contested in practice.", "news-2017#l35"),
            fact("Constraints: weaker. 3 not stated, 2 contested."),
        )
    ),
    NARROW,
    Listing((fact("2017 displaced the protocol", "answer-2016#col1"), said("a second point"))),
    Listing((said("first ask"), said("then tell")), ordered=True),
    Heading(2, said("The flows"), "flows"),
    Figure("map", said("The map of all three regimes"), DIAGRAM),
    Heading(3, said("Field by field"), "fields"),
    TABLE,
    Heading(2, said("Questions for a person"), "boxes"),
    Box(
        "ico-4.2",
        said("Is the processing necessary and proportionate?"),
        (fact("the agreement names one purpose", "agreement-2017#s4.2"), fact("no cap is stated")),
    ),
    Box(
        "ico-6.1",
        said("Who was consulted?"),
        (),
        (said("The Caldicott guardian was asked."), said("A. Person, 2026-11-20")),
    ),
    Heading(2, said("Sources"), "sources"),
    SOURCES,
)

PAGE = Page(
    said("Data protection impact assessment: tracing requests"),
    BLOCKS,
    (
        said("Model: sample, as of 2026-11-21, SHA-256 0123456789abcdef0123456789abcdef"),
        said("Written by dpia 0.1.0"),
    ),
)


def hostile_page(texts: tuple[str, ...]) -> Page:
    """Make a page that says hostile texts in every place where a text can stand."""
    made = tuple(fact(text, text) for text in texts)
    return Page(made[0], tuple(block for text in made for block in _blocks(text)), made)


def _blocks(text: Statement) -> tuple[Block, ...]:
    return (
        Heading(2, text, ""),
        Paragraph((text, text)),
        Listing((text, text)),
        Listing((text,), ordered=True),
        Table("", text, (text, text), tuple((Cell((text,)), Cell((text, text), t)) for t in Tone)),
        Glossary((Definition(text, "", (text, text)),)),
        Box(text.text, text, (text,), (text,)),
        Box(f"{text.text} open", text, ()),
    )
