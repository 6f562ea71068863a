from uuid import UUID

import pytest

from application.clients.register_client import GiveAddress, RegisterClient
from application.clients.register_organisation import RegisterOrganisation
from application.clients.set_billing import NoteVatCheck, SetBilling
from application.invoicing.set_buyer import SetBuyer
from application.invoicing.take_over_buyer import TakeOverOrganisation, TakeOverPerson
from application.invoicing.whenever_a_client_s_details_change import (
    whenever_a_client_s_details_change,
)
from domain.accounts import Account, Buyer
from domain.clients import BillingDetails, Organisation, PrivateClient
from domain.vat import Customer
from tests.billing.scene import COMPANY
from tests.spec import Spec, commanded

FIRM, AINO = UUID(int=0x901), UUID(int=0x902)
REGISTERED = RegisterOrganisation(
    organisation_id=FIRM, name="Asiakas Oy", business_id="1234567-1", language="sv",
    billing=BillingDetails(email="vanha@asiakas.example"),
)  # fmt: skip
BILLED = SetBilling(
    organisation_id=FIRM,
    billing=BillingDetails(
        street="Kauppakatu 5", postcode="33100", town="Tampere", email="laskut@asiakas.example",
        order_number="PO-1", term_days=30,
    ),
)  # fmt: skip


def buyer(spec: Spec) -> Buyer:
    found: Buyer = spec.event(Account.BuyerSet).buyer
    return found


@pytest.mark.feature("A3")
@pytest.mark.feature("K3")
def test_an_organisation_is_invoiced_as_its_card_says(spec: Spec) -> None:
    changed = spec.given(REGISTERED).when(BILLED).event(Organisation.BillingSet)
    assert commanded(whenever_a_client_s_details_change, changed) == [
        TakeOverOrganisation(organisation_id=FIRM)
    ]
    spec.when(TakeOverOrganisation(organisation_id=FIRM))
    told = buyer(spec)
    assert (told.name, told.vat_id, told.order_number) == ("Asiakas Oy", "FI12345671", "PO-1")
    assert (told.customer, told.language, told.term_days) == (Customer.FI_BUSINESS, "sv", 30)
    spec.when(TakeOverOrganisation(organisation_id=FIRM)).then()


@pytest.mark.feature("K5")
def test_a_looked_up_vat_id_comes_along(spec: Spec) -> None:
    abroad = SetBilling(
        organisation_id=FIRM, vat_id="DE136695976",
        billing=BillingDetails(country="DE", email="rechnung@beispiel.example"),
    )  # fmt: skip
    spec.given(REGISTERED, abroad).when(NoteVatCheck(organisation_id=FIRM, valid=True, proof="W1"))
    checked = spec.event(Organisation.VatIdChecked)
    assert len(commanded(whenever_a_client_s_details_change, checked)) == 1
    told = buyer(spec.when(TakeOverOrganisation(organisation_id=FIRM)))
    assert told.customer is Customer.EU_BUSINESS
    assert told.vat_check is not None
    assert (told.vat_check.valid, told.vat_check.proof) == (True, "W1")


def test_what_billing_itself_noted_stays(spec: Spec) -> None:
    own = Buyer(**{**vars(COMPANY), "named_person": True, "contract": "S-12"})
    spec.given(REGISTERED, BILLED, SetBuyer(payer_id=FIRM, buyer=own))
    told = buyer(spec.when(TakeOverOrganisation(organisation_id=FIRM)))
    assert (told.named_person, told.contract) == (True, "S-12")


def test_a_private_person_is_invoiced_where_they_live(spec: Spec) -> None:
    spec.given(
        RegisterClient(person_id=AINO, name="Aino Aktori", email="aino@x.example", of_age=True),
    )
    address = GiveAddress(
        person_id=AINO, street="Kotikuja 3", postcode="20100", town="Turku", country="FI"
    )
    changed = spec.when(address).event(PrivateClient.AddressGiven)
    (command,) = commanded(whenever_a_client_s_details_change, changed)
    assert command == TakeOverPerson(person_id=AINO)
    told = buyer(spec.when(command))
    assert (told.name, told.town, told.customer) == (
        "Aino Aktori", "Turku", Customer.FI_CONSUMER,
    )  # fmt: skip
