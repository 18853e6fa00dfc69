"""The theme of a picture: one of those that are shipped, or a file of the user's own."""

from __future__ import annotations

from difflib import get_close_matches
from importlib.resources import files
from pathlib import PurePath

from dpia.api.beside import parsed
from dpia.api.beside import read_beside
from dpia.api.beside import refuse_where_wrong
from dpia.document import Diagnostic
from dpia.document import Document
from dpia.document import Unreadable
from dpia.drawing.theme import Theme
from dpia.drawing.theme_file import understood
from dpia.source import Span

_SUFFIX = ".yaml"
_SHELF = "dpia.drawing"


def theme(name: str) -> Theme:
    """Read a theme by its name or its path; raise Unreadable with everything wrong with it."""
    document = _document(name)
    written, problems = understood(document.data)
    refuse_where_wrong(problems, document)
    return written.theme


def shipped() -> tuple[str, ...]:
    """List the themes that are shipped, by name."""
    found = files(_SHELF).joinpath("themes").iterdir()
    return tuple(sorted(one.name.removesuffix(_SUFFIX) for one in found))


def _document(name: str) -> Document:
    if name in shipped():
        path = f"{name}{_SUFFIX}"
        return parsed(path, files(_SHELF).joinpath("themes", path).read_bytes())
    if not PurePath(name).suffix:
        raise Unreadable((_no_theme(name),))
    return read_beside(name)


def _no_theme(name: str) -> Diagnostic:
    near = get_close_matches(name, shipped(), n=1)
    advice = f"did you mean '{near[0]}'" if near else f"choose {', '.join(shipped())}"
    message = f"'{name}' is no theme that is shipped"
    return Diagnostic(Span(name), "unknown-theme", message, f"{advice}; or name a YAML file")
