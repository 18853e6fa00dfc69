"""The document of some regimes as one reader wants it: whole, from one side, or in short."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dpia.api.asking import declared
from dpia.api.study import Study
from dpia.document import Diagnostic
from dpia.document import Refusal
from dpia.document import Unreadable
from dpia.report.page import Page
from dpia.report.redaction import ANSWERS
from dpia.report.redaction import NAMES
from dpia.report.redaction import redacted
from dpia.report.redaction import redaction
from dpia.source import Span


def redact(study: Study, page: Page, words: str) -> Page:
    """Leave out of a page what is named, between commas; raise Unreadable for no such place."""
    wanted = tuple(word.strip() for word in words.split(",") if word.strip())
    data = study.flow_file.data
    unknown = [one for one in wanted if one not in (NAMES, ANSWERS) and not _stands(data, one)]
    if unknown:
        raise Unreadable(tuple(map(_nowhere, unknown)))
    return redacted(page, redaction(study.flow_file.model, wanted))


def _stands(data: Mapping[str, Any], place: str) -> bool:
    found: Any = data
    for step in place.strip("/").split("/"):
        key = step if isinstance(found, Mapping) and step in found else step.replace("--", "/")
        if not isinstance(found, Mapping) or key not in found:
            return False
        found = found[key]
    return True


def _nowhere(place: str) -> Diagnostic:
    return Diagnostic(
        Span(place),
        "no-such-place",
        f"'{place}' is no place of the model, and neither names nor answers",
        "name a place as dpia facts does, such as organisations/ID, or names, or answers",
    )


def whole(study: Study, subject: str, body: str, *, short: bool) -> Study:
    """Give what a workbook is made of; raise Refusal for the document of one reader."""
    if subject or body or short:
        raise Refusal("a workbook is of the whole assessment: leave the choice of a reader out")
    return study


def document(study: Study, subject: str, body: str, *, short: bool) -> Page:
    """Make the document for a category of people, for a body, in short, or the whole.

    Raise Unreadable for a name that is not declared, and Refusal where two are asked for at once
    or a summary is wanted of more than one regime.
    """
    flow_file, regimes = study.flow_file, study.regimes
    if sum((bool(subject), bool(body), short)) > 1:
        raise Refusal("a document is for one reader: give --for-subject, --at or --summary alone")
    # Each reader's document is read from its files when it is wanted: most want the whole.
    if subject:
        from dpia.report.seen_from.subject import for_subject

        declared("subject", subject, flow_file.model.subjects)
        return for_subject(flow_file, regimes, subject)
    if body:
        from dpia.report.seen_from.recipient import at_recipient

        declared("organisation", body, flow_file.model.organisations)
        return at_recipient(flow_file, regimes, body)
    if not short:
        return study.page
    if len(regimes) != 1:
        known = ", ".join(regime.id for regime in regimes)
        raise Refusal(f"a summary is of one regime: give --regime with one of {known}")
    from dpia.report.summary import summary

    return summary(flow_file, regimes[0])
