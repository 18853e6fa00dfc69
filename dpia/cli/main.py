"""All commands together, and the one place where the program ends."""

from __future__ import annotations

import gc
import sys

import typer

from dpia import __version__
from dpia.cli import build
from dpia.cli import compare
from dpia.cli import diagram
from dpia.cli import facts
from dpia.cli import init
from dpia.cli import report
from dpia.cli import schema
from dpia.cli import show
from dpia.cli import sources
from dpia.cli import validate
from dpia.cli.trouble import reported

app = typer.Typer(
    help="Privacy-impact assessment and data-flow modelling as text.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (init, validate, show, facts, sources, compare, report, diagram, build, schema):
    app.command()(command.COMMAND)


@app.callback(invoke_without_command=True)
def main(
    version: bool = typer.Option(False, "--version", help="Print the version and exit."),
) -> None:
    """Privacy-impact assessment and data-flow modelling as text."""
    if version:
        typer.echo(f"dpia {__version__}")
        raise typer.Exit


def run() -> None:
    """Run one command and exit: 0 clean, 1 found something, 2 could not read or asked wrongly.

    The cyclic garbage collector is off for the life of the process: a model is one large tree that
    lives until the end, and looking through it again and again takes longer than reading it.
    """
    gc.disable()
    sys.exit(reported(app))
