"""What fields held together make possible: by which supports a body comes to be able to do it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass

from dpia.model.data import Capability
from dpia.reach.lean import Lean
from dpia.reach.lean import LeanKind
from dpia.reach.spread import NOT_STATED
from dpia.reach.spread import Atom
from dpia.reach.spread import Spread
from dpia.reach.support import Family
from dpia.reach.support import Support
from dpia.regime.trees import Trees


@dataclass(frozen=True, slots=True)
class _Part:
    """One field as the body holds it about one category; `purpose` is that of its last step."""

    subject: str
    purpose: str
    support: Support


def enabled(
    spread: Spread, trees: Trees, capability: Capability, body: str
) -> Iterator[tuple[tuple[str, str], Support]]:
    """List the supports by which a body comes to hold, about one person, all that it takes.

    At least one part must have come by a disclosure; the others may be the body's own.  Keys are
    (category of subjects, purpose of a disclosure that brought a part): what completes the set is
    what makes it possible.  Parts that were not brought for that purpose, and that are not about
    the same category, lean on the inference that both are about the same person.
    """
    for way in capability.any_of:
        held = {name: _parts(spread.held, trees, body, name) for name in way}
        for name in way:
            others = [held[other] for other in way if other != name]
            for part in _parts(spread.arrivals, trees, body, name):
                if not part.support.begins_at(body):
                    for subject, support in _completed(trees, part, others):
                        yield (subject, part.purpose), support


def carried_by(trees: Trees, capability: Capability) -> frozenset[str]:
    """List the fields by which a part of a capability may come."""
    parts = {name for way in capability.any_of for name in way}
    return frozenset[str]().union(*(trees.revealing[name] for name in parts))


def _parts(
    families: Mapping[Atom, Family], trees: Trees, body: str, name: str
) -> tuple[_Part, ...]:
    """List how a body holds a field, or one that reveals it."""
    atoms = (one for one in families if one.body == body and one.field in trees.revealing[name])
    return tuple(
        _Part(atom.subject, atom.purpose, support)
        for atom in sorted(atoms)
        for support in families[atom].members
    )


def _completed(
    trees: Trees, last: _Part, others: list[tuple[_Part, ...]]
) -> Iterator[tuple[str, Support]]:
    """Add a part of each other kind, about people who may be the same; keep those that agree."""
    found = [(last.subject, last.support)]
    for options in others:
        found = [
            (
                trees.narrower(subject, part.subject),
                support | part.support | _same(trees, last, part),
            )
            for subject, support in found
            for part in options
            if trees.comparable(subject, part.subject)
        ]
        found = [(subject, support) for subject, support in found if support.agrees]
    yield from found


def _same(trees: Trees, last: _Part, part: _Part) -> Support:
    """Lean on the inference that two parts met in one person, where nothing else says so."""
    alike = part.purpose == last.purpose != NOT_STATED
    if alike or part.subject in trees.below[last.subject]:
        return Support(frozenset(), frozenset())
    lean = Lean(LeanKind.SAME_PERSON, f"subjects/{last.subject}", part.subject)
    return Support(frozenset(), frozenset({lean}))
