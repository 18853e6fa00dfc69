"""The files of a model at a revision: what git has of them, with the same care as on disk."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from dpia.document import Unreadable
from dpia.files.revision import Stored
from dpia.files.revision import read_revision
from tests.revisions import ENVIRONMENT
from tests.revisions import commit
from tests.revisions import git
from tests.revisions import repository

MODEL = "dpia: 1\n"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with a model of two files, changed in a second commit."""
    folder = repository(tmp_path / "repo")
    commit(folder, {"flows/a.yaml": MODEL, "flows/deep/b.yml": "b: 1\n", "flows/note.md": "x"})
    git(folder, "tag", "first")
    commit(folder, {"flows/a.yaml": "dpia: 2\n", "flows/.hidden.yaml": "no\n"})
    return folder


def read(repo: Path, name: str, path: str = "", model: str = "flows") -> Stored:
    return read_revision(name, path, str(repo / model), (".yaml", ".yml"), ENVIRONMENT)


def refused(repo: Path, name: str, path: str = "", model: str = "flows") -> tuple[str, str, str]:
    """Give place, code and message of the one thing for which a revision is refused."""
    try:
        (said,) = read(repo, name, path, model).diagnostics
    except Unreadable as unreadable:
        (said,) = unreadable.diagnostics
    return str(said.span), said.code, said.message


def test_the_files_of_a_folder_come_as_they_stood_then(repo: Path) -> None:
    stored = read(repo, "first")

    assert stored.files == (
        ("first:flows/a.yaml", b"dpia: 1\n"),
        ("first:flows/deep/b.yml", b"b: 1\n"),
    )
    assert stored.diagnostics == ()
    assert stored.revision.commit == git(repo, "rev-parse", "first")
    assert str(stored.revision) == f"first ({stored.revision.commit[:7]})"


def test_a_path_is_relative_to_the_root_of_the_repository(repo: Path) -> None:
    stored = read(repo, "main", "./flows/deep/", model="flows/deep")

    assert stored.files == (("main:flows/deep/b.yml", b"b: 1\n"),)


def test_a_path_may_name_one_file(repo: Path) -> None:
    assert read(repo, "main", "flows/a.yaml").files == (("main:flows/a.yaml", b"dpia: 2\n"),)


def test_without_a_path_it_is_that_of_the_model_even_where_that_is_gone(repo: Path) -> None:
    git(repo, "rm", "-rq", "flows")

    assert read(repo, "HEAD", model="flows/deep/b.yml").files == (
        ("HEAD:flows/deep/b.yml", b"b: 1\n"),
    )


def test_a_dot_is_the_root_of_the_repository(repo: Path) -> None:
    assert [path for path, _ in read(repo, "main", ".").files] == [
        "main:flows/a.yaml",
        "main:flows/deep/b.yml",
    ]


def test_whatever_git_resolves_is_a_revision(repo: Path) -> None:
    named = ("main~1", "HEAD^", "HEAD^{/A change}", git(repo, "rev-parse", "--short", "first"))

    assert [read(repo, name).files[0][1] for name in named] == [
        b"dpia: 1\n",
        b"dpia: 1\n",
        b"dpia: 2\n",
        b"dpia: 1\n",
    ]


@pytest.mark.parametrize("name", ["--all", "-h", "--git-dir=x", "first\n", "first:flows", "a..b"])
def test_what_is_typed_is_never_an_option_nor_anything_but_a_commit(name: str, repo: Path) -> None:
    place, code, message = refused(repo, name)

    assert (place, code) == (f"{name}:", "unknown-revision")
    assert message == f"git knows no revision '{name}' here"


def test_a_revision_that_is_nearly_one_is_told(repo: Path) -> None:
    with pytest.raises(Unreadable) as raised:
        read(repo, "frist")

    assert raised.value.diagnostics[0].help == "did you mean 'first'"


@pytest.mark.parametrize("path", ["flow", "flows/a.yaml/b", "../repo/flows", "/flows/x", "*"])
def test_a_path_that_is_not_there_is_said(path: str, repo: Path) -> None:
    place, code, _ = refused(repo, "main", path)

    assert (place, code) == (f"main:{path.lstrip('/')}", "no-such-path")


