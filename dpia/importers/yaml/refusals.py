"""What a model may not use of YAML, and the words for each."""

from __future__ import annotations

from collections.abc import Mapping

from dpia.document import Diagnostic
from dpia.importers.yaml.events import Mark
from dpia.quoting import quoted
from dpia.source import Span

DEEPEST = 40
"""How many mappings and lists may stand inside one another."""
MOST = 1000
"""How many problems of one file are shown; a file with more is another kind of file."""

_STANDARD = "tag:yaml.org,2002:"


class TooManyError(Exception):
    """Raised when a file has so many problems that reading on helps nobody."""


class Refusals:
    """The problems of one file, in the order of reading."""

    def __init__(self, path: str) -> None:
        """Start with none."""
        self.path = path
        self._found: list[Diagnostic] = []
        self._repeated: dict[tuple[int, int], str] = {}

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Give what was found, by place."""
        return tuple(sorted(self._found))

    def repeats(self) -> frozenset[tuple[int, int]]:
        """Tell where keys stand, from nought, that their mapping had before."""
        return frozenset(self._repeated)

    def span(self, mark: Mark) -> Span:
        """Give a mark of the parser as a place in the file."""
        return Span(self.path, mark.line + 1, mark.column + 1)

    def add(self, span: Span, code: str, message: str, advice: str) -> None:
        """Note a problem."""
        self.note(Diagnostic(span, code, message, advice))

    def note(self, diagnostic: Diagnostic) -> None:
        """Note a problem that is already worded."""
        self._found.append(diagnostic)
        if len(self._found) == MOST:
            self._found.append(
                Diagnostic(
                    Span(self.path),
                    "too-many-problems",
                    f"there are more than {MOST} problems, and the rest of the file was not read",
                    "begin with the first; many may have one cause",
                )
            )
            raise TooManyError

    def anchor(self, mark: Mark, name: str) -> None:
        """Refuse `&name`."""
        self.add(
            self.span(mark),
            "anchor",
            f"the anchor {quoted('&' + name)} stands here, and a model has no anchors",
            "remove it, and write the text out where it is used",
        )

    def alias(self, mark: Mark, name: str) -> None:
        """Refuse `*name`."""
        self.add(
            self.span(mark),
            "alias",
            f"the alias {quoted('*' + name)} stands here, and a model has no aliases",
            "write out what it stands for; quote a text that starts with '*'",
        )

    def tag(self, mark: Mark, name: str) -> None:
        """Refuse `!name`."""
        self.add(
            self.span(mark),
            "tag",
            f"the tag {quoted(name.replace(_STANDARD, '!!'))} stands here, and a model has no tags",
            "remove it; quote a value that must stay a text",
        )

    def plain_key(self, mark: Mark, key: str, reading: str) -> None:
        """Refuse an unquoted key that is not text to every reader."""
        if key == "<<":
            self.add(
                self.span(mark),
                "merge-key",
                "the merge key '<<' stands here, and a model does not merge mappings",
                "write the entries out",
            )
        elif key:
            self.add(
                self.span(mark),
                "key-not-text",
                f"the key {quoted(key)} is read as {reading}",
                f'quote it: "{key}"' if len(key) < DEEPEST else "quote it",
            )
        else:
            self.add(self.span(mark), "key-not-text", "a key is missing before ':'", "write one")

    def compound_key(self, mark: Mark) -> None:
        """Refuse a list or a mapping as a key."""
        self.add(
            self.span(mark),
            "key-not-text",
            "a list or a mapping stands where a key must stand",
            "write a text as the key; quote one that starts with '[' or '{'",
        )

    def repeated_key(self, mark: Mark, key: str) -> None:
        """Refuse a key that its mapping has already; `settle_repeats` adds the first place."""
        self._repeated[mark.line, mark.column] = key
        self.add(
            self.span(mark),
            "duplicate-key",
            f"the key {quoted(key)} is given twice in one mapping",
            "keep one, or bring together what they say",
        )

    def settle_repeats(self, firsts: Mapping[tuple[int, int], Mark]) -> None:
        """Show with every repeated key where it was written first."""
        for index, found in enumerate(self._found):
            first = firsts.get((found.span.line - 1, found.span.column - 1))
            if found.code == "duplicate-key" and first is not None:
                related = ((self.span(first), "first given here"),)
                self._found[index] = Diagnostic(
                    found.span, found.code, found.message, found.help, related=related
                )

    def number(self, mark: Mark, text: str) -> None:
        """Refuse a number that JSON would change."""
        self.add(
            self.span(mark),
            "number-too-large",
            f"the number {quoted(text)} is not one that a model can keep exactly",
            "quote it if it is a name or a reference",
        )

    def hidden(self, mark: Mark, character: str) -> None:
        """Refuse a control character that came in as an escape."""
        self.add(
            self.span(mark),
            "control-character",
            f"an escape in this text stands for the control character U+{ord(character):04X}",
            "remove the escape",
        )

    def deep(self, mark: Mark) -> None:
        """Refuse to go on below the deepest level."""
        self.add(
            self.span(mark),
            "nested-too-deep",
            f"more than {DEEPEST} mappings and lists stand inside one another here, and the rest"
            " of the file was not read",
            "write the model flatter; look for brackets that are never closed",
        )

    def second_document(self, mark: Mark) -> None:
        """Refuse a second document."""
        self.add(
            self.span(mark),
            "second-document",
            "a second document starts here, and a file holds one",
            "put it into a file of its own in the same folder, or remove the line '---'",
        )

    def empty(self) -> None:
        """Refuse a file in which nothing stands."""
        self.add(
            Span(self.path),
            "empty-file",
            "there is nothing in this file but comments and empty lines",
            "write a model into it, beginning with 'dpia: 1', or remove the file",
        )

    def root(self, mark: Mark) -> None:
        """Refuse a document that is not a mapping."""
        self.add(
            self.span(mark),
            "root-not-mapping",
            "the file does not hold a mapping",
            "begin it with a key and a colon, such as 'dpia: 1'",
        )
