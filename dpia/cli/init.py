"""`dpia init`: a commented starter model, ready to validate."""

from __future__ import annotations

from typing import Annotated

import typer

from dpia.cli.trouble import refuse


def init(
    folder: Annotated[str, typer.Argument(metavar="[DIR]", help="Where to write it.")] = "model",
    model: Annotated[
        str, typer.Option("--model", metavar="NAME", help="Which shipped model to copy.")
    ] = "starter",
) -> None:
    """Write a small, commented model to start from; nothing that exists is overwritten."""
    from pathlib import Path

    from dpia.files import write_folder
    from dpia.files.shipped import shipped_models
    from dpia.files.shipped import standing_alone

    if model not in shipped_models():
        refuse(f"'{model}' does not ship with dpia", f"choose {', '.join(shipped_models())}")
    files = standing_alone(model)
    taken = [name for name in files if (Path(folder) / name).exists()]
    if taken:
        refuse(f"'{folder}/{taken[0]}' exists already", "name another folder")
    write_folder(folder, files)
    typer.echo(f"wrote {', '.join(f'{folder}/{name}' for name in sorted(files))}")
    typer.echo(f"next: dpia validate {folder}")


COMMAND = init
