"""A model drawn with one of its flows, for laws about a change to that flow."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from dpia.reach.conclusion import Reach
from tests.reach.drawn import models
from tests.reach.engine import supports

Data = dict[str, Any]
Chosen = tuple[Data, str]


def chosen(kind: str = "") -> st.SearchStrategy[Chosen]:
    """Draw a model with one of its flows, of a kind where that matters."""

    def of(data: Data) -> list[str]:
        return [name for name, one in data["flows"].items() if kind in ("", one["kind"])]

    return (
        models()
        .filter(lambda data: bool(of(data)))
        .flatmap(lambda data: st.tuples(st.just(data), st.sampled_from(of(data))))
    )


def covers(wide: Reach, narrow: Reach) -> bool:
    """Tell whether each support of the one contains a support of the other."""
    many = supports(wide)
    return all(
        any(other <= one for other in many.get(key, ()))
        for key, some in supports(narrow).items()
        for one in some
    )
