"""The bibliography as CSL-JSON, which reference managers read."""

from __future__ import annotations

import json
from typing import Any

from dpia.quoting import visible
from dpia.report.bibliography import Bibliography
from dpia.report.bibliography import Cited
from dpia.vocabulary import SourceKind

_TYPES = {
    SourceKind.PRESS: "article-newspaper",
    SourceKind.LAW: "legislation",
    SourceKind.COURT: "legal_case",
    SourceKind.RESEARCH: "article",
    SourceKind.OFFICIAL: "report",
    SourceKind.PARLIAMENT: "report",
}


def render(view: Bibliography) -> str:
    """Write one CSL item a source, by id."""
    items = [_item(one) for one in view.sources]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(one: Cited) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": one.id,
        "type": _TYPES.get(one.kind, "webpage"),
        "title": visible(one.title.text),
    }
    if one.author:
        item["author"] = [{"literal": visible(one.author.text)}]
    if one.published:
        item["issued"] = {"date-parts": [_parts(one.published)]}
    if one.accessed:
        item["accessed"] = {"date-parts": [_parts(one.accessed)]}
    if one.url:
        item["URL"] = visible(one.url)
    if one.note:
        item["note"] = visible(one.note)
    return item


def _parts(date: str) -> list[int]:
    return [int(part) for part in date.split("-") if part.isdecimal()]
