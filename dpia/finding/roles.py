"""Who answers for a disclosure: controllers and processors, as the flow says."""

from __future__ import annotations

from dpia.finding.disclosure import Disclosure
from dpia.model.fact import Fact
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.source import HOLDER
from dpia.source import Pointer

ROLES = Pointer((HOLDER, "roles"))
"""Where a disclosure's flow says, or would say, who has which role."""


def roles_of(disclosure: Disclosure) -> dict[str, Fact]:
    """Give the role of each body that the flow names one for, by its id."""
    said = disclosure.flow.roles
    if not said:
        return {}
    at, around = Pointer(("flows", disclosure.then.id, "roles")), grounds_in(disclosure.flow)
    return {who: read(raw, at / who, around) for who, raw in said.items()}


def signatories(disclosure: Disclosure) -> Fact:
    """Give who signed the instrument: by its version, else as a whole."""
    id_, _, number = disclosure.terms.version.partition("@")
    at, whole = Pointer(("instruments", id_)), disclosure.instrument
    around = grounds_in(whole)
    if disclosure.version is not None and disclosure.version.signatories is not None:
        own, inner = disclosure.version.signatories, grounds_in(disclosure.version, around)
        return read(own, at / "versions" / number / "signatories", inner)
    return read(whole.signatories, at / "signatories", around)


def signed_by(disclosure: Disclosure) -> frozenset[str]:
    """List the bodies that some side names among the signatories."""
    listed = (value for value in signatories(disclosure).values() if isinstance(value, tuple))
    return frozenset(str(name) for value in listed for name in value)
