"""Answers as the `assessment:` of a model; what conflicts stands under it in comments, both sides.

A text is written as a block where it is plain, and in quotes with every doubtful character escaped
where it is not, so that no answer can say anything but itself.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from dpia.dates import words
from dpia.model.filled import Taken
from dpia.report.answers import Answers
from dpia.report.answers import Returned
from dpia.report.answers import Supplied


def render(answers: Answers) -> str:
    """Write the block, or a comment that there is nothing to write."""
    lines = [line for one in answers.new for line in _entry(one)]
    head = ["assessment:"] if lines else ["# no new answer"]
    conflicts = [line for one in answers.conflicts for line in _conflict(one)]
    strange = [line for tag, text in answers.strange for line in _strange(tag, text)]
    strange += [line for box, text in answers.unsigned for line in _unsigned(box, text)]
    facts = [line for one in answers.facts for line in _fact(one)]
    if facts:
        facts.insert(0, "# facts that were filled in; write each at its place in the model")
    written = (*head, *lines, *conflicts, *strange, *facts)
    return "".join(f"{line}\n" for line in written)


def _entry(one: Returned) -> Iterator[str]:
    yield f"  {_quoted(one.box)}:"
    if _is_plain(one.text):
        yield "    text: |-"
        yield from (f"      {line}" if line else "" for line in one.text.split("\n"))
    else:
        yield f"    text: {_quoted(one.text)}"
    yield f"    by: {_quoted(one.by)}"
    yield f"    on: {one.on}"
    if one.fingerprint:
        yield f"    fingerprint: {_quoted(one.fingerprint)}"


def _conflict(one: Returned) -> Iterator[str]:
    other = "the document" if one.before is None else "the model"
    yield f"# conflict at {_quoted(one.box)}: {other} has another answer"
    if one.before is not None:
        yield f"#   {_quoted(one.before.by)}, {words(one.before.on)}: {_quoted(one.before.text)}"
    yield f"#   {_quoted(one.by)}, {words(one.on)}: {_quoted(one.text)}"


def _fact(one: Supplied) -> Iterator[str]:
    value = _value(one.taken)
    sources = f", sources: [{_quoted(one.source)}]" if one.source else ""
    yield f"# {_shown_whole(one.pointer)}: {{value: {value}{sources}}}"
    if one.before:
        yield f"#   conflict: the model has {_quoted(one.before)}"


def _value(taken: Taken) -> str:
    if isinstance(taken, int):
        return str(taken)
    return f"[{', '.join(map(_quoted, taken))}]" if isinstance(taken, tuple) else _quoted(taken)


def _strange(tag: str, text: str) -> Iterator[str]:
    yield f"# {_quoted(tag)} is no question of this document; in it stands:"
    yield f"#   {_quoted(text)}"


def _unsigned(box: str, text: str) -> Iterator[str]:
    yield f"# {_quoted(box)} is answered without a name or a day:"
    yield f"#   {_quoted(text)}"


def _is_plain(text: str) -> bool:
    """Tell whether a text can stand in a block as it is."""
    lines = text.split("\n")
    starts = bool(lines[0]) and not lines[0].startswith(" ")
    return starts and bool(lines[-1]) and all(line.isprintable() for line in lines)


def _quoted(text: str) -> str:
    """Write a text in double quotes, as YAML and JSON agree; what is not printed is escaped."""
    return "".join(_shown(char) for char in json.dumps(text, ensure_ascii=False))


def _shown_whole(text: str) -> str:
    """Write a pointer bare: what could end the line or begin another is escaped."""
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"
