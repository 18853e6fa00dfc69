"""One thing that does not fit the format, where it stands, and what fits there."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic_core import ErrorDetails

from dpia.model.plan import Slot
from dpia.model.plan import slot_at
from dpia.model.shape import Mapped
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """One error of pydantic's: what it says, where in the document, and in which format."""

    detail: ErrorDetails
    steps: Steps
    root: type[Mapped]

    @property
    def given(self) -> object:
        """Give what was found at the place."""
        return self.detail["input"]

    @property
    def value(self) -> Place:
        """Point at what stands there, rather than at its key."""
        return Place(Pointer(self.steps), Part.VALUE)

    @property
    def slot(self) -> Slot:
        """Say what may stand there."""
        return slot_at(self.root, self.steps)

    @property
    def what(self) -> str:
        """Name the place: by its key, or, in a list, by that of the list."""
        if not self.steps:
            return "the model"
        if isinstance(self.detail["loc"][-1], int) and len(self.steps) > 1:
            return f"an entry of '{self.steps[-2]}'"
        return f"'{self.steps[-1]}'"
