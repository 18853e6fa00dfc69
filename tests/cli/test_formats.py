"""A document in several formats at once: the same files as one by one, made from one study."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import STARTER
from tests.cli.running import run

EACH = ("markdown", "html", "json", "docx", "pdf", "xlsx")
NAMES = {"markdown": "md"}


def test_several_formats_are_the_files_that_each_gives_alone(tmp_path: Path) -> None:
    asked = [word for one in EACH for word in ("-f", one)]
    done = run("report", STARTER, *asked, "-o", "all", folder=tmp_path)

    assert done.returncode == 0
    for one in EACH:
        run("report", STARTER, "-f", one, "-o", f"alone.{one}", folder=tmp_path)
        together = tmp_path / f"all.{NAMES.get(one, one)}"
        assert together.read_bytes() == (tmp_path / f"alone.{one}").read_bytes()


def test_several_formats_without_a_name_are_called_report(tmp_path: Path) -> None:
    run("report", STARTER, "-f", "markdown", "-f", "html", folder=tmp_path)

    assert sorted(one.name for one in tmp_path.iterdir()) == ["report.html", "report.md"]


def test_nothing_is_written_where_one_of_the_formats_is_none(tmp_path: Path) -> None:
    done = run("report", STARTER, "-f", "html", "-f", "papyrus", folder=tmp_path)

    assert done.returncode == 2
    assert "'papyrus' is not a format of this" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("reader", [("--summary",), ("--redact", "names")])
def test_a_workbook_among_others_is_of_the_whole_assessment(
    reader: tuple[str, ...], tmp_path: Path
) -> None:
    regime = ("-r", "first-letter")
    done = run("report", STARTER, *regime, *reader, "-f", "html", "-f", "xlsx", folder=tmp_path)

    assert done.returncode == 2
    assert not list(tmp_path.iterdir())
