"""How a side of a comparison is named: a regime of the model, or `REV:PATH#REGIME`."""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import replace

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.source import Span


@dataclass(frozen=True, slots=True)
class Address:
    """Where a side is found: its regime, and the revision and path of its model.

    Without a revision the model is the one that was named; an empty path is that model's path.
    """

    asked: str
    regime: str
    revision: str | None = None
    path: str = ""

    @property
    def id(self) -> str:
        """Name the side with its regime, as it could have been typed."""
        if self.revision is None:
            return self.regime
        return f"{self.revision}:{self.path}#{self.regime}"


def addresses(names: tuple[str, ...]) -> tuple[Address, ...]:
    """Read how sides are named; one that names no regime takes that of the nearest which does.

    Of two that are as near, it is the one before.  Raise Unreadable where none names a regime.
    """
    read = tuple(address(name) for name in names)
    if not any(one.regime for one in read):
        raise Unreadable(
            tuple(
                Diagnostic(
                    Span(one.asked),
                    "no-regime",
                    f"'{one.asked}' names no regime, and no side beside it does",
                    f"write '{one.asked.rstrip('#')}#REGIME'",
                )
                for one in read
            )
        )
    return tuple(
        one if one.regime else replace(one, regime=_nearest(read, index))
        for index, one in enumerate(read)
    )


def address(name: str) -> Address:
    """Read `REV:PATH#REGIME`; what holds no colon outside braces is a regime of the model.

    A revision may hold colons within braces (`main@{2017-01-01 12:00}`), a regime no `#`.
    """
    depth = 0
    for index, letter in enumerate(name):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if letter == ":" and depth <= 0:
            path, mark, regime = name[index + 1 :].rpartition("#")
            return (
                Address(name, regime, name[:index], path)
                if mark
                else Address(name, "", name[:index], regime)
            )
    return Address(name, name)


def _nearest(read: tuple[Address, ...], index: int) -> str:
    near = min(
        (place for place, one in enumerate(read) if one.regime),
        key=lambda place: (abs(place - index), place),
    )
    return read[near].regime
