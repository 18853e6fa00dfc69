"""Evidence from terms: what each disclosure's terms say under some keys, as one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dpia.finding.disclosure import Disclosure
from dpia.finding.exchange import asked_by
from dpia.language.say import say
from dpia.regime.terms import Said
from dpia.regime.terms import TermsSaid
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Gather
from dpia.report.assessment.long import few
from dpia.report.assessment.tables import slug
from dpia.report.clause_words import clause_wording
from dpia.report.names import spelled
from dpia.report.page import Cell
from dpia.report.page import Paragraph
from dpia.report.page import Table
from dpia.report.page import Tone
from dpia.report.saying import cell
from dpia.report.statement import Statement
from dpia.report.statement import count
from dpia.report.statement import label
from dpia.report.statement import phrase
from dpia.report.statement import phrases

_KEYS = {
    "alternatives": "assessment.key-alternatives",
    "cap": "assessment.key-cap",
    "confidentiality_basis": "assessment.key-confidentiality-basis",
    "consequence": "assessment.key-consequence",
    "decision": "assessment.key-decision",
    "exemptions": "assessment.key-exemptions",
    "frequency": "assessment.key-frequency",
    "lawful_basis": "assessment.key-lawful-basis",
    "need": "assessment.key-need",
    "notice": "assessment.key-notice",
    "onward": "assessment.key-onward",
    "operation": "assessment.key-operation",
    "power": "assessment.key-power",
    "purpose": "assessment.key-purpose",
    "retention": "assessment.key-retention",
    "rights": "assessment.key-rights",
    "safeguards": "assessment.key-safeguards",
    "security": "assessment.key-security",
    "special_condition": "assessment.key-special-condition",
    "transfer": "assessment.key-transfer",
}
"""What a key of terms is called inside a sentence."""
_PARTS = {
    "consequence": "assessment.consequence-part",
    "exemptions": "assessment.exemption-part",
    "rights": "assessment.right-part",
    "safeguards": "assessment.safeguard-part",
}
"""How one of several things that are kept under a key is named."""


def clauses(*keys: str) -> Gather:
    """Gather what terms say under these keys of terms (`retention`, `safeguards/audit`)."""

    def gather(case: Case, slot: str) -> Evidence:
        return _table(case, slot, keys)

    return gather


def _table(case: Case, slot: str, keys: tuple[str, ...]) -> Evidence:
    rows = [
        (*case.place(one), Cell((_what(case, key),)), _worded(case, said))
        for one in case.disclosures
        for key, said in _said(one, keys)
    ]
    silent = [one for one in case.disclosures if not any(True for _ in _said(one, keys))]
    words = _called(keys)
    blocks: list[Table | Paragraph] = []
    if rows:
        own = ("assessment.column-what", "assessment.column-said")
        columns = phrases(*case.place_head, *own)
        caption = phrase("assessment.what-is-said-of", keys=words)
        blocks.append(Table(f"{slot}-{slug(keys[0])}", caption, columns, tuple(rows)))
    if silent:
        blocks.append(Paragraph((_silence(case, silent, words, keys),)))
    stated = sum(row[-1].tone is not Tone.NOT_STATED for row in rows)
    return Evidence(tuple(blocks), stated, frozenset(row[-1].tone for row in rows))


def _called(keys: tuple[str, ...]) -> str:
    """Call keys inside a sentence: those below one key stand behind it, in brackets."""
    below: dict[str, list[str]] = {}
    for key in keys:
        home, _, one = key.partition("/")
        below.setdefault(home, []).extend([spelled(one).lower()] if one else [])
    return ", ".join(
        say("assessment.keys-below", key=say(_KEYS[home]), below=", ".join(some))
        if some
        else say(_KEYS[home])
        for home, some in below.items()
    )


def _worded(case: Case, said: Said) -> Cell:
    return cell(said, clause_wording(case.names, said.fact.pointer.last))


def _said(one: Disclosure, keys: tuple[str, ...]) -> Iterator[tuple[str, Said]]:
    """List what the terms, and their limbs, say under the keys or under ids below them.

    What is said of the request that is answered (a cap, a safeguard) bounds the answer as well.
    """
    own = tuple(_under(one.terms, keys))
    yield from own
    asked, known = asked_by(one), {key for key, _ in own}
    if asked is not None:
        every = _under(asked, keys)
        yield from ((f"{key}{_OF_REQUEST}", said) for key, said in every if key not in known)


def _under(terms: TermsSaid, keys: tuple[str, ...]) -> Iterator[tuple[str, Said]]:
    for clauses in (terms.clauses, *(limb.clauses for limb in terms.limbs.values())):
        for key, said in clauses.items():
            if said.fact.stated and (key in keys or key.partition("/")[0] in keys):
                yield key, said


_OF_REQUEST = " of the request"


def _what(case: Case, key: str) -> Statement:
    if key.endswith(_OF_REQUEST):
        what = _what(case, key.removesuffix(_OF_REQUEST))
        return replace(what, text=say("assessment.of-request", what=what.text))
    home, _, below = key.partition("/")
    if not below:
        words = phrase(_KEYS[home])
        return replace(words, text=f"{words.text[:1].upper()}{words.text[1:]}")
    if home == "need":
        field = case.names.within("field", below)
        return label(say("assessment.need-of-field", field=field), f"fields/{below}")
    return phrase(_PARTS[home], what=spelled(below).lower())


def _silence(case: Case, silent: list[Disclosure], words: str, keys: tuple[str, ...]) -> Statement:
    """Name the disclosures of which nothing is stated."""
    names = few((case.names.text("flow", one.then.id) for one in silent), flows=True)
    at = tuple(f"{one.at}/{keys[0]}" for one in silent)
    total = len(case.disclosures)
    if len(silent) == total > 1:
        return count(say("assessment.clauses-all-silent", keys=words, total=total), *at)
    text = say(
        "assessment.clauses-silent",
        keys=words,
        silent=len(silent),
        total=total,
        flows=names,
    )
    return count(text, *at)
