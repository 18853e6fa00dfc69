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


def says(value: object, word: Basis | Confidence) -> bool:
    """Tell whether a text begins with a known word, whatever its article, case and hyphens."""
    text = re.sub(r"[\s-]+", " ", str(value).lower())
    return re.match(rf"(?:(?:an?|the|overriding) )*{word}\b", text) is not None
