"""Models of any size in the file format, the same on every run, shaped like a real one.

A few national bodies take part in most flows, a flow names two to eight fields, three flows in
ten have a gate, two in ten a note; terms stand under versions of instruments and name a source.
One flow in ten is a request that requires a field of whoever asks, and one in ten answers it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

KINDS = ("practice", "trust", "council", "school", "department", "agency", "regulator", "processor")
SUBJECTS = {
    "person": "",
    "patient": "person",
    "child-patient": "patient",
    "overseas-visitor": "patient",
    "pupil": "person",
    "early-years-pupil": "pupil",
    "parent": "person",
    "employee": "person",
}
PURPOSES = {
    "care": "",
    "direct-care": "care",
    "commissioning": "care",
    "research": "",
    "law-enforcement": "",
    "tracing": "law-enforcement",
    "fraud": "law-enforcement",
    "education": "",
    "statistics": "",
    "charging": "",
}
FIELDS = {
    "address": "postcode",
    "postcode": "district",
    "district": "",
    "birth-date": "birth-year",
    "birth-year": "age-band",
    "age-band": "",
    "full-name": "surname",
    "surname": "",
    "gender": "",
    "telephone": "",
    "e-mail": "",
    "health-number": "",
    "nationality": "",
    "birth-country": "",
    "registration-date": "",
    "surgery": "surgery-area",
    "surgery-area": "",
    "school": "school-area",
    "school-area": "",
    "pupil-number": "",
    "first-language": "",
    "absence-record": "",
    "diagnosis": "",
    "hospital-episode": "",
    "visa-type": "",
}
YEARS = ("2014", "2017", "2020")
AGREEMENTS = 12
PAPERS = 40
REQUEST, ANSWER = 8, 9
"""Which of every ten flows asks, and which answers it."""


IN_A_FILE = 100_000
"""How many flows stand in one file: about 36 MiB, and a file of over 64 MiB is not read."""


def write(path: Path, flows: int) -> Path:
    """Write a model with so many flows, and one organisation to twenty of them.

    It is one file, or, where one would be larger than is read, a folder of files.
    """
    dice = random.Random(flows)  # noqa: S311  a model of no secrets, the same on every run
    bodies = tuple(f"{KINDS[number % 8]}-{number:05}" for number in range(max(50, flows // 20)))
    lines = _flows(flows, bodies, dice)
    if flows <= IN_A_FILE:
        _write(path, "".join(_declared(bodies)), islice(lines, flows))
        return path
    folder = path.with_suffix("")
    folder.mkdir()
    _write(folder / "model.yaml", "".join(_declared(bodies)), islice(lines, IN_A_FILE))
    for number in range(1, -(-flows // IN_A_FILE)):
        _write(folder / f"flows-{number:02}.yaml", "flows:\n", islice(lines, IN_A_FILE))
    return folder


def _write(path: Path, head: str, flows: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(head)
        file.writelines(flows)


def _flows(flows: int, bodies: tuple[str, ...], dice: random.Random) -> Iterator[str]:
    ends = ("", "")
    for number in range(flows):
        ends = ends[::-1] if number % 10 == ANSWER else _ends(bodies, dice)
        yield "".join(_flow(number, ends, bodies, dice))


def _declared(bodies: tuple[str, ...]) -> Iterator[str]:
    """Give all of the file that stands before the first flow."""
    yield "dpia: 1\ntitle: A synthetic model\nas_of: 2024-01-01\n\norganisations:\n"
    for body in bodies:
        kind, count = body.split("-")
        yield f"  {body}:\n    name: {kind.capitalize()} number {int(count)}\n    kind: {kind}\n"
        if int(count) % 3 == 0:
            yield from _collected(int(count))
    for heading, tree, key in (
        ("subjects", SUBJECTS, "within"),
        ("purposes", PURPOSES, "within"),
        ("fields", FIELDS, "reveals"),
    ):
        yield f"\n{heading}:\n"
        for name, above in tree.items():
            yield f"  {name}: {{{key}: [{above}]}}\n" if above else f"  {name}: {{}}\n"
    yield "\nsources:\n"
    for number in range(PAPERS):
        yield f"  paper-{number}: {{title: Paper number {number}, kind: official, read: whole}}\n"
    yield "\ninstruments:\n"
    for number in range(AGREEMENTS):
        yield from _agreement(number)
    yield "\nregimes:\n"
    for year in YEARS:
        yield f"  in-{year}: {{title: In {year}, on: {year}-06-01}}\n"
    yield "\nflows:\n"


def _collected(number: int) -> Iterator[str]:
    """Let every third body collect some fields about one category."""
    subject = tuple(SUBJECTS)[number % len(SUBJECTS)]
    names = (tuple(FIELDS)[(number + step) % len(FIELDS)] for step in (0, 5, 11, 17))
    said = ", ".join(f"{name}: yes" for name in names)
    source = f"paper-{number % PAPERS}#s2"
    yield f"    collects:\n      {subject}: {{sources: [{source}], fields: {{{said}}}}}\n"


def _agreement(number: int) -> Iterator[str]:
    source = f"paper-{number}#s1"
    yield f"  agreement-{number}:\n    kind: agreement\n    sources: [{source}]\n    versions:\n"
    before = ""
    for year in YEARS:
        displaced = f", displaces: [agreement-{number}@{before}]" if before else ""
        yield f'      "{year}": {{signed: {year}-01-05, in_force: {year}-02-01{displaced}}}\n'
        before = year


def _ends(bodies: tuple[str, ...], dice: random.Random) -> tuple[str, str]:
    sender = bodies[int(len(bodies) * dice.random() ** 2)]
    recipient = bodies[int((len(bodies) - 1) * dice.random() ** 3)]
    return sender, bodies[-1] if recipient == sender else recipient


def _flow(
    number: int, ends: tuple[str, str], bodies: tuple[str, ...], dice: random.Random
) -> Iterator[str]:
    """Write one flow; of every ten the ninth asks, and the tenth answers it."""
    sender, recipient = ends
    kind = {REQUEST: "request", ANSWER: "answer"}.get(number % 10, "feed")
    yield f"  flow-{number:07}:\n    kind: {kind}\n    from: {sender}\n    to: {recipient}\n"
    yield f"    about: [{dice.choice(tuple(SUBJECTS))}]\n"
    yield f"    purpose: {dice.choice(tuple(PURPOSES))}\n"
    if kind == "request":
        yield f"    requires: [{dice.choice(tuple(FIELDS))}]\n"
    if kind == "answer":
        yield f"    answers: flow-{number - 1:07}\n"
    if dice.random() < 0.2:
        annex = dice.choice("ABCD")
        yield f"    note: Clause {dice.randint(1, 30)}, where the request meets annex {annex}\n"
    agreement = f"agreement-{dice.randrange(AGREEMENTS)}"
    yield f"    terms:\n      {agreement}@{dice.choice(YEARS)}:\n"
    yield f"        sources: [paper-{dice.randrange(PAPERS)}#p{dice.randint(1, 40)}]\n"
    yield "        fields:\n"
    for field in dice.sample(tuple(FIELDS), dice.randint(2, 8)):
        yield f"          {field}: {'no' if dice.random() < 0.2 else 'yes'}\n"
    if dice.random() < 0.3:
        yield f"        gates: {{approval: {{by: {dice.choice(bodies)}, case_by_case: yes}}}}\n"
