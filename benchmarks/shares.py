"""Run one command of dpia and print how its time is shared, as JSON: `own`, `libraries`, `whole`.

A thousand times a second the processor time since the last look goes to whoever was at work: the
innermost function on the stack that is dpia's or an installed library's.  What the standard library
and builtins do counts for whoever called them, so `own` is the time of dpia's functions (and
templates) with all that they call but other libraries.  `whole` is everything, from the start of
the interpreter.  Graphviz is a process of its own, and its time is nobody's here.

A call into a library that has no Python in it is no function on the stack: the two functions of
dpia that do nothing but call Typst and resvg count for them.  libyaml counts as dpia's own.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

_EVERY = 0.001
_OWN = f"{Path(__file__).resolve().parent.parent / 'dpia'}{os.sep}"
_LIBRARY = f"{os.sep}site-packages{os.sep}"
_DOORS = ("set_type", "painted")


class Shares:
    """Adds processor time up; a look is taken by way of an alarm."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.own = self.libraries = 0.0
        self._last = time.process_time()

    def look(self, _signal: int, frame: FrameType | None) -> None:
        """Give the time since the last look to whoever is at work."""
        now = time.process_time()
        passed, self._last = now - self._last, now
        while frame is not None:
            file = frame.f_code.co_filename
            is_own = file.startswith(_OWN)
            if is_own and frame.f_code.co_name not in _DOORS:
                self.own += passed
                return
            if is_own or _LIBRARY in file:
                self.libraries += passed
                return
            frame = frame.f_back


def main(words: list[str]) -> int:
    """Run the command with these words, and print the shares on standard output."""
    from dpia.cli.commands import program
    from dpia.cli.trouble import reported

    sys.argv = ["dpia", *words]
    shares = Shares()
    signal.signal(signal.SIGALRM, shares.look)
    signal.setitimer(signal.ITIMER_REAL, _EVERY, _EVERY)
    code = reported(program())
    signal.setitimer(signal.ITIMER_REAL, 0)
    told = {"own": shares.own, "libraries": shares.libraries, "whole": time.process_time()}
    print(json.dumps(told), flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
