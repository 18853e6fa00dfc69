"""Each command does what its help says: results to standard output, trouble to standard error."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from dpia.api.schemas import SCHEMAS
from dpia.formats.schema_check import complaints
from tests.cli.running import CASE
from tests.cli.running import STARTER
from tests.cli.running import files_in
from tests.cli.running import run
from tests.conftest import ROOT

TWO = ("first-letter", "second-letter")
ANSWERS = {
    "show": ("show", STARTER),
    "show a regime": ("show", STARTER, "--regime", "first-letter"),
    "show a day": ("show", STARTER, "--on", "2024-03-01"),
    "facts": ("facts", STARTER),
    "contested facts": ("facts", STARTER, "--contested"),
    "sources": ("sources", STARTER),
    "compare": ("compare", STARTER, *TWO),
    "compare all": ("compare", STARTER),
    "compare with a day": ("compare", STARTER, "2024-03-01", "second-letter"),
    "report on one": ("report", STARTER, "--regime", "first-letter"),
    "report on all": ("report", STARTER),
    "register": ("register", STARTER),
    "register of processors": ("register", STARTER, "--form", "processor"),
    "diagram": ("diagram", STARTER),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_a_command_answers_goes_to_standard_output_alone(name: str, tmp_path: Path) -> None:
    done = run(*ANSWERS[name], folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\n")
    assert files_in(tmp_path) == {}


def test_without_regimes_all_of_a_model_are_compared_in_the_order_of_their_days(
    tmp_path: Path,
) -> None:
    every, named = (run("compare", STARTER, *some, folder=tmp_path) for some in ((), TWO))

    assert every.stdout == named.stdout


def test_without_regimes_the_first_comparison_of_a_model_is_taken(tmp_path: Path) -> None:
    model = (ROOT / "flows" / "starter" / "model.yaml").read_text(encoding="utf-8")
    comparison = (
        "\ncomparisons:\n  backwards: {title: Back, regimes: [second-letter, first-letter]}\n"
    )
    (tmp_path / "model.yaml").write_text(model + comparison, encoding="utf-8")

    own = run("compare", "model.yaml", folder=tmp_path)
    named = run("compare", "model.yaml", *reversed(TWO), folder=tmp_path)

    assert (own.stderr, own.stdout) == ("", named.stdout)


@pytest.mark.parametrize("name", ANSWERS)
def test_what_a_command_answers_as_json_is_what_its_schema_says(name: str, tmp_path: Path) -> None:
    done = run(*ANSWERS[name], "--format", "json", folder=tmp_path)

    document = json.loads(done.stdout)
    kind = document["dpia"].partition("/")[0]
    assert complaints(document, SCHEMAS[kind]()) == ()


@pytest.mark.parametrize(
    "name", ["show", "facts", "sources", "compare", "report on one", "register"]
)
@pytest.mark.parametrize("format_", ["html", "markdown", "text"])
def test_a_page_is_written_in_every_format(name: str, format_: str, tmp_path: Path) -> None:
    done = run(*ANSWERS[name], "--format", format_, folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "library" in done.stdout.lower()
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("name", ["facts", "sources", "compare", "register"])
def test_a_table_is_written_as_csv(name: str, tmp_path: Path) -> None:
    done = run(*ANSWERS[name], "--format", "csv", folder=tmp_path)

    head, *rows = csv.reader(io.StringIO(done.stdout))
    assert rows
    assert {len(row) for row in rows} == {len(head)}


def test_sources_are_written_for_reference_managers(tmp_path: Path) -> None:
    csl = run("sources", STARTER, "--format", "csl", folder=tmp_path)
    bibtex = run("sources", STARTER, "--format", "bibtex", folder=tmp_path)

    ids = ["handbook", "interview-2025", "letter-2024", "letter-2025"]
    assert [one["id"] for one in json.loads(csl.stdout)] == ids
    assert [name for name in ids if name in bibtex.stdout] == ids


def test_text_keeps_to_eighty_columns_when_piped(tmp_path: Path) -> None:
    for name in ("show", "compare", "facts", "sources"):
        lines = run(*ANSWERS[name], folder=tmp_path).stdout.splitlines()

        assert max(len(line) for line in lines) <= 80


def test_a_diagram_is_svg_with_a_title_and_a_description(tmp_path: Path) -> None:
    root = ET.fromstring(run("diagram", STARTER, folder=tmp_path).stdout)  # noqa: S314  our own

    names = [child.tag.rpartition("}")[2] for child in root]
    assert names[:2] == ["title", "desc"]


@pytest.mark.parametrize(
    ("words", "path", "begins"),
    [
        (("-f", "png"), "map.png", b"\x89PNG"),
        (("-o", "x.png"), "x.png", b"\x89PNG"),
        (("-o", "x.gv"), "x.gv", b"digraph"),
        (("-o", "x.svg"), "x.svg", b"<svg"),
        (("-f", "json", "-o", "x"), "x", b'{\n  "dpia": "diagram/1"'),
    ],
)
def test_a_file_is_written_where_it_is_asked_for_and_the_command_says_so(
    words: tuple[str, ...], path: str, begins: bytes, tmp_path: Path
) -> None:
    done = run("diagram", STARTER, *words, folder=tmp_path)

    drawn = path.endswith((".png", ".svg"))
    beside = [f"{path.partition('.')[0]}.md"] if drawn else []
    said = "".join(f"wrote {one}\n" for one in (path, *beside))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", said)
    assert list(files_in(tmp_path)) == sorted((path, *beside))
    assert (tmp_path / path).read_bytes().lstrip().startswith(begins)


def test_a_model_without_problems_is_said_to_have_none(tmp_path: Path) -> None:
    done = run("validate", STARTER, folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{STARTER}: no problem found\n"


@pytest.mark.parametrize("format_", ["json", "sarif", "github"])
def test_problems_are_written_for_machines(format_: str, tmp_path: Path) -> None:
    (tmp_path / "m.yaml").write_text("dpia: 1\ntitle: A\nas_of: 2020-01-31\nflowz: {}\n")

    done = run("validate", "m.yaml", "--format", format_, folder=tmp_path)

    assert (done.returncode, done.stderr) == (2, "")
    if format_ == "github":
        assert done.stdout.startswith("::error file=m.yaml,line=4,col=1")
    else:
        assert "unknown-key" in json.dumps(json.loads(done.stdout))


def test_a_starter_is_written_that_validates(tmp_path: Path) -> None:
    made = run("init", "mine", folder=tmp_path)
    checked = run("validate", "mine", folder=tmp_path)

    assert (made.returncode, checked.returncode) == (0, 0)
    assert made.stdout.splitlines()[-1] == "next: dpia validate mine"


def test_what_is_written_stands_alone_with_its_schema_beside_it(tmp_path: Path) -> None:
    run("init", "mine", folder=tmp_path)

    made = files_in(tmp_path / "mine")
    first = made["model.yaml"].splitlines()[0]
    assert first == b"# yaml-language-server: $schema=model.schema.json"
    assert made["model.schema.json"] == (ROOT / "schemas" / "model.schema.json").read_bytes()
    body = Path(STARTER, "model.yaml").read_bytes().partition(b"\n")[2]
    assert made["model.yaml"].partition(b"\n")[2] == body


def test_schemas_are_listed_and_printed(tmp_path: Path) -> None:
    listed = run("schema", folder=tmp_path)
    printed = run("schema", "model", folder=tmp_path)

    assert listed.stdout.split() == sorted(SCHEMAS)
    assert json.loads(printed.stdout)["$id"] == "urn:dpia:schema:model-1"


def test_a_document_is_checked_against_its_schema(tmp_path: Path) -> None:
    run("facts", STARTER, "-f", "json", "-o", "facts.json", folder=tmp_path)
    (tmp_path / "other.json").write_text('{"dpia": "facts/2"}')

    good = run("schema", "facts", "--check", "facts.json", folder=tmp_path)
    bad = run("schema", "facts", "--check", "other.json", folder=tmp_path)

    assert (good.returncode, bad.returncode) == (0, 2)
    assert "dpia: 'facts/1' was expected" in bad.stdout


def test_help_and_version_are_printed(tmp_path: Path) -> None:
    helped = run("--help", folder=tmp_path)
    versioned = run("--version", folder=tmp_path)

    assert (helped.returncode, versioned.returncode) == (0, 0)
    assert "compare" in helped.stdout
    assert versioned.stdout.startswith("dpia ")


def test_the_shipped_case_is_shown(tmp_path: Path) -> None:
    done = run("show", CASE, "--regime", "narrowed-2018", "-f", "markdown", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "authorised, inactive; practice disputed" in done.stdout
