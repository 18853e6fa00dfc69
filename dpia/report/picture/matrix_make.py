"""Make a matrix of what is asked for: fields by regimes, or organisations by organisations."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping

from dpia.document import Refusal
from dpia.report.picture.ask import Ask
from dpia.report.picture.matrix import Matrix
from dpia.report.picture.matrix_fields import by_field
from dpia.report.picture.matrix_organisations import by_organisation

_MAKERS: Mapping[str, Callable[[Ask], Matrix]] = {
    "field": by_field,
    "organisation": by_organisation,
}


def matrix(ask: Ask) -> Matrix:
    """Make the matrix; raise Refusal where it is to run over something else."""
    if ask.by not in _MAKERS:
        raise Refusal(
            f"a matrix runs by field or by organisation, not by '{ask.by}'\n"
            "  help: give --by field or --by organisation"
        )
    return _MAKERS[ask.by](ask)
