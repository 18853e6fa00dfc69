"""A number with its noun, as a sentence says it: `1 source`, `1,204 sources`."""

from __future__ import annotations


def numbered(number: int, noun: str, nouns: str = "") -> str:
    """Put a noun to a number; its plural takes an s unless another is given."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"
