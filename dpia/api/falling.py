"""Load a model as it stands if sources fall."""

from __future__ import annotations

from difflib import get_close_matches

from dpia.api.loading import load
from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.model.build import FlowFile
from dpia.model.without import without
from dpia.source import Span


def load_without(path: str, sources: tuple[str, ...]) -> FlowFile:
    """Load a model as it stands if sources fall; raise Unreadable for one that it does not name."""
    flow_file = load(path)
    unknown = [name for name in sources if name not in flow_file.model.sources]
    if unknown:
        raise Unreadable(tuple(unknown_source(flow_file, name) for name in unknown))
    return without(flow_file, sources) if sources else flow_file


def unknown_source(flow_file: FlowFile, name: str) -> Diagnostic:
    """Say that no source has a name, and which has nearly that."""
    near = get_close_matches(name, list(flow_file.model.sources), n=1)
    advice = f"did you mean '{near[0]}'" if near else "see dpia sources for those there are"
    return Diagnostic(Span(name), "undeclared-name", f"'{name}' is not among the sources", advice)
