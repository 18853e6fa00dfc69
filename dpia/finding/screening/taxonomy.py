"""Findings under the names of two taxonomies: LINDDUN's threats, and Solove's harms to privacy.

A label is read off the rule that found something; it adds no finding.  LINDDUN: Deng and others,
"A privacy threat analysis framework", 2011, in the wording of its later editions.  Solove: "A
taxonomy of privacy", 2006.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass

from dpia.finding.gather import Finding
from dpia.finding.rule import Severity


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a taxonomy, and the rules (by number, or by group) whose findings come under it."""

    taxonomy: str
    name: str
    rules: tuple[str, ...]
    high: bool = False
    """Whether every finding of high severity comes under it as well."""

    def covers(self, one: Finding) -> bool:
        """Tell whether a finding comes under it."""
        number = one.rule.number
        named = number in self.rules or number.partition("-")[0] in self.rules
        return named or (self.high and one.severity is Severity.HIGH)


LINDDUN = "LINDDUN"
SOLOVE = "Solove"

LABELS = (
    Label(LINDDUN, "linking", ("ACC-01", "PUR-05", "REC-03")),
    Label(LINDDUN, "identifying", ("SPC-02", "MIN-02")),
    Label(LINDDUN, "non-repudiation", ("CRI-01", "DEC-02")),
    Label(LINDDUN, "detecting", ("MIN-04",)),
    Label(LINDDUN, "data disclosure", ("MIN", "REC", "SEC", "VOL")),
    Label(LINDDUN, "unawareness and unintervenability", ("TRA", "RGT", "CON-06", "CON-07")),
    Label(LINDDUN, "non-compliance", (), high=True),
    Label(SOLOVE, "surveillance", ("VOL-01",)),
    Label(SOLOVE, "aggregation", ("ACC-01", "REC-03")),
    Label(SOLOVE, "identification", ("SPC-02",)),
    Label(SOLOVE, "insecurity", ("SEC",)),
    Label(SOLOVE, "secondary use", ("PUR-02", "PUR-05", "PUR-06", "LAW-07")),
    Label(SOLOVE, "exclusion", ("TRA", "RGT")),
    Label(SOLOVE, "breach of confidentiality", ("CON-01", "CON-03", "CON-04")),
    Label(SOLOVE, "increased accessibility", ("REC-01", "REC-02", "VOL-01")),
    Label(SOLOVE, "distortion", ("ACC",)),
    Label(SOLOVE, "decisional interference", ("VUL-02",)),
)


def labelled(findings: Iterable[Finding]) -> Iterator[tuple[Label, tuple[Finding, ...]]]:
    """Give each label under which something comes, with the findings, in the taxonomies' order."""
    every = tuple(findings)
    for label in LABELS:
        if found := tuple(one for one in every if label.covers(one)):
            yield label, found
