"""The side of a dispute in words: by its id, or whether a date known by bounds had come."""

from __future__ import annotations

from dpia.language.say import say
from dpia.reach.step import HAD
from dpia.report.names import Names


def side_word(side: str) -> str:
    """Name a side; that of a date within bounds is the tool's own word, and no id has blanks."""
    return say(_HAD[side]) if side in _HAD else side


def side_of(names: Names, at: str, side: str) -> str:
    """Name a side by itself; of a date within bounds say what had begun or ended, or had not."""
    version, key = _dated(at)
    if side not in _HAD or not version:
        return side_word(side)
    return say(_HAD_THEN[key, side], version=names.version_text(version))


def is_of_bounds(side: str) -> bool:
    """Tell whether a side is one that no source takes: a date lies within bounds."""
    return side in _HAD


def _dated(at: str) -> tuple[str, str]:
    """Give the version to which a date belongs, and which of its dates it is; empty for others."""
    match at.split("/"):
        case ["instruments", instrument, "versions", number, ("in_force" | "ended") as key, *_]:
            return f"{instrument}@{number}", key
    return "", ""


_HAD = {HAD[True]: "fact.had-come", HAD[False]: "fact.had-not-come"}
_HAD_THEN = {
    ("in_force", HAD[True]): "fact.had-begun",
    ("in_force", HAD[False]): "fact.had-not-begun",
    ("ended", HAD[True]): "fact.had-ended",
    ("ended", HAD[False]): "fact.had-not-ended",
}
