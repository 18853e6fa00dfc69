"""The ids and words of a model that rules look for, each with what it means.

A model is free to use any id; under these, rules know what is meant.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Basis(StrEnum):
    """How a text begins that names a lawful basis (`lawful_basis`, `recipient_basis`)."""

    CONSENT = "consent"
    PUBLIC_TASK = "public task"
    LEGITIMATE_INTERESTS = "legitimate interests"
    EXEMPTION = "exemption"
    """What sets rules aside, and by itself allows nothing."""
    SECTION_29 = "section 29"
    """The exemption for crime in the Data Protection Act 1998."""
    ANNEX_2 = "annex 2"
    """The list of purposes that count as compatible (UK GDPR, from 2026)."""
    LAW_ENFORCEMENT = "law enforcement"
    """The part of the law that is kept for the authorities that prosecute crime."""


class Confidence(StrEnum):
    """How a text begins that says why confidence may be set aside (`confidentiality_basis`)."""

    PUBLIC_INTEREST = "public interest"
    SECTION_251 = "section 251"


class Safeguard(StrEnum):
    """What protects people, under `safeguards`; "no" says that a source denies it."""

    PROPORTIONALITY = "proportionality"
    """It was weighed in writing whether the interference with private life is proportionate."""
    CALDICOTT = "caldicott-guardian"
    """A guardian of patient confidentiality was asked."""
    OPT_OUT = "opt-out"
    """Those who opted out are left out."""
    APPROVAL_REFERENCE = "approval-reference"
    """The approval that is relied on can be found by its number."""
    REUSE_LIMIT = "reuse-limit"
    """The recipient may use the data for nothing else."""
    NOTICE_NAMES_RECIPIENT = "notice-names-recipient"
    """What people are told names the recipient and what it is for."""
    NOTICE_KEPT = "notice-kept"
    """The disclosure agrees with what people were told when they gave their data."""
    VOLUMES_PUBLISHED = "volumes-published"
    """Those who run the arrangement publish how many people it concerns."""
    REGISTER_ENTRY = "register-entry"
    """The public register of such arrangements lists it."""
    EXEMPTION_CASE_BY_CASE = "exemption-case-by-case"
    """Whether an exemption applies is decided for each person."""
    EXEMPTION_BALANCE = "exemption-balance-test"
    """The person's rights are weighed before an exemption is applied."""
    EXEMPTION_RECORD = "exemption-record"
    """Each use of an exemption is written down, with its reasons."""
    EXEMPTION_NOTICE = "exemption-notification"
    """The person is told that an exemption was applied."""
    ACCESS_CONTROL = "access-control"
    """Who may look at the data at the recipient is limited."""
    AUDIT = "audit"
    """Who looked at the data is recorded, and read."""
    MATCH_CHECK = "match-check"
    """That a match is the right person is checked by some measure."""
    HUMAN_CHECK = "human-check"
    """A person looks at a match before data are given."""
    PERSON_DECIDES = "person-decides"
    """A person decides before anything is done upon a match."""
    KEPT_CURRENT = "kept-current"
    """The data are kept current, or their age goes with them."""
    REQUEST_ERASED = "request-erased"
    """The holder erases what a request told it."""
    NO_TRACE_UNTOLD = "no-trace-untold"
    """That nothing was found is not told."""
    ERASED_AT_END = "erased-at-end"
    """What was given is erased or returned when the agreement ends."""
    BEST_INTERESTS = "best-interests"
    """The best interests of the children were reasoned about, in writing."""
    VULNERABLE_PEOPLE = "vulnerable-people"
    """There is a safeguard made for the vulnerable people among them."""
    EQUALITY_ANALYSIS = "equality-analysis"
    """The effect on people who share a protected characteristic was looked into."""
    POLICY_DOCUMENT = "policy-document"
    """There is the policy document that the condition relied on asks for."""
    NAMED_RECIPIENTS = "named-recipients"
    """Who may receive the data is named to the end."""
    JOINT_ARRANGEMENT = "joint-arrangement"
    """The joint controllers have arranged who answers for what."""
    PROCESSOR_CONTRACT = "processor-contract"
    """A contract binds the processor to instructions."""
    STANDARD_CLAUSES = "standard-clauses"
    """Standard clauses bind the recipient abroad."""
    BINDING_RULES = "binding-rules"
    """Binding corporate rules bind the recipient abroad."""
    ADEQUACY = "adequacy"
    """The country was found to protect data adequately."""


