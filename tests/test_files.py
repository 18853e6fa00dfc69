"""What is read from disk, and what is written there whole or not at all."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path

import pytest

from dpia.files import Unwritable
from dpia.files import read_model_files
from dpia.files import write_folder
from dpia.files import write_whole
from dpia.files.trouble import unreachable

SUFFIXES = (".yaml", ".yml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Hold a model of four files, and what is not part of it."""
    folder = tmp_path / "model"
    for name in ("b.yaml", "a/z.yml", "a.yaml", "a/deep/x.YAML"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    for name in (".hidden.yaml", ".git/x.yaml", "a/.cache/y.yaml", "notes.md", "yaml"):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("other")
    return folder


@pytest.fixture
def small_files_only() -> Iterator[None]:
    """Let no file of this process grow over 1000 bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_the_files_of_a_folder_come_in_the_order_of_their_paths(folder: Path) -> None:
    files, diagnostics = read_model_files(str(folder), SUFFIXES)

    assert diagnostics == ()
    assert [(path.removeprefix(f"{folder.as_posix()}/"), content) for path, content in files] == [
        ("a.yaml", b"a.yaml"),
        ("a/deep/x.YAML", b"a/deep/x.YAML"),
        ("a/z.yml", b"a/z.yml"),
        ("b.yaml", b"b.yaml"),
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("model", "model/a.yaml"),
        ("model/", "model/a.yaml"),
        ("./model", "./model/a.yaml"),
        ("model/../model", "model/../model/a.yaml"),
        ("model/a.yaml", "model/a.yaml"),
    ],
)
def test_a_path_is_shown_as_it_was_typed(
    typed: str, shown: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder.parent)

    files, _ = read_model_files(typed, SUFFIXES)

    assert files[0] == (shown, b"a.yaml")


def test_the_folder_where_one_stands_is_not_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)

    files, _ = read_model_files(".", SUFFIXES)

    assert files[0] == ("a.yaml", b"a.yaml")


def test_a_misspelt_path_names_the_one_that_is_near(folder: Path) -> None:
    _, (diagnostic,) = read_model_files(f"{folder}/aa.yaml", SUFFIXES)

    assert diagnostic.code == "no-such-path"
    assert diagnostic.help == f"did you mean '{folder}/a.yaml'"


def test_a_misspelt_path_with_nothing_near_gets_no_guess(folder: Path) -> None:
    _, (diagnostic,) = read_model_files(f"{folder}/qqqqqqq", SUFFIXES)

    assert diagnostic.help == "look at the spelling and the folder"


def test_a_link_to_a_file_is_read(folder: Path) -> None:
    (folder / "c.yaml").symlink_to("b.yaml")

    files, diagnostics = read_model_files(f"{folder}/c.yaml", SUFFIXES)

    assert (files, diagnostics) == ([(f"{folder}/c.yaml", b"b.yaml")], ())


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EACCES, "not-readable"),
        (errno.EPERM, "not-readable"),
        (errno.EIO, "not-readable"),
        (errno.ELOOP, "link-loop"),
        (errno.ENOENT, "no-such-path"),
    ],
)
def test_what_the_system_says_of_a_path_has_a_code(number: int, code: str) -> None:
    diagnostic = unreachable("gone/model.yaml", OSError(number, ""))

    assert (diagnostic.span.path, diagnostic.code) == ("gone/model.yaml", code)
    assert diagnostic.help


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(str(tmp_path / "out.txt"), b"one")
    write_whole(str(tmp_path / "out.txt"), b"two")

    assert _tree(tmp_path) == {"out.txt": b"two"}


def test_a_replaced_file_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.touch()
    path.chmod(0o640)

    write_whole(str(path), b"x")

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "other.txt").touch()

    write_whole(str(tmp_path / "out.txt"), b"x")

    assert (tmp_path / "out.txt").stat().st_mode == (tmp_path / "other.txt").stat().st_mode


def test_a_link_stays_a_link_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"before")
    (tmp_path / "link.txt").symlink_to("real.txt")

    write_whole(str(tmp_path / "link.txt"), b"after")

    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"after"


@pytest.mark.parametrize(
    ("prepare", "code"),
    [
        (lambda path: path.mkdir(), "in-the-way"),
        (lambda path: path.symlink_to("/dev/full"), "in-the-way"),
        (os.mkfifo, "in-the-way"),
        (lambda path: path.symlink_to(path.name), "not-writable"),
        (lambda path: path.symlink_to("gone/there.txt"), "no-such-folder"),
    ],
    ids=["folder", "device", "pipe", "loop", "broken link"],
)
def test_what_is_no_file_is_not_replaced(
    prepare: Callable[[Path], object], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "out.txt"
    prepare(path)
    before = os.lstat(path)

    with pytest.raises(Unwritable) as refused:
        write_whole(str(path), b"x")

    assert refused.value.diagnostic.code == code
    assert refused.value.diagnostic.help
    assert os.lstat(path) == before
    assert [each.name for each in tmp_path.iterdir()] == ["out.txt"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("gone/out.txt", "no-such-folder"),
        ("file/out.txt", "in-the-way"),
        ("", "in-the-way"),
        ("a\0b", "not-writable"),
        ("x" * 300, "not-writable"),
    ],
)
def test_a_path_that_cannot_be_written_has_a_code(
    path: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()

    with pytest.raises(Unwritable) as refused:
        write_whole(path, b"x")

    assert refused.value.diagnostic.code == code


@pytest.mark.usefixtures("small_files_only")
def test_a_full_disk_leaves_the_file_that_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_bytes(b"before")

    with pytest.raises(Unwritable) as refused:
        write_whole(str(path), b"x" * 2000)

    assert refused.value.diagnostic.code == "no-space"
    assert _tree(tmp_path) == {"out.txt": b"before"}


@pytest.mark.usefixtures("small_files_only")
def test_a_full_disk_leaves_the_folder_that_was_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_folder(str(out), {"a": b"before"})

    with pytest.raises(Unwritable) as refused:
        write_folder(str(out), {"a": b"after", "b": b"x" * 2000})

    assert refused.value.diagnostic.code == "no-space"
    assert _tree(tmp_path) == {"out/a": b"before"}


def test_a_folder_is_written_beside_what_is_in_it(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "sub").mkdir(parents=True)
    (out / "sub" / "mine.txt").write_bytes(b"mine")
    (out / "index.html").write_bytes(b"before")

    write_folder(str(out), {"index.html": b"after", "sub/deep/a.svg": b"svg"})

    assert _tree(tmp_path) == {
        "out/index.html": b"after",
        "out/sub/deep/a.svg": b"svg",
        "out/sub/mine.txt": b"mine",
    }


@pytest.mark.parametrize(
    "name", ["../x", "a/../../x", "/etc/x", "a//b", "", ".", "a\\..\\b", "C:/x", "a\0b"]
)
def test_a_name_outside_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(Unwritable) as refused:
        write_folder(str(tmp_path / "out"), {"a": b"", name: b"x"})

    assert refused.value.diagnostic.code == "outside-folder"
    assert _tree(tmp_path) == {}


@pytest.mark.parametrize(
    "prepare",
    [
        lambda out: out.write_bytes(b""),
        lambda out: (out / "sub" / "a").mkdir(parents=True),
        lambda out: (out.mkdir(), (out / "sub").touch()),
        lambda out: (out.mkdir(), (out / "sub").symlink_to("/")),
    ],
    ids=["a file for the folder", "a folder for a file", "a file for a sub-folder", "a link"],
)
def test_what_stands_in_the_way_of_a_folder_stays(
    prepare: Callable[[Path], object], tmp_path: Path
) -> None:
    out = tmp_path / "out"
    prepare(out)
    before = sorted(tmp_path.rglob("*"))

    with pytest.raises(Unwritable) as refused:
        write_folder(str(out), {"0": b"x", "sub/a": b"x"})

    assert refused.value.diagnostic.code == "in-the-way"
    assert sorted(tmp_path.rglob("*")) == before


def test_two_names_for_a_file_and_its_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Unwritable) as refused:
        write_folder(str(tmp_path / "out"), {"a": b"", "a/b": b""})

    assert refused.value.diagnostic.code == "in-the-way"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_parent_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unwritable) as refused:
        write_folder(str(tmp_path / "gone" / "out"), {"a": b""})

    assert refused.value.diagnostic.code == "no-such-folder"


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
