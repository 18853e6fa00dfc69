"""What a model's authors choose to look at, propose, demand, accept and answer."""

from typing import Annotated

from pydantic import ConfigDict
from pydantic import Discriminator
from pydantic import Field
from pydantic import Tag

from dpia.model.flow import Flow
from dpia.model.shape import NO_ENTRIES
from dpia.model.shape import NO_ITEMS
from dpia.model.shape import Day
from dpia.model.shape import Id
from dpia.model.shape import Mapped
from dpia.model.shape import PeriodText
from dpia.model.shape import Sourced
from dpia.model.shape import Text
from dpia.model.shape import To


class Regime(Sourced):
    """The day on which a regime is resolved, and the days that it stands for."""

    title: Text
    on: Day
    covers: PeriodText | None = None


class Question(Mapped):
    """What a comparison is made to answer: how one field comes to one body."""

    field: Annotated[str, To("field")]
    to: Annotated[str, To("organisation")]
    about: Annotated[str, To("subject")] | None = None
    purpose: Annotated[str, To("purpose")] | None = None


class Comparison(Sourced):
    """Regimes that the authors lay side by side, in this order.

    `flows` limits it to some flows; without it, all are looked at.  A `question` is answered
    under each of the regimes where the comparison is published.
    """

    title: Text
    question: Question | None = None
    flows: Annotated[list[str], To("flow")] = NO_ITEMS
    regimes: Annotated[list[str], To("regime"), Field(min_length=2)]


class Selector(Mapped):
    """Flows picked by what is true of them; everything that is said must hold."""

    flow: Annotated[str, To("flow")] | None = None
    field: Annotated[str, To("field")] | None = None
    capability: Annotated[str, To("capability")] | None = None
    about: Annotated[str, To("subject")] | None = None
    from_: Annotated[str, To("organisation")] | None = None
    to: Annotated[str, To("organisation")] | None = None
    purpose: Annotated[str, To("purpose")] | None = None
    given_in: Annotated[str, To("purpose")] | None = None
    instrument: Annotated[str, To("instrument")] | None = None
    gate: Annotated[str, To("organisation")] | None = None
    """A body whose gate must stand in the way."""

    model_config = ConfigDict(alias_generator=lambda name: name.rstrip("_"))


def _stop_shape(value: object) -> str:
    return "pointer" if isinstance(value, str) else "selector"


Stop = Annotated[
    Annotated[Text, To("pointer"), Tag("pointer")] | Annotated[Selector, Tag("selector")],
    Discriminator(_stop_shape),
]


class Addition(Mapped):
    """What a proposal adds."""

    flows: dict[Id, Flow] = NO_ENTRIES


class Proposal(Sourced):
    """A regime with something stopped or added: what if."""

    title: Text
    of: Annotated[str, To("regime")]
    stop: list[Stop] = NO_ITEMS
    add: Addition | None = None


class Assertion(Sourced):
    """A sentence that the model's authors say must hold; exactly one of the three is written."""

    title: Text | None = None
    never: Selector | None = None
    always: Selector | None = None
    only_if: Selector | None = None
    where: Selector | None = None
    regimes: Annotated[list[str], To("regime")] = NO_ITEMS


class Acceptance(Mapped):
    """A finding that a named person accepts until a day."""

    rule: Text
    at: Annotated[Text, To("pointer")]
    reason: Text
    by: Text
    until: Day
    on: Day | None = None


class Answer(Mapped):
    """What a person wrote into a box of the assessment."""

    text: Text
    by: Text
    on: Day
    fingerprint: Text | None = None
    """Of the facts that it was written over."""