class Right(StrEnum):
    """What a person may do about it, under `rights`."""

    ACCESS = "access"
    CORRECTION = "correction"
    OBJECTION = "objection"
    COMPLAINT = "complaint"


class Exemption(StrEnum):
    """What sets rights aside, under `exemptions`."""

    IMMIGRATION = "immigration"
    """The exemption for immigration control."""
    OPT_OUT = "opt-out"
    """A disclosure to which the opt-out does not apply."""


class Aim(StrEnum):
    """Ids of purposes, under which a model's own purposes stand."""

    CARE = "care"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    CRIME = "crime"
    SERIOUS_CRIME = "serious-crime"
    IMMIGRATION_CONTROL = "immigration-control"


class Case(StrEnum):
    """Ids of conditions, which a model's own conditions imply."""

    SERIOUS_CRIME = "serious-crime"
    SERIOUS_HARM = "serious-harm"


class Consequence(StrEnum):
    """What a model may say of `consequence/ID`: what the disclosure leads to for people."""

    DETERRENCE = "deterrence"
    """People keep away from the service that holds their data."""
    DENIAL_OF_SERVICE = "denial-of-service"
    """People are refused a service."""
    LOSS_OF_STATUS = "loss-of-status"
    """People lose a status, a permission or a benefit."""
    DETENTION = "detention"
    """People are detained."""
    REMOVAL = "removal"
    """People are removed from the country."""
    PHYSICAL_SAFETY = "physical-safety"
    """People may come to harm if others learn the data."""
    FALLS_ON_FAMILY = "falls-on-family"
    """What follows falls on the family or household of the person whom the data are about."""


SIGNIFICANT = (
    Consequence.DENIAL_OF_SERVICE,
    Consequence.LOSS_OF_STATUS,
    Consequence.DETENTION,
    Consequence.REMOVAL,
    Consequence.FALLS_ON_FAMILY,
)
"""What is as grave for a person as an effect in law."""


class Clause(StrEnum):
    """Ids of what an agreement provides itself, under `provisions`."""

    ERASURE = "erasure"
    """What becomes of the data when it ends."""


class Operation(StrEnum):
    """One-word values of `operation`; any other text is for people to read."""

    MATCH = "match"
    LINK = "link"
    COMPARE = "compare"
    COMBINE = "combine"
    PROFILE = "profile"
    SCORE = "score"
    PREDICT = "predict"
    RISK_ASSESS = "risk-assess"
    MONITOR = "monitor"
    TRACK = "track"
    OBSERVE = "observe"
    NOVEL = "novel"
    """A technology that is new, or an old one used in a new way."""
    DISCLOSE = "disclose"
    """Nothing but handing over what is held."""


MATCHING = (Operation.MATCH, Operation.LINK, Operation.COMPARE, Operation.COMBINE)
SCORING = (Operation.PROFILE, Operation.SCORE, Operation.PREDICT, Operation.RISK_ASSESS)
WATCHING = (Operation.MONITOR, Operation.TRACK, Operation.OBSERVE)


class Trait(StrEnum):
    """Fields by which people of one nationality or status are told from others."""

    NATIONALITY = "nationality"
    COUNTRY_OF_BIRTH = "country-of-birth"
    IMMIGRATION_STATUS = "immigration-status"


class Wording(StrEnum):
    """Words with which single facts of terms say something that rules know."""

    INDEFINITE = "indefinite"
    """Of retention: without end."""
    OPEN = "open"
    """Of onward use: whatever the recipient likes."""
    REGULAR = "periodic"
    """Of frequency: again and again, at set times."""
    STANDING = "standing"
    AUTOMATED = "automated"


def says(value: object, word: Basis | Confidence) -> bool:
    """Tell whether a text begins with a known word, whatever its article, case and hyphens."""
    text = re.sub(r"[\s-]+", " ", str(value).lower())
    return re.match(rf"(?:(?:an?|the|overriding) )*{word}\b", text) is not None
