"""Which entries of a tree of git are files of a model: the same kinds and sizes as on disk."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from dpia.document import Diagnostic
from dpia.files.limits import LARGEST_FILE
from dpia.files.limits import MOST_FILES
from dpia.files.limits import empty_file
from dpia.files.limits import empty_folder
from dpia.files.limits import too_large
from dpia.files.limits import too_many
from dpia.files.limits import unknown_suffix
from dpia.files.trouble import about


class Kind(StrEnum):
    """What an entry is, by how its mode begins."""

    FILE = "100"
    LINK = "120"
    FOLDER = "040"
    REPOSITORY = "160"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a tree: its path in it, its kind, its id, and its size in bytes."""

    path: str
    kind: Kind
    id: str
    size: int


def chosen(
    shown: str, found: Entry | list[Entry], suffixes: tuple[str, ...]
) -> Iterable[tuple[str, Entry | Diagnostic]]:
    """Choose the files of a model among what is there; what is none of it is a diagnostic."""
    if isinstance(found, Entry):
        return [(shown, _checked(shown, found, suffixes))]
    top = shown if shown.endswith(":") else f"{shown}/"
    below = [
        (f"{top}{one.path}", one)
        for one in sorted(found, key=lambda one: one.path)
        if not any(step.startswith(".") for step in one.path.split("/"))
        and (one.path.lower().endswith(suffixes) or _may_be_folder(one))
    ]
    if len(below) > MOST_FILES:
        return [(shown, too_many(shown))]
    if not below:
        return [(shown, empty_folder(shown, suffixes))]
    return [(place, _checked(place, one, suffixes)) for place, one in below]


def _may_be_folder(one: Entry) -> bool:
    """Tell whether part of the model may lie behind an entry, out of sight: a link, a repository.

    What a link leads to is not looked at; one with another suffix is taken for a file of its kind.
    """
    if one.kind is Kind.REPOSITORY:
        return True
    return one.kind is Kind.LINK and not PurePosixPath(one.path).suffix


def _checked(place: str, one: Entry, suffixes: tuple[str, ...]) -> Entry | Diagnostic:
    """Refuse what is no file, or none that is read; look at its size before it is read."""
    if one.kind != Kind.FILE:
        what = "a link" if one.kind is Kind.LINK else "another repository (a submodule)"
        message = f"this is {what}, and at a revision none is followed"
        advice = "name a folder that holds the files of the model themselves"
        return about(place, "not-a-file", message, advice)
    if not one.path.lower().endswith(suffixes):
        return unknown_suffix(place, suffixes)
    if one.size > LARGEST_FILE:
        return too_large(place)
    return one if one.size else empty_file(place)
