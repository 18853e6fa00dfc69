"""One file of a build that is still to be made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Make = Callable[[], str | bytes]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be made: its path in the folder, what it is, and how to make it."""

    path: str
    about: str
    make: Make
