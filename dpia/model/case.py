"""What happened, what harm is reported, where sources disagree, and the sources themselves."""

from typing import Annotated

from pydantic import Field

from dpia.model.leaf import Leaf
from dpia.model.shape import NO_ITEMS
from dpia.model.shape import DateFact
from dpia.model.shape import Day
from dpia.model.shape import Fact
from dpia.model.shape import Id
from dpia.model.shape import Mapped
from dpia.model.shape import Sourced
from dpia.model.shape import Text
from dpia.model.shape import TextFact
from dpia.model.shape import To
from dpia.vocabulary import EventKind
from dpia.vocabulary import Read
from dpia.vocabulary import SourceKind

SubjectsFact = Annotated[Fact, Leaf("references", to="subject")]


class Event(Sourced):
    """Something that happened."""

    on: DateFact = None
    kind: Annotated[EventKind, Field(strict=False)]
    what: TextFact = None
    who: TextFact = None
    cause: TextFact = None
    about: Annotated[list[Text], To("pointer")] = NO_ITEMS


class Harm(Sourced):
    """A harm that somebody reports, and what was answered."""

    to: Annotated[list[str], To("subject")] = NO_ITEMS
    what: TextFact = None
    said_by: TextFact = None
    answered_by: TextFact = None
    about: Annotated[list[Text], To("pointer")] = NO_ITEMS


class Source(Mapped):
    """A document that facts are taken from."""

    title: Text | None = None
    author: Text | None = None
    published: DateFact = None
    url: Text | None = None
    archived: Text | None = None
    accessed: Day | None = None
    kind: Annotated[SourceKind, Field(strict=False)]
    read: Annotated[Read, Field(strict=False)]
    """How much of it was read: "not stated" means not stated in that."""
    derives_from: Annotated[list[str], To("source-id")] = NO_ITEMS
    licence: Text | None = None
    note: Text | None = None


class Claim(Sourced):
    """One side of a conflict."""

    value: Text


class Conflict(Mapped):
    """A dispute about more than one fact, or about none that the model holds."""

    question: Text
    about: Annotated[list[Text], To("pointer")] = NO_ITEMS
    claims: Annotated[dict[Id, Claim], Field(min_length=1)]
    reading: Text | None = None
    because: Text | None = None
    note: Text | None = None
