"""What is put into a sentence stays text, and another language is spoken for a while."""

from __future__ import annotations

import pytest

from dpia.language.say import say
from dpia.language.say import speaking
from dpia.language.sentences import ENGLISH
from dpia.language.sentences import Language
from dpia.language.sentences import places
from dpia.language.sentences import shipped

_AREAS = {"greeting": {"named": "Helo, {name}.", "many": "{number} ohonynt"}}
_OTHER = Language("cy", lambda area: _AREAS.get(area, {}))


def test_a_value_with_braces_stays_as_it_is() -> None:
    with speaking(_OTHER):
        said = say("greeting.named", name="{name} {0} {{")

    assert said == "Helo, {name} {0} {{."


def test_a_number_is_written_with_commas() -> None:
    with speaking(_OTHER):
        said = say("greeting.many", number=1204)

    assert said == "1,204 ohonynt"


def test_what_was_spoken_before_is_spoken_again() -> None:
    with pytest.raises(RuntimeError), speaking(_OTHER):
        raise RuntimeError

    with pytest.raises(KeyError):
        say("greeting.named", name="Ann")


@pytest.mark.parametrize("sentence", ["{a.b}", "{a[0]}", "{a!r}", "{a:>9}", "{}", "{0}"])
def test_a_place_is_a_plain_name(sentence: str) -> None:
    with pytest.raises(ValueError, match="is no place for a value"):
        places(sentence)


def test_english_has_no_area_that_is_not_written() -> None:
    with pytest.raises(KeyError):
        shipped(ENGLISH).sentence("weather.rain")


def test_what_a_language_lacks_is_said_in_english() -> None:
    with speaking(_OTHER):
        said = say("common.not-stated")

    assert said == "not stated"
