"""The dated law under which a model is checked."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import PurePath

from dpia import catalogue
from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.law.book import Law
from dpia.law.reading import UnreadableLawError
from dpia.law.reading import read_law
from dpia.model.build import FlowFile
from dpia.source import Span


def law_of(flow_file: FlowFile, path: str = "") -> Law | None:
    """Read the law that a file writes down, else that which the model names; None if it is silent.

    Raise Unreadable where the file cannot be read, or the name is not among the laws.
    """
    if path:
        return law_in(path)
    name = flow_file.model.law
    if name is None:
        return None
    known = catalogue.laws()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        advice = f"did you mean '{near[0]}'" if near else f"choose {', '.join(known)}"
        help_ = f"{advice}; or give a law of your own with --law FILE.toml"
        raise Unreadable(
            (Diagnostic(Span("law"), "unknown-law", f"no law of '{name}' is written down", help_),)
        )
    return catalogue.law(name)


def law_in(path: str) -> Law:
    """Read the law that a file writes down; raise Unreadable, with the place, where it is none."""
    files, trouble = read_model_files(path, (".toml",))
    if trouble or len(files) != 1:
        several = Diagnostic(Span(path), "several-laws", "this is more than one file", "name one")
        raise Unreadable(trouble or (several,))
    shown, content = files[0]
    try:
        return read_law(PurePath(shown).stem, content.decode("utf-8-sig"))
    except (UnreadableLawError, UnicodeDecodeError) as wrong:
        help_ = "see dpia/law/uk.toml for how a law is written down"
        raise Unreadable((Diagnostic(Span(shown), "unreadable-law", str(wrong), help_),)) from wrong
