"""The parser's complaints in plain words, at the place where a person would look.

Both parsers of PyYAML are understood; they word the same complaint differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from dpia.document import Diagnostic
from dpia.importers.yaml.events import Mark
from dpia.importers.yaml.refusals import Refusals
from dpia.importers.yaml.scene import Scene
from dpia.importers.yaml.scene import lines_of
from dpia.quoting import quoted
from dpia.source import Span


def note_syntax(error: Exception, text: bytes, refusals: Refusals) -> None:
    """Note what stopped the parser."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        refusals.add(Span(refusals.path), *_OTHER)
        return
    scene = Scene(
        path=refusals.path,
        lines=lines_of(text),
        problem=error.problem or "",
        context=error.context or "",
        noticed=error.problem_mark,
        began=error.context_mark,
    )
    refusals.note(_worded(scene))


_LONGEST_KEY = 1024
_OTHER = (
    "yaml-syntax",
    "this cannot be read as YAML",
    "look at the quotes, brackets and indentation just before it",
)


@dataclass(frozen=True, slots=True)
class _Tab:
    """A mark on a tab."""

    line: int
    column: int


def _worded(scene: Scene) -> Diagnostic:
    if (tab := _indenting_tab(scene)) is not None:
        return scene.diagnostic(
            tab, "tab-indent", "a tab stands in the indentation", "use spaces", None
        )
    for pattern, words in _COMPLAINTS:
        if pattern.search(f"{scene.context}: {scene.problem}"):
            return words(scene)
    return scene.diagnostic(scene.noticed, *_OTHER, _opening(scene))


def _indenting_tab(scene: Scene) -> Mark | None:
    line = scene.line(scene.noticed)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" not in indentation or "quoted scalar" in scene.context:
        return None
    return _Tab(scene.noticed.line, indentation.index("\t"))


def _opening(scene: Scene) -> tuple[Mark, str] | None:
    return None if scene.began is None else (scene.began, "it belongs to what begins here")


def _colon(scene: Scene) -> Diagnostic:
    before = scene.before(scene.noticed)
    if ":" in before:
        code, message = "unquoted-colon", "a second colon with a space after it stands in this text"
        advice = "put the text in quotes"
    elif len(before) > _LONGEST_KEY:
        code, message = "key-too-long", f"a key of more than {_LONGEST_KEY} characters ends here"
        advice = "shorten it, and write the long text as the value"
    elif before[:1].isspace():
        code, message = "wrong-indent", "a key is indented below a text that is complete"
        advice = "give the key the indentation of its neighbours, or quote the text"
    else:
        code, message = "missing-colon", "the text above this key has no colon after it"
        advice = "write 'key: value', with a space after the colon, on each line"
    return scene.diagnostic(scene.noticed, code, message, advice, None)


def _no_colon(scene: Scene) -> Diagnostic:
    mark = scene.began or scene.noticed
    word = scene.line(mark)[mark.column :].strip()
    advice = "write 'key: value', with a space after the colon; indent a text that goes on"
    if word.startswith("-"):
        advice = "write a space after the '-' that begins an entry of a list"
    return scene.diagnostic(
        mark, "missing-colon", f"{quoted(word)} has no colon after it", advice, None
    )


def _open_quote(scene: Scene) -> Diagnostic:
    return scene.diagnostic(
        scene.began or scene.noticed,
        "unclosed-quote",
        "the quote that opens here is not closed",
        "close it; write \\\" for a quote inside double quotes, '' inside single ones",
        (scene.noticed, "it is still open here"),
    )


def _open_bracket(scene: Scene) -> Diagnostic:
    if scene.began is None or scene.is_end(scene.began):
        return scene.diagnostic(
            scene.noticed,
            "unclosed-bracket",
            "the file ends while a bracket is open",
            "close every '[' with ']' and every '{' with '}'",
            None,
        )
    bracket = scene.character(scene.began)
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    if scene.is_end(scene.noticed):
        return scene.diagnostic(
            scene.began,
            "unclosed-bracket",
            f"the '{bracket}' that opens here is not closed",
            f"close it with '{closing}'",
            (scene.noticed, "the file ends here"),
        )
    return scene.diagnostic(
        scene.noticed,
        "unclosed-bracket",
        f"a ',' or '{closing}' is missing before this",
        f"separate the entries with ', ' and close with '{closing}'",
        (scene.began, f"the '{bracket}' opens here"),
    )


