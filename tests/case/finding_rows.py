"""What is found in each shipped model, a row a finding: read, compared, and written anew.

A row says where and when, and in `because` why it is right, with its `sources`; only a person can
write that sentence.  Rows stand by model and by how grave they are, keyed by fault and place.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dpia.api.checking import Wanted
from dpia.api.checking import answers
from dpia.dates import Period
from dpia.finding.gather import Finding
from dpia.importers.yaml import read
from tests.case.shipped import model

FOLDER = Path(__file__).resolve().parent / "findings"


@dataclass(frozen=True, slots=True)
class Row:
    """One finding; `over` lists for each regime the days on which it stands."""

    severity: str
    fault: str
    at: str
    text: str
    contested: bool
    over: Mapping[str, tuple[str, ...]]
    because: str = ""
    sources: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Tell one row from the others."""
        return (self.fault, self.at, self.text)

    @property
    def shown(self) -> str:
        """Write what is found in one line, to be compared."""
        return json.dumps([*self.key, self.severity, self.contested, sorted(self.over.items())])


@cache
def found(name: str) -> tuple[Row, ...]:
    """Ask every rule of every regime of a shipped model."""
    outcome = answers(model(name), Wanted()).outcome
    return tuple(map(_found, outcome.findings))


def _found(one: Finding) -> Row:
    over: dict[str, tuple[str, ...]] = {}
    for stretch in one.stretches:
        over[stretch.regime] = (*over.get(stretch.regime, ()), _days(stretch.days))
    cited = tuple(dict.fromkeys(cite for fact in one.facts for cite in fact.sources))
    at, severity = str(one.at), one.severity.value
    return Row(severity, one.fault, at, one.text, one.contested, over, sources=cited)


def _days(days: Period) -> str:
    return "/".join(str(day) if day else ".." for day in (days.first, days.last))


def kept(name: str) -> tuple[Row, ...]:
    """Read the rows that are kept of a model."""
    return tuple(row for path in sorted(FOLDER.glob(f"{name}.*.yaml")) for row in _rows(path))


def _rows(path: Path) -> Iterator[Row]:
    reading = read(path.name, path.read_bytes())
    assert reading.data is not None, reading.diagnostics
    for fault, places in reading.data.items():
        for at, rows in places.items():
            for one in rows:
                yield Row(
                    path.name.split(".")[1],
                    fault,
                    at,
                    one["text"],
                    one["contested"] == "yes",
                    {regime: tuple(days) for regime, days in one["over"].items()},
                    one["because"],
                    tuple(one["sources"]),
                )


def write(name: str) -> None:
    """Write the rows of a model anew: what was said of a finding is kept, a new one has no word."""
    said = {row.key: row for row in kept(name)}
    by_severity: dict[str, list[str]] = {}
    for row in sorted(found(name), key=lambda one: one.key):
        known = said.get(row.key)
        by_severity.setdefault(row.severity, []).append(_written(row, known or row))
    for path in FOLDER.glob(f"{name}.*.yaml"):
        path.unlink()
    for severity, rows in by_severity.items():
        lines = "\n".join(_headed(rows))
        (FOLDER / f"{name}.{severity}.yaml").write_text(f"{lines}\n", "utf-8")


def _headed(rows: list[str]) -> Iterator[str]:
    """Put rows of one fault, and of one place, under one key."""
    last: tuple[str, str] = ("", "")
    for row in rows:
        fault, at, rest = row.split("\n", 2)
        if fault != last[0]:
            yield f"{fault}:"
        if (fault, at) != last:
            yield f"  {json.dumps(at)}:"
        yield rest
        last = (fault, at)


def _written(row: Row, said: Row) -> str:
    lines = [row.fault, row.at, f"    - text: {json.dumps(row.text, ensure_ascii=False)}"]
    lines += [f"      contested: {'yes' if row.contested else 'no'}", "      over:"]
    lines += [
        f"        {json.dumps(regime)}: [{', '.join(map(json.dumps, days))}]"
        for regime, days in sorted(row.over.items())
    ]
    because = textwrap.fill(said.because, 90, break_long_words=False, break_on_hyphens=False)
    if because:
        lines += ["      because: >-", textwrap.indent(because, "        ")]
    else:
        lines.append('      because: ""')
    lines.append(f"      sources: [{', '.join(map(json.dumps, said.sources))}]")
    return "\n".join(lines)
