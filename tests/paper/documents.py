"""The documents that are looked at on paper: the shipped case's, and those of a large model."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks import synthetic
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.api.study import Study
from dpia.api.views import View
from dpia.api.views import page_of
from dpia.api.writing import write
from dpia.report.page import Page
from dpia.report.register.make import register
from dpia.report.register.view import Form
from dpia.report.seen_from.recipient import at_recipient
from dpia.report.seen_from.subject import for_subject
from dpia.report.summary import summary
from tests.conftest import ROOT
from tests.formats.sample_page import HOSTILE
from tests.formats.sample_page import hostile_page

Make = Callable[[], View]
FORMATS = ("pdf", "docx")
NAMES = (
    "assessment",
    "comparison",
    "register",
    "recipient",
    "subject",
    "summary",
    "large",
    "hostile",
)
LARGE = 60
"""How many flows the large model has: enough for tables of several pages."""


@dataclass(frozen=True, slots=True)
class Written:
    """One document: what it says, and its file in each format."""

    name: str
    page: Page
    files: Mapping[str, Path]


def documents(folder: Path) -> Mapping[str, Make]:
    """List every document by its name; `folder` takes the large model."""
    case = load(str(ROOT / "flows" / "uk-home-office"))
    large = load(str(synthetic.write(folder / "large.yaml", LARGE)))
    return {
        "assessment": lambda: Study(*look(case, ("mou-2017",)), "").page,
        "comparison": lambda: Study(*look(case, ("three-regimes",)), "").page,
        "register": lambda: register(*look(case, ("mou-2017",)), Form.CONTROLLER),
        "recipient": lambda: at_recipient(*look(case, ("mou-2017",)), "home-office"),
        "subject": lambda: for_subject(*look(case, ("mou-2017",)), "patient"),
        "summary": lambda: summary(case, look(case, ("mou-2017",))[1][0]),
        "large": lambda: Study(*look(large, ("in-2017",)), "").page,
        "hostile": lambda: hostile_page(HOSTILE),
    }


def written(name: str, make: Make, folder: Path) -> Written:
    """Write a document in every format for paper."""
    page = page_of(make())
    files = {}
    for format_ in FORMATS:
        content = write(page, format_)
        files[format_] = folder / f"{name}-{format_}.{format_}"
        files[format_].write_bytes(content if isinstance(content, bytes) else content.encode())
    return Written(name, page, files)
