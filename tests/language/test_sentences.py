"""Every sentence that code names is in the language files, and each of them is said somewhere."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from dpia.language.sentences import places

_ROOT = Path(__file__).resolve().parents[2] / "dpia"
_ENGLISH = _ROOT / "language" / "en-GB"
_SAYING = ("say", "phrase")


def _sentences() -> dict[str, str]:
    return {
        f"{file.stem}.{key}": sentence
        for file in sorted(_ENGLISH.glob("*.toml"))
        for key, sentence in tomllib.loads(file.read_text(encoding="utf-8")).items()
    }


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for file in sorted(_ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                where = f"{file.relative_to(_ROOT)}:{node.lineno}"
                yield from ((where, node) for _ in node.args[:1] if node.func.id in _SAYING)


def _strings() -> set[str]:
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in _ROOT.rglob("*.py"))
    nodes = (node for tree in trees for node in ast.walk(tree))
    return {one.value for one in nodes if isinstance(one, ast.Constant) and type(one.value) is str}


def test_every_sentence_that_code_names_is_written() -> None:
    sentences = _sentences()

    missing = [
        f"{where} {ast.unparse(call.args[0])}"
        for where, call in _calls()
        if isinstance(call.args[0], ast.Constant) and call.args[0].value not in sentences
    ]

    assert missing == []


def test_every_sentence_that_is_written_is_named_by_code() -> None:
    assert sorted(_sentences().keys() - _strings()) == []


def test_a_call_gives_each_place_of_its_sentence_a_value_and_no_more() -> None:
    sentences = _sentences()

    wrong = [
        f"{where} {ast.unparse(call.args[0])}"
        for where, call in _calls()
        if isinstance(call.args[0], ast.Constant)
        and set(places(sentences[str(call.args[0].value)])) != {word.arg for word in call.keywords}
    ]

    assert wrong == []


def test_no_sentence_is_empty_or_has_two_blanks_on_end() -> None:
    loose = [
        id_ for id_, one in _sentences().items() if not one.strip() or one != one.strip("\n\t")
    ]

    assert loose == []
