"""YAML as a model's files may use it."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dpia.document import Level
from dpia.document import Reading
from dpia.importers.yaml import IMPORTER
from dpia.importers.yaml import events
from dpia.importers.yaml import read

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")))
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=25,
)
MODELS = st.dictionaries(TEXTS, VALUES, min_size=1, max_size=5)


@given(MODELS, st.booleans())
def test_what_json_says_is_what_a_model_says(data: dict[str, Any], indented: bool) -> None:
    text = json.dumps(data, ensure_ascii=False, indent=1 if indented else None)

    reading = read("model.yaml", text.replace("\x7f", "").encode())

    assert reading.diagnostics == ()
    assert _written(reading.data) == _written(json.loads(text.replace("\x7f", "")))


@given(MODELS, st.sampled_from(["'", '"']), st.booleans())
def test_quoted_texts_in_block_style_stay_what_they_are(
    data: dict[str, Any], quote: str, flow: bool
) -> None:
    text = yaml.safe_dump(_texts(data), default_style=quote, default_flow_style=flow)

    reading = read("model.yaml", text.replace("!!null ", "").encode())

    assert reading.diagnostics == ()
    assert reading.data == _texts(data)


@given(st.lists(st.sampled_from(list("ab:-? \n\t,[]{}&*!|>'\"%@#1\\\0é\u2028"))).map("".join))
def test_no_text_makes_a_traceback_and_none_is_lost_without_a_word(text: str) -> None:
    reading = read("model.yaml", text.encode())

    assert (reading.data is not None) or reading.diagnostics
    assert all(each.level is Level.ERROR and each.help for each in reading.diagnostics)


@given(st.binary())
def test_no_bytes_make_a_traceback(data: bytes) -> None:
    reading = read("model.yaml", data)

    assert (reading.data is not None) or reading.diagnostics


@given(st.lists(st.sampled_from(list("ab:-? \n,[]{}&*!'#1"))).map("".join))
def test_the_python_parser_gives_the_same_data(text: str) -> None:
    fast = read("model.yaml", text.encode())

    slow = _read_with_python(text.encode())

    assert slow.data == fast.data or slow.diagnostics or fast.diagnostics


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("NO", "NO"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("null", None),
        ("12", 12),
        ("-3", -3),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("2.5", 2.5),
        ("1e3", 1000.0),
        ("2017-01-01", "2017-01-01"),
        ("2017-01", "2017-01"),
        ("2014-01/2016-11", "2014-01/2016-11"),
        ("../2016", "../2016"),
        ("nhs-mou@2017", "nhs-mou@2017"),
        ("'12'", "12"),
        ('"true"', "true"),
        ('"a\\tb"', "a\tb"),
        ("|\n  a\n  b", "a\nb\n"),
        (">\n  a\n  b", "a b\n"),
    ],
)
def test_an_unquoted_text_is_read_by_the_core_schema(written: str, value: Any) -> None:
    reading = read("model.yaml", f"a: {written}\n".encode())

    assert reading.diagnostics == ()
    assert _written(reading.data) == _written({"a": value})


@pytest.mark.parametrize(
    "key",
    ["yes", "no", "on", "y", "2014-01", "2014-01/2016-11", "2005/..", "-", ".a", "1a", "=", "<"],
)
def test_a_key_that_is_text_to_every_reader_needs_no_quotes(key: str) -> None:
    reading = read("model.yaml", f"{key}: x\n".encode())

    assert reading.diagnostics == ()
    assert reading.data == {key: "x"}


@pytest.mark.parametrize("key", ["2017", "2.10", "<<", "true", "2017-01-01", "~"])
def test_any_key_may_be_quoted(key: str) -> None:
    reading = read("model.yaml", f'"{key}": x\n'.encode())

    assert reading.diagnostics == ()
    assert reading.data == {key: "x"}


@pytest.mark.parametrize(
    "text",
    [
        "# yaml-language-server: $schema=schemas/model.json\ndpia: 1\n",
        '# yaml-language-server: $schema=schemas/model.json\n"dpia": 1\n',
        "\ufeffdpia: 1\n",
        "%YAML 1.2\n---\ndpia: 1\n...\n",
        "---\r\ndpia: 1\r\n",
        "dpia: 1",
        "{dpia: 1}",
        "{\tdpia:\t1}",
    ],
)
def test_a_first_line_may_be_written_in_many_ways(text: str) -> None:
    reading = read("model.yaml", text.encode())

    assert reading.diagnostics == ()
    assert reading.data == {"dpia": 1}


def test_equal_texts_are_one_object() -> None:
    reading = read("model.yaml", b"a: [gp, gp, 'nhs', 'nhs']\nb: {gp: 1}\n")

    assert reading.data is not None
    first, second, third, fourth = reading.data["a"]
    assert first is second
    assert third is fourth


def test_a_repeated_key_keeps_its_first_value_and_shows_its_first_place() -> None:
    reading = read("model.yaml", b"x:\n  a: 1\n  b: {a: 2}\n  a: 3\n")

    (diagnostic,) = reading.diagnostics
    assert reading.data == {"x": {"a": 1, "b": {"a": 2}}}
    assert str(diagnostic.span) == "model.yaml:4:3"
    assert [(str(span), word) for span, word in diagnostic.related] == [
        ("model.yaml:2:3", "first given here")
    ]


def test_what_is_refused_does_not_hide_what_stands_beside_it() -> None:
    reading = read("model.yaml", b"a: *x\n2.10: {b: *y}\nc: !t d\n? [e]\n: f\ng: h\n")

    assert reading.data == {"a": None, "c": "d", "g": "h"}
    assert [each.code for each in reading.diagnostics] == [
        "alias",
        "key-not-text",
        "alias",
        "tag",
        "key-not-text",
    ]


def test_forty_levels_are_read_and_one_more_is_refused() -> None:
    forty = b"{a: " * 40 + b"1" + b"}" * 40

    allowed = read("model.yaml", forty)
    refused = read("model.yaml", b"{a: " + forty + b"}")

    assert allowed.diagnostics == ()
    assert [each.code for each in refused.diagnostics] == ["nested-too-deep"]


def test_the_importer_takes_both_suffixes() -> None:
    assert (IMPORTER.format, IMPORTER.suffixes) == ("yaml", (".yaml", ".yml"))
    assert IMPORTER.read is read


def _read_with_python(data: bytes) -> Reading:
    """Read with PyYAML's own parser, as on a machine without libyaml."""
    with pytest.MonkeyPatch.context() as machine:
        machine.setattr(events, "WITH_LIBYAML", False)
        return read("model.yaml", data)


def _written(data: Any) -> str:
    return json.dumps(data, sort_keys=True)


def _texts(value: Any) -> Any:
    """Leave the texts of some data and their arrangement; everything else becomes a text."""
    if isinstance(value, dict):
        return {key: _texts(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_texts(each) for each in value]
    return value if isinstance(value, str) else str(value)
