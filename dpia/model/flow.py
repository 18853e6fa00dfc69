"""Flows, and what each version of an instrument says about them."""

from typing import Annotated
from typing import Literal

from pydantic import Discriminator
from pydantic import Field
from pydantic import Tag

from dpia.model.gate import Gates
from dpia.model.law import ConditionFact
from dpia.model.law import PurposeFact
from dpia.model.leaf import Leaf
from dpia.model.party import OrganisationFact
from dpia.model.shape import NO_ENTRIES
from dpia.model.shape import NO_ITEMS
from dpia.model.shape import AutomationFact
from dpia.model.shape import CapFact
from dpia.model.shape import Fact
from dpia.model.shape import FigureFact
from dpia.model.shape import Id
from dpia.model.shape import NoticeFact
from dpia.model.shape import PeriodText
from dpia.model.shape import Presence
from dpia.model.shape import RoleFact
from dpia.model.shape import Sourced
from dpia.model.shape import TextFact
from dpia.model.shape import To
from dpia.model.shape import YesNo
from dpia.vocabulary import FlowKind

ConditionsFact = Annotated[Fact, Leaf("references", to="condition")]
FieldsFact = Annotated[Fact, Leaf("references", to="field")]
FlowFact = Annotated[Fact, Leaf("reference", to="flow")]
VersionFact = Annotated[Fact, Leaf("reference", to="version")]
FieldName = Annotated[str, To("field")]


class Observed(Sourced):
    """What was counted over a period; a request asked for is never a disclosure made."""

    asked: FigureFact = None
    approved: FigureFact = None
    traced: FigureFact = None
    no_trace: FigureFact = None
    rejected: FigureFact = None
    ground: TextFact = None
    """The ground on which requests were rejected."""
    disclosed: FigureFact = None
    people: FigureFact = None


class Limb(Sourced):
    """One arm of terms whose triggers differ; what it leaves unsaid it takes from its terms."""

    name: TextFact = None
    trigger: ConditionFact = None
    excludes: ConditionsFact = None
    purpose: PurposeFact = None
    about: Annotated[list[str], To("subject")] = NO_ITEMS
    by: OrganisationFact = None
    fields: dict[FieldName, Presence] = NO_ENTRIES
    gates: Gates = None


def _limb_shape(value: object) -> str:
    return "removed" if isinstance(value, str) else "limb"


LimbOrRemoved = Annotated[
    Annotated[Limb, Tag("limb")] | Annotated[Literal["removed"], Tag("removed")],
    Discriminator(_limb_shape),
]


class Terms(Sourced):
    """What one version says about one flow."""

    whole: YesNo = None
    """Whether a source gives the list of fields as whole: what it leaves out is then "no"."""
    takes_over: VersionFact = None
    unchanged_otherwise: YesNo = None
    """Whether a source says that nothing but what is written here changed on taking over."""
    fields: dict[FieldName, Presence] = NO_ENTRIES
    limbs: dict[Id, LimbOrRemoved] = NO_ENTRIES
    purpose: PurposeFact = None
    """The purpose under this version, where it is not the flow's own."""
    trigger: ConditionFact = None
    excludes: ConditionsFact = None
    gates: Gates = None
    cap: CapFact = None
    retention: TextFact = None
    """A duration (`P6Y`), `indefinite`, or what is said instead."""
    frequency: TextFact = None
    onward: TextFact = None
    lawful_basis: TextFact = None
    """What the sender discloses on."""
    recipient_basis: TextFact = None
    """What the recipient processes on, of its own."""
    power: TextFact = None
    special_condition: TextFact = None
    confidentiality_basis: TextFact = None
    safeguards: dict[Id, YesNo] = NO_ENTRIES
    security: TextFact = None
    notice: NoticeFact = None
    rights: dict[Id, YesNo] = NO_ENTRIES
    exemptions: dict[Id, YesNo] = NO_ENTRIES
    transfer: TextFact = None
    operation: TextFact = None
    decision: AutomationFact = None
    consequence: dict[Id, YesNo] = NO_ENTRIES
    alternatives: TextFact = None
    need: dict[FieldName, TextFact] = NO_ENTRIES
    """Why each field is said to be needed."""


class Flow(Sourced):
    """A stable edge between two bodies; it keeps its id across versions."""

    name: TextFact = None
    kind: Annotated[FlowKind, Field(strict=False)]
    from_: Annotated[str, To("organisation"), Field(alias="from")]
    to: Annotated[str, To("organisation")]
    about: Annotated[list[str], To("subject"), Field(min_length=1)]
    purpose: Annotated[str, To("purpose")] | None = None
    answers: FlowFact = None
    requires: FieldsFact = None
    """Fields that the asker must hold about the person before it can ask."""
    roles: dict[Annotated[str, To("organisation")], RoleFact] = NO_ENTRIES
    gates: Gates = None
    exists: YesNo = None
    seen: dict[PeriodText, YesNo] = NO_ENTRIES
    observed: dict[PeriodText, Observed] = NO_ENTRIES
    continues: Annotated[str, To("flow")] | None = None
    terms: dict[Annotated[str, To("version")], Terms] = NO_ENTRIES
