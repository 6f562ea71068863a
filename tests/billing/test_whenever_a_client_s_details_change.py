"""Billing follows the client's card, by itself."""

from uuid import UUID

import pytest

from application.clients.register_client import GiveAddress, RegisterClient
from application.clients.register_organisation import RegisterOrganisation
from application.clients.set_billing import SetBilling
from application.invoicing.take_over_buyer import TakeOverOrganisation, TakeOverPerson
from application.invoicing.whenever_a_client_s_details_change import (
    whenever_a_client_s_details_change,
)
from domain.clients import BillingDetails
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("K3")
BEFORE = BillingDetails(email="vanha@asiakas.example")
FIRM, AINO = UUID(int=0x901), UUID(int=0x902)


def asked(spec: Spec) -> list[object]:
    """What follows from the last thing done."""
    return [
        command
        for event in spec.new
        for command in commanded(whenever_a_client_s_details_change, event)
    ]


def test_an_organisations_details_are_taken_over_whole(spec: Spec) -> None:
    spec.given(
        RegisterOrganisation(
            organisation_id=FIRM, name="A Oy", business_id="1234567-1", billing=BEFORE
        )
    )
    spec.when(
        SetBilling(organisation_id=FIRM, billing=BillingDetails(email="uusi@asiakas.example"))
    )
    assert asked(spec) == [TakeOverOrganisation(organisation_id=FIRM)]


def test_a_persons_address_is_taken_over(spec: Spec) -> None:
    spec.given(RegisterClient(person_id=AINO, name="Aino", email="a@x.example", of_age=True))
    spec.when(
        GiveAddress(
            person_id=AINO, street="Kotikuja 3", postcode="20100", town="Turku", country="FI"
        )
    )
    assert asked(spec) == [TakeOverPerson(person_id=AINO)]


def test_nothing_else_that_happens_to_a_client_concerns_billing(spec: Spec) -> None:
    spec.when(RegisterClient(person_id=AINO, name="Aino", email="a@x.example", of_age=True))
    assert asked(spec) == []
