"""One rule explained: what it asks, why, what to do, its law by days, and three examples."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass

from dpia.finding.book import RuleBook
from dpia.finding.rule import Severity
from dpia.finding.stretch import Cited
from dpia.language.say import say
from dpia.law.book import Law
from dpia.report.colophon import made_by
from dpia.report.findings.law_words import law_cited
from dpia.report.findings.law_words import law_sources
from dpia.report.findings.page import law_source
from dpia.report.findings.rule_words import of_rule
from dpia.report.findings.view import LawCited
from dpia.report.findings.view import LawSourceTold
from dpia.report.page import Block
from dpia.report.page import Definition
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.page import Verbatim
from dpia.report.rule_list import asked_of
from dpia.report.rule_list import asked_of_words
from dpia.report.rule_list import severity_words
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.report.statement import phrase


@dataclass(frozen=True, slots=True)
class PointTold:
    """A point of law, and every provision that answered it in one jurisdiction, by its days."""

    law: str
    point: str
    title: Statement
    references: tuple[LawCited, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A model for which the rule answers so; or a sentence that says why it never does."""

    answer: str
    text: Statement
    is_model: bool


@dataclass(frozen=True, slots=True)
class RuleExplained:
    """What there is to say of one rule."""

    fault: str
    number: str
    severity: Severity
    title: Statement
    summary: Statement
    why: Statement | None
    todo: Statement | None
    asked_of: str
    reads: tuple[str, ...]
    law: tuple[PointTold, ...]
    law_sources: tuple[LawSourceTold, ...]
    examples: tuple[Example, ...]
    colophon: tuple[Statement, ...]


def explained(book: RuleBook, fault: str, laws: Sequence[Law]) -> RuleExplained:
    """Explain a rule of a book, under the laws that are written down."""
    rule, told = book.rules[fault], book.documented(fault)
    points = tuple(_point(law, point) for law in laws for point in rule.law if point in law.points)
    sources = (
        source
        for law in laws
        for source in law_sources(
            law, tuple(ref for one in points if one.law == law.id for ref in one.references)
        )
    )
    examples = (("issue", told.fires), ("ok", told.silent), ("unknown", told.unknown))
    return RuleExplained(
        fault,
        rule.number,
        rule.severity,
        of_rule(rule.title, fault),
        of_rule(told.summary or rule.title, fault),
        of_rule(told.why, fault) if told.why else None,
        of_rule(told.todo, fault) if told.todo else None,
        asked_of(rule.over),
        rule.reads,
        points,
        tuple(sources),
        tuple(_example(fault, *one) for one in examples if one[1]),
        (made_by(),),
    )


def _point(law: Law, point: str) -> PointTold:
    known = law.points[point]
    return PointTold(
        law.id,
        point,
        Statement(f"{known.title} ({law.title})", (Ground(GroundKind.LAW, f"{law.id}/{point}"),)),
        tuple(law_cited(law, Cited(point, one)) for one in known.references),
    )


def _example(fault: str, answer: str, text: str) -> Example:
    is_model = not text.endswith(".")
    kept = text if is_model else " ".join(text.split())
    return Example(answer, Statement(kept, (Ground(GroundKind.RULE, fault),)), is_model)


def page(view: RuleExplained) -> Page:
    """Lay the explanation out for reading."""
    title = Statement(f"{view.fault} ({view.number})", view.title.grounds)
    return Page(title, (Heading(1, title, "top"), *_blocks(view)), view.colophon)


def _blocks(view: RuleExplained) -> Iterator[Block]:
    yield Paragraph((view.summary,))
    text = say(
        "rules.severity-and-things",
        severity=severity_words(view.severity),
        thing=asked_of_words(view.asked_of),
    )
    yield Paragraph((Statement(text, view.title.grounds),))
    if view.why is not None:
        yield Heading(2, phrase("rules.why"), "why-it-matters")
        yield Paragraph((view.why,))
    if view.todo is not None:
        yield Heading(2, phrase("rules.to-do"), "what-to-do")
        yield Paragraph((view.todo,))
    yield Heading(2, phrase("rules.reads"), "what-it-reads")
    yield Listing(tuple(Statement(path, view.title.grounds) for path in view.reads))
    yield from _law(view)
    for example in view.examples:
        title, anchor = _EXAMPLES[example.answer]
        yield Heading(2, phrase(title), anchor)
        yield Verbatim(example.text) if example.is_model else Paragraph((example.text,))


_EXAMPLES = {
    "issue": ("rules.example-finds", "a-model-in-which-it-finds-something"),
    "ok": ("rules.example-silent", "a-model-in-which-it-finds-nothing"),
    "unknown": ("rules.example-unknown", "a-model-in-which-it-cannot-tell"),
}


def _law(view: RuleExplained) -> Iterator[Block]:
    yield Heading(2, phrase("rules.law"), "the-law-by-the-days-on-which-it-stood")
    entries = (
        Definition(
            one.title, f"law-{one.law}-{one.point}", tuple(ref.text for ref in one.references)
        )
        for one in view.law
    )
    if view.law:
        yield Glossary(tuple(entries))
    else:
        yield Paragraph((phrase("rules.whatever-the-law"),))
    if view.law_sources:
        yield Glossary(tuple(map(law_source, view.law_sources)))
