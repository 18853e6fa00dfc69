"""A line of a comparison, and the headline, in words."""

from __future__ import annotations

from dpia.comparison.tellings import Choice
from dpia.comparison.verdict import Verdict
from dpia.comparison.word import Line
from dpia.comparison.word import LineKind
from dpia.comparison.word import Word
from dpia.comparison.word import names_in
from dpia.source import Pointer


def headline(found: Verdict) -> str:
    """Say all lines in one: `Scope: X. Passage: Y. Constraints: Z. n not stated, m contested.`."""
    lines = [f"Scope: {line_words(found.scope)}.", f"Passage: {_passage(found)}."]
    lines.append(f"Constraints: {line_words(found.constraints)}.")
    counted = (found.scope, found.constraints)
    unknown = sum(line.unknown_count for line in counted)
    contested = {key for line in found.lines for one in line.differences for key, _ in one.sides}
    return " ".join((*lines, f"{unknown} not stated, {len(contested)} contested."))


def _passage(found: Verdict) -> str:
    """Say the passage on paper, and in practice where that has another word."""
    on_paper = line_words(found.passage)
    if found.in_practice is None:
        return on_paper
    return f"{on_paper} on paper; in practice {line_words(found.in_practice)}"


def line_words(line: Line, *, practice: bool = False) -> str:
    """Say the word of a line, each word where it is contested, and how far it is stated."""
    text = line.word.value
    if line.contested:
        told = (f"{word.value} ({_taken(choice)})" for word, choice in line.words)
        text = f"contested: {' | '.join(told)}"
    if line.unknown_count and line.word is not Word.CONTRAST:
        text += " as far as stated" if not line.contested else ", as far as stated"
    if line.inferred:
        text += f" ({len(line.inferred)} inferred)"
    if line.bounded:
        text += " (disputes turned one at a time)"
    if line.by_step:
        text += " (each step by itself: there are too many flows to follow chains)"
    return f"{text} in practice" if practice else text


def _taken(choice: Choice) -> str:
    """Name the sides on which a word holds."""
    if not choice:
        return "on the other sides"
    return " and ".join(f"{side}: {dispute(key)}" for key, side in choice)


def dispute(key: str) -> str:
    """Name a dispute in words: that of a conflict by its id, that of a fact by its place."""
    steps = key.split("/")
    if steps[0] == "conflicts":
        return steps[-1].replace("-", " ")
    return " ".join(step.replace("-", " ") for step in (steps[1], steps[-1]) if step)


def unknown_names(line: Line) -> tuple[str, ...]:
    """Name what is not stated, by its place in the comparison."""
    found = (
        str(Pointer((one.difference.flow, one.difference.dimension.value, name)))
        for one in line.unknown
        for name in names_in(one.difference)
    )
    return tuple(dict.fromkeys(found))


LINE_TITLES = {
    LineKind.SCOPE: "Scope",
    LineKind.PASSAGE: "Passage",
    LineKind.CONSTRAINTS: "Constraints",
}
