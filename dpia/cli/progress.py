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
def late(what: str) -> Iterator[Callable[[int, int], None]]:
    """Show how far something has come, once it has taken a second; leave nothing behind.

    The yielded function is told how many steps are done, and of how many.  Before that the bar
    only moves.
    """
    if not sys.stderr.isatty():
        yield lambda _done, _steps: None
        return
    from threading import Timer

    from rich.console import Console
    from rich.progress import Progress

    progress = Progress(console=Console(stderr=True), transient=True)
    task = progress.add_task(what, total=None)
    patience = Timer(_PATIENCE, progress.start)
    patience.daemon = True
    patience.start()
    try:
        yield lambda done, steps: progress.update(task, completed=done, total=steps)
    finally:
        patience.cancel()
        patience.join()
        if progress.live.is_started:
            progress.stop()


@contextmanager
def late_steps(what: str, steps: int) -> Iterator[Callable[[str], None]]:
    """Show which of the steps is being done, once they have taken a second.

    The yielded function is told of each step as it begins.
    """
    if not sys.stderr.isatty():
        yield lambda _step: None
        return
    from itertools import count
    from threading import Timer

    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task, done = progress.add_task(what, total=steps, visible=False), count()
        patience = Timer(_PATIENCE, lambda: progress.update(task, visible=True))
        patience.daemon = True
        patience.start()
        try:
            yield lambda step: progress.update(
                task, completed=next(done), description=f"{what}: {step}"
            )
        finally:
            patience.cancel()


_PATIENCE = 1.0
"""Seconds after which somebody who waits wants to know for how long."""
