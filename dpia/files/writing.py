"""Results on disk, whole or not at all.

A file is written under another name beside its place and moved there when it is complete, so that
a full disk or a stopped run leaves what was there before.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from dpia.document import Diagnostic
from dpia.files.trouble import about
from dpia.files.trouble import kind_of
from dpia.quoting import quoted


class Unwritable(Exception):  # noqa: N818  the name says what is so; it is no bug of ours
    """Raised when a result cannot be written; nothing half-written is left."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Keep the reason as a diagnostic of the path."""
        super().__init__(f"{diagnostic.span}: {diagnostic.code}: {diagnostic.message}")
        self.diagnostic = diagnostic


def write_whole(path: str, content: bytes) -> None:
    """Write one file; a file that is replaced keeps its mode, and a link to it stays a link."""
    try:
        mode = _mode(Path(path))
        _replace(Path(os.path.realpath(path)), content, mode)
    except (OSError, ValueError) as error:
        raise Unwritable(_reason(path, error)) from error


def write_once(path: str, content: bytes) -> None:
    """Write one file where there is none; what stands there already is never replaced."""
    if os.path.lexists(path):
        raise Unwritable(
            about(
                path,
                "already-there",
                "a file stands here already, and it is not written over",
                "give another name, or move it away",
            )
        )
    write_whole(path, content)


def write_folder(path: str, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, by their names relative to it; other files there stay.

    All are written beside the folder first, and moved in one by one when all are complete.
    """
    for name in sorted(files):
        _require_inside(path, name)
    target = Path(os.path.realpath(path))
    staging = _free(target.with_name(f".{target.name[:100]}.part"))
    try:
        _stage(staging, files)
        modes = {name: _place(Path(path), name) for name in sorted(files)}
        for name, mode in modes.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            _move(staging / name, target / name, mode)
    except (OSError, ValueError) as error:
        raise Unwritable(_reason(path, error)) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _replace(target: Path, content: bytes, mode: int | None) -> None:
    temporary = _free(target.with_name(f".{target.name[:100]}.part"))
    try:
        _write_new(temporary, content)
        _move(temporary, target, mode)
    finally:
        temporary.unlink(missing_ok=True)


def _free(wanted: Path) -> Path:
    """Give a name that nothing has: a stopped run may have left one behind."""
    number = 0
    while os.path.lexists(numbered := wanted.with_name(f"{wanted.name}{number}")):
        number += 1
    return numbered


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _move(temporary: Path, target: Path, mode: int | None) -> None:
    if mode is not None:
        temporary.chmod(mode)
    temporary.replace(target)


def _stage(staging: Path, files: Mapping[str, bytes]) -> None:
    staging.mkdir()
    for name, content in sorted(files.items()):
        path = staging / name
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_new(path, content)


def _require_inside(path: str, name: str) -> None:
    steps = name.replace("\\", "/").split("/")
    if {"", ".", ".."} & set(steps) or ":" in name or "\0" in name:
        raise Unwritable(
            about(
                path,
                "outside-folder",
                f"{quoted(name)} is not a name inside the folder",
                "give it a name without '..', ':' and a slash at the start",
            )
        )


def _place(folder: Path, name: str) -> int | None:
    """Look at the place of a file in a folder: the mode of what it replaces; its way is free."""
    steps = name.split("/")
    for length in range(len(steps)):
        above = folder.joinpath(*steps[:length])
        if length and above.is_symlink():
            raise Unwritable(_in_the_way(above, "a link"))
        if os.path.lexists(above) and not above.is_dir():
            raise Unwritable(_in_the_way(above, "a file"))
    return _mode(folder / name)


def _mode(path: Path) -> int | None:
    """Give the permissions of a file that is there; anything but a file is in the way."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    if (kind := kind_of(mode)) is not None:
        raise Unwritable(_in_the_way(path, kind))
    return stat.S_IMODE(mode)


def _in_the_way(path: Path, kind: str) -> Diagnostic:
    return about(
        path.as_posix(),
        "in-the-way",
        f"{kind} stands where a file or a folder is to be written",
        "write somewhere else, or move it away",
    )


_REASONS = (
    (
        {errno.ENOSPC, errno.EDQUOT, errno.EFBIG},
        ("no-space", "there is no space left to write this", "make space, or write elsewhere"),
    ),
    (
        {errno.EACCES, errno.EPERM, errno.EROFS},
        ("not-writable", "you are not allowed to write here", "write to a folder of your own"),
    ),
    (
        {errno.ENOENT},
        ("no-such-folder", "the folder of this path does not exist", "create it first"),
    ),
    (
        {errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ENOTEMPTY},
        ("in-the-way", "a file stands where a folder is to be", "write somewhere else"),
    ),
)


def _reason(path: str, error: OSError | ValueError) -> Diagnostic:
    number = error.errno if isinstance(error, OSError) else None
    for numbers, (code, message, advice) in _REASONS:
        if number in numbers:
            return about(path, code, message, advice)
    name = f" ({errno.errorcode.get(number, number)})" if number is not None else ""
    return about(
        path, "not-writable", f"the system does not let this be written{name}", "use another path"
    )
