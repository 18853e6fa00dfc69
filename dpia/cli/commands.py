"""The commands by name: one line of help for each, and its file imported only when it is asked for.

Registering every command would cost the help text ten times what the text costs: typer reads the
signature of each.  So the group knows lines, and one command is made from its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING
from typing import TypedDict

import typer
from typer.core import TyperCommand
from typer.core import TyperGroup
from typer.main import get_command
from typer.main import get_group

from dpia import __version__

if TYPE_CHECKING:
    from typer._click import Context  # typer's own copy of click has no public name
    from typer.core import TyperOption

COMMANDS: Mapping[str, str] = {
    "init": "Write a small, commented model to start from; nothing that exists is overwritten.",
    "validate": "Check a model and say everything that is wrong with it, with line and column.",
    "show": "Show what a model holds; with --regime or --on, what stood on that day.",
    "facts": "List every claim of a model: where it stands, what it says, and who says so.",
    "sources": "List the sources, how much of each was read, and how much rests on it.",
    "compare": (
        "Lay regimes side by side: for every flow and field what each says, and who says so."
    ),
    "trace": "Find every smallest way by which a field arrives, and the bodies that could refuse.",
    "check": "Ask every rule of every regime: what is at fault, and what cannot be told.",
    "rules": "List the rules: name, number, severity, what each is asked of, and under which law.",
    "explain": "Explain a rule: why it matters, what to do, its law by days, and three examples.",
    "report": (
        "Write a document: an assessment in the order of a framework, or a comparison of regimes."
    ),
    "register": "Write the record of processing (GDPR Article 30), one row a category of data.",
    "diagram": ("Draw a picture of who gives what to whom; --regime may be repeated."),
    "build": "Make the comparison, a document and a map for each regime, facts and sources.",
    "import": "Read answers out of a document, as a block for the model; show what conflicts.",
    "schema": "Print a JSON Schema (draft 2020-12) of the model or of a JSON output.",
}
"""Each command with the first line of its docstring, in the order in which help lists them."""


def program() -> TyperGroup:
    """Make the program: its own options, and its commands as lines of help."""
    app = typer.Typer(cls=Group, no_args_is_help=True, **_STYLE)
    app.callback()(_dpia)
    group = get_group(app)
    for name, line in COMMANDS.items():
        group.add_command(TyperCommand(name, short_help=line))
    return group


def command(name: str) -> Command:
    """Make one command from its file."""
    app = typer.Typer(**_STYLE)
    app.command(name, cls=Command)(import_module(f"dpia.cli.{_file_of(name)}").COMMAND)
    made = get_command(app)
    assert isinstance(made, Command)  # noqa: S101  it is of the class that was just named
    return made


def _file_of(name: str) -> str:
    """Name the file of a command: a word of the language cannot be one."""
    return f"{name}_" if iskeyword(name) else name


class Command(TyperCommand):
    """One command, whose help is shown without importing what coerces its parameters."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Give `--help`."""
        return _a_flag(super().get_help_option(ctx))


class Group(TyperGroup):
    """All commands, of which one is opened."""

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Give `--help`."""
        return _a_flag(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, TyperCommand, list[str]]:
        """Open the command that is asked for; where there is none, typer says what is near."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, command(name or ""), rest


def _a_flag(option: TyperOption | None) -> TyperOption | None:
    """Let `--help` be false until it is given: typer imports pydantic to make a flag of None."""
    if option is not None:
        option.default = False
    return option


class _Style(TypedDict):
    add_completion: bool
    pretty_exceptions_enable: bool
    rich_markup_mode: None


_STYLE: _Style = {
    "add_completion": False,
    "pretty_exceptions_enable": False,
    "rich_markup_mode": None,  # plain help reads the same in a pipe, and starts twice as fast
}


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"dpia {__version__}")
        raise typer.Exit


def _dpia(
    # Only flags may stand here: any other option would make typer import pydantic for every help.
    version: bool = typer.Option(
        False,
        "--version",
        is_eager=True,
        callback=_show_version,
        help="Print the version and exit.",
    ),
) -> None:
    """Privacy-impact assessment and data-flow modelling as text."""
    del version  # its callback has seen it
