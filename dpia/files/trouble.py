"""Why a path cannot be read or written, in words."""

from __future__ import annotations

import difflib
import errno
import os
import stat
from pathlib import Path

from dpia.document import Diagnostic
from dpia.quoting import quoted
from dpia.source import Span

_KINDS = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)
_MOST_SIBLINGS = 2000


def about(path: str, code: str, message: str, advice: str) -> Diagnostic:
    """Say something of a path as a whole."""
    return Diagnostic(Span(path), code, message, advice)


def kind_of(mode: int) -> str | None:
    """Name what stands at a path if it is not a file."""
    return next((name for is_kind, name in _KINDS if is_kind(mode)), None)


def unreachable(path: str, error: OSError | ValueError) -> Diagnostic:
    """Say why nothing can be read at a path."""
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ELOOP:
        return about(
            path, "link-loop", "this link leads back to itself", "name what the link should lead to"
        )
    if number in {errno.EACCES, errno.EPERM}:
        return about(
            path,
            "not-readable",
            "you are not allowed to read this",
            "change its permissions, or ask its owner",
        )
    if number in {errno.ENOENT, errno.ENOTDIR, None}:
        return missing(path)
    return about(
        path,
        "not-readable",
        f"the system does not let this be read ({errno.errorcode.get(number or 0, number)})",
        "try to copy it to another folder and name the copy",
    )


def missing(path: str) -> Diagnostic:
    """Say that nothing stands at a path, and what stands near it."""
    if _is_link(path):
        return about(
            path,
            "broken-link",
            f"this link leads to {quoted(str(Path(path).readlink()))}, which does not exist",
            "mend the link, or name another file",
        )
    near = _near(path)
    return about(
        path,
        "no-such-path",
        "there is no file or folder of this name",
        f"did you mean '{near}'" if near else "look at the spelling and the folder",
    )


def _is_link(path: str) -> bool:
    try:
        return Path(path).is_symlink()
    except ValueError:
        return False


def _near(path: str) -> str | None:
    """Find what stands in the same folder under nearly the same name."""
    folder, name = os.path.split(path.rstrip("/"))
    try:
        names = (each.name for each in Path(folder).iterdir())
        siblings = sorted(each for each in names if not each.startswith("."))
    except (OSError, ValueError):
        return None
    matches = difflib.get_close_matches(name, siblings[:_MOST_SIBLINGS], n=1)
    return "/".join(filter(None, (folder, matches[0]))) if matches else None
