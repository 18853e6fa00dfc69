"""What allows, demands or announces a sharing: instruments and their dated versions."""

from typing import Annotated

from pydantic import Field

from dpia.model.leaf import Leaf
from dpia.model.party import OrganisationsFact
from dpia.model.shape import NO_ENTRIES
from dpia.model.shape import NO_ITEMS
from dpia.model.shape import DateFact
from dpia.model.shape import EffectFact
from dpia.model.shape import Fact
from dpia.model.shape import Id
from dpia.model.shape import PositionFact
from dpia.model.shape import Sourced
from dpia.model.shape import TextFact
from dpia.model.shape import To
from dpia.model.shape import VersionName
from dpia.model.shape import YesNo
from dpia.vocabulary import InstrumentKind

ConditionFact = Annotated[Fact, Leaf("reference", to="condition")]
PurposeFact = Annotated[Fact, Leaf("reference", to="purpose")]
InstrumentWord = Annotated[InstrumentKind, Field(strict=False)]


class Provision(Sourced):
    """One provision of an instrument, and what it does."""

    title: TextFact = None
    effect: EffectFact = None
    condition: ConditionFact = None
    """What must be the case for it to apply."""
    purpose: PurposeFact = None
    """The one purpose for which it may be used."""


class Governed(Sourced):
    """What is said of an instrument as a whole, or of one of its versions."""

    title: TextFact = None
    binding: YesNo = None
    signatories: OrganisationsFact = None
    rests_on: dict[Annotated[str, To("provision")], YesNo] = NO_ENTRIES
    """Provisions (`instrument#provision`) that it is said to rest on."""
    provisions: dict[Id, Provision] = NO_ENTRIES
    """What it provides itself."""
    review: TextFact = None
    oversight: TextFact = None
    dpia: TextFact = None
    """The impact assessment made for it."""
    positions: dict[Annotated[str, To("organisation")], PositionFact] = NO_ENTRIES


class Version(Governed):
    """One version of an instrument, with its days."""

    signed: DateFact = None
    in_force: DateFact = None
    published: DateFact = None
    announced: DateFact = None
    renewed: DateFact = None
    suspended: DateFact = None
    ended: DateFact = None
    """The first day on which it no longer binds, or `none`: still in force."""
    displaces: Annotated[list[str], To("version")] = NO_ITEMS
    """Versions whose terms end on the flows for which this one has terms."""
    revives: Annotated[list[str], To("version")] = NO_ITEMS


class Instrument(Governed):
    """An agreement, Act, direction, protocol, announcement or practice."""

    kind: InstrumentWord
    versions: dict[VersionName, Version] = NO_ENTRIES
