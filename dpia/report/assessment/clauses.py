"""Evidence from terms: what each disclosure's terms say under some keys, as one table."""

from __future__ import annotations

from collections.abc import Iterator

from dpia.finding.disclosure import Disclosure
from dpia.regime.terms import Said
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Gather
from dpia.report.assessment.tables import slug
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.saying import cell
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import fixed
from dpia.report.statement import label


def clauses(*keys: str) -> Gather:
    """Gather what terms say under these keys of terms (`retention`, `safeguards`)."""

    def gather(case: Case, slot: str) -> Evidence:
        return _table(case, slot, keys)

    return gather


def _table(case: Case, slot: str, keys: tuple[str, ...]) -> Evidence:
    rows = [
        (*case.place(one), Cell((_what(case, key),)), cell(said))
        for one in case.disclosures
        for key, said in _said(one, keys)
    ]
    silent = [one for one in case.disclosures if not any(True for _ in _said(one, keys))]
    words = ", ".join(spelled(key.replace("_", "-")).lower() for key in keys)
    blocks: list[Table | Paragraph] = []
    if rows:
        names = (*case.place_head, "What", "What is said")
        columns = tuple(fixed(name, f"column-{slug(name)}") for name in names)
        caption = fixed(f"What is said of: {words}", f"said-of-{slug(words)}")
        blocks.append(Table(f"{slot}-{keys[0].replace('_', '-')}", caption, columns, tuple(rows)))
    if silent:
        blocks.append(Paragraph((_silence(case, silent, words, keys),)))
    stated = sum(row[-1].tone is not Tone.NOT_STATED for row in rows)
    return Evidence(tuple(blocks), stated)


def _said(one: Disclosure, keys: tuple[str, ...]) -> Iterator[tuple[str, Said]]:
    """List what the terms, and their limbs, say under the keys or under ids below them."""
    every = [one.terms.clauses, *(limb.clauses for limb in one.terms.limbs.values())]
    for said in every:
        for key, fact in said.items():
            if key.partition("/")[0] in keys and fact.fact.stated:
                yield key, fact


def _what(case: Case, key: str) -> Statement:
    home, _, below = key.partition("/")
    if not below:
        return fixed(spelled(home.replace("_", "-")), f"key-{slug(home)}")
    if home == "need":
        return label(f"Need: {case.names.within('field', below)}", f"fields/{below}")
    return fixed(f"{spelled(home)}: {spelled(below).lower()}", f"key-{slug(home)}-{slug(below)}")


def _silence(case: Case, silent: list[Disclosure], words: str, keys: tuple[str, ...]) -> Statement:
    """Name the disclosures of which nothing is stated."""
    names = dict.fromkeys(case.names.text("flow", one.then.id) for one in silent)
    at = tuple(str(one.at / keys[0]) for one in silent)
    total = len(case.disclosures)
    text = (
        f"Not stated in what was read ({words}) for {len(silent)} of {total} disclosures: "
        f"{', '.join(names)}."
    )
    return count(text, *at)
