"""The files of one model as one document."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.importers.yaml import IMPORTER
from dpia.importers.yaml import read
from dpia.merging import load_document
from dpia.merging import merge
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

FILES = (
    ("a.yaml", b"dpia: 1\ntitle: T\nflows:\n  x: {from: gp}\nfields: {}\n"),
    ("b.yaml", b"dpia: 1\nflows:\n  y: {from: home}\nas_of: 2026-11-21\n"),
    ("c.yaml", b"subjects: {p: {}}\nflows: {z: }\n"),
)
MERGED = {
    "dpia": 1,
    "title": "T",
    "as_of": "2026-11-21",
    "flows": {"x": {"from": "gp"}, "y": {"from": "home"}, "z": None},
    "fields": {},
    "subjects": {"p": {}},
}


@pytest.mark.parametrize("files", list(itertools.permutations(FILES)))
def test_the_order_of_files_decides_nothing(files: tuple[tuple[str, bytes], ...]) -> None:
    document, diagnostics = merge([read(*file) for file in files])

    assert diagnostics == ()
    assert document.data == MERGED


def test_every_entry_is_found_in_its_own_file() -> None:
    document, _ = merge([read(*file) for file in FILES])
    places = [
        Place(Pointer(("flows", "x", "from")), Part.VALUE),
        Place(Pointer(("flows", "y"))),
        Place(Pointer(("flows", "z"))),
        Place(Pointer(("as_of",))),
        Place(Pointer(("flows", "missing"))),
    ]

    spans = document.source.locate(places)

    assert [str(spans[place]) for place in places] == [
        "a.yaml:4:13",
        "b.yaml:3:3",
        "c.yaml:2:9",
        "b.yaml:4:1",
        "a.yaml:3:1",
    ]


def test_an_id_given_in_two_files_shows_both_places() -> None:
    readings = [read("a.yaml", b"flows: {x: 1}"), read("b.yaml", b"\nflows:\n  x: 1\n")]

    document, (clash,) = merge(readings)

    assert document.data == {"flows": {"x": 1}}
    assert (str(clash.span), clash.code) == ("b.yaml:3:3", "duplicate-id")
    assert _related(clash) == [("a.yaml:1:9", "first given here")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1", "2"),
        ("1", "true"),
        ("1", "1.0"),
        ("1", "'1'"),
        ("[a, b]", "[b, a]"),
        ("text", "{x: 1}"),
        ("{x: 1}", "text"),
        ("", "{x: 1}"),
    ],
)
def test_a_top_level_value_that_differs_shows_both_places(first: str, second: str) -> None:
    readings = [read("a.yaml", f"k: {first}".encode()), read("b.yaml", f"k: {second}".encode())]

    _, (clash,) = merge(readings)

    assert (str(clash.span), clash.code) == ("b.yaml:1:1", "different-values")
    assert _related(clash) == [("a.yaml:1:1", "the other value")]


@pytest.mark.parametrize("value", ["1", "text", "[a, {b: c}]", "", "{}"])
def test_a_top_level_value_given_twice_alike_is_one_value(value: str) -> None:
    one = read("a.yaml", f"k: {value}".encode())

    document, diagnostics = merge([one, one])

    assert diagnostics == ()
    assert document.data == one.data


def test_a_file_that_cannot_be_parsed_does_not_hide_the_others() -> None:
    readings = [read("a.yaml", b"a: ["), *(read(*file) for file in FILES)]

    document, diagnostics = merge(readings)

    assert diagnostics == ()
    assert document.data == MERGED


def test_merging_leaves_what_was_read_as_it_was() -> None:
    readings = [read(*file) for file in FILES]

    merge(readings)

    assert [reading.data for reading in readings] == [read(*file).data for file in FILES]


def test_a_folder_and_its_one_file_load_alike(tmp_path: Path) -> None:
    (tmp_path / "model.yaml").write_text("dpia: 1\nflows: {x: {}}\n")

    one = load_document(str(tmp_path / "model.yaml"), (IMPORTER,))
    folder = load_document(str(tmp_path), (IMPORTER,))

    assert one.data == folder.data == {"dpia": 1, "flows": {"x": {}}}


def test_a_model_that_cannot_be_read_is_refused_with_all_reasons(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("flows: {x: *y}\n")
    (tmp_path / "b.yaml").write_text("flows: {x: 1}\n")

    with pytest.raises(Unreadable) as refused:
        load_document(str(tmp_path), (IMPORTER,))

    assert [each.code for each in refused.value.diagnostics] == ["alias", "duplicate-id"]


def _related(diagnostic: Diagnostic) -> list[tuple[str, str]]:
    return [(str(span), word) for span, word in diagnostic.related]
