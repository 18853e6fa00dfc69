"""Every document that is made of a model, by its name: one of each kind that there is."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

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
from dpia.report.bibliography import bibliography
from dpia.report.fact_list import fact_list
from dpia.report.findings import requests
from dpia.report.findings import to_do
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

ASKED = ("salary", "brightledger", "", "employee", "", "either")
"""A question that the shipped model answers: how one field comes to one body."""


def documents(flow_file: FlowFile) -> Mapping[str, View]:
    """Make every document of a model that has the parts of the shipped one."""
    return dict(_documents(flow_file))


def _documents(flow_file: FlowFile) -> Iterator[tuple[str, View]]:
    every = regimes(flow_file)
    proposed = regimes(flow_file, tuple(flow_file.model.proposals))
    study, compared = Study(flow_file, every[:1]), Study(flow_file, every)
    for name in catalogue.frameworks():
        yield f"assessment by {name}", Study(flow_file, every[1:], name).page
    yield "assessment of the first regime", study.page
    yield "assessment of a proposal", Study(flow_file, proposed).page
    yield "comparison", compared.comparison
    yield "report on several regimes", compared.page
    yield "map", compared.diagram
    yield "facts", fact_list(flow_file)
    yield "sources", bibliography(flow_file)
    yield "overview", overview(flow_file, every, ())
    yield "overview of days", overview(flow_file, every, every)
    findings = found(answers(flow_file, Wanted()))
    yield "findings", findings
    yield "what to find out", to_do.page(findings)
    yield "requests", requests.page(flow_file, findings)
    yield "since", frozen.since(frozen.freeze(study.assessed), study.assessed)
    for form in Form:
        yield f"register of {form.value}s", register(flow_file, every, form)
    yield "summary", summary(flow_file, every[0])
    yield "for a recipient", at_recipient(flow_file, every, "pay-office")
    yield "for a subject", for_subject(flow_file, every, "employee")
    folders = (*flow_file.model.regimes, *flow_file.model.comparisons, "model")
    entries = tuple(Entry(f"{name}/index.html", "A document") for name in folders)
    yield "index", index_page(flow_file, entries, compared.diagram)
    put = question(flow_file, ASKED)
    yield "trace", trace(flow_file, every, put)
    for kind in catalogue.kinds():
        yield f"picture {kind}", picture(kind, Ask(flow_file, every, put)).page
