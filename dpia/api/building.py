"""Make everything that a model gives into one folder: the main job."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dpia import __version__
from dpia.api.finding_jobs import finding_jobs
from dpia.api.job import Job
from dpia.api.law import law_of
from dpia.api.picture_jobs import picture_jobs
from dpia.api.regimes import regimes as all_regimes
from dpia.api.study import Study
from dpia.api.views import View
from dpia.api.writing import write
from dpia.drawing.style import AS_SHIPPED
from dpia.drawing.style import Style
from dpia.language.say import say
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.bibliography import bibliography
from dpia.report.fact_list import fact_list as facts
from dpia.report.index import Entry
from dpia.report.index import index_page
from dpia.report.overview import overview as show
from dpia.report.register.make import register
from dpia.report.register.view import Form

_RECORDS = {
    Form.CONTROLLER: "folder.record-of-controllers",
    Form.PROCESSOR: "folder.record-of-processors",
}


@dataclass(frozen=True, slots=True)
class Made:
    """One file that was made, with its SHA-256."""

    path: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was built, from which model, by which version of the tool."""

    model_sha256: str
    as_of: str
    tool: str
    files: tuple[Made, ...]


def jobs(flow_file: FlowFile, style: Style = AS_SHIPPED) -> tuple[Job, ...]:
    """List the files that a model gives, in the order in which they are made; none is made yet."""
    regimes = all_regimes(flow_file)
    listed = [*_model_jobs(flow_file, regimes)]
    for folder, title, chosen in comparisons(flow_file, regimes):
        study = Study(flow_file, chosen, style=style)
        listed += [*_study_jobs(study, folder, title), *_comparison_jobs(study, folder)]
        listed += picture_jobs(flow_file, chosen, folder, style)
    for regime in regimes:
        title = say("folder.processing-described", title=regime.title)
        listed += _study_jobs(Study(flow_file, (regime,), style=style), regime.id, title)
        listed += _register_jobs(flow_file, regime)
    listed += finding_jobs(flow_file)
    return tuple(listed)


def comparisons(
    flow_file: FlowFile, regimes: tuple[Regime, ...]
) -> Iterator[tuple[str, str, tuple[Regime, ...]]]:
    """List what is to be compared: what the model names, else all its regimes side by side.

    Each comes with the folder that it is written to and its title.
    """
    named = flow_file.model.comparisons
    for name, one in named.items():
        yield name, one.title, all_regimes(flow_file, (name,))
    if not named and len(regimes) > 1:
        yield "comparison", say("folder.regimes-compared"), regimes


def _job(path: str, about: str, view: Callable[[], View], format_: str) -> Job:
    return Job(path, about, lambda: write(view(), format_))


def _model_jobs(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Iterator[Job]:
    every, sources = cache(lambda: facts(flow_file)), cache(lambda: bibliography(flow_file))
    yield _job(
        "model/overview.json",
        say("folder.overview-json"),
        lambda: show(flow_file, regimes, ()),
        "json",
    )
    yield _job("model/facts.html", say("folder.facts"), every, "html")
    yield _job("model/facts.csv", say("folder.facts-table"), every, "csv")
    yield _job("model/facts.json", say("folder.facts-json"), every, "json")
    yield _job("model/sources.html", say("folder.sources"), sources, "html")
    yield _job("model/sources.csl", say("folder.sources-csl"), sources, "csl")
    yield _job("model/sources.bib", say("folder.sources-bibtex"), sources, "bibtex")


def _study_jobs(study: Study, folder: str, title: str) -> Iterator[Job]:
    """Make the document of one regime, or of several, and its map."""
    yield Job(f"{folder}/report.html", title, study.html)
    yield _job(
        f"{folder}/report.md",
        say("folder.as-markdown", title=title),
        lambda: study.page,
        "markdown",
    )
    yield Job(f"{folder}/map.svg", say("folder.map"), lambda: study.svg)
    yield Job(f"{folder}/map.png", say("folder.map-bitmap"), study.png)
    yield _job(f"{folder}/map.gv", say("folder.map-graphviz"), lambda: study.diagram, "dot")


def _comparison_jobs(study: Study, folder: str) -> Iterator[Job]:
    def view() -> View:
        return study.comparison

    yield _job(f"{folder}/comparison.json", say("folder.comparison-json"), view, "json")
    yield _job(f"{folder}/comparison.csv", say("folder.comparison-table"), view, "csv")


def _register_jobs(flow_file: FlowFile, regime: Regime) -> Iterator[Job]:
    """Make the record of processing; that of processors only where there are any."""
    for form in Form:
        made = cache(lambda form=form: register(flow_file, (regime,), form, law_of(flow_file)))
        if form is Form.PROCESSOR and not made().rows:
            continue
        path = f"{regime.id}/register{'-processors' if form is Form.PROCESSOR else ''}"
        title = say(_RECORDS[form], title=regime.title)
        yield _job(f"{path}.html", title, made, "html")
        yield _job(f"{path}.csv", say("folder.as-a-table", title=title), made, "csv")


def make(
    flow_file: FlowFile, done: Callable[[str], None], style: Style = AS_SHIPPED
) -> dict[str, bytes]:
    """Make every file, the index and the manifest last; `done` hears each path as it is made."""
    listed, regimes = jobs(flow_file, style), all_regimes(flow_file)
    files: dict[str, bytes] = {}
    for job in listed:
        files[job.path] = _bytes(job.make())
        done(job.path)
    entries = tuple(Entry(job.path, job.about) for job in listed)
    front = next(comparisons(flow_file, regimes), None)
    study = Study(flow_file, front[2] if front else regimes, style=style)
    index = index_page(flow_file, entries, study.diagram)
    files["index.html"] = _bytes(study.html(index))
    files["build.json"] = _bytes(_manifest(flow_file, files))
    return files


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def _manifest(flow_file: FlowFile, files: dict[str, bytes]) -> str:
    from dpia.formats import view_json

    made = tuple(
        Made(path, hashlib.sha256(content).hexdigest()) for path, content in sorted(files.items())
    )
    hash_, as_of = flow_file.identity, flow_file.model.as_of
    return view_json.render("build", Manifest(hash_, as_of, f"dpia {__version__}", made))
