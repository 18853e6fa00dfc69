"""Files that cannot be read: each says its one code at its one place, and nothing else escapes.

One row a file.  A row gives the bytes, and what must be said of them as `line:column code`.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.files import LARGEST_FILE
from dpia.files import MOST_FILES
from dpia.importers.yaml import IMPORTER
from dpia.importers.yaml.refusals import MOST
from dpia.merging import load_document

CONTENTS: tuple[tuple[str, bytes, tuple[str, ...]], ...] = (
    # what YAML allows and a model does not use
    ("anchor", b"a: &x 1\n", ("1:4 anchor",)),
    ("anchor on a mapping", b"a: &x\n  b: 1\n", ("1:4 anchor",)),
    ("anchor on a list", b"a: &x [1]\n", ("1:4 anchor",)),
    ("anchor on a key", b"&x a: 1\n", ("1:1 anchor",)),
    ("alias", b"a: *x\n", ("1:4 alias",)),
    ("alias in a list", b"a: [1, *x]\n", ("1:8 alias",)),
    ("alias as a key", b"*x : 1\n", ("1:1 alias",)),
    (
        "alias bomb",
        b"a: &a [x]\nb: &b [*a, *a]\n",
        ("1:4 anchor", "2:4 anchor", "2:8 alias", "2:12 alias"),
    ),
    ("tag", b"a: !!str 1\n", ("1:4 tag",)),
    ("tag without a name", b"a: ! 1\n", ("1:4 tag",)),
    ("tag that would run code", b"a: !!python/object/apply:os.system [ls]\n", ("1:4 tag",)),
    ("tag on the root", b"!model\na: 1\n", ("1:1 tag",)),
    ("anchor and tag at once", b"a: &x !!str 1\n", ("1:4 anchor", "1:4 tag")),
    ("merge key", b"a:\n  <<: {b: 1}\n", ("2:3 merge-key",)),
    ("duplicate key", b"a: 1\nb: 2\na: 3\n", ("3:1 duplicate-key",)),
    ("duplicate key, quoted once", b"a: 1\n'a': 2\n", ("2:1 duplicate-key",)),
    ("duplicate key twice", b"a: 1\na: 2\na: 3\n", ("2:1 duplicate-key", "3:1 duplicate-key")),
    (
        "duplicate below a duplicate",
        b"a: 1\na: {b: 1, b: 2}\n",
        ("2:1 duplicate-key", "2:11 duplicate-key"),
    ),
    ("second document", b"a: 1\n---\nb: 2\n", ("2:1 second-document",)),
    ("second document after dots", b"a: 1\n...\nb: 2\n", ("3:1 second-document",)),
    ("directive unknown", b"%FOO\n---\na: 1\n", ("1:5 directive",)),
    ("two faults far apart", b"a: *x\nb: 1\nb: 2\n", ("1:4 alias", "3:1 duplicate-key")),
    # keys that are not text
    ("key is a decimal", b"versions:\n  2.10: {}\n", ("2:3 key-not-text",)),
    ("key is a year", b"versions:\n  2017: {}\n", ("2:3 key-not-text",)),
    ("key is a day", b"seen:\n  2017-01-01: {}\n", ("2:3 key-not-text",)),
    ("key is a time", b"12:30: a\n", ("1:1 key-not-text",)),
    ("key is a number of old", b"1_000: a\n", ("1:1 key-not-text",)),
    ("key is true", b"true: a\n", ("1:1 key-not-text",)),
    ("key is null", b"~: a\n", ("1:1 key-not-text",)),
    ("key is missing", b": b\n", ("1:1 missing-key",)),
    ("key is missing in braces", b"a: {: b}\n", ("1:5 missing-key",)),
    ("key is empty", b"?\n: b\n", ("1:2 key-not-text",)),
    ("key is a list", b"[a]: b\n", ("1:1 key-not-text",)),
    ("key is a mapping", b"? {a: b}\n: c\n", ("1:3 key-not-text",)),
    ("key too long", b"x" * 1100 + b": 1\n", ("1:1101 key-too-long",)),
    # values that no output could keep
    ("whole number too large", b"a: 99999999999999999999\n", ("1:4 number-too-large",)),
    ("number of 5000 digits", b"a: " + b"9" * 5000, ("1:4 number-too-large",)),
    ("decimal beyond the range", b"a: 1e999\n", ("1:4 number-too-large",)),
    ("infinity", b"a: -.inf\n", ("1:4 number-too-large",)),
    ("not a number", b"a: [.nan]\n", ("1:5 number-too-large",)),
    ("escape to NUL", b'a: "x\\0"\n', ("1:4 control-character",)),
    ("escape to NUL in a key", b'"x\\0": a\n', ("1:1 control-character",)),
    # bytes
    ("NUL", b"a: x\0y\n", ("1:5 control-character",)),
    ("NUL after a line", b"a: 1\r\nb: x\0\n", ("2:5 control-character",)),
    ("bell", b"a: \x07\n", ("1:4 control-character",)),
    (
        "escape sequence on two lines",
        b"a: \x1b 1m\nb: \x1b 0m\n",
        ("1:4 control-character", "2:4 control-character"),
    ),
    ("delete", b"\xc3\xa9: \x7f\n", ("1:4 control-character",)),
    ("next line", b"a: x\xc2\x85y\n", ("1:5 control-character",)),
    ("line separator", b"a: x\xe2\x80\xa8y\n", ("1:5 control-character",)),
    ("no character", b"a: x\xef\xbf\xbf\n", ("1:5 control-character",)),
    ("Latin-1", b"a: b\nc: caf\xe9\n", ("2:7 not-utf-8",)),
    ("Latin-1 and more", b"a: caf\xe9\nb: *x\n", ("1:7 not-utf-8", "2:4 alias")),
    ("cut in a character", b"a: \xe2\x82", ("1:4 not-utf-8",)),
    ("surrogate", b"a: \xed\xa0\x80\n", ("1:4 not-utf-8",)),
    ("UTF-16 with its mark", "a: 1\n".encode("utf-16"), ("0:0 not-utf-8",)),
    ("UTF-16 without a mark", "a: 1\n".encode("utf-16-be"), ("0:0 not-utf-8",)),
    ("UTF-32", "a: 1\n".encode("utf-32"), ("0:0 not-utf-8",)),
    # shape
    ("empty", b"", ("0:0 empty-file",)),
    ("comments only", b"# nothing\n\n", ("0:0 empty-file",)),
    ("three dashes only", b"---\n", ("0:0 empty-file",)),
    ("mark only", b"\xef\xbb\xbf", ("0:0 empty-file",)),
    ("root is a list", b"- a\n- b\n", ("1:1 root-not-mapping",)),
    ("root is a text", b"# x\nhello\n", ("2:1 root-not-mapping",)),
    ("root is a number", b"12\n", ("1:1 root-not-mapping",)),
    ("brackets without end", b"[" * 100_000, ("1:41 nested-too-deep",)),
    ("braces without end", b"a: " + b"{a: " * 100_000, ("1:160 nested-too-deep",)),
    (
        "blocks 2000 deep",
        b"".join(b" " * n + b"a:\n" for n in range(2000)),
        ("41:41 nested-too-deep",),
    ),
    ("dashes without end", b"a:\n" + b"- " * 20_000, ("2:79 nested-too-deep",)),
    (
        "keys of keys",
        b"? " * 20_000,
        (*(f"1:{at} key-not-text" for at in range(3, 83, 2)), "1:81 nested-too-deep"),
    ),
    # syntax
    ("tab before a key", b"a:\n\tb: 1\n", ("2:1 tab-indent",)),
    ("tab after spaces", b"a: b\n  \tc: d\n", ("2:3 tab-indent",)),
    ("tab in a text block", b"a: |\n\tx\n", ("2:1 tab-indent",)),
    ("colon in a text", b"title: Act: part 2\n", ("1:11 unquoted-colon",)),
    ("colon after accents", "é: é: b\n".encode(), ("1:5 unquoted-colon",)),
    ("colon after an emoji", "a: \U0001f600 b: c\n".encode(), ("1:7 unquoted-colon",)),
    ("key below a text", b"a: 1\n b: 2\n", ("2:3 wrong-indent",)),
    ("key among entries", b"a:\n  - b\n  c: d\n", ("3:3 wrong-indent",)),
    ("entry among keys", b"a: 1\n- b\n", ("2:1 wrong-indent",)),
    ("key between two depths", b"a:\n    b: 1\n  c: 2\n", ("3:3 wrong-indent",)),
    ("no colon", b"a: 1\nb\nc: 2\n", ("2:1 missing-colon",)),
    ("no colon at the top", b"a\nb: 1\n", ("2:2 missing-colon",)),
    ("no space after a dash", b"a:\n  - b\n  -c\nd: 1\n", ("3:3 missing-colon",)),
    ("double quote open", b'a: "x\nb: 1\n', ("1:4 unclosed-quote",)),
    ("single quote open", b"a: 'x\nb: 1\n", ("1:4 unclosed-quote",)),
    ("quote across documents", b'a: "x\n---\ny"\n', ("1:4 unclosed-quote",)),
    ("list open at the end", b"a: [1, 2", ("1:4 unclosed-bracket",)),
    ("list open, key follows", b"a: [1\nb: 2\n", ("2:2 unclosed-bracket",)),
    ("list open and empty", b"a: [\n", ("1:5 unclosed-bracket",)),
    ("mapping open at the end", b"a: {b: 1\n", ("1:4 unclosed-bracket",)),
    ("no comma in a mapping", b"a: {b: c d: e}\n", ("1:11 unclosed-bracket",)),
    ("bracket too many", b"a: [b]]\n", ("1:7 stray-bracket",)),
    ("brace too many at the root", b"{a: 1}}\n", ("1:7 stray-bracket",)),
    ("text after a quote", b'a: "b" c\n', ("1:8 text-after-value",)),
    ("apostrophe in single quotes", b"a: 'it's'\n", ("1:8 text-after-value",)),
    ("comma for a value", b"a: ,\n", ("1:4 missing-value",)),
    ("at sign", b"a: @x\n", ("1:4 reserved-character",)),
    ("percent sign", b"a: %x\n", ("1:4 reserved-character",)),
    ("backtick", b"`a: 1\n", ("1:1 reserved-character",)),
    ("star alone", b"a: *\n", ("1:4 reserved-character",)),
    ("ampersand alone", b"a: & b\n", ("1:4 reserved-character",)),
    ("entry on the line of its key", b"a: - b\n", ("1:4 misplaced-entry",)),
    ("backslash in double quotes", b'a: "C:\\x"\n', ("1:9 unknown-escape",)),
    ("text after a bar", b"a: |x\n b\n", ("1:5 block-header",)),
    ("syntax after a refusal", b"a: *x\nb: [\n", ("1:4 alias", "2:5 unclosed-bracket")),
)


@pytest.mark.parametrize(
    ("content", "said"), [row[1:] for row in CONTENTS], ids=[row[0] for row in CONTENTS]
)
def test_a_malformed_file_is_refused_at_its_place(
    content: bytes, said: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "model.yaml"
    path.write_bytes(content)

    diagnostics = _refusals(path)

    assert tuple(f"{each.span.line}:{each.span.column} {each.code}" for each in diagnostics) == said
    assert all(each.span.path == path.as_posix() and each.help for each in diagnostics)


def _refusals(path: Path | str) -> tuple[Diagnostic, ...]:
    """Load what cannot be loaded; any other exception fails the test that asks."""
    with pytest.raises(Unreadable) as refused:
        load_document(str(path), (IMPORTER,))
    return refused.value.diagnostics


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # a socket's whole path must be short
    try:
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(path.name)
    finally:
        os.chdir(here)


PLACES: tuple[tuple[str, Callable[[Path], object], str], ...] = (
    ("nothing there", lambda _: None, "no-such-path"),
    ("a folder without models", lambda path: path.mkdir(), "empty-folder"),
    ("200 MB", _sparse, "file-too-large"),
)
if hasattr(os, "mkfifo"):
    PLACES += (
        ("a pipe", os.mkfifo, "not-a-file"),
        ("a socket", _socket, "not-a-file"),
        ("a link to a device", lambda path: path.symlink_to("/dev/zero"), "not-a-file"),
        ("a broken link", lambda path: path.symlink_to("gone.yaml"), "broken-link"),
        ("a link to itself", lambda path: path.symlink_to(path.name), "link-loop"),
    )


@pytest.mark.parametrize(
    ("make", "code"), [row[1:] for row in PLACES], ids=[row[0] for row in PLACES]
)
def test_what_is_no_file_is_refused_unopened(
    make: Callable[[Path], object], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "model.yaml"
    make(path)

    (diagnostic,) = _refusals(path)

    assert (diagnostic.span.path, diagnostic.span.line) == (path.as_posix(), 0)
    assert diagnostic.code == code
    assert diagnostic.help


@pytest.mark.parametrize(
    ("make", "code"), [row[1:] for row in PLACES if "folder" not in row[0]][1:]
)
def test_what_is_no_file_is_refused_inside_a_folder_too(
    make: Callable[[Path], object], code: str, tmp_path: Path
) -> None:
    make(tmp_path / "b.yaml")
    (tmp_path / "a.yaml").write_text("a: *x\n")

    diagnostics = _refusals(tmp_path)

    assert [each.code for each in diagnostics] == ["alias", code]


@pytest.mark.parametrize("path", ["", "a\0b.yaml", "\ud800.yaml", "x" * 5000, "/dev/null/x.yaml"])
def test_a_path_that_cannot_be_is_refused(path: str) -> None:
    (diagnostic,) = _refusals(path)

    assert diagnostic.code in {"no-such-path", "not-readable"}


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "model.txt"
    path.write_text("dpia: 1\n")

    (diagnostic,) = _refusals(path)

    assert diagnostic.code == "unknown-suffix"


def test_every_fault_of_every_file_comes_in_one_pass(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: *x\n")
    (tmp_path / "b.yaml").write_text("b: [\n")
    (tmp_path / "c.yaml").write_text("")
    (tmp_path / "d.yaml").write_text("flows: {x: 1}\n")
    (tmp_path / "e.yaml").write_text("flows: {x: 2}\n")

    diagnostics = _refusals(tmp_path)

    assert [f"{each.span.path[-6:]} {each.code}" for each in diagnostics] == [
        "a.yaml alias",
        "b.yaml unclosed-bracket",
        "c.yaml empty-file",
        "e.yaml duplicate-id",
    ]


def test_a_file_with_very_many_faults_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text("a: [" + "*x, " * 50_000 + "]\n")

    diagnostics = _refusals(path)

    assert len(diagnostics) == MOST + 1
    assert diagnostics[0].code == "too-many-problems"


def test_a_file_of_very_many_control_characters_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_bytes(b"\x01\n" * 50_000)

    diagnostics = _refusals(path)

    assert len(diagnostics) == MOST + 1
    assert diagnostics[0].code == "too-many-problems"


def test_a_folder_of_very_many_files_is_given_up(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.yaml").touch()

    (diagnostic,) = _refusals(tmp_path)

    assert diagnostic.code == "too-many-files"


def test_a_file_at_the_limit_is_still_opened(tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_bytes(b"a: *x\n#".ljust(LARGEST_FILE, b"#"))

    (diagnostic,) = _refusals(path)

    assert diagnostic.code == "alias"


def test_a_link_to_a_folder_inside_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n")
    (tmp_path / "again").symlink_to(tmp_path)

    (diagnostic,) = _refusals(tmp_path)

    assert diagnostic.code == "linked-folder"
