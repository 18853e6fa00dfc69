"""A line of a comparison, and the headline, in words."""

from __future__ import annotations

from dpia.comparison.tellings import Choice
from dpia.comparison.verdict import Verdict
from dpia.comparison.word import Line
from dpia.comparison.word import Word
from dpia.comparison.word import names_in
from dpia.language.say import say
from dpia.report.side_words import side_word
from dpia.source import Pointer


def headline(found: Verdict) -> str:
    """Say all lines in one: `Scope: X. Passage: Y. Constraints: Z. n not stated, m contested.`."""
    counted = (found.scope, found.constraints)
    unknown = sum(line.unknown_count for line in counted)
    contested = {key for line in found.lines for one in line.differences for key, _ in one.sides}
    return say(
        "verdict.headline",
        scope=line_words(found.scope),
        passage=_passage(found),
        constraints=line_words(found.constraints),
        unstated=unknown,
        contested=len(contested),
    )


def _passage(found: Verdict) -> str:
    """Say the passage on paper, and in practice where that has another word."""
    on_paper = line_words(found.passage)
    if found.in_practice is None:
        return on_paper
    in_practice = line_words(found.in_practice)
    return say("verdict.on-paper-and-in-practice", paper=on_paper, practice=in_practice)


def line_words(line: Line, *, practice: bool = False) -> str:
    """Say the word of a line, each word where it is contested, and how far it is stated."""
    text = say(_WORDS[line.word])
    if line.contested:
        each = (
            say("verdict.word-under", word=say(_WORDS[word]), sides=_taken(choice))
            for word, choice in line.words
        )
        text = say("verdict.contested", words=" | ".join(each))
    if line.unknown_count and line.word is not Word.CONTRAST:
        stated = (
            "verdict.contested-as-far-as-stated" if line.contested else "verdict.as-far-as-stated"
        )
        text = say(stated, words=text)
    if line.inferred:
        text = say("verdict.inferred", words=text, inferred=len(line.inferred))
    if line.bounded:
        text = say("verdict.bounded", words=text)
    if line.by_step:
        text = say("verdict.by-step", words=text)
    return say("verdict.in-practice", words=text) if practice else text


_WORDS = {
    Word.ENDED: "verdict.ended",
    Word.INCOMPARABLE: "verdict.incomparable",
    Word.NOT_ESTABLISHED: "verdict.not-established",
    Word.MIXED: "verdict.mixed",
    Word.WIDENING: "verdict.widening",
    Word.NARROWING: "verdict.narrowing",
    Word.WEAKER: "verdict.weaker",
    Word.STRONGER: "verdict.stronger",
    Word.EQUIVALENT: "verdict.equivalent",
    Word.CONTRAST: "verdict.contrast",
}


def _taken(choice: Choice) -> str:
    """Name the sides on which a word holds."""
    if not choice:
        return say("verdict.other-sides")
    each = (
        say("common.side-says", side=side_word(side), said=dispute(key)) for key, side in choice
    )
    return say("common.and").join(each)


def dispute(key: str) -> str:
    """Name a dispute in words: that of a conflict by its id, that of a fact by its place."""
    steps = key.split("/")
    if steps[0] == "conflicts":
        return steps[-1].replace("-", " ")
    named = (step for step in (steps[1], steps[-1]) if step)
    return " ".join(step.replace("-", " ").replace("_", " ") for step in named)


def unknown_names(line: Line) -> tuple[str, ...]:
    """Name what is not stated, by its place in the comparison."""
    found = (
        str(Pointer((one.difference.flow, one.difference.dimension.value, name)))
        for one in line.unknown
        for name in names_in(one.difference)
    )
    return tuple(dict.fromkeys(found))
