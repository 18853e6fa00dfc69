"""The closed lists: words that the file format, the engine and every output share."""

from __future__ import annotations

from enum import StrEnum


class FlowKind(StrEnum):
    """What moves along a flow; a request is never a disclosure."""

    REQUEST = "request"
    ANSWER = "answer"
    FEED = "feed"
    NOTICE = "notice"


class InstrumentKind(StrEnum):
    """What kind of thing allows, demands or announces a sharing."""

    AGREEMENT = "agreement"
    PROTOCOL = "protocol"
    ACT = "act"
    REGULATIONS = "regulations"
    DIRECTION = "direction"
    ANNOUNCEMENT = "announcement"
    CODE = "code"
    COMMON_LAW = "common-law"
    PRACTICE = "practice"
    """No paper: in force on the days on which its flows were seen."""


class Effect(StrEnum):
    """What a provision of law does."""

    GATEWAY = "gateway"
    """Permits a disclosure."""
    DUTY = "duty"
    """Demands one, or demands that something be done."""
    EXEMPTION = "exemption"
    """Sets a right or a rule aside."""
    LIMIT = "limit"
    """Forbids or narrows."""


class Position(StrEnum):
    """How a body stood to an instrument when it was made."""

    APPROVED = "approved"
    CONSULTED = "consulted"
    TOLD = "told"
    NOT_CONSULTED = "not consulted"
    NO_ROLE = "no role"
    UNAWARE = "unaware"


class Role(StrEnum):
    """Who answers for the processing (GDPR Article 4(7), (8) and 26)."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint controller"
    PROCESSOR = "processor"


class Extent(StrEnum):
    """How often a field is part of a disclosure."""

    USUAL = "usual"
    SOME = "some"
    RARE = "rare"


class Strength(StrEnum):
    """How sure what is inferred is."""

    WEAK = "weak"
    PROBABLE = "probable"
    STRONG = "strong"


class GateKind(StrEnum):
    """How a gate decides, weakest first."""

    ADVISORY = "advisory"
    PROCEDURAL = "procedural"
    SUBSTANTIVE = "substantive"


class Notice(StrEnum):
    """What the people concerned are told, least first."""

    NONE = "none"
    GENERIC = "generic"
    SPECIFIC = "specific"
    INDIVIDUAL = "individual"


class Automation(StrEnum):
    """How far a decision is taken without a person (GDPR Article 22)."""

    NONE = "none"
    PARTLY = "partly"
    SOLELY = "solely"


class SourceKind(StrEnum):
    """What kind of document a source is."""

    OFFICIAL = "official"
    PARLIAMENT = "parliament"
    LAW = "law"
    COURT = "court"
    PRESS = "press"
    RESEARCH = "research"
    CAMPAIGN = "campaign"
    PROFESSIONAL = "professional"
    OTHER = "other"


class Read(StrEnum):
    """How much of a source was read by whoever wrote the model."""

    WHOLE = "whole"
    OPENING = "opening"
    QUOTED = "quoted"


class EventKind(StrEnum):
    """What happened."""

    LITIGATION = "litigation"
    INQUIRY = "inquiry"
    PUBLICATION = "publication"
    LEAK = "leak"
    CORRECTION = "correction"
    CHANGE = "change"
    OTHER = "other"


class Status(StrEnum):
    """How well a fact stands; derived from how it is written, never typed."""

    STATED = "stated"
    DISPUTED = "disputed"
    INFERRED = "inferred"
    TO_CONFIRM = "to confirm"
    NOT_STATED = "not stated"
    UNSOURCED = "unsourced"


class Standing(StrEnum):
    """How a flow stands in a regime: what paper allows against what was seen."""

    ACTIVE = "active"
    AUTHORISED = "authorised"
    INACTIVE = "authorised, inactive"
    PRACTICE = "practice without terms"
    UNKNOWN = "unknown"
    NONE = "not in force"
    STOPPED = "stopped in the proposal"


YES = "yes"
NO = "no"
SILENT = "silent"
"""The source lists others and leaves this one out; never a denial."""
NOT_STATED = "not_stated"
"""The words with which a fact says that no source states it."""
NONE = "none"
PRACTICE = "practice"
REMOVED = "removed"
