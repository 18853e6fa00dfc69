"""Rules by the faults that they look for, each with what its file tells about it."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from dpia.finding.documented import Documented
from dpia.finding.documented import documented
from dpia.finding.rule import Rule


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Rules by fault, and the docstring of each one's file."""

    rules: Mapping[str, Rule[Any]]
    told: Mapping[str, str]

    def __or__(self, other: RuleBook) -> RuleBook:
        """Put two books together."""
        return RuleBook({**self.rules, **other.rules}, {**self.told, **other.told})

    def find(self, name: str) -> str | None:
        """Give the fault that is meant by its name or its number; None where there is none."""
        word = name.casefold()
        if word in self.rules:
            return word
        return next((fault for fault, number in self.numbers() if number.casefold() == word), None)

    def near(self, name: str) -> str:
        """Give the name or number most like one that is none; empty where none is like it."""
        known = [*self.rules, *(number for _, number in self.numbers())]
        folded = {one.casefold(): one for one in known}
        near = get_close_matches(name.casefold(), list(folded), n=1)
        return folded[near[0]] if near else ""

    def numbers(self) -> Iterator[tuple[str, str]]:
        """List each fault with its number."""
        return ((fault, rule.number) for fault, rule in self.rules.items())

    def documented(self, fault: str) -> Documented:
        """Give what a rule's file tells; of a file without these parts, its first line alone."""
        text = self.told.get(fault, "")
        try:
            return documented(text)
        except ValueError:
            return Documented(text.strip().partition("\n")[0], "", "", "", "", "")
