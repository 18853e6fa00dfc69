"""What a theme file says: every key is looked at, and everything wrong with it is said at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any
from typing import TypeGuard

from dpia.document import Problem
from dpia.drawing.contrast import Pair
from dpia.drawing.contrast import too_faint
from dpia.drawing.measure import Face
from dpia.drawing.palette import Role
from dpia.drawing.theme import BODY_SIZE
from dpia.drawing.theme import COLOURS
from dpia.drawing.theme import Theme
from dpia.quoting import quoted
from dpia.source import Part
from dpia.source import Place
from dpia.source import Pointer

SMALLEST = 10.0
LARGEST = 40.0
COLOUR = "^#[0-9A-Fa-f]{6}$"
KEYS = ("theme", "title", "size", "colours", "font", "logo")

MEASURED = (Face.LATIN.value,)
"""The families whose letters are measured; what they lack is drawn in Noto Sans Arabic."""

_Found = Iterator[Problem]


@dataclass(frozen=True, slots=True)
class Written:
    """What a theme file says, with the path of the logo that it asks for."""

    theme: Theme
    logo: str


def understood(data: Mapping[str, Any]) -> tuple[Written, tuple[Problem, ...]]:
    """Understand what was read, as far as it can be understood, with all that is wrong with it."""
    problems = [*_version(data), *_unknown(data, (), KEYS)]
    for key, look in _LOOKS.items():
        if key in data:
            problems += look(data[key])
    colours = _mapping(data, "colours")
    good = {Role(key): value.upper() for key, value in colours.items() if _is_colour(key, value)}
    size = data.get("size", BODY_SIZE)
    theme = Theme({**COLOURS, **good}, size if _is_size(size) else BODY_SIZE)
    problems += [_faint(pair, theme, colours) for pair in too_faint(theme)]
    logo = data.get("logo")
    return Written(theme, logo if _is_text(logo) else ""), tuple(problems)


def _version(data: Mapping[str, Any]) -> _Found:
    if "theme" not in data:
        yield _problem((), "missing-key", "'theme' is missing", "add 'theme: 1' to a theme file")
    elif data["theme"] is True or data["theme"] != 1:
        message = f"{quoted(str(data['theme']))} is no version of a theme file"
        yield _problem(("theme",), "unknown-format", message, "write 'theme: 1'")


def _unknown(data: Mapping[str, Any], steps: tuple[str, ...], known: tuple[str, ...]) -> _Found:
    for key in data:
        if key not in known:
            near = get_close_matches(key, known, n=1)
            listed = ", ".join(f"'{one}'" for one in known)
            advice = f"did you mean '{near[0]}'" if near else f"the keys here are {listed}"
            where = f"'{steps[-1]}'" if steps else "a theme"
            message = f"{quoted(key)} is not a key of {where}"
            yield Problem(Place(Pointer((*steps, key))), "unknown-key", message, advice)


def _colours(given: object) -> _Found:
    if not isinstance(given, Mapping):
        yield _wrong_kind("colours", "a mapping of colours", "indent what follows")
        return
    yield from _unknown(given, ("colours",), tuple(Role))
    for key, value in given.items():
        if key in set(Role) and not _is_colour(key, value):
            yield _problem(("colours", key), "no-colour", *_no_colour(key, value))


def _no_colour(key: str, value: object) -> tuple[str, str]:
    if value is None:
        said = f"'{key}' has no colour: what follows a # without quotes is a comment"
        return said, 'write it in quotes: "#1A1A1A"'
    said = f"{quoted(str(value))} is no colour"
    return said, 'write red, green and blue in quotes, two digits each: "#1A1A1A"'


def _size(given: object) -> _Found:
    if not _is_size(given):
        message = f"{quoted(str(given))} is no size of type"
        help_ = f"write a number of pixels from {SMALLEST:.0f} to {LARGEST:.0f}: 14 is the usual"
        yield _problem(("size",), "bad-size", message, help_)


def _font(given: object) -> _Found:
    """Take a font whose letters are measured: words are broken by their widths, not by luck."""
    if given not in MEASURED:
        message = f"the letters of {quoted(str(given))} are not measured, so no box would fit them"
        help_ = f"write {' or '.join(quoted(one) for one in MEASURED)}, or take the line out"
        yield _problem(("font",), "unmeasured-font", message, help_)


def _text(key: str) -> Callable[[object], _Found]:
    def look(given: object) -> _Found:
        if not _is_text(given):
            yield _wrong_kind(key, "text", "write it in quotes, or take the line out")

    return look


_LOOKS: Mapping[str, Callable[[object], _Found]] = {
    "title": _text("title"),
    "size": _size,
    "colours": _colours,
    "font": _font,
    "logo": _text("logo"),
}


def _faint(pair: Pair, theme: Theme, written: Mapping[str, Any]) -> Problem:
    """Say it of the colour that the file gives, and name the other one's place beside it."""
    given = [role for role in (pair.role, pair.ground) if role in written]
    places = [Place(Pointer(("colours", role)), Part.VALUE) for role in given]
    on = f"'{pair.role}' ({theme.colours[pair.role]})"
    ground = f"'{pair.ground}' ({theme.colours[pair.ground]})"
    return Problem(
        places[0],
        "too-faint",
        f"{on} on {ground} has a contrast of {pair.ratio:.2f} to 1, less than {pair.least:g}",
        "choose a darker or a lighter colour for one of them",
        related=tuple((place, "the ground") for place in places[1:]),
    )


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    given = data.get(key)
    return given if isinstance(given, Mapping) else {}


def _is_colour(key: str, value: object) -> bool:
    return key in set(Role) and isinstance(value, str) and bool(re.fullmatch(COLOUR, value))


def _is_size(value: object) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and SMALLEST <= float(str(value)) <= LARGEST


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value.strip())


def _wrong_kind(where: str, wanted: str, help_: str) -> Problem:
    steps = tuple(where.split("/"))
    return _problem(steps, "wrong-kind", f"'{steps[-1]}' is not {wanted}", help_)


def _problem(steps: tuple[str, ...], code: str, message: str, help_: str) -> Problem:
    return Problem(Place(Pointer(steps), Part.VALUE), code, message, help_)
