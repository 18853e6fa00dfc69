"""A progress bar on standard error, for a person at a terminal; silent anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bar(what: str, steps: int) -> Iterator[Callable[[str], None]]:
    """Show how many of the steps are done; the yielded function is told each as it is."""
    if not sys.stderr.isatty():
        yield lambda _name: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=steps)
        yield lambda name: progress.update(task, advance=1, description=f"{what} {name}")


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show that something is being made, for what takes longer than a reader waits in silence."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield
