"""Models that make no sense: each says what is wrong with it, at its place, and nothing else.

The cases are the files in `cases/`, each with the whole of what is said of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from dpia import catalogue
from dpia.api.loading import load
from dpia.document import Diagnostic
from dpia.document import Unreadable
from tests.malformed.table import BLOCKS
from tests.malformed.table import FRAME
from tests.malformed.table import JUNK
from tests.malformed.table import replaced
from tests.strategies import Data
from tests.strategies import models
from tests.understanding import understood_data

WHOLE_FILES = (
    ("dpia: 2\ntitle: A\nas_of: 2020-01-31\n", ("1:7 unknown-format",)),
    ("dpia: one\ntitle: A\nas_of: 2020-01-31\n", ("1:7 unknown-format",)),
    ("dpia: true\ntitle: A\nas_of: 2020-01-31\n", ("1:7 unknown-format",)),
    ("dpia: [1]\ntitle: A\nas_of: 2020-01-31\n", ("1:7 unknown-format",)),
    ("title: A\nas_of: 2020-01-31\n", ("1:1 missing-key",)),
    ("dpia: 1\n", ("1:1 missing-key", "1:1 missing-key")),
    ("dpia: 1\ntitle: ''\nas_of: 2020-01-31\n", ("2:8 empty-text",)),
    ("dpia: 1\ntitle: 7\nas_of: 2020-01-31\n", ("2:8 wrong-kind",)),
    ("dpia: 1\ntitle: A\nas_of: 2020-01\n", ("3:8 bad-day",)),
    ("dpia: 1\ntitle: A\nas_of: 2021-02-29\n", ("3:8 bad-day",)),
    ("dpia: 1\ntitle: A\nas_of: soon\n", ("3:8 bad-day",)),
    ("dpia: 1\ntitle: A\nas_of:\n", ("3:7 wrong-kind",)),
    ("dpia: 1\ntitle: A\nas_of: 2020-01-31\nnote: [a]\n", ("4:7 wrong-kind",)),
    ("{}\n", ("1:1 missing-key",) * 3),
)


def said_of(folder: Path) -> tuple[Diagnostic, ...]:
    """Load what cannot be understood; any other exception fails the test that asks."""
    with pytest.raises(Unreadable) as refused:
        load(str(folder))
    return refused.value.diagnostics


def written(diagnostics: tuple[Diagnostic, ...], folder: Path) -> str:
    text = str(catalogue.writer("problems", "text")(diagnostics))
    return text.replace(f"{folder.as_posix()}/", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "frame.yaml").write_text(FRAME, encoding="utf-8")
    return tmp_path


def test_the_frame_alone_is_a_model(folder: Path) -> None:
    assert load(str(folder)).warnings == ()


def test_there_are_at_least_three_hundred_cases() -> None:
    assert len(BLOCKS) >= 300
    assert len({name for name, _, _ in BLOCKS}) == len(BLOCKS)


@pytest.mark.parametrize(
    ("text", "said"), [block[1:] for block in BLOCKS], ids=[block[0] for block in BLOCKS]
)
def test_a_malformed_model_is_told_what_is_wrong_and_where(
    text: str, said: str, folder: Path
) -> None:
    (folder / "case.yaml").write_text(text, encoding="utf-8")

    diagnostics = said_of(folder)

    lines = written(diagnostics, folder).splitlines()[:-1]
    assert lines == said.rstrip("\n").splitlines()
    assert all(each.span.line and each.help for each in diagnostics)
    assert sorted(path.name for path in folder.iterdir()) == ["case.yaml", "frame.yaml"]


@pytest.mark.parametrize(("text", "said"), WHOLE_FILES)
def test_the_head_of_a_model_is_looked_at(text: str, said: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "model.yaml"
    path.write_text(text)

    diagnostics = said_of(path)

    assert tuple(f"{each.span.line}:{each.span.column} {each.code}" for each in diagnostics) == said


@pytest.mark.parametrize(
    ("text", "said"), [block[1:] for block in BLOCKS[::31]], ids=[b[0] for b in BLOCKS[::31]]
)
def test_the_command_says_it_on_standard_output_and_exits_with_two(
    text: str, said: str, folder: Path
) -> None:
    (folder / "case.yaml").write_text(text, encoding="utf-8")

    run = subprocess.run(
        [sys.executable, "-m", "dpia", "validate", "."],
        cwd=folder,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert run.returncode == 2
    assert "Traceback" not in run.stdout + run.stderr
    assert run.stdout.replace("./", "").splitlines()[:-1] == said.rstrip("\n").splitlines()
    assert sorted(path.name for path in folder.iterdir()) == ["case.yaml", "frame.yaml"]


def test_every_problem_of_every_file_comes_in_one_pass_sorted_by_place(folder: Path) -> None:
    (folder / "a.yaml").write_text("fields: {Name: {}}\npurposes: {p: {within: [kare]}}\n")
    (folder / "b.yaml").write_text("flowz: {}\nevents: {e: {kind: leak, on: 2017-02-30}}\n")
    (folder / "c.yaml").write_text("harms: {h: {to: [nobody]}}\nsubjects: {giver: {}}\n")

    diagnostics = said_of(folder)

    assert [f"{each.span.path[-6:]}:{each.span.line} {each.code}" for each in diagnostics] == [
        "a.yaml:1 bad-id",
        "a.yaml:2 undeclared-name",
        "b.yaml:1 unknown-key",
        "b.yaml:2 bad-date",
        "c.yaml:1 undeclared-name",
        "c.yaml:2 duplicate-id",
    ]


def test_what_may_only_follow_from_an_unreadable_file_is_left_unsaid(folder: Path) -> None:
    (folder / "a.yaml").write_text("organisations: {other: {}\n")
    (folder / "b.yaml").write_text("harms: {h: {to: [nobody]}}\nfields: {Name: {}}\n")

    diagnostics = said_of(folder)

    assert [each.code for each in diagnostics] == ["unclosed-bracket", "bad-id"]


@settings(max_examples=150)
@given(models(most=2), st.data(), JUNK)
def test_no_value_at_any_place_makes_a_traceback(
    model: Data, data: st.DataObject, junk: object
) -> None:
    broken = replaced(json.loads(json.dumps(model)), data, junk)

    with suppress(Unreadable):
        understood_data(broken)
