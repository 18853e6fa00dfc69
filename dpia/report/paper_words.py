"""The version under which a flow has terms, and whether it was in force where that is in doubt."""

from __future__ import annotations

from dataclasses import replace

from dpia.language.say import say
from dpia.regime.force import Binding
from dpia.regime.force import dates_of
from dpia.regime.standing import Paper
from dpia.report.names import Names
from dpia.report.saying import date
from dpia.report.saying import sentence
from dpia.report.statement import Statement


def under(names: Names, version: str, paper: Paper) -> Statement:
    """Name a version of a flow's terms, and how it is in doubt."""
    if version not in paper.in_doubt:
        return names.version(version)
    disputed = version in paper.disputed
    binding = Binding.DISPUTED if disputed else Binding.NOT_ESTABLISHED
    return version_then(names, version, binding)


def version_then(names: Names, version: str, binding: Binding) -> Statement:
    """Name a version; say that nobody knows whether it was in force, or what each side says."""
    title = names.version(version)
    if binding is Binding.DISPUTED:
        return _disputed(names, version, title)
    if binding is not Binding.NOT_ESTABLISHED:
        return title
    return replace(title, text=say("flow.in-force-not-established", version=title.text))


def _disputed(names: Names, version: str, title: Statement) -> Statement:
    instrument, _, number = version.partition("@")
    dates = dates_of(version, names.model.instruments[instrument], number)
    both = zip(("flow.disputed-start", "flow.disputed-end"), dates, strict=True)
    each = [(way, sentence(one, date)) for way, one in both if one.disputed]
    sides = say("common.and").join(say(way, dates=said.text) for way, said in each)
    return Statement(
        say("flow.in-force-disputed", version=title.text, sides=sides),
        (*title.grounds, *(ground for _, said in each for ground in said.grounds)),
        (*title.cites, *(source for _, said in each for source in said.cites)),
    )
