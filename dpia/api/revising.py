"""Load a model as it stood at a revision."""

from __future__ import annotations

from collections.abc import Mapping

from dpia import catalogue
from dpia.files.revision import read_revision
from dpia.merging import gather_files
from dpia.merging import suffixes_of
from dpia.model.build import FlowFile
from dpia.model.build import build
from dpia.source import Revision


def load_revision(
    revision: str, path: str, model: str, environment: Mapping[str, str]
) -> tuple[FlowFile, Revision]:
    """Load a model at a revision of the repository that `model` is in, from a path from its root.

    An empty path is that of `model`.  Raise Unreadable with everything wrong with it.
    """
    importers = catalogue.importers()
    stored = read_revision(revision, path, model, suffixes_of(importers), environment)
    gathered = gather_files(stored.files, stored.diagnostics, importers)
    return build(gathered.document, gathered.diagnostics), stored.revision
