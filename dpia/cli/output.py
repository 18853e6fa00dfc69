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


def terminal(output: str | None) -> tuple[int, bool]:
    """Give the width for text and whether it may have colour, where it goes to an output."""
    return width(), in_colour() and output is None


def put_all(made: tuple[tuple[str, str | bytes], ...], output: str | None, default: str) -> None:
    """Put what was made in one format where it is wanted; several go to files of one name.

    The output is then that name without an ending: each format adds its own.
    """
    if len(made) == 1:
        ((format_, content),) = made
        put(content, output, f"{default}.{format_}")
        return
    for format_, content in made:
        path = f"{output or default}.{_ENDINGS.get(format_, format_)}"
        put(content, path, path)


_ENDINGS = {"markdown": "md", "text": "txt"}


def put(content: str | bytes, output: str | None, default: str) -> None:
    """Print text, or write it to a file; what is binary goes to a file by a default name."""
    if output is None and isinstance(content, str):
        sys.stdout.buffer.write(content.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
        return
    path = output or default
    write_whole(path, content.encode() if isinstance(content, str) else content)
    print(f"wrote {path}", file=sys.stderr)
