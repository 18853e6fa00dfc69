"""Bodies that can hold data."""

from typing import Annotated

from dpia.model.leaf import Leaf
from dpia.model.shape import NO_ENTRIES
from dpia.model.shape import DateFact
from dpia.model.shape import Fact
from dpia.model.shape import Id
from dpia.model.shape import Presence
from dpia.model.shape import Sourced
from dpia.model.shape import Text
from dpia.model.shape import TextFact
from dpia.model.shape import To
from dpia.model.shape import YesNo


class Naming(Sourced):
    """The days on which a body went by another name."""

    since: DateFact = None
    until: DateFact = None


class Collection(Sourced):
    """The fields that a body takes from one category of subjects itself."""

    fields: dict[Annotated[str, To("field")], Presence] = NO_ENTRIES


class Organisation(Sourced):
    """A body that can hold data."""

    name: TextFact = None
    names: dict[Text, Naming] = NO_ENTRIES
    kind: Text | None = None
    sector: Text | None = None
    """The group in which pictures draw the body."""
    unit_of: Annotated[str, To("organisation")] | None = None
    """The body that this one is a part of: both are one body."""
    accountable_to: Annotated[str, To("organisation")] | None = None
    """Another, distinct body that this one answers to."""
    succeeded_by: dict[Annotated[str, To("organisation")], DateFact] = NO_ENTRIES
    collects: dict[Annotated[str, To("subject")], Collection] = NO_ENTRIES
    powers: dict[Id, YesNo] = NO_ENTRIES
    contact: TextFact = None
    dpo: TextFact = None
    exists: YesNo = None


OrganisationFact = Annotated[Fact, Leaf("reference", to="organisation")]
OrganisationsFact = Annotated[Fact, Leaf("references", to="organisation")]
