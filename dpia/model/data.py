"""Whose data, which data, what for, and in which case: the vocabularies that a model declares."""

from typing import Annotated

from pydantic import Field as Lax
from pydantic import StringConstraints

from dpia.model.shape import NO_ITEMS
from dpia.model.shape import DurationFact
from dpia.model.shape import FigureFact
from dpia.model.shape import Sourced
from dpia.model.shape import Text
from dpia.model.shape import TextFact
from dpia.model.shape import To
from dpia.model.shape import YesNo
from dpia.vocabulary import Strength

Category = Annotated[
    str, StringConstraints(pattern=r"^(ordinary|criminal-offence|special:[a-z-]+)$")
]


class Subject(Sourced):
    """A category of data subject."""

    name: TextFact = None
    within: Annotated[list[str], To("subject")] = NO_ITEMS
    given_in: Annotated[str, To("purpose")] | None = None
    """The purpose for which these people gave their data."""
    child: YesNo = None
    vulnerable: YesNo = None
    population: FigureFact = None
    also_concerns: Annotated[list[str], To("subject")] = NO_ITEMS


class Field(Sourced):
    """One kind of personal data at a stated precision."""

    name: TextFact = None
    reveals: Annotated[list[str], To("field")] = NO_ITEMS
    """Less precise fields that follow from this one."""
    includes: Annotated[list[str], To("field")] = NO_ITEMS
    """What a vague bundle ("demographics") is said to hold."""
    category: Category | None = None
    """`ordinary`, `criminal-offence` or `special:` and the kind (GDPR Articles 9 and 10)."""
    confidential: YesNo = None
    dpv: Text | None = None
    """The term of the W3C Data Privacy Vocabulary."""


class Capability(Sourced):
    """What fields together make possible."""

    name: TextFact = None
    any_of: list[Annotated[list[str], To("field")]] = NO_ITEMS
    strength: Annotated[Strength, Lax(strict=False)] | None = None
    category: Category | None = None
    """Of what category is what becomes known so: `special:ethnic-origin` of a birthplace."""
    denied: YesNo = None
    """Whether the model's author denies the inference; `because` gives the reason."""


class Purpose(Sourced):
    """What something is for."""

    name: TextFact = None
    within: Annotated[list[str], To("purpose")] = NO_ITEMS
    statement: TextFact = None


class Condition(Sourced):
    """What must be the case."""

    name: TextFact = None
    within: Annotated[list[str], To("condition")] = NO_ITEMS
    implies: Annotated[list[str], To("condition")] = NO_ITEMS
    disjoint_with: Annotated[list[str], To("condition")] = NO_ITEMS
    min_sentence: DurationFact = None
    max_sentence: DurationFact = None
    min_amount: FigureFact = None
    statement: TextFact = None
