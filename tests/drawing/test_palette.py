"""What the palette promises: contrasts by WCAG 2, and no colour outside the theme."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dpia.drawing.contrast import too_faint
from dpia.drawing.luminance import ratio
from dpia.drawing.palette import MEANINGS
from dpia.drawing.palette import OPTIONAL
from dpia.drawing.palette import Role
from dpia.drawing.palette import either
from dpia.drawing.theme import COLOURS
from dpia.drawing.theme import PLAIN
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#0072B2", "#FFFFFF", 5.19),
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#B34700", "#F4F3EF", 4.95),
    ],
)
def test_a_contrast_is_that_of_wcag(one: str, other: str, known: float) -> None:
    assert ratio(one, other) == pytest.approx(known, abs=0.01)
    assert ratio(other, one) == ratio(one, other)


def test_everything_in_the_theme_of_no_name_can_be_seen() -> None:
    assert too_faint(PLAIN) == ()


@pytest.mark.parametrize("role", [Role.INK, Role.QUIET, Role.UNCHANGED, Role.ADDED, Role.GATE])
def test_a_colour_like_its_ground_is_too_faint(role: Role) -> None:
    theme = replace(PLAIN, colours={**COLOURS, role: "#F4F3EE"})

    assert role in {pair.role for pair in too_faint(theme)}


def test_large_type_may_be_fainter_and_lines_may_not() -> None:
    grey = replace(PLAIN, colours={**COLOURS, Role.QUIET: "#8A8A8A", Role.UNCHANGED: "#AAAAAA"})

    small, large = too_faint(grey), too_faint(replace(grey, size=24.0))

    assert {pair.role for pair in small} == {Role.QUIET, Role.UNCHANGED}
    assert {pair.role for pair in large} == {Role.UNCHANGED}


def test_every_role_has_a_meaning_and_a_colour_or_a_more_general_one() -> None:
    assert set(MEANINGS) == set(Role)
    assert set(COLOURS) == set(Role) - OPTIONAL


def test_the_first_role_with_a_colour_is_painted() -> None:
    theme = replace(PLAIN, colours={**COLOURS, Role.REQUEST: "#123456"})

    assert theme.paint(either(Role.REQUEST, Role.INK)) == "#123456"
    assert PLAIN.paint(either(Role.REQUEST, Role.INK)) == COLOURS[Role.INK]
    assert PLAIN.paint(Role.EDGE) == ""


def test_no_painter_names_a_colour() -> None:
    painters = (ROOT / "dpia" / "drawing").rglob("*.py")

    named = [one.name for one in painters if re.search(r'="#[0-9A-Fa-f]{3,8}"', one.read_text())]

    assert named == []
