"""Whatever goes wrong becomes one clear text on standard error and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

READ_WRONGLY = 2
INTERRUPTED = 130


def reported(command: Callable[[], object]) -> int:
    """Run a command and give its exit code; nothing that a user can do ends in a traceback."""
    from dpia.document import Refusal
    from dpia.document import Unreadable
    from dpia.files import Unwritable

    try:
        command()
        sys.stdout.flush()
    except SystemExit as end:
        return _code(end)
    except Unreadable as unreadable:
        return _tell(unreadable)
    except Unwritable as unwritable:
        print(f"{unwritable}\n  help: {unwritable.diagnostic.help}", file=sys.stderr)
        return READ_WRONGLY
    except Refusal as refusal:
        print(f"dpia: {refusal}", file=sys.stderr)
        return READ_WRONGLY
    except BrokenPipeError:
        # Whoever read the output has gone; a second complaint at shutdown would help nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return INTERRUPTED
    return 0


def _code(end: SystemExit) -> int:
    return end.code if isinstance(end.code, int) else READ_WRONGLY if end.code else 0


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
