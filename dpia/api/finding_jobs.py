"""What rules find in all regimes, and what is to be found out, as files of a build."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterator
from functools import cache

from dpia import catalogue
from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.api.findings import found
from dpia.api.job import Job
from dpia.api.views import View
from dpia.api.writing import write
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.report.bibliography import bibliography
from dpia.report.findings import page
from dpia.report.findings import requests
from dpia.report.findings import to_do
from dpia.report.findings.rows import missing_rows


def finding_jobs(flow_file: FlowFile) -> Iterator[Job]:
    """List the files; every rule is asked once, when the first of them is made."""
    if not flow_file.model.regimes:
        return
    view = cache(lambda: found(answers(flow_file, Wanted())))

    def job(name: str, about: str, of: Callable[[], View], format_: str) -> Job:
        return Job(f"findings/{name}", about, lambda: write(of(), format_))

    whole = cache(lambda: page.page(view(), bibliography(flow_file)))
    to_ask = cache(lambda: to_do.page(view()))
    drafts = cache(lambda: requests.page(flow_file, view()))
    yield job("findings.html", say("folder.findings"), whole, "html")
    yield job("findings.md", say("folder.findings-markdown"), whole, "markdown")
    yield job("findings.csv", say("folder.findings-table"), view, "csv")
    yield job("findings.json", say("folder.findings-json"), view, "json")
    yield job("to-find-out.html", say("folder.to-find-out"), to_ask, "html")
    yield job("to-find-out.md", say("folder.same-as-markdown"), to_ask, "markdown")
    yield Job(
        "findings/to-find-out.csv",
        say("folder.same-as-a-table"),
        lambda: catalogue.writer("table", "csv")(*missing_rows(view())),
    )
    yield job("requests.md", say("folder.requests"), drafts, "markdown")
