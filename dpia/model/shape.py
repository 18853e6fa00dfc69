"""What every mapping of a model shares, and the types that its attributes are written with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import Field
from pydantic import GetCoreSchemaHandler
from pydantic import GetPydanticSchema
from pydantic import StringConstraints
from pydantic_core import core_schema

from dpia.model import values
from dpia.model.leaf import Leaf
from dpia.vocabulary import NO
from dpia.vocabulary import YES
from dpia.vocabulary import Automation
from dpia.vocabulary import Effect
from dpia.vocabulary import GateKind
from dpia.vocabulary import Notice
from dpia.vocabulary import Position
from dpia.vocabulary import Role


@dataclass(frozen=True, slots=True)
class To:
    """Mark a text (or the keys of a mapping, or the items of a list) as naming a thing."""

    kind: str


def _core(make: Any) -> GetPydanticSchema:
    def get(_source: Any, _handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        schema: core_schema.CoreSchema = make(())
        return schema

    return GetPydanticSchema(get)


Text = Annotated[str, StringConstraints(strict=True, pattern=values.TEXT_PATTERN)]
Id = Annotated[str, StringConstraints(strict=True, pattern=values.ID_PATTERN)]
VersionName = Annotated[str, StringConstraints(strict=True, pattern=values.VERSION_PATTERN)]
BoxId = Annotated[str, StringConstraints(strict=True, pattern=values.BOX_PATTERN)]
Day = Annotated[str, _core(values.day_schema)]
PeriodText = Annotated[str, _core(values.period_schema)]
DurationText = Annotated[str, _core(values.duration_schema)]

Fact = object
"""A fact in the shape in which it was written; `dpia.model.fact.read` makes one of it."""
TextFact = Annotated[Fact, Leaf("text")]
YesNo = Annotated[Fact, Leaf("word", (YES, NO))]
DateFact = Annotated[Fact, Leaf("date")]
DurationFact = Annotated[Fact, Leaf("duration")]
FigureFact = Annotated[Fact, Leaf("figure", extras=(("supersedes", "superseded"),))]
CapFact = Annotated[Fact, Leaf("figure", extras=(("per", "duration"),))]
Presence = Annotated[
    Fact,
    Leaf(
        "word",
        (YES, NO),
        extras=(("extent", "extent"), ("when", "reference"), ("unless", "reference")),
    ),
]
"""Whether a field is part of a disclosure; `when` and `unless` name conditions."""


NoticeFact = Annotated[Fact, Leaf("word", tuple(Notice))]
PositionFact = Annotated[Fact, Leaf("word", tuple(Position))]
RoleFact = Annotated[Fact, Leaf("word", tuple(Role))]
EffectFact = Annotated[Fact, Leaf("word", tuple(Effect))]
GateKindFact = Annotated[Fact, Leaf("word", tuple(GateKind))]
AutomationFact = Annotated[Fact, Leaf("word", tuple(Automation))]


class Mapped(BaseModel):
    """A mapping with a closed set of keys, written by a person and never changed after."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, defer_build=True, protected_namespaces=()
    )


class Sourced(Mapped):
    """A mapping whose sources stand for every fact in it that names none."""

    sources: Annotated[list[str], To("source"), Field(default_factory=list)]
    note: Text | None = None
    because: Text | None = None
    from_memory: Literal["yes"] | None = None
