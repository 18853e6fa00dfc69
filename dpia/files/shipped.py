"""What ships with the tool: models, from the checkout or from the installed package."""

from __future__ import annotations

from pathlib import Path

SCHEMA = "model.schema.json"
_HERE = Path(__file__).resolve().parent.parent
_HOMES = (_HERE / "shipped" / "flows", _HERE.parent / "flows")
"""Where an installed package keeps them, and where a checkout does."""


def shipped_models() -> tuple[str, ...]:
    """Name the models that ship with the tool."""
    return tuple(
        sorted(folder.name for home in _homes() for folder in home.iterdir() if folder.is_dir())
    )


def shipped_model(name: str) -> dict[str, bytes]:
    """Give the files of a shipped model by their names; raise KeyError where there is none."""
    if name not in shipped_models():
        raise KeyError(name)
    folder = next(home / name for home in _homes() if (home / name).is_dir())
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.yaml"))}


def standing_alone(name: str) -> dict[str, bytes]:
    """Give a shipped model with its schema beside it, named so in the first line of each file.

    An editor then completes and checks the model wherever it is kept.  Raise KeyError for no model.
    """
    schema = _homes()[0].parent / "schemas" / SCHEMA
    named = {
        file: content.replace(b"../../schemas/" + SCHEMA.encode(), SCHEMA.encode())
        for file, content in shipped_model(name).items()
    }
    return {**named, SCHEMA: schema.read_bytes()}


def _homes() -> tuple[Path, ...]:
    return tuple(home for home in _HOMES if home.is_dir())[:1]
