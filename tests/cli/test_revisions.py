"""A side of a comparison may be a model as it stood at a revision, so that a change can fail."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.cli.test_fail_on import MODEL as TWO_LETTERS
from tests.conftest import ROOT
from tests.revisions import commit
from tests.revisions import git
from tests.revisions import repository

DEAF = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
MODEL = TWO_LETTERS.replace(
    "flows:\n", "regimes:\n  letter-2: {title: The second letter, on: 2018-06-01}\nflows:\n", 1
).replace("      letter@2:\n", "      letter@2:\n        whole: yes\n")
WIDER = MODEL.replace("name: yes, address: yes", "name: yes, address: yes, salary: yes").replace(
    "address: {}}", "address: {}, salary: {}}"
)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with a model of two letters on `main`, and a branch on which a field comes."""
    folder = repository(tmp_path / "repo")
    commit(folder, {"flows/model.yaml": MODEL})
    git(folder, "checkout", "-q", "-b", "wider")
    commit(folder, {"flows/model.yaml": WIDER})
    return folder


def compare(repo: Path, *words: str) -> tuple[int, str, str]:
    done = run("compare", "flows", *words, folder=repo, **DEAF)
    return done.returncode, done.stdout, done.stderr


def verdict(repo: Path, *words: str) -> dict[str, list[tuple[str, str]]]:
    """Give each line's word, and of its differences the kind and the direction."""
    code, out, err = compare(repo, *words, "--format", "json")
    assert (code, err) == (0, "")
    (pair,) = json.loads(out)["verdicts"]
    return {
        line["kind"]: [
            (line["status"], line["text"]["text"]),
            *((one["kind"], one["answer"]) for one in line["witnesses"]),
        ]
        for line in pair["lines"]
    }


@pytest.mark.parametrize(
    ("model", "regime"),
    [
        ("starter", "first-letter"),
        ("payroll-processor", "first-contract"),
        ("uk-home-office", "mou-2017"),
    ],
)
def test_a_clean_work_tree_is_equivalent_to_head(model: str, regime: str, tmp_path: Path) -> None:
    folder = repository(tmp_path / "repo")
    shutil.copytree(ROOT / "flows" / model, folder / "flows")
    commit(folder, {})

    found = verdict(folder, "HEAD:", regime)

    assert found == {
        line: [("equivalent", "equivalent")] for line in ("scope", "passage", "constraints")
    }


def test_a_field_that_a_commit_adds_gives_the_verdict_that_one_model_gives(repo: Path) -> None:
    two_regimes = WIDER.replace('      "2":', '      "3": {in_force: 2019-01-01}\n      "2":')
    terms = two_regimes[two_regimes.index("      letter@2:") :]
    before = terms.replace(", salary: yes", "")
    one_model = two_regimes.replace(terms, before + terms.replace("letter@2", "letter@3"))
    one_model = one_model.replace(
        "{in_force: 2017-01-01, pub", "{in_force: 2017-01-01, ended: 2019-01-01, pub"
    )
    one_model = one_model.replace(
        "{in_force: 2019-01-01}", "{in_force: 2019-01-01, published: 2017-01-01}"
    )
    commit(repo, {"one/model.yaml": one_model})

    by_commit = verdict(repo, "main:", "letter-2")
    done = run("compare", "one", "2018-06-01", "2019-06-01", "-f", "json", folder=repo, **DEAF)
    (pair,) = json.loads(done.stdout)["verdicts"]

    assert {line: told[0] for line, told in by_commit.items()} == {
        line["kind"]: (line["status"], line["text"]["text"]) for line in pair["lines"]
    }
    assert by_commit["scope"] == [("widening", "widening"), ("fields", "more")]


def test_a_change_that_widens_fails_and_the_way_back_does_not(repo: Path) -> None:
    there = compare(repo, "main:#letter-2", "letter-2", "--fail-on", "widening")
    back = compare(repo, "letter-2", "main:", "--fail-on", "widening")

    assert (there[0], there[2]) == (1, "found: widening\n")
    assert (back[0], back[2]) == (0, "")


def test_two_revisions_are_compared_without_the_files_on_disk(repo: Path) -> None:
    shutil.rmtree(repo / "flows")

    code, out, err = compare(repo, "main:flows/model.yaml#letter-2", "wider:")

    assert (code, err) == (0, "")
    assert "Scope: widening." in out


