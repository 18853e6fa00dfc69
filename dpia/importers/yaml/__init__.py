"""YAML 1.2 without its surprises: the format in which a model is written.

What YAML allows and a model does not need (anchors, aliases, tags, merge keys, several documents,
keys that are not text) is refused with a position, because each of them makes two readers of one
file disagree.
"""

from __future__ import annotations

from contextlib import suppress

from dpia.document import Importer
from dpia.document import Reading
from dpia.importers.yaml.builder import build
from dpia.importers.yaml.encoding import decoded
from dpia.importers.yaml.events import WITH_LIBYAML
from dpia.importers.yaml.locate import locator
from dpia.importers.yaml.refusals import Refusals
from dpia.importers.yaml.refusals import TooManyError

__all__ = ["IMPORTER", "WITH_LIBYAML", "read"]


def read(path: str, data: bytes) -> Reading:
    """Read one file, and say everything that stands in the way of it in one pass."""
    refusals = Refusals(path)
    text, built = None, None
    with suppress(TooManyError):
        text = decoded(data, refusals)
        built = None if text is None else build(text, refusals)
    return Reading(built, locator(path, text or b""), refusals.diagnostics())


IMPORTER = Importer(format="yaml", suffixes=(".yaml", ".yml"), read=read)
