"""Everything of one slice at once, for questions that no single disclosure answers."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.finding.slice import Slice
from dpia.source import Pointer


@dataclass(frozen=True)
class Whole:
    """Everything of one slice at once."""

    slice: Slice

    @property
    def at(self) -> Pointer:
        """Point at the regime."""
        return self.slice.regime.at or Pointer(("as_of",))

    @property
    def name(self) -> str:
        """Give no name: what is said of it names what it speaks of."""
        return ""
