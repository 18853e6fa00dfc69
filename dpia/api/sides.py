"""Find the sides of a comparison: regimes of a model, and of what it was at revisions."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace

from dpia.api.address import Address
from dpia.api.address import addresses
from dpia.api.falling import unknown_source
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.regimes import regimes
from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.model.build import FlowFile
from dpia.model.without import without
from dpia.report.side import Side
from dpia.source import Revision
from dpia.source import Span


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A model, and the revision at which it was read."""

    flow_file: FlowFile
    revision: Revision | None


def find_sides(
    model: str, names: tuple[str, ...], sources: tuple[str, ...], environment: Mapping[str, str]
) -> tuple[Side, ...]:
    """Find what is compared, in the order of its names, as it stands if sources fall.

    Without names it is the first comparison of MODEL, or else all its regimes.  Each model is
    loaded once, and MODEL only where a side is of it.  Raise Unreadable with all that cannot be
    read, for a source that none of the models names, and where there is one side only.
    """
    asked = addresses(names or _own(model))
    loaded: dict[tuple[str | None, str], _Loaded] = {}
    trouble: list[Diagnostic] = []
    for one in dict.fromkeys((one.revision, one.path) for one in asked):
        try:
            loaded[one] = _load(model, one, environment)
        except Unreadable as unreadable:
            trouble.extend(unreadable.diagnostics)
    if trouble:
        raise Unreadable(tuple(trouble))
    fallen = dict(zip(loaded, _fallen(tuple(loaded.values()), sources), strict=True))
    found = {place: _sides_of(one, _asked_of(asked, place)) for place, one in fallen.items()}
    taken = {place: iter(sides) for place, sides in found.items()}
    sides = tuple(side for one in asked for side in next(taken[one.revision, one.path]))
    if len(sides) == 1:
        raise _too_few(model, (sides[0].id,))
    return sides


def _own(model: str) -> tuple[str, ...]:
    """Name what the model itself says is to be compared: Unreadable if that is nothing."""
    flow_file = load(model)
    first = next(iter(flow_file.model.comparisons), None)
    own = (first,) if first is not None else tuple(one.id for one in regimes(flow_file))
    if not own:
        raise _too_few(model, own)
    return own


def _too_few(model: str, names: tuple[str, ...]) -> Unreadable:
    message = (
        f"'{names[0]}' stands alone; there is nothing to compare it with"
        if names
        else f"'{model}' has no regimes to compare"
    )
    advice = "name two regimes or days, or a comparison of the model; dpia show MODEL lists them"
    return Unreadable((Diagnostic(Span(model), "too-few-regimes", message, advice),))


def _load(model: str, place: tuple[str | None, str], environment: Mapping[str, str]) -> _Loaded:
    revision, path = place
    if revision is None:
        return _Loaded(load(model), None)
    from dpia.api.revising import load_revision

    return _Loaded(*load_revision(revision, path, model, environment))


def _fallen(loaded: tuple[_Loaded, ...], sources: tuple[str, ...]) -> Iterator[_Loaded]:
    """Give the models as they stand if sources fall; a model need not name every one of them."""
    named = {name for one in loaded for name in one.flow_file.model.sources}
    if unknown := [name for name in sources if name not in named]:
        last = loaded[-1].flow_file
        raise Unreadable(tuple(unknown_source(last, name) for name in unknown))
    for one in loaded:
        known = tuple(name for name in sources if name in one.flow_file.model.sources)
        yield replace(one, flow_file=without(one.flow_file, known)) if known else one


def _asked_of(asked: tuple[Address, ...], place: tuple[str | None, str]) -> tuple[Address, ...]:
    return tuple(one for one in asked if (one.revision, one.path) == place)


def _sides_of(loaded: _Loaded, asked: tuple[Address, ...]) -> Iterator[tuple[Side, ...]]:
    """Resolve the sides of one model, for each name those that it stands for."""
    try:
        whole, found = look(loaded.flow_file, tuple(one.regime for one in asked))
    except Unreadable as unreadable:
        ids = {one.regime: one.id for one in asked}
        raise Unreadable(
            tuple(
                replace(each, span=Span(ids.get(each.span.path, each.span.path)))
                for each in unreadable.diagnostics
            )
        ) from None
    waiting = iter(found)
    for one in asked:
        comparison = loaded.flow_file.model.comparisons.get(one.regime)
        some = [next(waiting) for _ in (comparison.regimes if comparison else (one.regime,))]
        yield tuple(Side(whole, regime, loaded.revision, _id(one, regime.id)) for regime in some)


def _id(one: Address, regime: str) -> str:
    return replace(one, regime=regime).id