def test_what_is_on_one_side_only_is_laid_out_and_told_from_silence(repo: Path) -> None:
    more = WIDER + (
        "  notice: {kind: feed, from: ministry, to: school, about: [patient], purpose: care,"
        " sources: [paper], terms: {letter@2: {fields: {name: yes}}}}\n"
    )
    commit(repo, {"flows/model.yaml": more.replace("ministry: {}", "ministry: {}, school: {}")})

    for sides in (("main:", "letter-2"), ("letter-2", "main:")):
        code, out, err = compare(repo, *sides, "-f", "json")
        view = json.loads(out)
        rows = {one["id"]: one["rows"] for one in view["disclosures"]}
        at = sides.index("main:")

        assert (code, err) == (0, "")
        assert {row["cells"][at]["lines"][0]["text"] for row in rows["notice"]} == {
            "no such flow at main"
        }
        assert view["verdicts"][0]["lines"][0]["status"] == ("widening" if at == 0 else "narrowing")


def test_a_flow_of_which_one_side_does_not_speak_is_unknown_and_no_widening(repo: Path) -> None:
    more = MODEL + (
        "  notice: {kind: feed, from: ministry, to: clinic, about: [patient], purpose: care,"
        " sources: [paper], terms: {letter@2: {fields: {name: yes}}}}\n"
    )
    commit(repo, {"flows/model.yaml": more})

    code, out, err = compare(
        repo, "main:", "letter-2", "--fail-on", "widening", "--fail-on", "unknown"
    )

    assert (code, err) == (1, "found: unknown\n")
    assert "- not stated: Notice: whether it stands on both days [paper]" in out


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "json", "csv"])
def test_every_format_says_of_which_revision_a_side_is(format_: str, repo: Path) -> None:
    short = git(repo, "rev-parse", "main")[:7]

    code, out, err = compare(repo, "main:", "letter-2", "--format", format_)

    assert (code, err) == (0, "")
    assert "main:#letter-2" in out.replace("\\", "")
    assert format_ == "csv" or f"at main ({short})" in " ".join(out.split()).replace("\\", "")


def test_a_workbook_says_of_which_revision_a_side_is(repo: Path) -> None:
    import openpyxl

    code, _, err = compare(repo, "main:", "letter-2", "-f", "xlsx", "-o", "out.xlsx")
    sheet = openpyxl.load_workbook(repo / "out.xlsx").worksheets[0]

    assert (code, err) == (0, "wrote out.xlsx\n")
    assert "main:#letter-2..letter-2" in {str(cell.value) for row in sheet for cell in row}


def test_machines_are_told_the_commit_and_where_each_text_stands(repo: Path) -> None:
    code, out, _ = compare(repo, "main:", "letter-2", "--format", "json")
    view = json.loads(out)
    _, table, _ = compare(repo, "main:", "letter-2", "--format", "csv")
    rows = list(csv.DictReader(table.splitlines()))

    assert code == 0
    assert [one["revision"] for one in view["regimes"]] == [
        {"name": "main", "commit": git(repo, "rev-parse", "main")},
        None,
    ]
    assert [row["pointers"] for row in rows if row["row"] == "address"] == [
        "main:flows/answer/terms/letter@2/fields/address",
        "flows/answer/terms/letter@2/fields/address",
    ]


def test_the_regime_is_that_of_the_side_beside_it(repo: Path) -> None:
    code, out, _ = compare(repo, "main:", "letter-2", "wider:", "-f", "json")
    view = json.loads(out)

    assert code == 0
    assert [one["id"] for one in view["regimes"]] == [
        "main:#letter-2",
        "letter-2",
        "wider:#letter-2",
    ]
    assert [one["lines"][0]["status"] for one in view["verdicts"]] == ["widening", "equivalent"]


def test_a_day_a_proposal_and_a_source_that_falls_are_understood_at_a_revision(repo: Path) -> None:
    stopped = MODEL + (
        "proposals: {less: {title: Less, of: letter-2, stop: [flows/answer/terms/letter@2]}}\n"
    )
    commit(repo, {"flows/model.yaml": stopped})

    for sides in (("main:#2016-06-01", "2016-06-01"), ("HEAD:#less", "letter-2")):
        code, _, err = compare(repo, *sides, "--without", "paper")
        assert (code, err) == (0, "")


