"""Make everything that a model gives into one folder: the main job."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dpia import __version__
from dpia import catalogue
from dpia.api.regimes import regimes as all_regimes
from dpia.api.views import View
from dpia.api.views import bibliography
from dpia.api.views import compare
from dpia.api.views import draw_map
from dpia.api.views import facts
from dpia.api.views import report
from dpia.api.views import show
from dpia.api.writing import write
from dpia.model.build import FlowFile
from dpia.regime.resolve import Regime
from dpia.report.diagram import Diagram
from dpia.report.index import Entry
from dpia.report.index import index_page
from dpia.report.page import Page

Make = Callable[[], str | bytes]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be made: its path in the folder, what it is, and how to make it."""

    path: str
    about: str
    make: Make


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


class Picture:
    """A map that is laid out and drawn once, however many files show it."""

    def __init__(self, diagram: Diagram) -> None:
        """Keep the map; nothing is drawn until it is wanted."""
        self.diagram = diagram

    @cached_property
    def svg(self) -> str:
        """Draw it."""
        svg: str = catalogue.writer("diagram", "svg")(self.diagram)
        return svg

    @cached_property
    def png(self) -> bytes:
        """Paint what is drawn."""
        from dpia.formats.diagram_png import painted

        return painted(self.svg, scale=1.0)


def jobs(flow_file: FlowFile) -> tuple[Job, ...]:
    """List the files that a model gives, in the order in which they are made."""
    regimes = all_regimes(flow_file)
    listed = [*_model_jobs(flow_file, regimes)]
    for folder, title, chosen in comparisons(flow_file, regimes):
        listed += _report_jobs(flow_file, chosen, folder, title)
        view = compare(flow_file, chosen)
        listed += [
            _job(f"{folder}/comparison.json", "The comparison as JSON", view, "json"),
            _job(f"{folder}/comparison.csv", "The comparison as a table", view, "csv"),
        ]
    for regime in regimes:
        title = f"{regime.title}: the processing described"
        listed += _report_jobs(flow_file, (regime,), regime.id, title)
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
        yield "comparison", "The regimes compared", regimes


def _job(path: str, about: str, view: View, format_: str) -> Job:
    return Job(path, about, lambda: write(view, format_))


def _model_jobs(flow_file: FlowFile, regimes: tuple[Regime, ...]) -> Iterator[Job]:
    overview = show(flow_file, regimes, ())
    every, sources = facts(flow_file), bibliography(flow_file)
    yield _job("model/overview.json", "The model at a glance, as JSON", overview, "json")
    yield _job("model/facts.html", "Every claim with its sources", every, "html")
    yield _job("model/facts.csv", "Every claim as a table", every, "csv")
    yield _job("model/facts.json", "Every claim as JSON", every, "json")
    yield _job("model/sources.html", "The bibliography", sources, "html")
    yield _job("model/sources.csl", "The bibliography for reference managers", sources, "csl")
    yield _job("model/sources.bib", "The bibliography as BibTeX", sources, "bibtex")


def _report_jobs(
    flow_file: FlowFile, regimes: tuple[Regime, ...], folder: str, title: str
) -> Iterator[Job]:
    """Make the document of one regime, or of several, and its map."""
    picture, page = Picture(draw_map(flow_file, regimes)), report(flow_file, regimes)
    yield Job(f"{folder}/report.html", title, lambda: _html(page, picture))
    yield _job(f"{folder}/report.md", f"{title}, as Markdown", page, "markdown")
    yield Job(f"{folder}/map.svg", "The map", lambda: picture.svg)
    yield Job(f"{folder}/map.png", "The map as a bitmap", lambda: picture.png)
    yield _job(f"{folder}/map.gv", "The map for Graphviz", picture.diagram, "dot")


def _html(page: Page, picture: Picture) -> str | bytes:
    return write(page, "html", draw=lambda _figure: picture.svg)


def make(flow_file: FlowFile, done: Callable[[str], None]) -> dict[str, bytes]:
    """Make every file, the index and the manifest last; `done` hears each path as it is made."""
    listed, regimes = jobs(flow_file), all_regimes(flow_file)
    files: dict[str, bytes] = {}
    for job in listed:
        files[job.path] = _bytes(job.make())
        done(job.path)
    entries = tuple(Entry(job.path, job.about) for job in listed)
    front = next(comparisons(flow_file, regimes), None)
    picture = Picture(draw_map(flow_file, front[2] if front else regimes))
    index = index_page(flow_file, entries, picture.diagram)
    files["index.html"] = _bytes(_html(index, picture))
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
