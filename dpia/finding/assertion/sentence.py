"""An assertion read aloud: the keys of its selectors, in the order in which one says them."""

from __future__ import annotations

from dpia.model.choice import Assertion
from dpia.model.choice import Selector
from dpia.model.flow_model import FlowModel
from dpia.model.naming import called
from dpia.model.naming import version_called


def sentence(model: FlowModel, assertion: Assertion) -> str:
    """Say an assertion as one sentence, without a full stop, in the names of the model."""
    if assertion.never is not None:
        return f"never: {_told(model, assertion.never)}"
    where = _told(model, assertion.where) if assertion.where is not None else "anything arrives"
    if assertion.only_if is not None:
        return f"{where}, only {_how(model, assertion.only_if) or 'if it is so'}"
    always = _how(model, assertion.always) if assertion.always is not None else ""
    return f"whenever {where}, always {always or 'so'}"


def _told(model: FlowModel, one: Selector) -> str:
    """Say what comes to whom: `Address about Patient comes to Home Office for Tracing`."""
    what = called(model, "field", one.field) if one.field else "anything"
    if one.capability:
        what = f"“{called(model, 'capability', one.capability)}” becomes possible"
    about = f" about {called(model, 'subject', one.about)}" if one.about else ""
    to = f" to {called(model, 'organisation', one.to)}" if one.to else " to anybody"
    verb = " comes" if not one.capability else ""
    how = _how(model, one, told=True)
    return f"{what}{about}{verb}{to}{' ' if how else ''}{how}"


def _how(model: FlowModel, one: Selector, *, told: bool = False) -> str:
    """Say how it comes; what was told already is left out."""
    parts = [
        f"from {called(model, 'organisation', one.from_)}" if one.from_ else "",
        f"by {called(model, 'flow', one.flow)}" if one.flow else "",
        f"for {called(model, 'purpose', one.purpose)}" if one.purpose else "",
        f"given for {called(model, 'purpose', one.given_in)}" if one.given_in else "",
        f"under {version_called(model, one.instrument)}" if one.instrument else "",
        f"past {called(model, 'organisation', one.gate)}, which may refuse" if one.gate else "",
    ]
    if not told:
        parts.insert(0, f"to {called(model, 'organisation', one.to)}" if one.to else "")
        parts.insert(0, f"about {called(model, 'subject', one.about)}" if one.about else "")
    return " ".join(part for part in parts if part)
