"""The one place where the program begins and ends."""

from __future__ import annotations

import gc
import os
from typing import NoReturn

from dpia.cli.trouble import leave
from dpia.cli.trouble import reported


def run() -> NoReturn:
    """Run one command and exit: 0 clean, 1 found something, 2 could not read or asked wrongly.

    The cyclic garbage collector is off for the life of the process, from before the first large
    import: a model is one large tree that lives until the end, and looking through it again and
    again takes longer than reading it.
    """
    gc.disable()
    # No other package has a say in how a model is read, nor is each one asked whether it has.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    from dpia.cli.commands import program

    leave(reported(program()))
