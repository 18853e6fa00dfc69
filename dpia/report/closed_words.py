"""The words of closed lists as a reader is shown them; a list's own value is for programs."""

from __future__ import annotations

from dpia.language.say import say
from dpia.model.fact import Value
from dpia.regime.force import Binding
from dpia.report.saying import plain
from dpia.vocabulary import EventKind
from dpia.vocabulary import FlowKind
from dpia.vocabulary import Notice
from dpia.vocabulary import Position
from dpia.vocabulary import Read
from dpia.vocabulary import Role
from dpia.vocabulary import SourceKind
from dpia.vocabulary import Status


def status_words(status: Status) -> str:
    """Say how well a fact stands."""
    return say(_STATUSES[status])


def binding_words(binding: Binding) -> str:
    """Say how a version stands on a day."""
    return say(_BINDINGS[binding])


def event_kind_words(kind: EventKind) -> str:
    """Say what kind of thing happened."""
    return say(_EVENTS[kind])


def role_words(role: Value) -> str:
    """Say in which role a body answers for the processing; leave any other word as it is."""
    return say(_ROLES[role]) if isinstance(role, str) and role in _ROLES else plain(role)


def notice_words(notice: Value) -> str:
    """Say what people are told; leave any other word as it is."""
    return (
        say(_NOTICES[notice]) if isinstance(notice, str) and notice in _NOTICES else plain(notice)
    )


def position_words(position: Value) -> str:
    """Say how a body stood to a paper when it was made; leave any other word as it is."""
    if isinstance(position, str) and position in _POSITIONS:
        return say(_POSITIONS[position])
    return plain(position)


def flow_kind_words(kind: FlowKind) -> str:
    """Say what moves along a flow."""
    return say(_FLOWS[kind])


def source_kind_words(kind: SourceKind) -> str:
    """Say what kind of document a source is."""
    return say(_SOURCES[kind])


def read_words(read: Read) -> str:
    """Say how much of a source was read."""
    return say(_READ[read])


_POSITIONS: dict[str, str] = {
    Position.APPROVED: "closed.position-approved",
    Position.CONSULTED: "closed.position-consulted",
    Position.TOLD: "closed.position-told",
    Position.NOT_CONSULTED: "closed.position-not-consulted",
    Position.NO_ROLE: "closed.position-no-role",
    Position.UNAWARE: "closed.position-unaware",
}
_STATUSES = {
    Status.STATED: "closed.stated",
    Status.DISPUTED: "closed.disputed",
    Status.INFERRED: "closed.inferred",
    Status.TO_CONFIRM: "closed.to-confirm",
    Status.NOT_STATED: "common.not-stated",
    Status.UNSOURCED: "closed.unsourced",
}
_BINDINGS = {
    Binding.IN_FORCE: "closed.in-force",
    Binding.OPEN: "closed.in-force-open",
    Binding.NOT_YET: "closed.not-yet-in-force",
    Binding.ENDED: "closed.ended",
    Binding.DISPUTED: "closed.in-force-disputed",
    Binding.NOT_ESTABLISHED: "closed.in-force-not-established",
    Binding.NOT_STATED: "closed.start-not-stated",
}
_EVENTS = {
    EventKind.LITIGATION: "closed.litigation",
    EventKind.INQUIRY: "closed.inquiry",
    EventKind.PUBLICATION: "closed.publication",
    EventKind.LEAK: "closed.leak",
    EventKind.CORRECTION: "closed.correction",
    EventKind.CHANGE: "closed.change",
    EventKind.OTHER: "closed.other",
}
_ROLES: dict[str, str] = {
    Role.CONTROLLER: "closed.controller",
    Role.JOINT_CONTROLLER: "closed.joint-controller",
    Role.PROCESSOR: "closed.processor",
}
_NOTICES: dict[str, str] = {
    Notice.NONE: "closed.told-nothing",
    Notice.GENERIC: "closed.told-generic",
    Notice.SPECIFIC: "closed.told-specific",
    Notice.INDIVIDUAL: "closed.told-individual",
}
_FLOWS = {
    FlowKind.REQUEST: "closed.request",
    FlowKind.ANSWER: "closed.answer",
    FlowKind.FEED: "closed.feed",
    FlowKind.NOTICE: "closed.notice",
}
_SOURCES = {
    SourceKind.OFFICIAL: "closed.official",
    SourceKind.PARLIAMENT: "closed.parliament",
    SourceKind.LAW: "closed.law",
    SourceKind.COURT: "closed.court",
    SourceKind.PRESS: "closed.press",
    SourceKind.RESEARCH: "closed.research",
    SourceKind.CAMPAIGN: "closed.campaign",
    SourceKind.PROFESSIONAL: "closed.professional",
    SourceKind.OTHER: "closed.other",
}
_READ = {
    Read.WHOLE: "closed.read-whole",
    Read.OPENING: "closed.opening-read",
    Read.QUOTED: "closed.quoted",
}
