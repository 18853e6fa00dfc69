"""The one place where the program begins and ends."""

from __future__ import annotations

import gc
import sys

from dpia.cli.trouble import reported


def run() -> None:
    """Run one command and exit: 0 clean, 1 found something, 2 could not read or asked wrongly.

    The cyclic garbage collector is off for the life of the process, from before the first large
    import: a model is one large tree that lives until the end, and looking through it again and
    again takes longer than reading it.
    """
    gc.disable()
    from dpia.cli.commands import program

    sys.exit(reported(program()))
