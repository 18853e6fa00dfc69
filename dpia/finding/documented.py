"""What the docstring of a rule's file tells: why it matters, what to do, and three examples."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import dedent

SECTIONS = ("Why it matters", "What to do", "Fires", "Silent", "Unknown")
"""The headings of a rule's docstring, in their order; the last three are models in YAML."""


@dataclass(frozen=True, slots=True)
class Documented:
    """The parts of a rule's docstring; each example is YAML to be laid over `example.yaml`."""

    summary: str
    why: str
    todo: str
    fires: str
    silent: str
    unknown: str


def documented(docstring: str) -> Documented:
    """Take a rule's docstring apart; raise ValueError where a section is missing or is another's.

    A rule that can never answer "unknown" says under that heading, in a sentence, why not.
    """
    summary, *parts = re.split(r"^## (.+)\n", cleandoc(docstring), flags=re.MULTILINE)
    titles = tuple(parts[::2])
    if titles != SECTIONS:
        message = f"its sections are {', '.join(titles)}, and should be {', '.join(SECTIONS)}"
        raise ValueError(message)
    why, todo, *examples = (part.strip("\n") for part in parts[1::2])
    return Documented(
        " ".join(summary.split()),
        why.strip(),
        todo.strip(),
        *(dedent(example).strip() for example in examples),
    )
