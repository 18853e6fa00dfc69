"""The days of a finding in words: its regimes, and some of their days where not all."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from itertools import groupby

from dpia.dates import ONE_DAY
from dpia.dates import Period
from dpia.finding.stretch import Stretch
from dpia.language.say import say
from dpia.regime.resolve import Regime
from dpia.report.findings.law_words import days
from dpia.report.regime_head import head
from dpia.report.statement import Statement


def when(stretches: tuple[Stretch, ...], regimes: Mapping[str, Regime]) -> Statement | None:
    """Name the regimes; where only some of the days are meant, or less sure, those days."""
    if not stretches:
        return None
    mixed = len({_doubt(one) for one in stretches}) > 1
    grouped = groupby(stretches, key=lambda one: one.regime)
    named = [(regimes[name], tuple(parts)) for name, parts in grouped]
    texts = [text for regime, parts in named for text in _said(regime, parts, mixed=mixed)]
    grounds = tuple(dict.fromkeys(one for regime, _ in named for one in head(regime).title.grounds))
    return Statement(say("findings.when", stretches="; ".join(texts)), grounds)


def _said(regime: Regime, parts: tuple[Stretch, ...], *, mixed: bool) -> Iterator[str]:
    title = head(regime).title.text
    whole = regime.covers or Period(regime.on, regime.on)
    for doubt, alike in groupby(parts, key=_doubt):
        for period in _joined(one.days for one in alike):
            text = title
            if period != whole:
                text = say("findings.stretch", regime=title, days=days(period))
            yield say(doubt, stretch=text) if mixed and doubt else text


def _doubt(one: Stretch) -> str:
    """Give the sentence that says why a finding is less sure on these days, if it is."""
    if one.contested:
        return "findings.contested-then"
    return "findings.in-doubt-then" if one.in_doubt else ""


def _joined(periods: Iterator[Period]) -> Iterator[Period]:
    """Join stretches of days that follow each other; the law may change between them."""
    last = next(periods)
    for one in periods:
        if last.last is not None and one.first == last.last + ONE_DAY:
            last = Period(last.first, one.last)
        else:
            yield last
            last = one
    yield last
