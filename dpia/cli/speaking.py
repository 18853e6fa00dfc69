"""The language that a command was asked to speak."""

from __future__ import annotations


def speak(name: str) -> None:
    """Speak a language from now on; without a name English, which needs nothing read."""
    if not name:
        return
    from dpia.api.speaking import language
    from dpia.language.say import speak as speak_on

    speak_on(language(name))
