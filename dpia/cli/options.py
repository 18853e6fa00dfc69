"""The options that many commands share, each worded once."""

from __future__ import annotations

from typing import Annotated

import typer

Model = Annotated[
    str, typer.Argument(metavar="MODEL", help="A model: a YAML file, or a folder of them.")
]
Format = Annotated[str, typer.Option("--format", "-f", metavar="FORMAT", help="How to write it.")]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="How to write it. Repeat for more: each is then a file, named by -o.",
    ),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")
]
Without = Annotated[
    list[str] | None,
    typer.Option("--without", metavar="SOURCE", help="As it stands if this source falls."),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DAY",
        help="On which day acceptances are to stand: 2017-01-31. By default that of the facts.",
    ),
]
Regimes = Annotated[
    list[str] | None,
    typer.Option("--regime", "-r", metavar="REGIME", help="A regime, or a day. Repeat for more."),
]
Themed = Annotated[
    str,
    typer.Option(
        "--theme",
        metavar="NAME",
        help="How pictures look: black-and-white, large-print, or a theme file of your own.",
    ),
]
Placed = Annotated[
    str,
    typer.Option(
        "--positions", metavar="FILE", help="Draw maps in the places that this file keeps."
    ),
]
LawFile = Annotated[
    str | None,
    typer.Option("--law", metavar="FILE.toml", help="A law of your own, in place of the model's."),
]
RulesFrom = Annotated[
    str | None,
    typer.Option("--rules-from", metavar="FOLDER", help="Rules of your own as well; they are run."),
]
Spoken = Annotated[
    str,
    typer.Option(
        "--language",
        metavar="TAG|FOLDER",
        help="In which language the tool's own sentences are: a shipped one, or a folder of TOML.",
    ),
]
