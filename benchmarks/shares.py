"""Run one command of dpia and print how its time is shared, as JSON: `own`, `libraries`, `whole`.

A thousand times a second the processor time since the last look goes to whoever was at work: the
innermost function on the stack that is dpia's or an installed library's.  What the standard library
and builtins do counts for whoever called them, so `own` is the time of dpia's functions (and
templates) with all that they call but other libraries.  `whole` is everything, from the start of
the interpreter.  Graphviz is a process of its own, and its time is nobody's here.

A call into a library that has no Python in it is no function on the stack: the two long ones,
Typst and resvg, are wrapped in one.  Those of libyaml are short, and count as dpia's own.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import ParamSpec
from typing import TypeVar

gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"

_EVERY = 0.001
_OWN = f"{Path(__file__).resolve().parent.parent / 'dpia'}{os.sep}"
_LIBRARY = (f"{os.sep}site-packages{os.sep}", __file__)
"""Where what is not ours stands; of this file nothing is ever looked at but a wrapped call."""

Given = ParamSpec("Given")
Made = TypeVar("Made")


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
            if file.startswith(_OWN):
                self.own += passed
                return
            if any(part in file for part in _LIBRARY):
                self.libraries += passed
                return
            frame = frame.f_back


def main(words: list[str]) -> int:
    """Run the command with these words, and print the shares on standard output."""
    if words[0] != "validate":
        _wrap()
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


def _wrap() -> None:
    """Make the long calls into Typst and resvg functions that can be seen."""
    import resvg_py
    import typst

    resvg_py.svg_to_bytes = _seen(resvg_py.svg_to_bytes)
    compiler = typst.Compiler

    class Compiler:
        """Typst's, called by way of a function."""

        def __init__(self, **options: object) -> None:
            self.compile = _seen(_seen(compiler)(**options).compile)

    typst.Compiler = Compiler


def _seen(call: Callable[Given, Made]) -> Callable[Given, Made]:
    @wraps(call)
    def seen(*args: Given.args, **options: Given.kwargs) -> Made:
        made = call(*args, **options)
        return made  # noqa: RET504  the alarm is heard here, when the call has ended

    return seen


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
