"""The language of a document: one that is shipped, or a folder of the user's own."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import PurePath

from dpia.api.language_file import understood
from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.language.sentences import ENGLISH
from dpia.language.sentences import Area
from dpia.language.sentences import Language
from dpia.language.sentences import areas
from dpia.language.sentences import english_area
from dpia.language.sentences import languages
from dpia.language.sentences import shipped
from dpia.quoting import quoted
from dpia.source import Span


def language(name: str) -> Language:
    """Read a language by its tag, or from a folder whose name is one.

    What a folder does not translate is said in English.  Raise Unreadable with everything that is
    wrong with it.
    """
    if name in languages():
        return shipped(name)
    files, trouble = read_model_files(name, (".toml",))
    if trouble:
        raise Unreadable(trouble if PurePath(name).parts[1:] else (_no_language(name), *trouble))
    read: dict[str, Area] = {}
    wrong: list[Diagnostic] = []
    for path, content in files:
        area = PurePath(path).stem
        if area not in areas(ENGLISH):
            wrong.append(_no_area(path, area))
            continue
        read[area], faults = understood(path, content, english_area(area))
        wrong += faults
    if wrong:
        raise Unreadable(tuple(sorted(wrong)))
    return Language(PurePath(name).name, lambda area: read.get(area, {}))


def _no_area(path: str, area: str) -> Diagnostic:
    near = get_close_matches(area, areas(ENGLISH), n=1)
    advice = f"did you mean '{near[0]}'" if near else f"the areas are {', '.join(areas(ENGLISH))}"
    return Diagnostic(Span(path), "unknown-area", f"{quoted(area)} is no area", advice)


def _no_language(name: str) -> Diagnostic:
    message = f"{quoted(name)} is no language that is shipped"
    help_ = f"choose {', '.join(languages())}; or name a folder of TOML files"
    return Diagnostic(Span(name), "unknown-language", message, help_)
