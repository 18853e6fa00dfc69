"""Every view of every shipped model, as the JSON that is published."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from functools import cache
from functools import partial

from dpia import catalogue
from dpia.api import views as of_views
from dpia.api.asking import comparison_question
from dpia.api.building import comparisons
from dpia.api.building import jobs
from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.api.checking import rule_book
from dpia.api.findings import explain
from dpia.api.findings import found
from dpia.api.findings import rules
from dpia.api.loading import load
from dpia.api.pictures import picture
from dpia.api.regimes import regimes
from dpia.api.study import Study
from dpia.api.views import View
from dpia.api.views import page_of
from dpia.drawing.kind import Picture
from dpia.language.say import spoken
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.bibliography import bibliography
from dpia.report.comparison import compare
from dpia.report.fact_list import fact_list as facts
from dpia.report.findings import requests
from dpia.report.findings import to_do
from dpia.report.findings.view import Findings
from dpia.report.index import Entry
from dpia.report.index import index_page
from dpia.report.map import draw_map
from dpia.report.overview import overview as show
from dpia.report.picture.ask import Ask
from dpia.report.register.make import register
from dpia.report.register.view import Form
from dpia.report.seen_from.recipient import at_recipient
from dpia.report.seen_from.subject import for_subject
from dpia.report.summary import summary
from tests.conftest import ROOT

Make = Callable[[], View]
SHIPPED = tuple(sorted(path.name for path in (ROOT / "flows").iterdir() if path.is_dir()))


@cache
def shipped(model: str) -> FlowFile:
    """Load a shipped model, once."""
    return load(str(ROOT / "flows" / model))


def groups(flow_file: FlowFile) -> Iterator[tuple[str, tuple[Regime, ...]]]:
    """List what is looked at together: each regime, each comparison, and all side by side."""
    every = regimes(flow_file)
    for regime in every:
        yield regime.id, (regime,)
    for name, _, chosen in comparisons(flow_file, every):
        yield name, chosen
    yield "all regimes", every


def views(model: str) -> Iterator[tuple[str, Make]]:
    """List every view of a model by its name, with what makes it."""
    flow_file = shipped(model)
    every = regimes(flow_file)
    yield "show", partial(show, flow_file, every, every)
    yield "facts", partial(facts, flow_file)
    yield "contested facts", partial(facts, flow_file, contested=True)
    yield "sources", partial(bibliography, flow_file)
    yield "page of show", lambda: page_of(show(flow_file, every, every))
    yield "page of facts", lambda: page_of(facts(flow_file))
    yield "page of sources", lambda: page_of(bibliography(flow_file))
    yield "findings", partial(_findings, model)
    yield "page of findings", lambda: page_of(_findings(model))
    yield "what to find out", lambda: to_do.page(_findings(model))
    yield "requests", lambda: requests.page(flow_file, _findings(model))
    yield "rules", rules
    yield "page of rules", lambda: page_of(rules())
    for name, chosen in groups(flow_file):
        yield f"comparison of {name}", partial(compare, flow_file, chosen)
        yield f"map of {name}", partial(draw_map, flow_file, chosen)
        yield f"report on {name}", partial(getattr, Study(flow_file, chosen), "page")
    for regime in every:
        yield f"summary of {regime.id}", partial(summary, flow_file, regime)
    for subject in flow_file.model.subjects:
        yield f"page for {subject}", partial(for_subject, flow_file, every, subject)
    for body in flow_file.model.organisations:
        yield f"page at {body}", partial(at_recipient, flow_file, every, body)
    for form in Form:
        yield f"register of {form.value}s", partial(register, flow_file, every, form)
        yield f"page of the register of {form.value}s", partial(_register_page, flow_file, form)
    yield from _pictures(flow_file)
    yield "index", partial(_index, flow_file, every)
    for fault in rule_book().rules:
        yield f"{fault} explained", partial(explain, fault)
        yield f"page of {fault} explained", partial(_page_of_rule, fault)


def _page_of_rule(fault: str) -> View:
    return page_of(explain(fault))


def _findings(model: str) -> Findings:
    return _findings_in(model, spoken().name)


@cache
def _findings_in(model: str, language: str) -> Findings:
    """Find, once for each language in which it is told."""
    assert spoken().name == language
    return found(answers(shipped(model), Wanted()))


def _register_page(flow_file: FlowFile, form: Form) -> View:
    return page_of(register(flow_file, regimes(flow_file), form))


def _pictures(flow_file: FlowFile) -> Iterator[tuple[str, Make]]:
    """List the view and the text equivalent of every kind of picture that has what it needs."""
    for name, one in flow_file.model.comparisons.items():
        asked = comparison_question(flow_file, name)
        ask = Ask(flow_file, regimes(flow_file, (name,)), asked)
        kinds = catalogue.kinds() if asked is not None else ("ledger", "matrix", "timeline")
        for kind in kinds if one.regimes else ():
            made = cache(partial(picture, kind, ask))
            yield f"{kind} of {name}", partial(_shown, made)
            yield f"{kind} of {name} in words", partial(_in_words, made)


def _shown(made: Callable[[], Picture]) -> View:
    return made().view


def _in_words(made: Callable[[], Picture]) -> View:
    return made().page


def _index(flow_file: FlowFile, every: tuple[Regime, ...]) -> View:
    entries = tuple(Entry(job.path, job.about) for job in jobs(flow_file))
    return index_page(flow_file, entries, draw_map(flow_file, every))


def name_of(view: View) -> str:
    """Name the document as which a view is published."""
    return of_views.name_of(type(view))
