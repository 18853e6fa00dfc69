"""The front page of a folder of results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.model.build import FlowFile
from dpia.report.colophon import colophon
from dpia.report.crowd import shown
from dpia.report.diagram import Diagram
from dpia.report.overview import overview
from dpia.report.page import Block
from dpia.report.page import Heading
from dpia.report.page import Link
from dpia.report.page import Links
from dpia.report.page import Listing
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import Statement
from dpia.report.statement import label
from dpia.report.statement import phrase

MODEL = "model"
"""The folder of what is about the model as a whole; it is listed last."""

FINDINGS = "findings"
"""The folder of what rules find in it."""


_TITLES = {MODEL: "folder.of-the-model", FINDINGS: "folder.of-findings"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the folder: its path and what it is."""

    path: str
    about: str


def index_page(flow_file: FlowFile, entries: tuple[Entry, ...], diagram: Diagram) -> Page:
    """Show the map, and list what is in the folder, folder by folder in the order of making."""
    title = label(flow_file.model.title, "title")
    return Page(title, tuple(_blocks(flow_file, entries, diagram)), colophon(flow_file))


def _blocks(flow_file: FlowFile, entries: tuple[Entry, ...], diagram: Diagram) -> Iterator[Block]:
    yield Heading(1, label(flow_file.model.title, "title"), "top")
    if flow_file.model.note:
        yield Paragraph((label(flow_file.model.note, "note"),))
    yield Listing(overview(flow_file, (), ()).counts)
    folders = dict.fromkeys(entry.path.partition("/")[0] for entry in entries)
    for folder in sorted(folders, key=lambda name: name == MODEL):
        yield Heading(2, _title(flow_file, folder), f"folder-{folder}")
        links = (
            Link(entry.path, Statement(entry.about, _title(flow_file, folder).grounds))
            for entry in entries
            if entry.path.startswith(f"{folder}/")
        )
        yield Links(tuple(links))
    yield Heading(2, phrase("folder.map"), "the-map")
    yield from shown("map", diagram)


def _title(flow_file: FlowFile, folder: str) -> Statement:
    if (regime := flow_file.model.regimes.get(folder)) is not None:
        return label(regime.title, f"regimes/{folder}/title")
    if (comparison := flow_file.model.comparisons.get(folder)) is not None:
        return label(comparison.title, f"comparisons/{folder}/title")
    return phrase(_TITLES.get(folder, "folder.of-the-comparison"))
