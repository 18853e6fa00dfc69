"""What is on the shelves: input formats, and for each view the formats that can write it.

A file on a shelf is known by its name alone; putting it there is all that adding it takes.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any

import dpia.formats
import dpia.importers
from dpia.document import Importer

Writer = Callable[..., Any]
"""Takes a view (and what its own signature names) and gives text, or bytes where it is binary."""


def importers() -> tuple[Importer, ...]:
    """List the input formats, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(dpia.importers.__path__))
    return tuple(import_module(f"dpia.importers.{name}").IMPORTER for name in names)


def formats(view: str) -> tuple[str, ...]:
    """List the formats that write a view (`page`, `diagram`, `problems`), by name."""
    names = (module.name for module in pkgutil.iter_modules(dpia.formats.__path__))
    return tuple(sorted(name[len(view) + 1 :] for name in names if name.startswith(f"{view}_")))


def writer(view: str, format_: str) -> Writer:
    """Fetch what writes a view in a format; a format that is not offered is a KeyError."""
    if format_ not in formats(view):
        raise KeyError(format_)
    found: Writer = import_module(f"dpia.formats.{view}_{format_}").render
    return found
