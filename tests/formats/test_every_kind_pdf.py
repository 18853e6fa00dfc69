"""A PDF of every kind of document, and of every kind of picture, is tagged and names its tongue."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject
from pypdf.generic import DictionaryObject

from dpia import catalogue
from dpia.api.pictures import picture
from dpia.api.pictures import write_picture
from dpia.api.regimes import regimes
from dpia.api.views import KINDS
from dpia.api.views import name_of
from dpia.api.views import page_of
from dpia.api.writing import write
from dpia.report.page import Heading
from dpia.report.page import Table
from dpia.report.picture.ask import Ask
from dpia.report.trace.make import Question
from tests.report.every_kind import pages
from tests.report.every_view import shipped

TABLED = {"Table", "TR", "TH", "TD"}


def read(content: str | bytes) -> PdfReader:
    assert isinstance(content, bytes)
    return PdfReader(io.BytesIO(content))


def claims_accessibility(document: PdfReader) -> bool:
    """Tell whether the file is marked as PDF/UA, which is granted to what is tagged throughout."""
    root = document.trailer["/Root"]
    claimed = b"pdfuaid:part>1<" in root["/Metadata"].get_data()
    return claimed and bool(root["/MarkInfo"]["/Marked"]) and root["/Lang"] == "en-GB"


def tags(document: PdfReader) -> Iterator[DictionaryObject]:
    """List the elements of the structure of a file."""
    rest = [document.trailer["/Root"]["/StructTreeRoot"]]
    while rest:
        one = rest.pop().get_object()
        if isinstance(one, ArrayObject):
            rest += one
        elif isinstance(one, DictionaryObject):
            yield one
            rest += [one["/K"]] if "/K" in one else []


def test_there_is_a_document_of_every_kind_of_view() -> None:
    made = {name_of(type(make())) for make in pages().values()}

    drawn = {"diagram", *catalogue.kinds()}
    assert {kind.name for kind in KINDS.values()} <= made | drawn


@pytest.mark.parametrize("name", pages())
def test_a_document_of_every_kind_is_tagged(name: str) -> None:
    view = pages()[name]()

    document = read(write(view, "pdf"))

    body, every = page_of(view).body, list(tags(document))
    names = {str(one.get("/S", "/"))[1:] for one in every}
    assert claims_accessibility(document)
    assert "Title" in names
    assert any(isinstance(one, Heading) for one in body) == ("H1" in names)
    assert any(isinstance(one, Table) for one in body) == ("TH" in names)
    assert names & TABLED in (set(), TABLED)
    assert all(one.get("/Alt") for one in every if one.get("/S") == "/Figure")


@pytest.mark.parametrize("kind", catalogue.kinds())
def test_a_picture_of_every_kind_is_tagged_and_says_what_it_shows(kind: str) -> None:
    flow_file = shipped("payroll-processor")
    ask = Ask(flow_file, regimes(flow_file), Question("salary", "stratum-hosting"))

    document = read(write_picture(picture(kind, ask), "pdf"))

    figures = [one for one in tags(document) if one.get("/S") == "/Figure"]
    assert claims_accessibility(document)
    assert len(figures) == 1
    assert figures[0]["/Alt"]
