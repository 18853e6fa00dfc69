"""Keep an assessment as it was signed, and tell what moved since."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dpia.api.regimes import look
from dpia.api.schemas import SCHEMAS
from dpia.api.study import Study
from dpia.dates import window
from dpia.document import Diagnostic
from dpia.document import Refusal
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.files import write_once
from dpia.model.build import FlowFile
from dpia.report.frozen import make
from dpia.report.frozen.reading import thawed
from dpia.report.frozen.view import Freeze
from dpia.report.frozen.view import Since
from dpia.source import Span

FROZEN = "freeze/1"


def keep(study: Study, path: str, since: str = "") -> None:
    """Write a freeze, whole or not at all; raise Unwritable where a file stands already."""
    from dpia.formats import view_json

    if since:
        raise Refusal("what is frozen is frozen as it stands now: give --freeze or --since alone")
    content = view_json.render("freeze", make.freeze(study.assessed))
    write_once(path, content.encode())


def read_freeze(path: str) -> Freeze:
    """Read a freeze back; raise Unreadable for what is none."""
    from dpia.formats.schema_check import complaints

    files, diagnostics = read_model_files(path, (".json",))
    if diagnostics:
        raise Unreadable(diagnostics)
    if len(files) != 1:
        raise Unreadable((_none(path, f"{len(files)} files stand here, and one is looked for"),))
    document = _json(*files[0])
    if not isinstance(document, dict) or document.get("dpia") != FROZEN:
        raise Unreadable((_none(path, "this is no freeze of an assessment"),))
    if found := complaints(document, SCHEMAS["freeze"]()):
        raise Unreadable(tuple(_none(path, one) for one in found[:20]))
    days = (document["as_of"], *(one["on"] for one in document["regimes"] + document["answers"]))
    if wrong := [day for day in days if not _is_day(day)]:
        raise Unreadable((_none(path, f"'{wrong[0]}' is no day"),))
    return thawed(document)


def moved_since(flow_file: FlowFile, names: tuple[str, ...], framework: str, path: str) -> Since:
    """Tell what moved; raise Unreadable for the freeze of another model, framework or regime.

    Without a framework and regimes those of the freeze are meant.
    """
    before = read_freeze(path)
    wrong = tuple(_differing(before, flow_file, framework, path))
    if wrong:
        raise Unreadable(wrong)
    frozen = tuple(one.id for one in before.regimes)
    study = Study(*look(flow_file, names or frozen), before.framework)
    now = tuple(one.id for one in study.regimes)
    if frozen != now:
        message = f"this was frozen for {_listed(frozen)}, not for {_listed(now)}"
        advice = "leave --regime out, or give those that were frozen, in that order"
        raise Unreadable((Diagnostic(Span(path), "other-regime", message, advice),))
    return make.since(before, study.assessed)


def _differing(
    before: Freeze, flow_file: FlowFile, framework: str, path: str
) -> Iterator[Diagnostic]:
    if framework and framework.replace("_", "-") != before.framework:
        yield Diagnostic(
            Span(path),
            "other-framework",
            f"this was frozen in the order of '{before.framework}', not of '{framework}'",
            f"leave --framework out, or give --framework {before.framework}",
        )
    if _is_another(before, flow_file):
        yield Diagnostic(
            Span(path),
            "other-model",
            f"this was frozen of '{before.title}', and the model is '{flow_file.model.title}'",
            "name the model that was frozen",
        )


def _is_another(before: Freeze, flow_file: FlowFile) -> bool:
    """Tell whether a model is another: it has another title, and most frozen facts are not there.

    A title may be corrected, and facts may go; a model in which both happened is not recognised.
    """
    from dpia.model.facts import facts

    if before.title == flow_file.model.title:
        return False
    stated = [one.pointer for one in before.facts if one.claims]
    known = {str(fact.pointer) for fact in facts(flow_file.model)}
    return sum(pointer in known for pointer in stated) * 2 < len(stated) or not stated


def _json(path: str, content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unreadable((_none(path, f"this is not JSON: {error}"),)) from error


def _none(path: str, message: str) -> Diagnostic:
    return Diagnostic(
        Span(path), "not-a-freeze", message, "name a file that dpia report --freeze wrote"
    )


def _is_day(text: str) -> bool:
    try:
        window(text)
    except ValueError:
        return False
    return True


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names) or "none"
