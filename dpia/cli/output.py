"""Where a result goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import shutil
import sys

from dpia.files import write_whole


def width() -> int:
    """Give the width for text: that of the terminal, 80 columns when piped."""
    return shutil.get_terminal_size((80, 24)).columns if sys.stdout.isatty() else 80


def in_colour() -> bool:
    """Tell whether standard output is a terminal that takes colour."""
    import os

    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def put(content: str | bytes, output: str | None, default: str) -> None:
    """Print text, or write it to a file; what is binary goes to a file by a default name."""
    if output is None and isinstance(content, str):
        sys.stdout.buffer.write(content.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
        return
    path = output or default
    write_whole(path, content.encode() if isinstance(content, str) else content)
    print(f"wrote {path}", file=sys.stderr)
