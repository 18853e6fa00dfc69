"""The side of a dispute in words: by its id, or whether a date known by bounds had come."""

from __future__ import annotations

from dpia.language.say import say
from dpia.reach.step import HAD


def side_word(side: str) -> str:
    """Name a side; that of a date within bounds is the tool's own word, and no id has blanks."""
    return say(_HAD[side]) if side in _HAD else side


_HAD = {HAD[True]: "fact.had-come", HAD[False]: "fact.had-not-come"}
