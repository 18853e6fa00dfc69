"""Points where a body decides and may refuse."""

from typing import Annotated

from pydantic import Discriminator
from pydantic import Tag

from dpia.model.leaf import SHORT
from dpia.model.leaf import Leaf
from dpia.model.leaf import shape_of
from dpia.model.party import OrganisationFact
from dpia.model.shape import Fact
from dpia.model.shape import GateKindFact
from dpia.model.shape import Id
from dpia.model.shape import Sourced
from dpia.model.shape import TextFact
from dpia.model.shape import YesNo
from dpia.vocabulary import NONE


class Gate(Sourced):
    """A point where a body decides; each part may be disputed by itself, and so may `exists`."""

    name: TextFact = None
    exists: YesNo = None
    by: OrganisationFact = None
    test: TextFact = None
    kind: GateKindFact = None
    case_by_case: YesNo = None
    independent: YesNo = None
    person: YesNo = None
    """Whether it is the person's own power (consent, objection, opt-out), and no body's."""


def _gates_shape(value: object) -> str:
    if isinstance(value, dict) and shape_of(value) == SHORT:
        return "gates"
    return "fact"


NoGates = Annotated[Fact, Leaf("word", (NONE,), name="NoGatesFact")]
"""`none`, short, long or disputed: a source says that there is no discretion."""

Gates = Annotated[
    Annotated[dict[Id, Gate], Tag("gates")] | Annotated[NoGates, Tag("fact")],
    Discriminator(_gates_shape),
]
