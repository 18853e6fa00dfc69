"""What the files of a model may be, wherever they are kept: how many, how large, of which name."""

from __future__ import annotations

from dpia.document import Diagnostic
from dpia.files.trouble import about

LARGEST_FILE = 64 * 1024 * 1024
"""The size in bytes over which a file is not read: twenty times a model of ten thousand flows."""
MOST_FILES = 10_000
"""How many files a folder may bring; more means that another folder was meant."""


def unknown_suffix(path: str, suffixes: tuple[str, ...]) -> Diagnostic:
    """Say that no importer reads a file of this name."""
    return about(
        path,
        "unknown-suffix",
        f"the name of this file does not end in {' or '.join(suffixes)}",
        "give it such a name if it holds a model; import other formats first",
    )


def too_many(path: str) -> Diagnostic:
    """Say that a folder holds more files than a model has."""
    return about(
        path,
        "too-many-files",
        f"more than {MOST_FILES} files in this folder could be parts of a model",
        "name the folder that holds the model and nothing else",
    )


def empty_folder(path: str, suffixes: tuple[str, ...]) -> Diagnostic:
    """Say that no file of a folder can be part of a model."""
    return about(
        path,
        "empty-folder",
        f"no file in this folder has a name that ends in {' or '.join(suffixes)}",
        "name the folder that holds the model, or its file",
    )


def too_large(path: str) -> Diagnostic:
    """Say that a file is larger than any that is read."""
    return about(
        path,
        "file-too-large",
        f"the file is larger than {LARGEST_FILE // 1024**2} MiB, the most that is read",
        "split the model over several files in one folder, or name another file",
    )


def empty_file(path: str) -> Diagnostic:
    """Say that a file holds nothing."""
    return about(
        path,
        "empty-file",
        "the file is empty",
        "write a model into it, beginning with 'dpia: 1', or remove it",
    )
