"""Whatever goes wrong becomes one clear text on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import NoReturn

READ_WRONGLY = 2
INTERRUPTED = 130


def reported(command: Callable[[], object]) -> int:
    """Run a command and give its exit code; nothing that a user can do ends in a traceback."""
    from dpia.document import Refusal
    from dpia.document import Unreadable
    from dpia.files import Unwritable

    try:
        code = _code_of(command)
        sys.stdout.flush()
    except Unreadable as unreadable:
        code = _tell(unreadable)
    except Unwritable as unwritable:
        code = _say(f"{unwritable}\n  help: {unwritable.diagnostic.help}")
    except Refusal as refusal:
        code = _say(f"dpia: {refusal}")
    except BrokenPipeError:
        code = 0  # whoever read the output has gone, and has what was wanted of it
    except OSError as error:
        code = _say(f"dpia: the output cannot be written: {error.strerror}")
    except KeyboardInterrupt:
        _say("stopped")
        code = INTERRUPTED
    return code


def leave(code: int) -> NoReturn:
    """End the process as it stands; what was reported is flushed, and every file is closed.

    Taking the interpreter apart, and a large model object by object, serves nobody: it is a
    twentieth of the time of a run.
    """
    with suppress(OSError):  # nobody reads what is said, and there is nobody to say it to
        sys.stderr.flush()
    os._exit(code)


def _code_of(command: Callable[[], object]) -> int:
    stdout = sys.stdout
    try:
        command()
    except SystemExit as end:
        if sys.stdout is not stdout:  # typer took it away, because nobody reads it any more
            raise BrokenPipeError from end
        return end.code if isinstance(end.code, int) else READ_WRONGLY if end.code else 0
    return 0


def _say(text: str) -> int:
    print(text, file=sys.stderr)
    return READ_WRONGLY


def _tell(unreadable: BaseException) -> int:
    from dpia import catalogue

    print(
        catalogue.writer("problems", "text")(getattr(unreadable, "diagnostics", ())),
        end="",
        file=sys.stderr,
    )
    return READ_WRONGLY


def refuse(message: str, help_: str) -> None:
    """Say that something was asked wrongly, and stop with exit code 2."""
    print(f"dpia: {message}\n  help: {help_}", file=sys.stderr)
    raise SystemExit(READ_WRONGLY)
