"""A file that a user writes beside a model, such as a theme: YAML, with a place for each fault."""

from __future__ import annotations

from dpia import catalogue
from dpia.document import Diagnostic
from dpia.document import Document
from dpia.document import Level
from dpia.document import Problem
from dpia.document import Unreadable
from dpia.document import placed
from dpia.files import read_model_files
from dpia.source import SourceMap
from dpia.source import Span


def read_beside(path: str) -> Document:
    """Read one YAML file; raise Unreadable with everything that stands in the way."""
    suffixes = tuple(each for importer in catalogue.importers() for each in importer.suffixes)
    files, trouble = read_model_files(path, suffixes)
    if trouble or len(files) != 1:
        several = Diagnostic(Span(path), "several-files", "this is more than one file", "name one")
        raise Unreadable(trouble or (several,))
    return parsed(*files[0])


def parsed(path: str, content: bytes) -> Document:
    """Parse the text of one file; raise Unreadable with everything that stands in the way."""
    importer = next(one for one in catalogue.importers() if path.lower().endswith(one.suffixes))
    reading = importer.read(path, content)
    if reading.data is None or any(one.level is Level.ERROR for one in reading.diagnostics):
        raise Unreadable(reading.diagnostics)
    return Document(reading.data, SourceMap((reading.locate,), {}))


def refuse_where_wrong(problems: tuple[Problem, ...], document: Document) -> None:
    """Raise Unreadable with every problem, each with its line, where there is one."""
    if problems:
        raise Unreadable(placed(tuple(dict.fromkeys(problems)), document.source))
