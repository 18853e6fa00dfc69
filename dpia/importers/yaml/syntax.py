"""Which of the parser's complaints is meant, at the place where a person would look.

Both parsers of PyYAML are understood; they word the same complaint differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from yaml.error import MarkedYAMLError

from dpia.document import Diagnostic
from dpia.importers.yaml import complaints
from dpia.importers.yaml.events import Mark
from dpia.importers.yaml.refusals import Refusals
from dpia.importers.yaml.scene import Scene
from dpia.importers.yaml.scene import lines_of
from dpia.source import Span


def note_syntax(error: Exception, text: bytes, refusals: Refusals) -> None:
    """Note what stopped the parser."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        refusals.add(Span(refusals.path), *_OTHER)
        return
    scene = Scene(
        path=refusals.path,
        lines=lines_of(text),
        problem=error.problem or "",
        context=error.context or "",
        noticed=error.problem_mark,
        began=error.context_mark,
    )
    refusals.note(_worded(scene))


_OTHER = (
    "yaml-syntax",
    "this cannot be read as YAML",
    "look at the quotes, brackets and indentation just before it",
)


@dataclass(frozen=True, slots=True)
class _Tab:
    """A mark on a tab."""

    line: int
    column: int


def _worded(scene: Scene) -> Diagnostic:
    if (tab := _indenting_tab(scene)) is not None:
        return scene.diagnostic(
            tab, "tab-indent", "a tab stands in the indentation", "use spaces", None
        )
    for pattern, words in _COMPLAINTS:
        if pattern.search(f"{scene.context}: {scene.problem}"):
            return words(scene)
    return scene.diagnostic(scene.noticed, *_OTHER, _opening(scene))


def _indenting_tab(scene: Scene) -> Mark | None:
    line = scene.line(scene.noticed)
    indentation = line[: len(line) - len(line.lstrip())]
    if "\t" not in indentation or "quoted scalar" in scene.context:
        return None
    return _Tab(scene.noticed.line, indentation.index("\t"))


def _opening(scene: Scene) -> tuple[Mark, str] | None:
    return None if scene.began is None else (scene.began, "it belongs to what begins here")


_COMPLAINTS: tuple[tuple[re.Pattern[str], Callable[[Scene], Diagnostic]], ...] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        ("mapping values are not allowed", complaints.colon),
        ("could not find expected ':'", complaints.no_colon),
        ("quoted scalar: found unexpected (end|document)", complaints.open_quote),
        ("quoted.*scalar: .*(escape|hexdec)", complaints.escape),
        ("block scalar: ", complaints.block_header),
        ("(anchor|alias|a tag|a node|token): ", complaints.reserved),
        ("expected ',' or ", complaints.open_bracket),
        ("expected (the )?node content", complaints.no_content),
        ("expected key|expected <block end>, but found", complaints.no_key),
        ("expected '-' indicator", complaints.wrong_indent),
        ("sequence entries are not allowed", complaints.entry),
        ("mapping keys are not allowed", complaints.wrong_indent),
        ("expected '?<document start>", complaints.after_document),
        ("directive|incompatible YAML", complaints.directive),
    )
)
