"""An assertion read aloud: the keys of its selectors, in the order in which one says them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from dpia.language.say import say
from dpia.model.choice import Assertion
from dpia.model.choice import Selector
from dpia.model.flow_model import FlowModel
from dpia.model.naming import called
from dpia.model.naming import version_called


def sentence(model: FlowModel, assertion: Assertion) -> str:
    """Say an assertion as one sentence, without a full stop, in the names of the model."""
    if assertion.never is not None:
        return say("assertion.never", what=_told(model, assertion.never))
    where = assertion.where
    what = _told(model, where) if where is not None else say("assertion.anything-arrives")
    if assertion.only_if is not None:
        how = _how(model, assertion.only_if)
        if how:
            return say("assertion.only-if", what=what, how=how)
        return say("assertion.only-if-so", what=what)
    how = _how(model, assertion.always) if assertion.always is not None else ""
    if how:
        return say("assertion.whenever", what=what, how=how)
    return say("assertion.whenever-so", what=what)


def _told(model: FlowModel, one: Selector) -> str:
    """Say what comes to whom: `Address about Patient comes to Home Office for Tracing`."""
    if one.capability:
        what = say("assertion.possible", capability=called(model, "capability", one.capability))
    else:
        what = called(model, "field", one.field) if one.field else say("assertion.anything")
    if one.about:
        what = say("assertion.about", what=what, people=called(model, "subject", one.about))
    body = called(model, "organisation", one.to) if one.to else say("assertion.anybody")
    id_ = "assertion.possible-to" if one.capability else "assertion.comes-to"
    return reduce(_then, _ways(model, one), say(id_, what=what, body=body))


def _how(model: FlowModel, one: Selector) -> str:
    """Say how it comes, to whom and about whom; empty where nothing is said."""
    said = (*_ends(model, one), *_ways(model, one))
    return reduce(_then, said) if said else ""


def _ends(model: FlowModel, one: Selector) -> Iterator[str]:
    if one.about:
        yield say("assertion.how-about", people=called(model, "subject", one.about))
    if one.to:
        yield say("assertion.how-to", body=called(model, "organisation", one.to))


def _ways(model: FlowModel, one: Selector) -> Iterator[str]:
    if one.from_:
        yield say("assertion.how-from", body=called(model, "organisation", one.from_))
    if one.flow:
        yield say("assertion.how-by", flow=called(model, "flow", one.flow))
    if one.purpose:
        yield say("assertion.how-for", purpose=called(model, "purpose", one.purpose))
    if one.given_in:
        yield say("assertion.how-given", purpose=called(model, "purpose", one.given_in))
    if one.instrument:
        yield say("assertion.how-under", instrument=version_called(model, one.instrument))
    if one.gate:
        yield say("assertion.how-past", body=called(model, "organisation", one.gate))


def _then(earlier: str, how: str) -> str:
    return say("assertion.then", earlier=earlier, how=how)
