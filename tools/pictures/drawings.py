"""Every kind of picture of the shipped model, and of a county of forty and of 300 flows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import county
from dpia import catalogue
from dpia.api.loading import load
from dpia.api.pictures import picture
from dpia.api.pictures import pictures
from dpia.api.regimes import look
from dpia.report.picture.ask import Ask
from dpia.report.trace.make import Question

ROOT = Path(__file__).resolve().parents[2]
MODELS = ("uk-home-office", "county-40", "county-300")
REGIMES = ("pre-2017", "mou-2017", "narrowed-2018", "withdrawn-2018")


@cache
def drawings(model: str) -> Mapping[str, str]:
    """Draw every kind by its name; a map too full to read is several."""
    ask = _asked(model)
    made = {kind: picture(kind, ask).svg() for kind in catalogue.kinds()}
    if model == MODELS[-1]:
        split = pictures("flow", ask, "group")
        made |= {f"flow {number} of {len(split)}": one.svg() for number, one in enumerate(split, 1)}
    return made


def index() -> str:
    """Write the hash of every drawing, as JSON."""
    return json.dumps({model: hashes(model) for model in MODELS}, indent=1) + "\n"


def hashes(model: str) -> dict[str, str]:
    """Give the hash of every drawing of a model, by its name."""
    made = sorted(drawings(model).items())
    return {name: hashlib.sha256(svg.encode()).hexdigest() for name, svg in made}


def _asked(model: str) -> Ask:
    if model == MODELS[0]:
        flow_file, regimes = look(load(str(ROOT / "flows" / model)), REGIMES)
        question = Question("address", "home-office", "person-sought", "trace-offender")
        return Ask(flow_file, regimes, question)
    with TemporaryDirectory() as folder:
        path = county.write(Path(folder) / "county.yaml", int(model.rpartition("-")[2]))
        flow_file, regimes = look(load(str(path)))
    return Ask(flow_file, regimes, Question(*county.QUESTION))
