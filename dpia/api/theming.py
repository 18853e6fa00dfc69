"""The theme of a picture: one of those that are shipped, or a file of the user's own."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from importlib.resources import files
from pathlib import PurePath

from dpia.api.beside import parsed
from dpia.api.beside import read_beside
from dpia.api.beside import refuse_where_wrong
from dpia.document import Diagnostic
from dpia.document import Document
from dpia.document import Problem
from dpia.document import Unreadable
from dpia.drawing.logo import Logo
from dpia.drawing.logo import logo_of
from dpia.drawing.png import NotPngError
from dpia.drawing.theme import Theme
from dpia.drawing.theme_file import understood
from dpia.files import read_model_files
from dpia.quoting import quoted
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer
from dpia.source import Span

_SUFFIX = ".yaml"
_SHELF = "dpia.drawing"


def theme(name: str) -> Theme:
    """Read a theme by its name or its path; raise Unreadable with everything wrong with it."""
    document = _document(name)
    written, problems = understood(document.data)
    try:
        logo = _logo(PurePath(name).parent.joinpath(written.logo)) if written.logo else None
    except NotPngError as error:
        logo, problems = None, (*problems, _no_logo(written.logo, str(error)))
    refuse_where_wrong(problems, document)
    return replace(written.theme, logo=logo)


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


def _logo(path: PurePath) -> Logo:
    """Read a logo that stands beside its theme; raise NotPngError where it is none."""
    files_, trouble = read_model_files(path.as_posix(), (".png",))
    if trouble or len(files_) != 1:
        raise NotPngError(trouble[0].message if trouble else "it is a folder")
    return logo_of(files_[0][1])


def _no_logo(name: str, why: str) -> Problem:
    place = Place(Pointer(("logo",)), Part.VALUE)
    message = f"{quoted(name)} cannot be a logo: {why}"
    return Problem(place, "no-logo", message, "name a small PNG beside the theme file")


def _no_theme(name: str) -> Diagnostic:
    near = get_close_matches(name, shipped(), n=1)
    advice = f"did you mean '{near[0]}'" if near else f"choose {', '.join(shipped())}"
    message = f"'{name}' is no theme that is shipped"
    return Diagnostic(Span(name), "unknown-theme", message, f"{advice}; or name a YAML file")
