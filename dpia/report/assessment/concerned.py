"""Evidence on the people concerned: who they are, and what they gave their data for."""

from __future__ import annotations

from dpia.language.say import say
from dpia.model.fact import grounds_in
from dpia.model.fact import read
from dpia.regime.terms import Said
from dpia.regime.trees import trees_of
from dpia.report.assessment.case import Case
from dpia.report.assessment.framework import Evidence
from dpia.report.assessment.framework import Gather
from dpia.report.assessment.tables import Wording
from dpia.report.assessment.tables import table
from dpia.report.clause_words import clause_wording
from dpia.report.field_list import listed
from dpia.report.page import Cell
from dpia.report.page import Tone
from dpia.report.saying import cell
from dpia.report.statement import Ground
from dpia.report.statement import GroundKind
from dpia.report.statement import Statement
from dpia.source import Pointer

PEOPLE = {
    "given_in": "assessment.column-given-for",
    "child": "assessment.column-children",
    "vulnerable": "assessment.column-vulnerable",
    "population": "assessment.column-how-many",
}
"""What is told of people, by the ids of the words over it."""
_ORIGINS = Wording(
    "seen-from.collected",
    ("seen-from.column-who", "seen-from.column-about-whom", "seen-from.column-collected"),
    "assessment.origins-nothing",
    "assessment.origins-silent",
)


def people(*keys: str) -> Gather:
    """Gather what is stated of each category of people under these keys; without any, under all."""
    wanted = keys or tuple(PEOPLE)

    def gather(case: Case, slot: str) -> Evidence:
        columns = tuple(PEOPLE[key] for key in wanted)
        wording = Wording(
            "assessment.people",
            ("assessment.column-people", *columns),
            "assessment.people-nothing",
            "assessment.people-silent",
        )
        rows = [
            (
                Cell((case.names.of("subject", name),)),
                *(_told_of(case, name, key) for key in wanted),
            )
            for name in case.subjects
        ]
        told = ", ".join(say(one).lower() for one in columns)
        return table(f"{slot}-people", wording, rows, "subjects", keys=told)

    return gather


def origins(case: Case, slot: str) -> Evidence:
    """Say which bodies take which data from people, or know them by themselves."""
    model, rows = case.flow_file.model, []
    for body in case.bodies:
        organisation = model.organisations[body]
        for subject, taken in organisation.collects.items():
            at = Pointer(("organisations", body, "collects", subject, "fields"))
            around = grounds_in(taken, grounds_in(organisation))
            said = tuple(
                (
                    case.names.of("field", field),
                    cell(Said(read(raw, at / field, around)), condition=case.names.condition),
                )
                for field, raw in taken.fields.items()
            )
            ends = (case.names.of("organisation", body), case.names.of("subject", subject))
            rows.append((*(Cell((end,)) for end in ends), listed(said, at)))
    return table(f"{slot}-origins", _ORIGINS, rows, "organisations", naming=2)


def purposes_beside(case: Case, slot: str) -> Evidence:
    """Lay what people gave their data for beside what these are disclosed for."""
    rows = []
    for one in case.disclosures:
        for name in one.people:
            at = (Ground(GroundKind.FACT, f"flows/{one.then.id}"),)
            ends = ", ".join(case.names.text("purpose", each) for each in one.purposes)
            tone = Tone.PLAIN if ends else Tone.NOT_STATED
            disclosed = Cell((Statement(ends or say("common.unstated"), at),), tone)
            about = Cell((case.names.of("subject", name),))
            rows.append((*case.place(one), about, _given_for(case, name), disclosed))
    wording = Wording(
        "assessment.beside",
        (
            *case.place_head,
            "assessment.column-about-whom",
            "assessment.column-given-for",
            "assessment.column-disclosed-for",
        ),
        "assessment.beside-nothing",
        "assessment.beside-silent",
    )
    naming = len(case.place_head) + 1
    return table(f"{slot}-purposes-beside", wording, rows, "flows", naming=naming)


def _told_of(case: Case, name: str, key: str) -> Cell:
    subject, at = case.flow_file.model.subjects[name], Pointer(("subjects", name))
    around = grounds_in(subject)
    if key == "given_in":
        return _given_for(case, name)
    return cell(
        Said(read(getattr(subject, key), at / key, around)), clause_wording(case.names, key)
    )


def _given_for(case: Case, name: str) -> Cell:
    """Say what people gave their data for; what is said of a wider category holds of them too."""
    subject, at = case.flow_file.model.subjects[name], Pointer(("subjects", name))
    sources = grounds_in(subject).sources
    purposes = sorted(trees_of(case.flow_file.model).given_in[name])
    ground = (Ground(GroundKind.FACT, str(at)),)
    if not purposes:
        return Cell((Statement(say("common.unstated"), ground, sources),), Tone.NOT_STATED)
    given = ", ".join(case.names.text("purpose", one) for one in purposes)
    return Cell((Statement(given, ground, sources),))
