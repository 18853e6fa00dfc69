"""What every mapping of a model shares, and the types that its attributes are written with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from typing import Any
from typing import Literal

from pydantic import BaseModel
from pydantic import ConfigDict
from pydantic import GetCoreSchemaHandler
from pydantic import GetPydanticSchema
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

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Change nothing: which names there are is known only when the whole model is read."""
        # Pydantic takes twice as long to find that a mark it does not know changes nothing.
        return core_schema.str_schema(strict=True) if source is str else handler(source)


class _NoEntries(dict[Any, Any]):
    """A mapping in which nothing is written.

    One is shared by all models, as nobody changes one.  Pydantic deep-copies a default that has
    no hash, for every attribute left out of every mapping: a third of the time of validation.
    """

    __hash__ = object.__hash__  # type: ignore[assignment]  # a dict that changes has none


class _NoItems(list[Any]):
    """A list in which nothing is written, shared for the same reason."""

    __hash__ = object.__hash__  # type: ignore[assignment]  # nor has a list


NO_ENTRIES = _NoEntries()
NO_ITEMS = _NoItems()


def _core(make: Callable[[], core_schema.CoreSchema]) -> GetPydanticSchema:
    """Take what a core schema takes: no time is spent on what pydantic would make of a type."""
    return GetPydanticSchema(lambda _source, _handler: make())


def _matching(pattern: str) -> GetPydanticSchema:
    return _core(lambda: core_schema.str_schema(strict=True, pattern=pattern))


Text = Annotated[str, _matching(values.TEXT_PATTERN)]
Id = Annotated[str, _matching(values.ID_PATTERN)]
VersionName = Annotated[str, _matching(values.VERSION_PATTERN)]
BoxId = Annotated[str, _matching(values.BOX_PATTERN)]
Day = Annotated[str, _core(values.day_schema)]
PeriodText = Annotated[str, _core(values.period_schema)]
DurationText = Annotated[str, _core(values.duration_schema)]

Fact = object
"""A fact in the shape in which it was written; `dpia.model.fact.read` makes one of it."""
TextFact = Annotated[Fact, Leaf("text")]
YesNo = Annotated[Fact, Leaf("word", (YES, NO), name="YesNoFact")]
DateFact = Annotated[Fact, Leaf("date")]
DurationFact = Annotated[Fact, Leaf("duration")]
FigureFact = Annotated[Fact, Leaf("figure", extras=(("supersedes", "superseded"),))]
CapFact = Annotated[Fact, Leaf("figure", extras=(("per", "duration"),), name="CapFact")]
Presence = Annotated[
    Fact,
    Leaf(
        "word",
        (YES, NO),
        extras=(("extent", "extent"), ("when", "reference"), ("unless", "reference")),
        name="PresenceFact",
    ),
]
"""Whether a field is part of a disclosure; `when` and `unless` name conditions."""


NoticeFact = Annotated[Fact, Leaf("word", tuple(Notice), name="NoticeFact")]
PositionFact = Annotated[Fact, Leaf("word", tuple(Position), name="PositionFact")]
RoleFact = Annotated[Fact, Leaf("word", tuple(Role), name="RoleFact")]
EffectFact = Annotated[Fact, Leaf("word", tuple(Effect), name="EffectFact")]
GateKindFact = Annotated[Fact, Leaf("word", tuple(GateKind), name="GateKindFact")]
AutomationFact = Annotated[Fact, Leaf("word", tuple(Automation), name="AutomationFact")]


class Mapped(BaseModel):
    """A mapping with a closed set of keys, written by a person and never changed after."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, defer_build=True, protected_namespaces=()
    )


class Sourced(Mapped):
    """A mapping whose sources stand for every fact in it that names none."""

    sources: Annotated[list[str], To("source")] = NO_ITEMS
    note: Text | None = None
    because: Text | None = None
    from_memory: Literal["yes"] | None = None