ACCEPTED = """
acceptances:
  a: {rule: RULE, at: AT, reason: agreed, by: Ada, until: 2020-12-31}
"""


def accepting(model: str, rule: str, at: str) -> str:
    return model + ACCEPTED.replace("RULE", rule).replace("AT", at)


def test_what_is_defined_otherwise_is_said_and_is_unknown_until_it_is_accepted(repo: Path) -> None:
    finer = MODEL.replace("address: {}}", "address: {reveals: [name]}}")
    commit(repo, {"flows/model.yaml": finer})
    plain = compare(repo, "main:", "letter-2", "--fail-on", "unknown")
    commit(repo, {"flows/model.yaml": accepting(finer, "unknown", "fields/address")})
    accepted = compare(repo, "main:", "letter-2", "--fail-on", "unknown")
    said = "Address: what it reveals is not defined alike on both sides;"

    assert (plain[0], plain[2]) == (1, "found: unknown\n")
    assert f"- {said}" in plain[1]
    assert (accepted[0], accepted[2]) == (0, "")
    assert f"- (accepted by Ada until 31 December 2020: agreed) {said}" in " ".join(
        accepted[1].split()
    )


def test_a_change_may_bring_the_acceptance_by_which_it_passes(repo: Path) -> None:
    commit(repo, {"flows/model.yaml": accepting(WIDER, "widening", "fields/salary")})

    there = compare(repo, "main:", "letter-2", "--fail-on", "widening")
    by_commit = compare(repo, "main:", "HEAD:#letter-2", "--fail-on", "widening", "-f", "json")

    assert (there[0], there[2]) == (0, "")
    assert (by_commit[0], by_commit[2]) == (0, "")
    assert json.loads(by_commit[1])["acceptances"][0]["text"]["grounds"] == [
        {"kind": "label", "at": "HEAD:acceptances/a"}
    ]


REFUSED = (
    (
        ("main:", "wider:"),
        (
            "main:: no-regime: 'main:' names no regime, and no side beside it does\n"
            "  help: write 'main:#REGIME'\n"
            "wider:: no-regime: 'wider:' names no regime, and no side beside it does\n"
            "  help: write 'wider:#REGIME'\n"
            "2 errors\n"
        ),
    ),
    (
        ("mian:", "letter-2"),
        (
            "mian:: unknown-revision: git knows no revision 'mian' here\n"
            "  help: did you mean 'main'\n"
            "1 error\n"
        ),
    ),
    (
        (":flows", "letter-2"),
        (
            ":flows: unknown-revision: no revision is named\n"
            "  help: name a branch, a tag or a commit; a shallow clone has to fetch it first\n"
            "1 error\n"
        ),
    ),
    (
        ("main:flow#letter-2", "letter-2"),
        (
            "main:flow: no-such-path: there is no file or folder of this name at 'main'\n"
            "  help: name it from the root of the repository: REV:PATH#REGIME\n"
            "1 error\n"
        ),
    ),
    (
        ("main:#letter-3", "letter-2"),
        (
            "main:#letter-3: unknown-regime: 'letter-3' is no regime of the model, no dated"
            " agreement and no day\n"
            "  help: did you mean 'letter-2'; a day is written 2017-01-31, an agreement"
            " INSTRUMENT@VERSION\n"
            "1 error\n"
        ),
    ),
    (
        ("broken:", "letter-2"),
        (
            "broken:flows/model.yaml:1:1: missing-key: 'title' is missing from a model\n"
            "  help: add 'title:'\n"
            "broken:flows/model.yaml:3:1: unknown-key: 'titel' is not a key of a model\n"
            "  help: did you mean 'title'\n"
            "2 errors\n"
        ),
    ),
)


@pytest.mark.parametrize(("sides", "said"), REFUSED, ids=[sides[0] for sides, _ in REFUSED])
def test_what_cannot_be_found_is_said(sides: tuple[str, str], said: str, repo: Path) -> None:
    git(repo, "checkout", "-q", "-b", "broken")
    commit(repo, {"flows/model.yaml": MODEL.replace("title: Two", "titel: Two", 1)})
    git(repo, "checkout", "-q", "wider")

    assert compare(repo, *sides) == (2, "", said)
