"""What kind of body an organisation is, as far as the model says so in known words."""

from __future__ import annotations

from dpia.finding.slice import Slice
from dpia.model.flow_model import FlowModel
from dpia.model.party import Organisation

PUBLIC = frozenset(
    {
        "agency",
        "arm's-length body",
        "court",
        "government department",
        "health body",
        "local government",
        "part of a department",
        "police",
        "public authority",
        "public body",
        "regulator",
        "school",
    }
)
"""Kinds of bodies that act by powers which law gives them."""
PRIVATE = frozenset({"association", "campaign", "charity", "company", "firm", "processor"})
"""Kinds of bodies that may do whatever law does not forbid."""
OFFICES = {"Secretary of State": frozenset({"government department", "part of a department"})}
"""Which kinds of bodies act for an office that law names."""


def whole(model: FlowModel, organisation: Organisation) -> Organisation:
    """Give the body that an organisation is a unit of, else itself."""
    seen = [organisation]
    while (up := model.organisations.get(seen[-1].unit_of or "")) is not None and up not in seen:
        seen.append(up)
    return seen[-1]


def kind_of(model: FlowModel, organisation: Organisation) -> str:
    """Give the kind that the body, or what it is a unit of, is said to be of; "" for none."""
    return (whole(model, organisation).kind or organisation.kind or "").lower()


def public(slice_: Slice, name: str) -> bool | None:
    """Tell whether it is a public authority; None where the model does not let one know."""
    return slice_.once(_public, name)


def of_health(model: FlowModel, organisation: Organisation) -> bool:
    """Tell whether the model puts it among the bodies that care for patients."""
    return "health" in (organisation.sector or whole(model, organisation).sector or "").lower()


def _public(slice_: Slice, name: str) -> bool | None:
    kind = kind_of(slice_.model, slice_.model.organisations[name])
    if kind in PUBLIC:
        return True
    return False if kind in PRIVATE else None
