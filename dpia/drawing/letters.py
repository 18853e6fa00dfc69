"""What a text looks like once it is drawn: nothing hidden, nothing missing, one run a script."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import groupby

from dpia.drawing.measure import Face
from dpia.drawing.measure import Faces

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters that one face draws."""

    text: str
    face: Face


def is_plain(text: str) -> bool:
    """Tell whether a text is printable ASCII, which needs no second look; most texts are."""
    return text.isascii() and text.isprintable()


def shown(text: str) -> str:
    """Write every character that cannot be seen, or that turns text around, as <U+202E>.

    Line ends and tabs become blanks.  What XML does not allow is among what is written out.
    """
    if is_plain(text):
        return text
    blanked = text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ")
    if blanked.isprintable():  # joiners and all that is hidden are not
        return blanked
    blanked = _without_stray_joiners(blanked)
    return "".join(_named(char) if _is_hidden(char) else char for char in blanked)


def drawable(text: str, faces: Faces) -> str:
    """Write out also what no shipped face can draw, and keep one blank where there are many.

    A picture that drops a letter without a word would say something else than its model.
    """
    whole = " ".join(shown(text).split())
    if is_plain(whole):
        return whole
    strange = (one for one in set(whole) if one not in _JOINERS and not faces.face_of(one))
    return whole.translate({ord(one): _named(one) for one in strange})


def runs(text: str, faces: Faces) -> tuple[Run, ...]:
    """Split a drawable text into runs; blanks and marks stay with the letter before them."""
    if is_plain(text):
        return (Run(text, Face.LATIN),) if text else ()
    chosen: list[tuple[str, Face]] = []
    face = Face.LATIN
    for index, char in enumerate(text):
        face = _face(char, face, text[index + 1 : index + 2], faces)
        chosen.append((char, face))
    return tuple(
        Run("".join(char for char, _ in group), key)
        for key, group in groupby(chosen, key=lambda pair: pair[1])
    )


def _is_hidden(char: str) -> bool:
    return char not in _JOINERS and (
        unicodedata.category(char) in _HIDDEN or (ord(char) & 0xFFFE) == 0xFFFE
    )


def _without_stray_joiners(text: str) -> str:
    """Name the joiners that do not follow an Arabic letter, where spelling needs them."""
    return "".join(
        _named(char)
        if char in _JOINERS and not _is_arabic(text[max(index - 1, 0) : index])
        else char
        for index, char in enumerate(text)
    )


def _is_arabic(char: str) -> bool:
    return bool(char) and unicodedata.bidirectional(char) == "AL"


def _named(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def _face(char: str, before: Face, following: str, faces: Faces) -> Face:
    if before is Face.ARABIC and (
        unicodedata.combining(char) or char in _JOINERS or (char == " " and _is_arabic(following))
    ):
        return Face.ARABIC
    return faces.face_of(char) or Face.LATIN
