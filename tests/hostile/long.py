"""Documents in which a text of a million letters stands at keys of their model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Mapping
from functools import cache
from itertools import count

from hypothesis import settings

from dpia.api.views import View
from tests.hostile.documents import makers
from tests.hostile.model import base
from tests.hostile.schema import Key
from tests.hostile.schema import filled
from tests.hostile.test_hostile_text import MIXED
from tests.hostile.test_hostile_text import made
from tests.hostile.test_hostile_text import said_in
from tests.understanding import understood_data

Part = tuple[str, tuple[Key, ...], str]
"""A document, keys that it shows, and what kind of long text stands at each of them."""
LONG = 1_000_000
AT_ONCE = 12
"""How many keys of a model hold a long text of their own at once."""
FEW = 3
"""How many of them are tried with a text that takes long to read back."""
SHARES = 6
"""Over how many tests the parts are spread, so that none takes long."""
BODIES: Mapping[str, str] = {
    "a word": "w",
    "markup": "<script>alert(1)</script>&amp; ",
    "words": "lorem ipsum dolor sit amet, ",
    "arabic": "منظمة صحية ہسپتال ",
}
"""What a long text is made of, by its kind."""
EVERY_WAY = settings.get_current_profile_name() in {"thorough", "deep"}
"""Whether each kind of text is tried at each key, and not a word alone: asked for by a switch."""


def body(kind: str, length: int = LONG) -> str:
    """Make a long text of a kind."""
    return (BODIES[kind] * (length // len(BODIES[kind]) + 1))[:length].strip()


def ends(number: int) -> tuple[str, str]:
    """Give what stands before and after the long text of a key."""
    return f"zq{number:03}z", f"z{number:03}qz"


@cache
def shown_by() -> Mapping[str, Mapping[Key, int]]:
    """Give the keys by the first document that shows each: the how-manieth text it shows of all."""
    model, every = made(MIXED)
    found: dict[Key, tuple[str, int]] = {}
    numbers = {mark: number for number, mark in enumerate(model.texts)}
    for name in ("facts", "sources", "map", *every):
        for mark in sorted(said_in(every[name])):
            found.setdefault(model.keys[mark], (name, numbers[mark]))
    by_document: dict[str, dict[Key, int]] = defaultdict(dict)
    for key, (name, number) in sorted(found.items()):
        by_document[name][key] = number
    return by_document


def parts() -> tuple[tuple[str, tuple[Key, ...]], ...]:
    """Part the keys of each document into as many as stand in one model."""
    return tuple(
        (name, tuple(keys)[first : first + AT_ONCE])
        for name, keys in shown_by().items()
        for first in range(0, len(keys), AT_ONCE)
    )


def shared(share: int) -> tuple[Part, ...]:
    """Give the parts that one of several tests is to try."""
    return tuple(_tried())[share::SHARES]


def _tried() -> Iterator[Part]:
    """Give each part with a long word, and some with each other kind, or all with all."""
    for number, (document, keys) in enumerate(parts()):
        others = list(BODIES)[1:]
        for kind in BODIES if EVERY_WAY else ("a word", *others[number : number + 1]):
            yield document, keys if EVERY_WAY or kind == "a word" else keys[:FEW], kind


def with_long(
    document: str, keys: tuple[Key, ...], long: str
) -> tuple[View, Mapping[Key, tuple[str, str]]]:
    """Make a document in which a long text stands once at each of some keys, between its ends."""
    bounds = {key: ends(number) for number, key in enumerate(keys)}
    at = {shown_by()[document][key]: long.join(two) for key, two in bounds.items()}
    numbers = count()
    data = filled(base(), lambda _: at.get(next(numbers), "x"))
    return makers(understood_data(data))[document](), bounds
