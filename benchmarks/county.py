"""A county that does not exist: bodies, agreements and flows with the names that real ones have.

Pictures are judged by it, at forty flows and at three hundred.  The same number of flows is the
same model on every run.  Everything in it is invented.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

SECTORS = {
    "Health": (
        "General practices",
        "Health Data Service",
        "Aldermoor Hospitals Trust",
        "Brenfield Community Trust",
        "Regional Health Authority",
        "Ambulance Service",
        "Screening Programme for Newborn Children",
    ),
    "Education": (
        "Primary schools",
        "Department for Schools",
        "Secondary schools",
        "Colleges of further education",
        "Examination Board",
    ),
    "Local government": (
        "Aldermoor County Council",
        "Housing Service",
        "Brenfield Borough Council",
        "Children's Social Care",
        "Electoral Registration Office",
        "Libraries",
    ),
    "Law enforcement": (
        "County Police",
        "National Crime Desk",
        "Probation Service",
        "Transport Police",
    ),
    "Home affairs": ("Border Office", "Visa Service", "Passport Office"),
    "Work and tax": (
        "Revenue Office",
        "Benefits Agency",
        "Pensions Service",
        "Workplace Inspectorate",
    ),
    "Justice": ("Courts Service", "Prosecution Service", "Legal Aid Office"),
    "Contractors": (
        "Oakline Analytics Ltd",
        "Tallis Credit Reference Bureau",
        "Merrow Payroll and Records Services Ltd",
    ),
    "Oversight": ("Information Regulator", "Audit Office"),
}
SUBJECTS = ("patient", "pupil", "tenant", "visa-applicant", "employee")
PURPOSES = ("care", "education", "housing", "law-enforcement", "tax", "statistics")
FIELDS = (
    "name",
    "address",
    "date-of-birth",
    "nationality",
    "health-number",
    "telephone",
    "school-attended",
    "employer",
    "diagnosis",
    "household-members",
)
_RHYTHMS = ("Daily", "Weekly", "Monthly", "Quarterly", "Yearly")
_THINGS = (
    "change-of-address notices",
    "new registrations",
    "list of leavers",
    "missing-person report",
    "attendance return",
    "arrears list",
    "matching extract",
    "appointment record",
    "caseload statistics",
    "safeguarding referrals",
)
_ASKED = ("Tracing enquiry", "Identity check", "Entitlement check", "Address enquiry")
_CHAIN = ("General practices", "Health Data Service", "Border Office")
"""A name and an address come this way, which is what a question is put about."""
QUESTION = ("address", "border-office")
FIRST, SECOND = "first", "second"


def write(path: Path, flows: int) -> Path:
    """Write a model with so many flows, and about one body to five of them."""
    dice = random.Random(flows)  # noqa: S311  a model of no secrets, the same on every run
    named = _bodies(flows)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_declared(named))
        ends = ("", "")
        for number in range(flows):
            ends = ends[::-1] if number % 10 == 9 else _ends(number, tuple(named), dice)
            file.writelines(_flow(number, ends, dice))
    return path


def _bodies(flows: int) -> dict[str, str]:
    """Give the bodies with their sectors: the first two of each for a small county."""
    most = 2 if flows <= 60 else 99
    return {body: sector for sector, some in SECTORS.items() for body in some[:most]}


def _id(name: str) -> str:
    return "".join(one for one in name.lower().replace(" ", "-") if one.isalnum() or one == "-")


def _declared(bodies: dict[str, str]) -> Iterator[str]:
    yield "dpia: 1\ntitle: Data sharing in the county of Aldermoor (invented)\n"
    yield "as_of: 2024-01-01\nlicence: CC-BY-4.0\n\norganisations:\n"
    for body, sector in bodies.items():
        yield f"  {_id(body)}:\n    name: {body}\n    sector: {sector}\n"
        if body == _CHAIN[0]:
            taken = "name: yes, address: yes, date-of-birth: yes, diagnosis: yes"
            yield f"    collects: {{patient: {{sources: [survey], fields: {{{taken}}}}}}}\n"
    yield "\nsubjects:\n  patient: {given_in: care}\n"
    yield from (f"  {subject}: {{}}\n" for subject in SUBJECTS[1:])
    for heading, names in (("purposes", PURPOSES), ("fields", FIELDS)):
        yield f"\n{heading}:\n"
        yield from (f"  {name}: {{}}\n" for name in names)
    yield "\nsources:\n  survey: {title: Survey of data flows, kind: official, read: whole}\n"
    yield "  minutes: {title: Minutes of the sharing board, kind: official, read: whole}\n"
    yield "\ninstruments:\n  practice: {kind: practice}\n"
    for number in range(4):
        yield from _agreement(number)
    yield "\nregimes:\n"
    yield f"  {FIRST}: {{title: Before the review, on: 2019-06-01, covers: 2018/2020}}\n"
    yield f"  {SECOND}: {{title: After the review, on: 2023-06-01, covers: 2021/2023}}\n\nflows:\n"


def _agreement(number: int) -> Iterator[str]:
    title = ("Records", "Tracing", "Safeguarding", "Statistics")[number]
    yield f"  agreement-{number}:\n    title: {title} sharing agreement\n    kind: agreement\n"
    yield f"    sources: [minutes#p{number + 1}]\n    versions:\n"
    first = f"signed: 2017-1{number % 3}, in_force: 2018-0{number + 1}-01"
    yield f'      "2018": {{{first}, published: 2018-0{number + 3}-01, ended: 2020-12-31}}\n'
    yield f'      "2021": {{in_force: 2021-01-01, displaces: [agreement-{number}@2018]}}\n'


def _ends(number: int, bodies: tuple[str, ...], dice: random.Random) -> tuple[str, str]:
    """Choose who gives what to whom; a few bodies give and get most of all."""
    if number < 2:
        return _id(_CHAIN[number]), _id(_CHAIN[number + 1])
    sender = bodies[int(len(bodies) * dice.random())]
    recipient = bodies[int(len(bodies) * dice.random() ** 1.6)]
    if recipient == sender:
        recipient = bodies[(bodies.index(sender) + 3) % len(bodies)]
    return _id(sender), _id(recipient)


def _flow(number: int, ends: tuple[str, str], dice: random.Random) -> Iterator[str]:
    """Write one flow: of every ten the ninth asks and the tenth answers it."""
    kind = {8: "request", 9: "answer"}.get(number % 10, "feed")
    asked = _ASKED[number // 10 % len(_ASKED)]
    thing = f"{_RHYTHMS[dice.randrange(5)]} {_THINGS[number % len(_THINGS)]}"
    name = {"request": asked, "answer": f"Answer to the {asked.lower()}"}.get(kind, thing)
    yield f"  flow-{number:03}:\n    name: {name}\n    kind: {kind}\n"
    yield f"    from: {ends[0]}\n    to: {ends[1]}\n"
    about = SUBJECTS[0] if number < 2 else dice.choice(SUBJECTS)
    yield f"    about: [{about}]\n    purpose: {dice.choice(PURPOSES)}\n"
    yield f"    answers: flow-{number - 1:03}\n" if kind == "answer" else ""
    yield from _terms(number, kind, ends[0], dice)
    yield from _seen(number)


def _terms(number: int, kind: str, giver: str, dice: random.Random) -> Iterator[str]:
    yield "    terms:\n"
    if number % 17 == 5:
        yield f"      practice:\n        sources: [survey#q{number}]\n"
        yield "        fields: {name: yes, address: yes}\n"
        return
    agreement, dropped = f"agreement-{number % 4}", FIELDS[2 + number % 8]
    fields = dict.fromkeys((*FIELDS[:2], *dice.sample(FIELDS[2:], 1 + number % 4)), "yes")
    fields[dropped] = "no" if number % 3 else "yes"
    years = {4: ("2018",), 11: ("2021",)}.get(number % 13, ("2018", "2021"))
    for year in years:
        yield f"      {agreement}@{year}:\n        sources: [minutes#p{number + 10}]\n"
        if kind != "request":
            said = ", ".join(f"{name}: {answer}" for name, answer in sorted(fields.items()))
            yield f"        fields: {{{said}}}\n"
        if number % 3 == 0 and kind != "request":
            yield f"        gates: {{approval: {{by: {giver}, case_by_case: yes}}}}\n"
        fields[dropped] = "yes" if number % 5 else fields[dropped]


def _seen(number: int) -> Iterator[str]:
    """Say what happened: mostly that it ran, sometimes that it did not, or two tellings of it."""
    if number % 7 == 3:
        return
    yield "    seen:\n      2018/2023:\n"
    if number % 11 == 6:
        yield "        claims:\n          board: {value: no, sources: [minutes#p2]}\n"
        yield "          staff: {value: yes, sources: [survey#q2]}\n"
    else:
        yield f"        value: {'no' if number % 9 == 7 else 'yes'}\n        sources: [survey#q1]\n"
