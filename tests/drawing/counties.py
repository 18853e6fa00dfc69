"""Invented counties of some size, as what is asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import county as written
from dpia.api.loading import load
from dpia.api.regimes import look
from dpia.report.picture.ask import Ask
from dpia.report.trace.make import Question


@cache
def county(flows: int) -> Ask:
    """Ask how an address comes to the Border Office of a county with so many flows."""
    with TemporaryDirectory() as folder:
        path = written.write(Path(folder) / "county.yaml", flows)
        flow_file, regimes = look(load(str(path)))
    return Ask(flow_file, regimes, Question(*written.QUESTION))
