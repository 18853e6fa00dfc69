"""A warning that rules from a user's folder are programs."""

from __future__ import annotations

import sys


def warned(folder: str | None) -> str:
    """Say, before anything is read from it, that a folder's rules are run; give the folder."""
    if folder:
        text = f"dpia: the rules in '{folder}' are programs: they are run, and may do what you may"
        print(text, file=sys.stderr)
    return folder or ""
