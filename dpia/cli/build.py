"""`dpia build`: everything that a model gives, in one folder."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from dpia.cli.options import Model
from dpia.cli.options import Placed
from dpia.cli.options import Spoken
from dpia.cli.options import Themed
from dpia.cli.progress import bar
from dpia.cli.speaking import speak
from dpia.numbered import numbered


def build(
    model: Model,
    language: Spoken = "",
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="DIR", help="The folder to write.")
    ] = "dpia-report",
    theme: Themed = "",
    positions: Placed = "",
) -> None:
    """Make the comparison, a document and a map for each regime, facts and sources."""
    from dpia.api.building import jobs
    from dpia.api.building import make
    from dpia.api.loading import load
    from dpia.api.styling import style
    from dpia.files import write_folder

    speak(language)
    flow_file, drawn = load(model), style(theme, positions)
    with bar("building", len(jobs(flow_file))) as done:
        files = make(flow_file, done, drawn)
    write_folder(output, files)
    print(f"wrote {numbered(len(files), 'file')}: open {output}/index.html", file=sys.stderr)


COMMAND = build
