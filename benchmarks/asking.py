"""Ask every rule of one regime of a model and keep every answer: what `dpia check` stands on.

As in the program, the cyclic garbage collector is off from before the first import, no package is
asked for a say in reading, and the process ends as it stands, with every answer still kept.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import NoReturn

gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

from dpia import catalogue  # noqa: E402  the collector is off before anything is imported
from dpia.api.loading import load  # noqa: E402
from dpia.api.regimes import regimes  # noqa: E402
from dpia.cli.trouble import leave  # noqa: E402
from dpia.finding.check import check  # noqa: E402


def main(path: str) -> NoReturn:
    """Ask, count the answers that are kept, and leave."""
    flow_file = load(path)
    kept = check(flow_file.model, regimes(flow_file)[-1:], catalogue.rules(), None)
    print(f"{sum(len(one.answers) for one in kept.columns)} answers", flush=True)
    leave(0)


main(sys.argv[1])
