"""Load a model."""

from __future__ import annotations

from dpia import catalogue
from dpia.merging import gather
from dpia.model.build import FlowFile
from dpia.model.build import build


def load(path: str) -> FlowFile:
    """Load a model from a file or a folder; raise Unreadable with everything wrong with it."""
    gathered = gather(path, catalogue.importers())
    return build(gathered.document, gathered.diagnostics)
