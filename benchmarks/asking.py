"""Ask every rule of one regime of a model and keep every answer: what `dpia check` stands on."""

from __future__ import annotations

import gc
import sys

from dpia import catalogue
from dpia.api.loading import load
from dpia.api.regimes import regimes
from dpia.finding.check import check

gc.disable()  # as the program does
flow_file = load(sys.argv[1])
kept = check(flow_file.model, regimes(flow_file)[-1:], catalogue.rules(), None)
print(f"{sum(len(one.answers) for one in kept.columns)} answers")
