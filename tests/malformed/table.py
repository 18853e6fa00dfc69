"""The malformed models in `cases/`, and values that stand nowhere in a model.

A file of cases holds one model after the other, each with the whole of what is said of it;
`frame.yaml` stands beside each and declares what it may name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from tests.strategies import Data

CASES = Path(__file__).parent / "cases"
FRAME = (CASES / "frame.yaml").read_text(encoding="utf-8")
BLOCKS = [
    (f"{file.stem}: {name}", text, said)
    for file in sorted(CASES.glob("*.txt"))
    for block in file.read_text(encoding="utf-8").removeprefix("== ").split("\n\n== ")
    for name, _, rest in [block.partition("\n")]
    for text, _, said in [rest.partition("--\n")]
]
JUNK: st.SearchStrategy[object] = st.sampled_from(
    [None, True, False, 0, -3, 1.5, "", " ", "yes", "none", "x", "a/b", "2017-02-30", [], [[]],
     ["x"], [None], [{}], {}, {"x": {}}, {"value": {}}, {"value": []}, {"claims": {}},
     {"claims": []}, {"claims": {"a": 1}}, {"claims": {"a": {"value": {}}, "b": {}}},
     {"sources": [3]}, {"value": "yes", "supersedes": {"sources": {}}, "when": []}]
)  # fmt: skip


def replaced(broken: Data, data: st.DataObject, junk: object) -> Data:
    """Put something at a place drawn at random."""
    places = [(here, key) for here in _inside(broken) for key in here]
    here, key = data.draw(st.sampled_from(places))
    here[key] = junk
    return broken


def _inside(value: Any) -> Iterator[Data]:
    if isinstance(value, dict):
        yield value
        for below in value.values():
            yield from _inside(below)
