"""The parser's complaints in plain words, one function each."""

from __future__ import annotations

import re

from dpia.document import Diagnostic
from dpia.importers.yaml.scene import Scene
from dpia.quoting import quoted

_LONGEST_KEY = 1024


def colon(scene: Scene) -> Diagnostic:
    """Word a colon where no key can stand."""
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


def no_colon(scene: Scene) -> Diagnostic:
    """Word a key without a colon."""
    mark = scene.began or scene.noticed
    word = scene.line(mark)[mark.column :].strip()
    advice = "write 'key: value', with a space after the colon; indent a text that goes on"
    if word.startswith("-"):
        advice = "write a space after the '-' that begins an entry of a list"
    return scene.diagnostic(
        mark, "missing-colon", f"{quoted(word)} has no colon after it", advice, None
    )


def open_quote(scene: Scene) -> Diagnostic:
    """Word a quote that is not closed."""
    return scene.diagnostic(
        scene.began or scene.noticed,
        "unclosed-quote",
        "the quote that opens here is not closed",
        "close it; write \\\" for a quote inside double quotes, '' inside single ones",
        (scene.noticed, "it is still open here"),
    )


def open_bracket(scene: Scene) -> Diagnostic:
    """Word a bracket that is not closed, or a comma that is missing in it."""
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


def no_content(scene: Scene) -> Diagnostic:
    """Word a value that is missing."""
    if scene.character(scene.noticed) == ":":
        return _missing_key(scene)
    if scene.is_end(scene.noticed):
        return open_bracket(scene)
    return scene.diagnostic(
        scene.noticed,
        "missing-value",
        f"'{scene.character(scene.noticed)}' stands where a value must stand",
        "write the value, or quote a text that begins like this",
        None,
    )


def no_key(scene: Scene) -> Diagnostic:
    """Word what stands where a new key was awaited."""
    character = scene.character(scene.noticed)
    if character == ":":
        return _missing_key(scene)
    if character and character in "]}":
        return scene.diagnostic(
            scene.noticed,
            "stray-bracket",
            f"this '{character}' closes nothing",
            "remove it, or write the bracket that it closes",
            None,
        )
    if not scene.before(scene.noticed).strip():
        return wrong_indent(scene)
    return scene.diagnostic(
        scene.noticed,
        "text-after-value",
        "something follows a value that is complete",
        "put quotes round the whole value, or begin a new line",
        None,
    )


def wrong_indent(scene: Scene) -> Diagnostic:
    """Word a line at a depth that nothing above it has."""
    what = "list" if re.search("collection|sequence", scene.context) else "mapping"
    return scene.diagnostic(
        scene.noticed,
        "wrong-indent",
        f"this line fits neither the {what} that is open nor one above it",
        "give it the indentation of its neighbours; entries of a list begin with '- '",
        None if scene.began is None else (scene.began, f"the {what} begins here"),
    )


def entry(scene: Scene) -> Diagnostic:
    """Word an entry of a list in the middle of a line."""
    return scene.diagnostic(
        scene.noticed,
        "misplaced-entry",
        "an entry of a list begins in the middle of a line",
        "begin the list on the next line, or quote a text that begins with '- '",
        None,
    )


def reserved(scene: Scene) -> Diagnostic:
    """Word a text that begins with a character of YAML's own."""
    mark = scene.began if scene.began is not None and scene.context else scene.noticed
    return scene.diagnostic(
        mark,
        "reserved-character",
        f"a text without quotes cannot begin with '{scene.character(mark)}'",
        "put the text in quotes",
        None,
    )


def escape(scene: Scene) -> Diagnostic:
    """Word an escape that is unknown."""
    return scene.diagnostic(
        scene.noticed,
        "unknown-escape",
        "a backslash in double quotes begins an escape that YAML does not know",
        "write \\\\ for a backslash, or use single quotes",
        (scene.began, "the quote opens here") if scene.began is not None else None,
    )


def block_header(scene: Scene) -> Diagnostic:
    """Word what follows the sign of a text block."""
    return scene.diagnostic(
        scene.noticed,
        "block-header",
        "something other than a comment follows '|' or '>' on its line",
        "begin the text on the next line; quote a text that begins with '|' or '>'",
        (scene.began, "the text block begins here") if scene.began is not None else None,
    )


def after_document(scene: Scene) -> Diagnostic:
    """Word what follows the end of the document."""
    if scene.before(scene.noticed).strip() or scene.character(scene.noticed) in "]}":
        return no_key(scene)
    return scene.diagnostic(
        scene.noticed,
        "second-document",
        "something follows the end of the document",
        "remove it, or put it into a file of its own in the same folder",
        None,
    )


def directive(scene: Scene) -> Diagnostic:
    """Word a line that begins with a percent sign."""
    return scene.diagnostic(
        scene.noticed,
        "directive",
        "a line that begins with '%' is an instruction to a YAML reader, and this one is unknown",
        "remove it, or quote a text that begins with '%'",
        None,
    )


def _missing_key(scene: Scene) -> Diagnostic:
    return scene.diagnostic(
        scene.noticed,
        "missing-key",
        "a key is missing before this colon",
        "write the key, or quote a text that begins with ':'",
        None,
    )
