"""The whole of a model, as one type: the file format, version 1."""

from __future__ import annotations

from typing import Literal

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
from dpia.model.shape import BoxId
from dpia.model.shape import Day
from dpia.model.shape import Id
from dpia.model.shape import Mapped
from dpia.model.shape import Text
from dpia.model.shape import VersionName


class FlowModel(Mapped):
    """A model of data flows; every mapping in it is keyed by id, and order means nothing."""

    model_config = {"defer_build": False}

    dpia: Literal[1]
    """The version of the file format."""
    title: Text
    as_of: Day
    """The day on which the facts were last checked; no output looks at the clock."""
    note: Text | None = None
    licence: Text | None = None
    organisations: dict[Id, Organisation] = {}
    subjects: dict[Id, Subject] = {}
    fields: dict[Id, Field] = {}
    capabilities: dict[Id, Capability] = {}
    purposes: dict[Id, Purpose] = {}
    conditions: dict[Id, Condition] = {}
    instruments: dict[Id, Instrument] = {}
    flows: dict[Id, Flow] = {}
    regimes: dict[VersionName, Regime] = {}
    comparisons: dict[Id, Comparison] = {}
    proposals: dict[VersionName, Proposal] = {}
    events: dict[Id, Event] = {}
    harms: dict[Id, Harm] = {}
    conflicts: dict[Id, Conflict] = {}
    assertions: dict[Id, Assertion] = {}
    acceptances: dict[Id, Acceptance] = {}
    assessment: dict[BoxId, Answer] = {}
    sources: dict[Id, Source] = {}
