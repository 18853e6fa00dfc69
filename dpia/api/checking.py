"""Ask rules of a model's regimes."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace

from dpia import catalogue
from dpia.api.law import law_of
from dpia.api.own_rules import own_rules
from dpia.api.regimes import look
from dpia.dates import Day
from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.finding import acceptance_expired
from dpia.finding import acceptance_without_finding
from dpia.finding.book import RuleBook
from dpia.finding.check import Checked
from dpia.finding.check import check
from dpia.finding.outcome import DEAD
from dpia.finding.outcome import EXPIRED
from dpia.finding.outcome import OF_ACCEPTANCES
from dpia.finding.outcome import Outcome
from dpia.finding.outcome import outcome
from dpia.finding.succession import predecessors
from dpia.law.book import Law
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.source import Span


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be asked: of which regimes (none: all), by which rules (none: all), on which day.

    `today` is the day on which acceptances are judged; without it, it is the model's own.  `law`
    is the path of a law file, `rules_from` that of a folder of rules.
    """

    regimes: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    today: str = ""
    law: str = ""
    rules_from: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of asking, with everything that is needed to tell of it."""

    flow_file: FlowFile
    regimes: tuple[Regime, ...]
    book: RuleBook
    asked: tuple[str, ...]
    """The faults that were looked for, those of acceptances apart."""
    law: Law | None
    outcome: Outcome
    asserting: tuple[Regime, ...]
    """The regimes to which the model's assertions are put; none where rules are named."""


def answers(
    flow_file: FlowFile, wanted: Wanted, heard: Callable[[int, int], None] | None = None
) -> Answered:
    """Ask rules of regimes; raise Unreadable for names, files and days that cannot be used."""
    book = rule_book(wanted.rules_from)
    chosen = chosen_rules(book, wanted.rules)
    law, today = law_of(flow_file, wanted.law), _day(wanted.today or flow_file.model.as_of)
    whole, regimes, proposals = _look(flow_file, wanted)
    served = _of_acceptances(chosen, every_regime=not wanted.regimes)
    rules = {
        fault: rule
        for fault, rule in book.rules.items()
        if fault not in OF_ACCEPTANCES and (not chosen or served or fault in chosen)
    }
    around = _with_predecessors(flow_file, wanted.regimes, regimes)
    checked = _only(check(whole.model, around, rules, law, heard), regimes)
    found = _chosen(outcome(whole.model, checked, rules, today, served), chosen)
    asked = tuple(sorted(fault for fault in rules if not chosen or fault in chosen))
    asserting = () if chosen else (*regimes, *proposals)
    return Answered(whole, regimes, book, asked, law, found, asserting)


def rule_book(folder: str = "") -> RuleBook:
    """Open every rule: those of the shelf, those of acceptances, and a user's own."""
    shelf = RuleBook(
        catalogue.rules(),
        {fault: catalogue.rule_file(fault).__doc__ or "" for fault in catalogue.faults()},
    )
    told = {
        EXPIRED: acceptance_expired.__doc__ or "",
        DEAD: acceptance_without_finding.__doc__ or "",
    }
    book = shelf | RuleBook(OF_ACCEPTANCES, told)
    return book | own_rules(folder, book) if folder else book


def chosen_rules(book: RuleBook, names: Sequence[str]) -> frozenset[str]:
    """Give the faults meant by names or numbers; raise Unreadable with all that are none."""
    unknown = tuple(_unknown(book, name) for name in names if book.find(name) is None)
    if unknown:
        raise Unreadable(unknown)
    return frozenset(fault for name in names if (fault := book.find(name)) is not None)


def _unknown(book: RuleBook, name: str) -> Diagnostic:
    near = book.near(name)
    advice = f"did you mean '{near}'" if near else "see dpia rules for those there are"
    return Diagnostic(Span(name), "unknown-rule", f"'{name}' is no rule, by name or number", advice)


def _of_acceptances(chosen: frozenset[str], *, every_regime: bool) -> tuple[str, ...]:
    """Tell what to ask of acceptances: where not every regime is looked at, none is dead."""
    asked = (EXPIRED, DEAD) if every_regime else (EXPIRED,)
    return tuple(fault for fault in asked if not chosen or fault in chosen)


def _with_predecessors(
    flow_file: FlowFile, named: tuple[str, ...], regimes: tuple[Regime, ...]
) -> tuple[Regime, ...]:
    """Add the regimes that those looked at follow, so that one says the same alone or among all."""
    if not named:
        return regimes
    known = {one.id for one in regimes}
    every = (*regimes, *(one for one in look(flow_file)[1] if one.id not in known))
    follows = predecessors(flow_file.model, every)
    before = {one.before.id for one in follows if one.after.id in known}
    return tuple(one for one in every if one.id in known | before)


def _look(
    flow_file: FlowFile, wanted: Wanted
) -> tuple[FlowFile, tuple[Regime, ...], tuple[Regime, ...]]:
    """Resolve what is to be looked at, and the proposals that assertions name beside it.

    Where regimes are named, assertions are put to those and to no other.
    """
    model = flow_file.model
    if wanted.regimes:
        whole, found = look(flow_file, tuple(dict.fromkeys(wanted.regimes)))
        regimes = tuple({one.id: one for one in found}.values())
        return whole, regimes, ()
    named = (name for one in model.assertions.values() for name in one.regimes)
    proposals = tuple(dict.fromkeys(name for name in named if name in model.proposals))
    ours = tuple(one.id for one in look(flow_file)[1])
    if not ours or not proposals:
        return (*look(flow_file), ())
    whole, found = look(flow_file, (*ours, *proposals))
    return whole, found[: len(ours)], found[len(ours) :]


def _only(checked: Checked, regimes: tuple[Regime, ...]) -> Checked:
    known = {one.id for one in regimes}
    return Checked(
        tuple(one for one in checked.slices if one.regime.id in known),
        tuple(one for one in checked.columns if one.slice.regime.id in known),
    )


def _chosen(found: Outcome, chosen: frozenset[str]) -> Outcome:
    if not chosen:
        return found
    counts = tuple(
        replace(
            one,
            faults={
                how: tuple(name for name in names if name in chosen)
                for how, names in one.faults.items()
            },
        )
        for one in found.counts
    )
    return replace(
        found,
        findings=tuple(one for one in found.findings if one.fault in chosen),
        gaps=tuple(one for one in found.gaps if one.fault in chosen),
        counts=counts,
    )


def _day(text: str) -> Day:
    try:
        return Day.fromisoformat(text)
    except ValueError:
        help_ = "write it as 2026-11-21"
        raise Unreadable(
            (Diagnostic(Span(text), "not-a-day", f"'{text}' is no day", help_),)
        ) from None
