"""One of two doors to a process: Graphviz, which is given ids and sizes and gives back places."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dpia.document import Refusal

BUNDLED = "graphviz-pure"
_OLDEST = (2, 43)
_TIMEOUT = 120.0
"""Seconds; a thousand flows in bands take four."""


class NoEngineError(Refusal):
    """Raised where no Graphviz is found; the message names the one command to run."""


class EngineStoppedError(Refusal):
    """Raised where Graphviz ends with an error, too late, or with fewer things than it got."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A Graphviz that can be run; `bundled` says that it is the pinned one."""

    path: Path
    name: str
    bundled: bool


def find_engine() -> Engine:
    """Find the Graphviz that is installed with the toolkit, else one of the system's."""
    if bundled := _bundled():
        return Engine(bundled, BUNDLED, bundled=True)
    found = shutil.which("dot")
    version = _version(Path(found)) if found else ()
    if found and version >= _OLDEST:
        return Engine(Path(found), f"Graphviz {'.'.join(map(str, version))}", bundled=False)
    raise NoEngineError(
        f"no Graphviz of {_OLDEST[0]}.{_OLDEST[1]} or later is found beside this Python or on the"
        f" path; run: pip install {BUNDLED}==0.2.2"
    )


def arrange(source: str, engine: Engine, *, nodes: int, edges: int) -> dict[str, Any]:
    """Run Graphviz on a graph in its language and return its places, with every node and edge.

    Raises:
        EngineStoppedError: where it does not answer, answers with an error, or drops something.

    """
    try:
        answer = _run([str(engine.path), "-Kdot", "-Tjson0"], source.encode())
    except subprocess.TimeoutExpired as late:
        message = f"{engine.name} gave no answer within {_TIMEOUT:.0f} seconds; draw fewer flows"
        raise EngineStoppedError(message) from late
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode(errors="replace").strip()
        message = f"{engine.name} ended with code {error.returncode}: {said}"
        raise EngineStoppedError(message) from error
    places: dict[str, Any] = json.loads(answer)
    _check(places, engine, nodes=nodes, edges=edges)
    return places


def _run(arguments: list[str], given: bytes) -> bytes:
    """Run a process by way of the graphviz package, which keeps Windows from opening a window."""
    from graphviz.backend import execute

    done = execute.run_check(
        arguments, input=given, capture_output=True, quiet=True, timeout=_TIMEOUT
    )
    output: bytes = done.stdout
    return output


def _check(places: dict[str, Any], engine: Engine, *, nodes: int, edges: int) -> None:
    """See that nothing was lost on the way: a picture without a flow would be a false one."""
    placed = [thing for thing in places.get("objects", ()) if "width" in thing and "pos" in thing]
    drawn = [edge for edge in places.get("edges", ()) if "pos" in edge]
    if (len(placed), len(drawn)) != (nodes, edges):
        message = (
            f"{engine.name} placed {len(placed)} of {nodes} organisations"
            f" and {len(drawn)} of {edges} flows"
        )
        raise EngineStoppedError(message)


def _bundled() -> Path | None:
    """Find the executable of the wheel, which has no module to ask: it stands beside Python."""
    schemes = (sysconfig.get_default_scheme(), sysconfig.get_preferred_scheme("user"))
    folders = [str(Path(sys.executable).parent)]
    folders += [sysconfig.get_path("scripts", scheme) for scheme in schemes]
    found = shutil.which(BUNDLED, path=os.pathsep.join(folders))
    return Path(found) if found else None


def _version(dot: Path) -> tuple[int, ...]:
    """Read the version that a `dot` gives of itself; nothing where it gives none."""
    said = subprocess.run([str(dot), "-V"], capture_output=True, timeout=_TIMEOUT, check=False)
    match = re.search(rb"version (\d+)\.(\d+)(?:\.(\d+))?", said.stderr + said.stdout)
    return tuple(int(part) for part in match.groups() if part) if match else ()
