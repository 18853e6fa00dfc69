"""What is worked out once for a model, and forgotten with it."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Generic
from typing import TypeVar

from dpia.model.flow_model import FlowModel

Made = TypeVar("Made")


class Once(Generic[Made]):
    """Ask a function of a model once for each model, however many regimes are made of it.

    A model is told from others as an object: it is frozen, and a change makes another one.
    """

    def __init__(self, make: Callable[[FlowModel], Made]) -> None:
        """Keep what is to be asked."""
        self._make, self.__doc__ = make, make.__doc__
        self._known: dict[int, Made] = {}

    def __call__(self, model: FlowModel) -> Made:
        """Give what the function gave, or ask it."""
        key = id(model)
        if key not in self._known:
            self._known[key] = self._make(model)
            weakref.finalize(model, self._known.pop, key, None)
        return self._known[key]
