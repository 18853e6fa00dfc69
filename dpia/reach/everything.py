"""Who can come to hold which field about whom, for all organisations at once, between two bounds.

A holding is a bit of one number: a row of fields for each category.  A step hands on a row with a
few operations, so that a large model is run to its fixed point in the time that it takes to read
the tenth of it.  What is told is between what surely follows and what may: the upper bound takes
every side of every dispute at once and lets whoever gives something hold it; the lower takes no
side, and assumes no origin.  By which chain, and past whom, only the exact engine tells.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field

from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.model.flow_model import FlowModel
from dpia.reach.lean import Ways
from dpia.reach.lean import ways
from dpia.reach.rows import Rows
from dpia.reach.rows import rows_of
from dpia.regime.trees import Trees
from dpia.source import Pointer
from dpia.vocabulary import YES


@dataclass(slots=True, eq=False)
class Move:
    """A step as bits: it hands on `carried` of its sender's rows about some categories.

    `needs` lists alternatives of what the sender must hold first, each a set of masks of which
    every one must be met; `asked` alternatives of moves, one of which must be made.
    """

    sender: str
    recipient: str
    carried: int
    about: tuple[str, ...]
    needs: tuple[tuple[int, ...], ...] = ()
    asked: tuple[Move, ...] | None = None
    made: bool = False


@dataclass(frozen=True, slots=True)
class Everything:
    """What everybody holds, as masks by body, and how to read them."""

    rows: Rows
    held: Mapping[str, int]

    def holdings(self, body: str) -> Iterator[tuple[str, str]]:
        """List what a body holds: field and category."""
        return self.rows.read(self.held.get(body, 0))


def everything(
    model: FlowModel, trees: Trees, moves: Iterable[Move], *, surely: bool
) -> Everything:
    """Make every move until nothing new is held; `surely` gives the lower bound, else the upper."""
    rows = rows_of(trees)
    made = tuple(moves)
    held: dict[str, int] = {}
    for body, mask in _collected(model, trees, rows, surely=surely):
        held[body] = held.get(body, 0) | mask
    if not surely:
        for move in made:
            own = rows.at(move.carried, move.about)
            held[move.sender] = held.get(move.sender, 0) | own
    held = {body: rows.closed(mask) for body, mask in held.items()}
    _Sweep(rows, made, held).run()
    return Everything(rows, held)


def counts(leans: Ways, *, surely: bool) -> bool:
    """Tell whether something holds under some side; or, surely, without taking any."""
    return any(not surely or not any(lean.contests for lean in one) for one in leans)


def _collected(
    model: FlowModel, trees: Trees, rows: Rows, *, surely: bool
) -> Iterator[tuple[str, int]]:
    """List what bodies collect themselves."""
    for name, body in model.organisations.items():
        for subject, taken in body.collects.items():
            around = grounds_in(taken, grounds_in(body))
            at = Pointer(("organisations", name, "collects", subject, "fields"))
            for one, raw in taken.fields.items():
                said = ways(read(raw, at / one, around), lambda value: value == YES)
                if counts(said, surely=surely):
                    yield trees.body[name], rows.at(rows.bit[one], (subject,))


@dataclass(slots=True)
class _Sweep:
    """Goes through the senders whose holdings grew, in an order that mostly follows the moves."""

    rows: Rows
    moves: tuple[Move, ...]
    held: dict[str, int]
    _by_sender: dict[str, list[Move]] = field(default_factory=dict)
    _answering: dict[int, list[Move]] = field(default_factory=dict)

    def run(self) -> None:
        """Run to the fixed point."""
        for move in self.moves:
            self._by_sender.setdefault(move.sender, []).append(move)
            for request in move.asked or ():
                self._answering.setdefault(id(request), []).append(move)
        grown = set(self._by_sender)
        order = _reverse_post_order(self._by_sender)
        while grown:
            for sender in order:
                if sender in grown:
                    grown.discard(sender)
                    for move in self._by_sender[sender]:
                        self._make(move, grown)

    def _make(self, move: Move, grown: set[str]) -> None:
        have = self.held.get(move.sender, 0)
        if not move.made and not self._may(move, have):
            return
        if not move.made:
            move.made = True
            grown.update(other.sender for other in self._answering.get(id(move), ()))
        if not move.carried:
            return
        known = self.held.get(move.recipient, 0)
        new = self.rows.handed(have, move.carried, move.about) & ~known
        if new:
            self.held[move.recipient] = known | self.rows.closed(new)
            if move.recipient in self._by_sender:
                grown.add(move.recipient)

    def _may(self, move: Move, have: int) -> bool:
        """Tell whether a move was asked for, and its sender holds what it requires."""
        if move.asked is not None and not any(request.made for request in move.asked):
            return False
        return not move.needs or any(all(have & one for one in some) for some in move.needs)


def _reverse_post_order(by_sender: Mapping[str, list[Move]]) -> list[str]:
    """List senders so that, but for rings, each comes after those who give to it."""
    seen: set[str] = set()
    finished: list[str] = []
    for start in sorted(by_sender):
        path = [] if start in seen else [(start, iter(by_sender[start]))]
        seen.add(start)
        while path:
            sender, left = path[-1]
            following = next((move.recipient for move in left if move.recipient not in seen), None)
            if following is None:
                path.pop()
                finished.append(sender)
                continue
            seen.add(following)
            if following in by_sender:
                path.append((following, iter(by_sender[following])))
    return finished[::-1]
