"""The scope of two days by exhaustive expansion: every telling, every cell, every possible case.

Slow, and written from the definitions alone: it reads the plain data of a file and shares nothing
with the engine.  A case is a set of conditions that may hold together; all such sets are listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from itertools import combinations
from typing import Any

from tests.comparison.drawn import CUSTOM
from tests.comparison.drawn import NEW
from tests.comparison.drawn import OLD
from tests.comparison.drawn import SIDES
from tests.comparison.drawn import Data

WIDER, NARROWER, UNDECIDED, BEFORE, AFTER = "wider", "narrower", "undecided", "before", "after"
Case = tuple[frozenset[str], frozenset[str]]
MONTHS = {"P6M": 6, "P1Y": 12}


@dataclass(frozen=True)
class Cell:
    field: str
    subject: str
    purpose: str
    case: Case
    sure: bool
    place: str


@dataclass(frozen=True)
class Day:
    """What is known of a flow on one day."""

    cells: tuple[Cell, ...]
    limbs: int
    open: bool


class Oracle:
    """Expands one model."""

    def __init__(self, data: Data) -> None:
        self.data = data
        declared = data["conditions"]
        self.implied = {name: self._above(name) for name in declared}
        self.apart = {
            frozenset({name, other})
            for name, one in declared.items()
            for other in one.get("disjoint_with", ())
        }

    def _above(self, name: str) -> frozenset[str]:
        """Close over implication and thresholds by going round until nothing is new."""
        declared, found = self.data["conditions"], {name}
        while True:
            more = {up for one in found for up in declared[one].get("implies", ())}
            sentences = [
                MONTHS[declared[one]["min_sentence"]]
                for one in found
                if declared[one].get("min_sentence")
            ]
            more |= {
                other
                for other, said in declared.items()
                if "min_sentence" in said
                and sentences
                and max(sentences) >= MONTHS[said["min_sentence"]]
            }
            if more <= found:
                return frozenset(found)
            found |= more

    def outcomes(self) -> set[frozenset[str]]:
        """Give, for each telling, what the comparison is marked with."""
        return {self._marks(side) for side in SIDES}

    def _marks(self, side: str) -> frozenset[str]:
        marks: set[str] = set()
        for name, flow in self.data["flows"].items():
            before, after = (self._day(name, flow, side, when) for when in (0, 1))
            if _same(flow):
                continue
            marks |= {NARROWER for one in before.cells if self._gone(one, after) is True}
            marks |= {WIDER for one in after.cells if self._gone(one, before) is True}
            pairs = ((before, after), (after, before))
            if any(self._gone(one, there) is None for here, there in pairs for one in here.cells):
                marks.add(UNDECIDED)
        for name, flow in self.data["flows"].items():
            before, after = (self._day(name, flow, side, when) for when in (0, 1))
            marks |= {BEFORE} if before.cells or before.open else set()
            marks |= {AFTER} if after.cells or after.open else set()
        return frozenset(marks)

    def _day(self, name: str, flow: Data, side: str, when: int) -> Day:
        under = flow.get("terms", {})
        version = (OLD, NEW)[when]
        stand = [one for one in (version, CUSTOM) if one in under and (one != CUSTOM or not when)]
        open_ = not under or (bool(when) and CUSTOM in under)
        cells: list[Cell] = []
        limbs = 0
        fields = self._fields(flow)
        for one in stand:
            for limb in self._limbs(flow, one):
                limbs += 1
                cells.extend(self._cells(name, limb, fields, side))
        return Day(tuple(cells), limbs, open_)

    def _fields(self, flow: Data) -> tuple[str, ...]:
        under = flow.get("terms", {})
        named = {
            field
            for version in under
            for limb in self._limbs(flow, version)
            for field in limb["fields"]
        }
        return tuple(sorted(named)) or ("",)

    def _terms(self, flow: Data, version: str) -> Data:
        """Lay terms over those that they take over; each fact keeps the place of its writing."""
        own = flow["terms"][version]
        base: Data = self._terms(flow, own["takes_over"]) if "takes_over" in own else {}
        said = {
            key: (value, f"{version}/{key}")
            for key, value in own.items()
            if key in ("trigger", "whole")
        }
        fields = {key: (value, f"{version}/{key}") for key, value in own.get("fields", {}).items()}
        limbs = {key: (value, version) for key, value in own.get("limbs", {}).items()}
        return {
            **base,
            **said,
            "fields": {**base.get("fields", {}), **fields},
            "limbs": {**base.get("limbs", {}), **limbs},
            "root": base.get("root", version),
        }

    def _limbs(self, flow: Data, version: str) -> Iterator[Data]:
        terms = self._terms(flow, version)
        for key, (limb, home) in sorted(terms["limbs"].items()) or [("", ({}, version))]:
            place = f"{home}/{key}"
            own = {
                name: (value, f"{place}/{name}") for name, value in limb.get("fields", {}).items()
            }
            trigger = (
                (limb["trigger"], f"{place}/trigger") if "trigger" in limb else terms.get("trigger")
            )
            yield {
                "fields": {**terms["fields"], **own},
                "trigger": trigger or ("not_stated", f"{terms['root']}/trigger"),
                "excludes": tuple(limb.get("excludes", ())),
                "purpose": limb.get("purpose") or flow.get("purpose"),
                "about": tuple(limb.get("about") or flow["about"]),
                "whole": terms.get("whole"),
                "root": terms["root"],
            }

    def _cells(self, name: str, limb: Data, fields: tuple[str, ...], side: str) -> Iterator[Cell]:
        trigger, place = limb["trigger"]
        held = frozenset({f"?{name}/{place}" if trigger == "not_stated" else trigger})
        case = (held, frozenset(limb["excludes"]))
        purpose = limb["purpose"] or f"?{name}/{limb['root']}/purpose"
        for field in fields:
            silent = f"{limb['root']}/fields/{field}"
            raw, at = limb["fields"].get(field) or ("no" if limb["whole"] else "not_stated", silent)
            value, when = _read(raw, side)
            if value == "no":
                continue
            inner = (case[0] | {when}, case[1]) if when else case
            if not any(_in(world, inner) for world in self._worlds(inner)):
                continue
            for subject in limb["about"]:
                yield Cell(field, subject, purpose, inner, value == "yes", f"{name}/{at}")

    def _gone(self, cell: Cell, there: Day) -> bool | None:
        """Tell whether a cell surely does not pass there; None where it is not established."""
        if not cell.sure:
            return False
        near = [
            one
            for one in there.cells
            if one.field == cell.field or (cell.field, one.field) == ("area", "address")
            if one.subject in {cell.subject, "patient"}
            if self._for(cell.purpose, one.purpose) is not False
        ]
        sure = [
            one
            for one in near
            if self._for(cell.purpose, one.purpose) and (one.sure or one.place == cell.place)
        ]
        if any(self._holds(cell.case, one.case) for one in sure):
            return False
        if there.open:
            return False
        if self._out(cell.case, [one.case for one in near]):
            return True
        if self._out(cell.case, [one.case for one in sure]):
            return False
        stated = _stated(cell.case) and all(_stated(one.case) for one in sure)
        hoped = [one.case for one in near if one not in sure]
        hope = any(self._holds(cell.case, one) for one in hoped) or (
            bool(hoped)
            and not self._out(cell.case, hoped)
            and not (_stated(cell.case) and all(_stated(one) for one in hoped))
        )
        return False if hope or not stated else None

    def _for(self, purpose: str, other: str) -> bool | None:
        if purpose == other or (purpose, other) == ("tracing", "control"):
            return True
        return None if purpose.startswith("?") or other.startswith("?") else False

    def _worlds(self, *cases: Case) -> Iterator[frozenset[str]]:
        """List every set of conditions that may hold together."""
        names = {name for held, out in cases for name in held | out} | set(self.implied)
        for world in chain.from_iterable(
            combinations(sorted(names), size) for size in range(len(names) + 1)
        ):
            true = frozenset(world)
            closed = all(self.implied.get(name, {name}) <= true for name in true)
            if closed and not any(pair <= true for pair in self.apart):
                yield true

    def _holds(self, case: Case, other: Case) -> bool:
        """Tell whether every possible case of one is a case of the other."""
        return all(_in(world, other) for world in self._worlds(case, other) if _in(world, case))

    def _out(self, case: Case, others: list[Case]) -> bool:
        """Tell whether some named case is surely in none of the others."""
        if all(
            not any(_in(w, case) and _in(w, other) for w in self._worlds(case, other))
            for other in others
        ):
            return True
        if not _stated(case):
            return False
        names = set(self.implied) | {name for _, out in others for name in out}
        below = {
            name
            for name in names
            if any(
                held != name and held in self.implied[name] and name not in self.implied[held]
                for held in case[0]
            )
            or any(name in out for _, out in others)
        }
        for name in ("", *sorted(below)):
            held = case[0] | ({name} if name else set())
            least = frozenset[str]().union(*(self.implied[one] for one in held))
            possible = not any(pair <= least for pair in self.apart) and not least & case[1]
            if possible and all(self._surely_not(least, other) for other in others):
                return True
        return False

    def _surely_not(self, least: frozenset[str], other: Case) -> bool:
        """Tell whether a case of which just this is known is surely none of another's."""
        if least & other[1]:
            return True
        for wanted in other[0] - least:
            up = self.implied.get(wanted, frozenset({wanted}))
            if any(pair <= least | up for pair in self.apart):
                return True
            if any(one in up and wanted not in self.implied[one] for one in least):
                return True
        return False


def _same(flow: Data) -> bool:
    return not flow.get("terms")


def _in(world: frozenset[str], case: Case) -> bool:
    return case[0] <= world and not case[1] & world


def _stated(case: Case) -> bool:
    return not any(name.startswith("?") for name in case[0] | case[1])


def _read(raw: Any, side: str) -> tuple[str, str]:
    """Read a presence: its word where a side is taken, and the case in which it holds."""
    if isinstance(raw, dict) and "claims" in raw:
        raw = raw["claims"][side]
    if isinstance(raw, dict):
        return raw["value"], raw.get("when", "")
    return raw, ""
