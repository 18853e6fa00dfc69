"""`dpia trace` as its user meets it: what it asks back, and what it prints."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dpia.api.schemas import SCHEMAS
from dpia.formats.schema_check import complaints
from tests.cli.running import CASE
from tests.cli.running import STARTER
from tests.cli.running import run

ASKED = ("trace", CASE, "address", "--to", "home-office")
SOUGHT = ("--about", "person-sought", "--purpose", "trace-offender")


def test_what_arrives_is_said_and_the_run_is_clean(tmp_path: Path) -> None:
    done = run(*ASKED, *SOUGHT, "--regime", "pre-2017", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "established, 8 inferred" in done.stdout
    assert [line for line in done.stdout.splitlines() if len(line) > 80] == []


def test_what_is_not_shown_is_no_failure(tmp_path: Path) -> None:
    done = run(*ASKED, *SOUGHT, "--regime", "withdrawn-2018", folder=tmp_path)

    assert done.returncode == 0
    assert "nothing shown" in done.stdout


@pytest.mark.parametrize(
    ("words", "sentence", "advice"),
    [
        (("trace", CASE, "adress", "--to", "home-office"), "'adress' is no field", "'address'"),
        (
            ("trace", CASE, "address", "--to", "home-offce"),
            "'home-offce' is no org",
            "'home-office'",
        ),
        ((*ASKED, "--from", "nhs-digtal"), "'nhs-digtal' is no organisation", "'nhs-digital'"),
        ((*ASKED, "--about", "patiant"), "'patiant' is no subject", "'patient'"),
        (
            (*ASKED, "--purpose", "trace-ofender"),
            "'trace-ofender' is no purpose",
            "'trace-offender'",
        ),
        ((*ASKED, "--regime", "mou-2071"), "'mou-2071' is no regime of the model", "'mou-2017'"),
        ((*ASKED, "--steps", "alowed"), "'alowed' is no kind of steps", "'allowed'"),
    ],
)
def test_a_name_that_nothing_has_is_answered_with_what_is_near(
    words: tuple[str, ...], sentence: str, advice: str, tmp_path: Path
) -> None:
    done = run(*words, folder=tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert f"did you mean {advice}" in done.stderr


def test_every_unknown_name_is_told_at_once(tmp_path: Path) -> None:
    done = run("trace", CASE, "adress", "--to", "home-offce", folder=tmp_path)

    assert done.returncode == 2
    assert done.stderr.count("undeclared-name") == 2


def test_paper_alone_allows_what_was_stated_as_not_seen(tmp_path: Path) -> None:
    asked = (*ASKED, *SOUGHT, "--regime", "narrowed-2018")

    allowed = run(*asked, "--steps", "allowed", folder=tmp_path)
    seen = run(*asked, "--steps", "seen", folder=tmp_path)

    assert "\nestablished, " in allowed.stdout
    assert "\nestablished" not in seen.stdout
    assert "\ncontested" in seen.stdout


def test_only_what_one_body_gives_is_told_on_asking_for_it(tmp_path: Path) -> None:
    asked = (*ASKED, *SOUGHT, "--regime", "pre-2017", "--format", "json")

    done = run(*asked, "--from", "local-area", folder=tmp_path)

    (regime,) = json.loads(done.stdout)["regimes"]
    (group,) = regime["groups"]
    assert [len(chain["steps"]) for chain in group["chains"]] == [7]


@pytest.mark.parametrize(
    ("model", "field", "to"),
    [(CASE, "address", "home-office"), (STARTER, "name", "reading-club")],
)
def test_the_json_is_what_its_schema_says(model: str, field: str, to: str, tmp_path: Path) -> None:
    done = run("trace", model, field, "--to", to, "--format", "json", folder=tmp_path)

    assert done.returncode == 0
    assert complaints(json.loads(done.stdout), SCHEMAS["trace"]()) == ()
