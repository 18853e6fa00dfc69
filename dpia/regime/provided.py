"""What the versions of a model provide for its flows: the same on every day, so read once."""

from __future__ import annotations

from functools import partial

from dpia.language.say import spoken
from dpia.language.sentences import Language
from dpia.model.flow_model import FlowModel
from dpia.model.naming import version_called
from dpia.model.once import Once
from dpia.regime.terms import TermsSaid
from dpia.regime.terms import terms_of

_Known = dict[tuple[Language, str, str], TermsSaid]


def provided(model: FlowModel, name: str, version: str) -> TermsSaid:
    """Say what a version provides for a flow, laid over what it takes over.

    What is taken over is said to be in the language that is spoken, and is kept for it alone.
    """
    known, key = _none_yet(model), (spoken(), name, version)
    if key not in known:
        called = partial(version_called, model)
        known[key] = terms_of(model.flows[name], name, version, called)
    return known[key]


@Once
def _none_yet(_model: FlowModel) -> _Known:
    return {}