def test_a_path_that_holds_no_model_is_said(repo: Path) -> None:
    (repo / "docs").mkdir()
    commit(repo, {"docs/a.md": "x"})

    assert refused(repo, "main", "docs")[:2] == ("main:docs", "empty-folder")
    assert refused(repo, "main", "docs/a.md")[:2] == ("main:docs/a.md", "unknown-suffix")


def test_a_link_is_refused_and_never_followed(repo: Path) -> None:
    (repo / "flows" / "c.yaml").symlink_to("/etc/passwd")
    (repo / "flows" / "more").symlink_to("deep")
    (repo / "flows" / "readme.md").symlink_to("note.md")
    commit(repo, {})

    stored = read(repo, "main")

    assert [(str(one.span), one.code) for one in stored.diagnostics] == [
        ("main:flows/c.yaml", "not-a-file"),
        ("main:flows/more", "not-a-file"),
    ]
    assert refused(repo, "main", "flows/more")[:2] == ("main:flows/more", "not-a-file")
    assert refused(repo, "main", "flows/more/b.yml")[:2] == (
        "main:flows/more/b.yml",
        "no-such-path",
    )


def test_another_repository_inside_is_refused(repo: Path, tmp_path: Path) -> None:
    other = repository(tmp_path / "other")
    commit(other, {"x.yaml": MODEL})
    add = ("-c", "protocol.file.allow=always", "submodule", "add", "-q")
    git(repo, *add, str(other), "flows/other")
    commit(repo, {})

    assert refused(repo, "main") == (
        "main:flows/other",
        "not-a-file",
        "this is another repository (a submodule), and at a revision none is followed",
    )


def test_an_empty_file_is_said(repo: Path) -> None:
    commit(repo, {"flows/a.yaml": ""})

    assert refused(repo, "main")[:2] == ("main:flows/a.yaml", "empty-file")


def test_a_file_is_too_large_before_it_is_read(repo: Path) -> None:
    with (repo / "flows" / "large.yaml").open("wb") as file:
        file.truncate(64 * 1024**2 + 1)
    commit(repo, {})

    assert refused(repo, "main")[:2] == ("main:flows/large.yaml", "file-too-large")


def test_a_folder_in_no_repository_is_said(tmp_path: Path) -> None:
    assert refused(tmp_path, "main", model=".")[:2] == ("main:", "no-repository")


def test_without_git_that_is_said(repo: Path) -> None:
    with pytest.raises(Unreadable) as raised:
        read_revision("main", "", str(repo / "flows"), (".yaml",), {"PATH": str(repo)})

    assert [one.code for one in raised.value.diagnostics] == ["no-git"]


def test_variables_that_name_another_repository_do_not_matter(repo: Path, tmp_path: Path) -> None:
    other = repository(tmp_path / "other")
    commit(other, {"flows/a.yaml": "other: 1\n"})
    hostile = {
        "GIT_DIR": str(other / ".git"),
        "GIT_WORK_TREE": str(other),
        "GIT_OBJECT_DIRECTORY": str(other / ".git" / "objects"),
        "GIT_TRACE": "1",
    }
    environment = {**ENVIRONMENT, **hostile}

    stored = read_revision("first", "", str(repo / "flows"), (".yaml",), environment)

    assert stored.files == (("first:flows/a.yaml", b"dpia: 1\n"),)


def test_the_settings_of_a_repository_start_nothing_and_nothing_is_written(
    repo: Path, tmp_path: Path
) -> None:
    trap, sprung = tmp_path / "trap", tmp_path / "sprung"
    trap.write_text(f"#!/bin/sh\necho x >{sprung}\n", "utf-8")
    trap.chmod(trap.stat().st_mode | stat.S_IXUSR)
    for key in ("core.fsmonitor", "core.pager", "pager.ls-tree", "core.sshCommand"):
        git(repo, "config", key, str(trap))
    before = _state(repo)

    read(repo, "first")

    assert not sprung.exists()
    assert _state(repo) == before


def test_what_git_would_have_to_fetch_is_not_fetched(repo: Path, tmp_path: Path) -> None:
    git(repo, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "-q", "--no-checkout", "--filter=blob:none", f"file://{repo}", "part")

    place, code, _ = refused(tmp_path / "part", "main", "flows", model=".")

    assert (place, code) == ("main:flows", "not-readable")


def _state(folder: Path) -> dict[str, int]:
    return {
        os.fspath(path): path.stat().st_mtime_ns
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