def _no_content(scene: Scene) -> Diagnostic:
    if scene.is_end(scene.noticed):
        return _open_bracket(scene)
    return scene.diagnostic(
        scene.noticed,
        "missing-value",
        f"'{scene.character(scene.noticed)}' stands where a value must stand",
        "write the value, or quote a text that begins like this",
        None,
    )


def _no_key(scene: Scene) -> Diagnostic:
    character = scene.character(scene.noticed)
    if character and character in "]}":
        return scene.diagnostic(
            scene.noticed,
            "stray-bracket",
            f"this '{character}' closes nothing",
            "remove it, or write the bracket that it closes",
            None,
        )
    if not scene.before(scene.noticed).strip():
        return _wrong_indent(scene)
    return scene.diagnostic(
        scene.noticed,
        "text-after-value",
        "something follows a value that is complete",
        "put quotes round the whole value, or begin a new line",
        None,
    )


def _wrong_indent(scene: Scene) -> Diagnostic:
    what = "list" if re.search("collection|sequence", scene.context) else "mapping"
    return scene.diagnostic(
        scene.noticed,
        "wrong-indent",
        f"this line fits neither the {what} that is open nor one above it",
        "give it the indentation of its neighbours; entries of a list begin with '- '",
        None if scene.began is None else (scene.began, f"the {what} begins here"),
    )


def _entry(scene: Scene) -> Diagnostic:
    return scene.diagnostic(
        scene.noticed,
        "misplaced-entry",
        "an entry of a list begins in the middle of a line",
        "begin the list on the next line, or quote a text that begins with '- '",
        None,
    )


def _reserved(scene: Scene) -> Diagnostic:
    mark = scene.began if scene.began is not None and scene.context else scene.noticed
    return scene.diagnostic(
        mark,
        "reserved-character",
        f"a text without quotes cannot begin with '{scene.character(mark)}'",
        "put the text in quotes",
        None,
    )


def _escape(scene: Scene) -> Diagnostic:
    return scene.diagnostic(
        scene.noticed,
        "unknown-escape",
        "a backslash in double quotes begins an escape that YAML does not know",
        "write \\\\ for a backslash, or use single quotes",
        (scene.began, "the quote opens here") if scene.began is not None else None,
    )


def _block_header(scene: Scene) -> Diagnostic:
    return scene.diagnostic(
        scene.noticed,
        "block-header",
        "something other than a comment follows '|' or '>' on its line",
        "begin the text on the next line; quote a text that begins with '|' or '>'",
        (scene.began, "the text block begins here") if scene.began is not None else None,
    )


def _after_document(scene: Scene) -> Diagnostic:
    if scene.before(scene.noticed).strip() or scene.character(scene.noticed) in "]}":
        return _no_key(scene)
    return scene.diagnostic(
        scene.noticed,
        "second-document",
        "something follows the end of the document",
        "remove it, or put it into a file of its own in the same folder",
        None,
    )


def _directive(scene: Scene) -> Diagnostic:
    return scene.diagnostic(
        scene.noticed,
        "directive",
        "a line that begins with '%' is an instruction to a YAML reader, and this one is unknown",
        "remove it, or quote a text that begins with '%'",
        None,
    )


_COMPLAINTS: tuple[tuple[re.Pattern[str], Callable[[Scene], Diagnostic]], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        ("mapping values are not allowed", _colon),
        ("could not find expected ':'", _no_colon),
        ("quoted scalar: found unexpected (end|document)", _open_quote),
        ("quoted.*scalar: .*(escape|hexdec)", _escape),
        ("block scalar: ", _block_header),
        ("(anchor|alias|a tag|a node|token): ", _reserved),
        ("expected ',' or ", _open_bracket),
        ("expected (the )?node content", _no_content),
        ("expected key|expected <block end>, but found", _no_key),
        ("expected '-' indicator", _wrong_indent),
        ("sequence entries are not allowed", _entry),
        ("mapping keys are not allowed", _wrong_indent),
        ("expected '?<document start>", _after_document),
        ("directive|incompatible YAML", _directive),
    )
)
