"""Positions are written once, read again, and named with their line where they are wrong."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import CASE
from tests.cli.running import STARTER
from tests.cli.running import run

KEEPING = ("diagram", STARTER, "--positions", "here.yaml", "-o", "map.svg")
BAD = "positions: 2\nnodes:\n  a: [1, 2]\n  b: [10, 10, 60]\n  c: [20, 20, 60]\nflow: {}\n"


def test_positions_are_written_and_drawn_in_and_a_second_time_the_same(tmp_path: Path) -> None:
    first = run(*KEEPING, "--keep-positions", folder=tmp_path)
    written = (tmp_path / "here.yaml").read_bytes()
    drawn = (tmp_path / "map.svg").read_bytes()
    second = run(*KEEPING, "--keep-positions", "--prune", folder=tmp_path)
    third = run(*KEEPING, folder=tmp_path)
    built = run("build", STARTER, "-o", "out", "--positions", "here.yaml", folder=tmp_path)

    assert [one.returncode for one in (first, second, third, built)] == [0, 0, 0, 0]
    assert (tmp_path / "here.yaml").read_bytes() == written
    assert (tmp_path / "map.svg").read_bytes() == drawn
    assert b'"reading-club": [' in written


def test_places_of_a_group_drawn_as_one_stand_beside_those_of_its_bodies(tmp_path: Path) -> None:
    keeping = (*KEEPING[:1], CASE, *KEEPING[2:], "--keep-positions")
    whole = run(*keeping, folder=tmp_path)
    drawn = (tmp_path / "map.svg").read_bytes()
    before = (tmp_path / "here.yaml").read_text().splitlines()
    grouped = run(*keeping, "--collapse", "health", folder=tmp_path)
    added = (tmp_path / "here.yaml").read_text().splitlines()
    again = run(*keeping, folder=tmp_path)

    assert [one.returncode for one in (whole, grouped, again)] == [0, 0, 0]
    assert [line for line in added if line in before] == before
    assert [line for line in added if line not in before and "group:health" not in line] == []
    assert any(line.startswith('  "group:health": [') for line in added)
    assert (tmp_path / "map.svg").read_bytes() == drawn
    assert (tmp_path / "here.yaml").read_text().splitlines() == added


def test_everything_wrong_with_positions_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "here.yaml").write_text(BAD)

    done = run(*KEEPING, folder=tmp_path)

    assert done.returncode == 2
    assert [line for line in done.stderr.splitlines() if line.startswith("here.yaml")] == [
        (
            "here.yaml:1:12: unknown-format: the file does not say that it holds positions, in the"
            " first version"
        ),
        "here.yaml:3:6: no-place: 'a' has no place of 3 whole numbers up to 100000",
        "here.yaml:5:3: same-place: 'c' stands on 'b'",
        "here.yaml:6:1: unknown-key: 'flow' is not a key of a file of positions",
    ]
    assert not (tmp_path / "map.svg").exists()


def test_places_are_kept_of_a_map_and_in_a_file(tmp_path: Path) -> None:
    nowhere = run("diagram", STARTER, "--keep-positions", folder=tmp_path)
    no_map = run("diagram", STARTER, "-k", "matrix", "--prune", *KEEPING[2:], folder=tmp_path)
    missing = run(*KEEPING, folder=tmp_path)

    assert [one.returncode for one in (nowhere, no_map, missing)] == [2, 2, 2]
    assert "add --positions FILE" in nowhere.stderr
    assert "'matrix' of this model has no places to keep" in no_map.stderr
    assert "here.yaml: no-such-path" in missing.stderr
