"""The whole of a model, as one type: the file format, version 1."""

from typing import Annotated

from pydantic import ConfigDict
from pydantic import Field as Number

from dpia.model.case import Conflict
from dpia.model.case import Event
from dpia.model.case import Harm
from dpia.model.case import Source
from dpia.model.choice import Acceptance
from dpia.model.choice import Answer
from dpia.model.choice import Assertion
from dpia.model.choice import Comparison
from dpia.model.choice import Proposal
from dpia.model.choice import Regime
from dpia.model.data import Capability
from dpia.model.data import Condition
from dpia.model.data import Field
from dpia.model.data import Purpose
from dpia.model.data import Subject
from dpia.model.flow import Flow
from dpia.model.law import Instrument
from dpia.model.party import Organisation
from dpia.model.shape import NO_ENTRIES
from dpia.model.shape import BoxId
from dpia.model.shape import Day
from dpia.model.shape import Id
from dpia.model.shape import Mapped
from dpia.model.shape import Text
from dpia.model.shape import VersionName


class FlowModel(Mapped):
    """A model of data flows; every mapping in it is keyed by id, and order means nothing."""

    model_config = ConfigDict(defer_build=False)

    dpia: Annotated[int, Number(strict=True, ge=1, le=1)]
    """The version of the file format."""
    title: Text
    as_of: Day
    """The day on which the facts were last checked; no output looks at the clock."""
    note: Text | None = None
    licence: Text | None = None
    law: Id | None = None
    """The jurisdiction whose dated law rules cite, by the name of its file (`uk`)."""
    organisations: dict[Id, Organisation] = NO_ENTRIES
    subjects: dict[Id, Subject] = NO_ENTRIES
    fields: dict[Id, Field] = NO_ENTRIES
    capabilities: dict[Id, Capability] = NO_ENTRIES
    purposes: dict[Id, Purpose] = NO_ENTRIES
    conditions: dict[Id, Condition] = NO_ENTRIES
    instruments: dict[Id, Instrument] = NO_ENTRIES
    flows: dict[Id, Flow] = NO_ENTRIES
    regimes: dict[VersionName, Regime] = NO_ENTRIES
    comparisons: dict[Id, Comparison] = NO_ENTRIES
    proposals: dict[VersionName, Proposal] = NO_ENTRIES
    events: dict[Id, Event] = NO_ENTRIES
    harms: dict[Id, Harm] = NO_ENTRIES
    conflicts: dict[Id, Conflict] = NO_ENTRIES
    assertions: dict[Id, Assertion] = NO_ENTRIES
    acceptances: dict[Id, Acceptance] = NO_ENTRIES
    assessment: dict[BoxId, Answer] = NO_ENTRIES
    sources: dict[Id, Source] = NO_ENTRIES
