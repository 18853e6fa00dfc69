"""To add a regime, a version or a claim, one place of the case is written, and it loads."""

from __future__ import annotations

import shutil
from itertools import groupby
from pathlib import Path

import pytest

from dpia.api.loading import load
from dpia.api.regimes import regimes
from dpia.model.build import FlowFile
from dpia.report.fact_list import fact_list as facts
from dpia.report.overview import overview as show


@pytest.fixture
def copy(tmp_path: Path, flows: Path) -> Path:
    """Give a copy of the case to write in."""
    return Path(shutil.copytree(flows / "uk-home-office", tmp_path / "case"))


def write_after(path: Path, line: str, added: str) -> None:
    """Write lines after the one line that is so."""
    text = path.read_text(encoding="utf-8")
    assert text.count(f"\n{line}\n") == 1
    path.write_text(text.replace(f"\n{line}\n", f"\n{line}\n{added}\n"), encoding="utf-8")


def sides(flow_file: FlowFile, pointer: str) -> dict[str, str]:
    """Give what each side says of a fact."""
    grouped = groupby(facts(flow_file).claims, key=lambda row: row.pointer)
    found = {at: {row.side: row.value.text for row in rows} for at, rows in grouped}
    return found[pointer]


def test_a_regime_is_added_in_one_place(copy: Path) -> None:
    write_after(
        copy / "regimes.yaml",
        "regimes:",
        "  law-of-2024:\n"
        "    sources: [lords-2024-03#opening]\n"
        "    title: Under the exemption as amended again\n"
        "    on: 2024-04-01\n",
    )

    loaded = load(str(copy))

    assert loaded.warnings == ()
    assert regimes(loaded, ("law-of-2024",))[0].forces["dpa-2018@2024"].binding.binds


def test_a_version_is_added_in_one_place(copy: Path) -> None:
    write_after(
        copy / "instruments-law.yaml",
        "        in_force: 2013-09",
        '      "2015":\n        in_force: 2015-02-01\n        displaces: [hscic-guide@2013]',
    )

    loaded = load(str(copy))

    day = show(loaded, (), regimes(loaded, ("2017-01-10",))).days[0]
    assert loaded.warnings == ()
    assert "hscic-guide@2015" in [row.version for row in day.versions]
    assert "hscic-guide@2013" in [row.version for row in day.displaced]


def test_a_claim_is_added_in_one_place(copy: Path) -> None:
    write_after(
        copy / "instruments-health.yaml",
        "              sources: [pulse-2018-11#opening]",
        "            april:\n"
        "              value: 2018-04\n"
        "              sources: [bma-2018#opening]",
    )

    loaded = load(str(copy))

    assert loaded.warnings == ()
    assert sides(loaded, "instruments/nhs-mou/versions/2017/renewed") == {
        "december": "2017-12-20",
        "march": "2018-03",
        "april": "2018-04",
    }
