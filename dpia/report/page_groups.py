"""What of a page should stand together on paper: headings, and the short lines that lead on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dpia.report.page import Block
from dpia.report.page import Figure
from dpia.report.page import Heading
from dpia.report.page import Page
from dpia.report.page import Paragraph

_LONGEST_LEAD = 200
"""A paragraph under a heading with more letters can stand without what follows it."""


@dataclass(frozen=True, slots=True)
class Group:
    """Headings with the short lines under them, and the block that they lead to.

    There is no block where a heading, or nothing, comes next: the lines are then all there is.
    """

    heads: tuple[Heading | Paragraph, ...]
    block: Block | None


def groups(blocks: tuple[Block, ...]) -> Iterator[Group]:
    """Part blocks into groups, each to be kept on one page as far as a page can hold it."""
    heads: list[Heading | Paragraph] = []
    for block in blocks:
        if isinstance(block, Heading):
            if heads and isinstance(heads[-1], Paragraph):
                yield Group(tuple(heads), None)
                heads = []
            heads.append(block)
        elif heads and isinstance(block, Paragraph) and _leads(block):
            heads.append(block)
        else:
            yield Group(tuple(heads), block)
            heads = []
    if heads:
        yield Group(tuple(heads), None)


def opening(page: Page) -> int:
    """Count the blocks under a page's title that come before its first heading or picture.

    They say what a reader needs first, so that the contents stand after them.
    """
    first = (at for at, one in enumerate(page.body) if isinstance(one, Heading | Figure))
    return next(first, len(page.body))


def _leads(block: Paragraph) -> bool:
    return sum(len(one.text) for one in block.statements) <= _LONGEST_LEAD
