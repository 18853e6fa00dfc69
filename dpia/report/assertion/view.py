"""The assertions of a model with every regime's answer, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from dpia.report.regime_head import RegimeHead
from dpia.report.statement import Statement
from dpia.report.trace.view import TracedChain


@dataclass(frozen=True, slots=True)
class BrokenBy:
    """One way by which an assertion is broken: to whom, about whom and for what, and how."""

    recipient: Statement
    about: Statement
    past: tuple[Statement, ...]
    """How many bodies must let it pass, under each side; none where a step is judged by itself."""
    condition: Statement | None
    """The sides of disputes under which it is broken; none where it is established."""
    chain: TracedChain


@dataclass(frozen=True, slots=True)
class AssertedRegime:
    """One regime's answer, with what breaks the assertion and what is left open."""

    regime: RegimeHead
    proposal: bool
    holding: str
    answer: Statement
    broken_by: tuple[BrokenBy, ...]
    open: tuple[Statement, ...]
    wider: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Asserted:
    """One assertion, read aloud, and the answers to it."""

    id: str
    title: Statement
    sentence: Statement
    why: tuple[Statement, ...]
    """The reason that the model gives for it, and what it notes."""
    regimes: tuple[AssertedRegime, ...]
