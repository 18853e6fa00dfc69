"""Run the command line: `python -m dpia`."""

from __future__ import annotations

from dpia.cli.main import run

if __name__ == "__main__":
    run()
