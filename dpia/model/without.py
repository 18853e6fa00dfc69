"""What still stands if a source falls."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dpia.model.build import FlowFile
from dpia.model.flow_model import FlowModel
from dpia.model.leaf import DISPUTED
from dpia.model.leaf import LONG
from dpia.model.leaf import SHORT
from dpia.model.leaf import shape_of
from dpia.model.plan import Slot
from dpia.model.plan import plan
from dpia.model.shape import Mapped

_GONE = object()
_CALLED = frozenset({"name", "title"})
"""What a thing is called stays: a word is no evidence."""


def without(flow_file: FlowFile, sources: Iterable[str]) -> FlowFile:
    """Take sources away, with all that derives from them, and every fact that rests on them alone.

    Repeats of one origin count once: where the origin falls, they fall.  A claim that falls leaves
    its dispute; a dispute of which one side is left is a dispute no more.  What was inferred stays,
    because it names no source.
    """
    prune = _Prune(_falling(flow_file.model, sources))
    data = prune.mapping(FlowModel, flow_file.data, fallen=False)
    data["conflicts"] = {
        name: said for name, said in data.get("conflicts", {}).items() if said["claims"]
    }
    model = FlowModel.model_validate(data)
    return replace(flow_file, model=model, data=data, known_as=flow_file.identity)


def _falling(model: FlowModel, sources: Iterable[str]) -> frozenset[str]:
    """List the sources that fall: those named, and those that derive from one that falls."""
    falling = set(sources)
    grown = True
    while grown:
        repeats = {name for name, one in model.sources.items() if falling & set(one.derives_from)}
        grown = not repeats <= falling
        falling |= repeats
    return frozenset(falling)


class _Prune:
    """Walks a document by the plan of its types and keeps what still has a ground."""

    def __init__(self, falling: frozenset[str]) -> None:
        self.falling = falling

    def mapping(
        self, kind: type[Mapped], raw: Mapping[str, Any], *, fallen: bool
    ) -> dict[str, Any]:
        """Prune a mapping; `fallen` says that what stands around it has lost its sources."""
        fallen = self._fallen(raw, fallen=fallen)
        kept: dict[str, Any] = {}
        for key, value in raw.items():
            slot = plan(kind)[key][1]
            below = value if key in _CALLED else self._slot(slot, value, fallen=fallen)
            if key == "sources" and isinstance(value, list):
                below = self._left(value)
            if below is not _GONE:
                kept[key] = below
        return kept

    def _slot(self, slot: Slot, value: Any, *, fallen: bool) -> Any:
        by_id = slot.each is not None and isinstance(value, Mapping)
        if by_id and (slot.leaf is None or shape_of(value) == SHORT):
            each = {
                key: self._slot(slot.each or Slot(), one, fallen=fallen)
                for key, one in value.items()
            }
            return {key: one for key, one in each.items() if one is not _GONE}
        if slot.mapping is not None and isinstance(value, Mapping):
            return self.mapping(slot.mapping, value, fallen=fallen)
        return self._leaf(value, fallen=fallen) if slot.leaf is not None else value

    def _leaf(self, value: Any, *, fallen: bool) -> Any:
        shape = shape_of(value)
        if shape == LONG:
            return _GONE if self._fallen(value, fallen=fallen) else self._said(value)
        if shape == DISPUTED:
            return self._disputed(value, fallen=fallen)
        return _GONE if fallen else value

    def _disputed(self, value: Mapping[str, Any], *, fallen: bool) -> Any:
        claims = {
            side: self._said(said)
            for side, said in value["claims"].items()
            if not self._fallen(said, fallen=fallen)
        }
        if len(claims) < 2:
            return next(iter(claims.values()), _GONE)
        reading = {"reading": value["reading"]} if value.get("reading") in claims else {}
        rest = {key: one for key, one in value.items() if key not in ("claims", "reading")}
        return {**rest, "claims": claims, **reading}

    def _said(self, said: Mapping[str, Any]) -> dict[str, Any]:
        kept = dict(said)
        if "sources" in kept:
            kept["sources"] = self._left(kept["sources"])
        return kept

    def _fallen(self, raw: Mapping[str, Any], *, fallen: bool) -> bool:
        """Tell whether what a mapping says for itself has fallen, or else what is around it."""
        if own := raw.get("sources"):
            return not self._left(own) and not raw.get("because")
        if raw.get("because") or raw.get("from_memory"):
            return False
        return fallen

    def _left(self, sources: list[str]) -> list[str]:
        return [one for one in sources if one.partition("#")[0] not in self.falling]
