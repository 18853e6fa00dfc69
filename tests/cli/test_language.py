"""A document is written in the language that is asked for; what is wrong with one is said."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import STARTER
from tests.cli.running import run

ENGLISH = "A request is not a disclosure; what was allowed is not what happened"


def _welsh(folder: Path, **areas: str) -> None:
    (folder / "cy").mkdir()
    for area, text in areas.items():
        (folder / "cy" / f"{area}.toml").write_text(text, encoding="utf-8")


def test_a_document_is_written_in_a_language_of_ones_own(tmp_path: Path) -> None:
    _welsh(tmp_path, common='made-by = "Gwnaed gan dpia {version}: dim barn gyfreithiol."\n')

    done = run("compare", STARTER, "--language", "cy", "--format", "html", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert '<html lang="cy">' in done.stdout
    assert "Gwnaed gan dpia" in done.stdout
    assert ENGLISH in done.stdout


def test_months_are_written_in_the_language(tmp_path: Path) -> None:
    months = ("january", "february", "march", "april", "may", "june", "july", "august")
    later = ("september", "october", "november", "december")
    _welsh(tmp_path, calendar="".join(f'{one} = "Mis {one}"\n' for one in (*months, *later)))

    plain = run("show", STARTER, folder=tmp_path)
    done = run("show", STARTER, "--language", "cy", folder=tmp_path)

    assert "Mis " not in plain.stdout
    assert "Mis " in done.stdout


def test_everything_wrong_with_a_language_is_said_at_once(tmp_path: Path) -> None:
    _welsh(
        tmp_path,
        common='not-stated = 3\nmade-by = "dpia {rhif}"\n\nlicense = "Trwydded"\n',
        calendar='day = "{day.real} {month} {year}"\nmay = "Mai\n',
        calender='may = "Mai"\n',
    )

    done = run("report", STARTER, "--language", "cy", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "cy/calendar.toml:2:11: not-toml: illegal character '\\n'",
        '  help: write a sentence a line: key = "sentence"',
        "cy/calender.toml: unknown-area: 'calender' is no area",
        "  help: did you mean 'calendar'",
        "cy/common.toml:1:1: wrong-kind: 'not-stated' is not a sentence",
        "  help: write it in quotes",
        "cy/common.toml:2:1: lost-place: 'made-by' leaves out '{version}'",
        "  help: in English: Made by dpia {version}, which gives no legal opinion.",
        (
            "cy/common.toml:2:1: unknown-place: 'made-by' has a place '{rhif}' that nothing is put"
            " into"
        ),
        "  help: in English: Made by dpia {version}, which gives no legal opinion.",
        "cy/common.toml:4:1: unknown-key: 'license' is no sentence of this area",
        "  help: did you mean 'licence'",
        "6 errors",
    ]


def test_a_place_that_looks_into_a_value_is_refused(tmp_path: Path) -> None:
    _welsh(tmp_path, common='made-by = "dpia {version.__class__}"\n')

    done = run("report", STARTER, "--language", "cy", folder=tmp_path)

    assert done.returncode == 2
    assert "bad-place: 'made-by': '{version.__class__}' is no place for a value" in done.stderr


def test_a_language_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = run("report", STARTER, "--language", "de", folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert "unknown-language: 'de' is no language that is shipped" in done.stderr
    assert "choose en-GB; or name a folder of TOML files" in done.stderr
