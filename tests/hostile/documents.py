"""Every document that is made of a model, by its name: one of each kind that there is."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from functools import partial

from dpia import catalogue
from dpia.api.asking import question
from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.api.findings import found
from dpia.api.pictures import picture
from dpia.api.regimes import regimes
from dpia.api.study import Study
from dpia.api.views import View
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.bibliography import bibliography
from dpia.report.fact_list import fact_list
from dpia.report.findings import requests
from dpia.report.findings import to_do
from dpia.report.findings.view import Findings
from dpia.report.frozen import make as frozen
from dpia.report.index import Entry
from dpia.report.index import index_page
from dpia.report.overview import overview
from dpia.report.picture.ask import Ask
from dpia.report.register.make import register
from dpia.report.register.view import Form
from dpia.report.seen_from.recipient import at_recipient
from dpia.report.seen_from.subject import for_subject
from dpia.report.summary import summary
from dpia.report.trace.make import trace

Make = Callable[[], View]
ASKED = ("salary", "brightledger", "", "employee", "", "either")
"""A question that the shipped model answers: how one field comes to one body."""


def documents(flow_file: FlowFile) -> Mapping[str, View]:
    """Make every document of a model that has the parts of the shipped one."""
    return {name: make() for name, make in makers(flow_file).items()}


def makers(flow_file: FlowFile) -> Mapping[str, Make]:
    """Give what makes each document, by its name."""
    return dict((*_assessments(flow_file), *_of_the_model(flow_file), *_pages(flow_file)))


def _assessments(flow_file: FlowFile) -> Iterator[tuple[str, Make]]:
    every = regimes(flow_file)
    proposed = regimes(flow_file, tuple(flow_file.model.proposals))
    for name in catalogue.frameworks():
        yield f"assessment by {name}", partial(_assessment, flow_file, every[1:], name)
    yield "assessment of the first regime", lambda: Study(flow_file, every[:1]).page
    yield "assessment of a proposal", lambda: Study(flow_file, proposed).page
    yield "since", partial(_since, Study(flow_file, every[:1]))


def _since(study: Study) -> View:
    return frozen.since(frozen.freeze(study.assessed), study.assessed)


def _of_the_model(flow_file: FlowFile) -> Iterator[tuple[str, Make]]:
    every = regimes(flow_file)
    yield "facts", partial(fact_list, flow_file)
    yield "sources", partial(bibliography, flow_file)
    yield "overview", partial(overview, flow_file, every, ())
    yield "overview of days", partial(overview, flow_file, every, every)
    for form in Form:
        yield f"register of {form.value}s", partial(register, flow_file, every, form)
    yield "findings", partial(_findings, flow_file)
    yield "what to find out", lambda: to_do.page(_findings(flow_file))
    yield "requests", lambda: requests.page(flow_file, _findings(flow_file))
    yield "summary", partial(summary, flow_file, every[0])
    yield "for a recipient", partial(at_recipient, flow_file, every, "pay-office")
    yield "for a subject", partial(for_subject, flow_file, every, "employee")


def _findings(flow_file: FlowFile) -> Findings:
    return found(answers(flow_file, Wanted()))


def _pages(flow_file: FlowFile) -> Iterator[tuple[str, Make]]:
    every = regimes(flow_file)
    compared, put = Study(flow_file, every), question(flow_file, ASKED)
    yield "comparison", lambda: compared.comparison
    yield "report on several regimes", lambda: compared.page
    yield "map", lambda: compared.diagram
    yield "index", partial(_index, compared)
    yield "trace", partial(trace, flow_file, every, put)
    for kind in catalogue.kinds():
        ask = Ask(flow_file, every, put)
        yield f"picture {kind}", partial(_picture, kind, ask)


def _index(study: Study) -> View:
    model = study.flow_file.model
    folders = (*model.regimes, *model.comparisons, "model")
    entries = tuple(Entry(f"{name}/index.html", "A document") for name in folders)
    return index_page(study.flow_file, entries, study.diagram)


def _assessment(flow_file: FlowFile, some: tuple[Regime, ...], framework: str) -> View:
    return Study(flow_file, some, framework).page


def _picture(kind: str, ask: Ask) -> View:
    return picture(kind, ask).page
