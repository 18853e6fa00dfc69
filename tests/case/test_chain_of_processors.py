"""The second case: a chain of processors keeps the tool general, and says that it is invented."""

from __future__ import annotations

import pytest

from dpia.vocabulary import Status
from tests.case.shipped import every_fact
from tests.case.shipped import model

CHAIN = "payroll-processor"


@pytest.mark.parametrize(
    "key",
    [
        "transfer",
        "retention",
        "security",
        "onward",
        "lawful_basis",
        "special_condition",
        "notice",
        "frequency",
        "trigger",
    ],
)
def test_every_key_that_a_processor_chain_needs_is_used(key: str) -> None:
    used = [at for at in every_fact(CHAIN) if at.startswith("flows/") and at.endswith(f"/{key}")]

    assert used


@pytest.mark.parametrize("group", ["roles", "safeguards", "rights", "need", "gates"])
def test_every_group_that_a_processor_chain_needs_is_used(group: str) -> None:
    used = [at for at in every_fact(CHAIN) if at.startswith("flows/") and f"/{group}" in at]

    assert used


def test_every_flow_says_who_answers_for_it() -> None:
    flows = model(CHAIN).model.flows

    assert [name for name, flow in flows.items() if not flow.roles] == []


def test_the_departments_of_the_company_are_no_controllers_of_their_own() -> None:
    roles = {at.rpartition("/")[2] for at in every_fact(CHAIN) if "/roles/" in at}

    assert roles.isdisjoint({"people-team", "pay-office"})


def test_what_the_contract_promises_of_retention_is_disputed_by_the_audit() -> None:
    kept = every_fact(CHAIN)["flows/hosting/terms/contract@2025/retention"]

    assert kept.status is Status.DISPUTED
    assert [claim.id for claim in kept.claims] == ["contract", "audit"]


def test_every_paper_says_that_it_is_invented() -> None:
    titles = [source.title or "" for source in model(CHAIN).model.sources.values()]

    assert [title for title in titles if "(invented)" not in title] == []
