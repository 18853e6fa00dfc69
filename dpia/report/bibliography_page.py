"""The bibliography as a page."""

from __future__ import annotations

from dpia.language.say import say
from dpia.report.bibliography import Bibliography
from dpia.report.bibliography import definitions
from dpia.report.number_words import number_of
from dpia.report.page import Glossary
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph
from dpia.report.statement import count


def page(view: Bibliography) -> Page:
    """Lay the sources out as a bibliography."""
    whole = sum(one.read == "whole" for one in view.sources)
    sources = number_of(len(view.sources), "source")
    number = count(say("bibliography.read-whole", sources=sources, whole=whole), "sources")
    return Page(
        view.title,
        (
            Heading(1, view.title, "top"),
            Paragraph((number,)),
            Glossary(definitions(view)),
        ),
        view.colophon,
    )
