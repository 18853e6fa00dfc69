"""What is worked out of a thing once, and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic
from typing import Self
from typing import TypeVar
from typing import overload

Thing = TypeVar("Thing")
Made = TypeVar("Made")


class kept(Generic[Thing, Made]):  # noqa: N801  it is read as `property` is
    """Work something out where it is first asked for.

    It is `functools.cached_property` without the lock that it takes before Python 3.12: a hundred
    thousand disclosures work out ten things each, and the lock would take two thirds of the time.
    """

    def __init__(self, make: Callable[[Thing], Made]) -> None:
        """Take the method that works it out."""
        self._make, self._name, self.__doc__ = make, "", make.__doc__

    def __set_name__(self, owner: type[Thing], name: str) -> None:
        """Learn under which name it is kept."""
        self._name = name

    @overload
    def __get__(self, thing: None, owner: type[Thing]) -> Self: ...

    @overload
    def __get__(self, thing: Thing, owner: type[Thing]) -> Made: ...

    def __get__(self, thing: Thing | None, owner: type[Thing]) -> Self | Made:
        """Work it out; the next time it is found with the thing, and nobody comes here."""
        if thing is None:
            return self
        made = thing.__dict__[self._name] = self._make(thing)
        return made
