"""What is on the shelves: input formats, kinds of picture, formats of a view, rules, and laws.

A file on a shelf is known by its name alone; putting it there is all that adding it takes.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from importlib import resources
from types import ModuleType
from typing import TYPE_CHECKING
from typing import Any

import dpia.formats
import dpia.frameworks
import dpia.importers
import dpia.law
import dpia.rules
from dpia.document import Importer

if TYPE_CHECKING:
    from dpia.finding.rule import Rule
    from dpia.law.book import Law
    from dpia.report.assessment.framework import Framework

Writer = Callable[..., Any]
"""Takes a view (and what its own signature names) and gives text, or bytes where it is binary."""


def importers() -> tuple[Importer, ...]:
    """List the input formats, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules(dpia.importers.__path__))
    return tuple(import_module(f"dpia.importers.{name}").IMPORTER for name in names)


def formats(view: str) -> tuple[str, ...]:
    """List the formats that write a view (`page`, `diagram`, `problems`), by name."""
    names = _on_shelf("dpia.formats")
    return tuple(name[len(view) + 1 :] for name in names if name.startswith(f"{view}_"))


def writer(view: str, format_: str) -> Writer:
    """Fetch what writes a view in a format; a format that is not offered is a KeyError."""
    if format_ not in formats(view):
        raise KeyError(format_)
    found: Writer = import_module(f"dpia.formats.{view}_{format_}").render
    return found


def rules() -> Mapping[str, Rule[Any]]:
    """Fetch every rule, by the name of the fault that it looks for (`no-lawful-basis`)."""
    return {fault: rule_file(fault).RULE for fault in faults()}


def faults() -> tuple[str, ...]:
    """List the faults that rules look for, by name."""
    names = (module.name for module in pkgutil.iter_modules(dpia.rules.__path__))
    return tuple(sorted(name.replace("_", "-") for name in names))


def rule_file(fault: str) -> ModuleType:
    """Open the file of one rule; its docstring tells why it matters, with three examples."""
    return import_module(f"dpia.rules.{fault.replace('-', '_')}")


def laws() -> tuple[str, ...]:
    """List the jurisdictions whose law is written down, by name."""
    files = resources.files(dpia.law).iterdir()
    return tuple(sorted(one.name[:-5] for one in files if one.name.endswith(".toml")))


@cache
def law(name: str) -> Law:
    """Read the dated law of a jurisdiction; one that is not written down is a KeyError."""
    from dpia.law.reading import read_law

    if name not in laws():
        raise KeyError(name)
    return read_law(name, resources.files(dpia.law).joinpath(f"{name}.toml").read_text("utf-8"))


def kinds() -> tuple[str, ...]:
    """List the kinds of picture, by name."""
    from dpia.drawing import kinds as shelf

    return tuple(sorted(module.name for module in pkgutil.iter_modules(shelf.__path__)))


def kind(name: str) -> Callable[..., Any]:
    """Fetch what makes a kind of picture; one that is not offered is a KeyError."""
    if name not in kinds():
        raise KeyError(name)
    found: Callable[..., Any] = import_module(f"dpia.drawing.kinds.{name}").picture
    return found


def frameworks() -> tuple[str, ...]:
    """List the frameworks of an assessment, by name."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(dpia.frameworks.__path__)))


def framework(name: str) -> Framework:
    """Fetch a framework; one that is not on the shelf is a KeyError."""
    if name not in frameworks():
        raise KeyError(name)
    found: Framework = import_module(f"dpia.frameworks.{name}").FRAMEWORK
    return found


@cache
def _on_shelf(package: str) -> tuple[str, ...]:
    """List the files of a shelf, looked through once: nothing is put there while a command runs."""
    return tuple(sorted(one.name for one in pkgutil.iter_modules(import_module(package).__path__)))
