"""What is built depends on the model and on nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import CASE
from tests.cli.running import STARTER
from tests.cli.running import files_in
from tests.cli.running import run

ELSEWHERE = {
    "LC_ALL": "tr_TR.UTF-8",
    "LANG": "de_DE.UTF-8",
    "TZ": "Pacific/Kiritimati",
    "PYTHONHASHSEED": "4242",
    "COLUMNS": "200",
    "SOURCE_DATE_EPOCH": "0",
    "USER": "someone-else",
}
HERE = {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "0"}


def test_a_build_is_the_same_anywhere_and_at_any_time(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()

    here = run("build", STARTER, "-o", "out", folder=tmp_path / "one", **HERE)
    there = run("build", STARTER, "-o", "out", folder=tmp_path / "two", **ELSEWHERE)

    assert (here.returncode, there.returncode, here.stdout) == (0, 0, "")
    made = files_in(tmp_path / "one")
    assert made == files_in(tmp_path / "two")
    listed = json.loads(made["out/build.json"])["files"]
    assert {f"out/{one['path']}" for one in listed} | {"out/build.json"} == set(made)


def test_a_build_does_not_say_where_it_was_made(tmp_path: Path) -> None:
    run("build", STARTER, "-o", "out", folder=tmp_path)

    for content in files_in(tmp_path).values():
        assert str(tmp_path).encode() not in content
        assert str(Path(STARTER)).encode() not in content


@pytest.mark.parametrize("command", ["show", "facts", "compare"])
def test_the_name_and_the_number_of_files_change_no_answer(command: str, tmp_path: Path) -> None:
    shutil.copytree(STARTER, tmp_path / "copy")
    text = (tmp_path / "copy" / "model.yaml").read_text()
    head, mark, rest = text.partition("\nsources:")
    (tmp_path / "copy" / "model.yaml").unlink()
    (tmp_path / "copy" / "z.yaml").write_text(head)
    (tmp_path / "copy" / "a.yaml").write_text((mark + rest).lstrip())
    more = ("first-letter", "second-letter") if command == "compare" else ()

    one = run(command, STARTER, *more, "-f", "json", folder=tmp_path, **HERE)
    other = run(command, "copy", *more, "-f", "json", folder=tmp_path, **ELSEWHERE)

    assert one.stdout == other.stdout


def test_what_a_comparison_says_does_not_hang_on_how_sets_are_hashed(tmp_path: Path) -> None:
    command = ("compare", CASE, "mou-2017", "narrowed-2018", "-f", "json")

    said = {run(*command, folder=tmp_path, PYTHONHASHSEED=seed).stdout for seed in "1234"}

    assert len(said) == 1
