"""How easily a text is read: the score of Flesch (1948), over words, sentences and syllables.

Syllables are counted by groups of vowels, which is right for most English words and near for the
rest; the score of a page moves by a point or two with it.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[aeiouy]l)e$|(?<=[^aeiouyscxz])es$"
)
_END = re.compile(r"[.!?]+(?=\s|$)")


def syllables(word: str) -> int:
    """Count the syllables of an English word; every word has one."""
    spoken = _SILENT.sub("", word.lower()) if len(word) > 3 else word.lower()
    return max(len(_VOWELS.findall(spoken)), 1)


def reading_ease(sentences: tuple[str, ...]) -> int:
    """Score sentences from 0, very hard, to 100, very easy; 60 to 70 is plain English."""
    words = [word for sentence in sentences for word in _WORD.findall(sentence)]
    ends = sum(max(len(_END.findall(sentence)), 1) for sentence in sentences)
    if not words:
        return 100
    spoken = sum(map(syllables, words))
    score = 206.835 - 1.015 * len(words) / ends - 84.6 * spoken / len(words)
    return round(min(max(score, 0.0), 100.0))
