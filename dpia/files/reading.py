"""The files that a path stands for, as bytes.

A path is looked at before it is opened: opening a pipe waits for a writer, and a device may never
end.  Paths stay texts, because they are shown as they were typed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from dpia.document import Diagnostic
from dpia.files.limits import LARGEST_FILE
from dpia.files.limits import MOST_FILES
from dpia.files.limits import empty_file
from dpia.files.limits import empty_folder
from dpia.files.limits import too_large
from dpia.files.limits import too_many
from dpia.files.limits import unknown_suffix
from dpia.files.trouble import about
from dpia.files.trouble import kind_of
from dpia.files.trouble import missing
from dpia.files.trouble import unreachable

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def read_model_files(
    path: str, suffixes: tuple[str, ...]
) -> tuple[list[tuple[str, bytes]], tuple[Diagnostic, ...]]:
    """Read a file, or the files with one of the suffixes in a folder and the folders below it.

    Each comes with the path to show: what was typed, and the rest joined with '/'.  Files come in
    the order of that path; what is hidden (a name that begins with '.') is passed over.  Whatever
    cannot be read is a diagnostic, and the rest is read.
    """
    read: list[tuple[str, bytes]] = []
    diagnostics: list[Diagnostic] = []
    for found in _named(path.replace(os.sep, "/"), suffixes) if path else [missing(path)]:
        content = _content(found) if isinstance(found, str) else found
        if isinstance(content, Diagnostic):
            diagnostics.append(content)
        elif isinstance(found, str):
            read.append((found, content))
    return read, tuple(diagnostics)


def _named(path: str, suffixes: tuple[str, ...]) -> list[str | Diagnostic]:
    """Give the files that a path stands for, each by the path that is shown."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        return [unreachable(path, error)]
    if stat.S_ISDIR(mode):
        return _in_folder(path, suffixes)
    if stat.S_ISREG(mode) and not path.lower().endswith(suffixes):
        return [unknown_suffix(path, suffixes)]
    return [path]


def _in_folder(path: str, suffixes: tuple[str, ...]) -> list[str | Diagnostic]:
    found: list[str | Diagnostic] = []
    files = 0
    for entry in _below(path):
        if isinstance(entry, Diagnostic):
            found.append(entry)
        elif entry.lower().endswith(suffixes):
            found.append(entry)
            files += 1
        if files > MOST_FILES:
            return [too_many(path)]
    if not found:
        found.append(empty_folder(path, suffixes))
    return sorted(found, key=lambda each: each if isinstance(each, str) else each.span.path)


def _below(top: str) -> Iterator[str | Diagnostic]:
    """Give every file below a folder, in no order; links to folders are not followed."""
    waiting = ["" if top == "." else top if top.endswith("/") else f"{top}/"]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder or ".") as entries:
                for entry in entries:
                    path = folder + entry.name
                    if entry.name.startswith("."):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(f"{path}/")
                    elif _leads_to_folder(entry):
                        yield _linked(path)
                    else:
                        yield path
        except OSError as error:
            yield unreachable(folder.rstrip("/") or top, error)


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:  # a link that leads nowhere is reported when it is read
        return False


def _linked(path: str) -> Diagnostic:
    return about(
        path,
        "linked-folder",
        "this is a link to a folder, and such links are not followed inside a model",
        "name the folder itself, or put its files here",
    )


def _content(path: str) -> bytes | Diagnostic:
    """Read one file, if it is a file and of a size that a model can have."""
    try:
        status = Path(path).stat()
        if (refusal := _refusal(path, status)) is not None:
            return refusal
        descriptor = os.open(path, _OPEN)
        with os.fdopen(descriptor, "rb") as file:
            opened = os.fstat(descriptor)
            content = b"" if _refusal(path, opened) else file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        return unreachable(path, error)
    if len(content) > LARGEST_FILE:
        return too_large(path)
    return content or empty_file(path)


def _refusal(path: str, status: os.stat_result) -> Diagnostic | None:
    if (kind := kind_of(status.st_mode)) is not None:
        return about(
            path, "not-a-file", f"this is {kind}, not a file", "write its content to a file first"
        )
    return too_large(path) if status.st_size > LARGEST_FILE else None
