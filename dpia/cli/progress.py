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


@contextmanager
def late_bar(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show how many of the steps are done, once they have taken a second.

    The yielded function is told how many are done, and of how many.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _steps: None
        return
    from time import monotonic

    from rich.console import Console
    from rich.progress import Progress

    begun = monotonic()
    with Progress(console=Console(stderr=True), transient=True, disable=False) as progress:
        task = progress.add_task(what, total=None, visible=False)

        def heard(done: int, steps: int) -> None:
            late = monotonic() - begun > _PATIENCE
            progress.update(task, completed=done, total=steps, visible=late)

        yield heard


@contextmanager
def late(what: str) -> Iterator[None]:
    """Show that something is being made, once it has taken a second."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None, visible=False)
        patience = Timer(_PATIENCE, lambda: progress.update(task, visible=True))
        patience.daemon = True
        patience.start()
        try:
            yield
        finally:
            patience.cancel()


_PATIENCE = 1.0
"""Seconds after which somebody who waits wants to know for how long."""
