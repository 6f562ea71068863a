"""An organisation becomes a client, with what its invoices need asked at once."""

from dataclasses import replace

import pytest
from stdnum.fi import ytunnus

from application.clients.register_organisation import RenameOrganisation
from domain.business_ids import BusinessIdWrong, checked
from domain.clients import BillingDetails, InvoiceForm, Organisation
from domain.clients.billing_details import EInvoiceAddressMissing, InvoiceMailMissing
from domain.clients.organisation import AlreadyAClient
from tests.clients.firm_clients import KAISLA, NORDPUU, REGISTERED
from tests.spec import Spec

pytestmark = pytest.mark.feature("A3")


def test_an_organisation_is_taken_on_once(spec: Spec) -> None:
    spec.when(REGISTERED).then(Organisation.Registered, Organisation.BillingSet)
    assert spec.event(Organisation.BillingSet).vat_id == "FI23456780"
    spec.when(REGISTERED).then()


def test_a_business_id_belongs_to_one_client(spec: Spec) -> None:
    again = replace(REGISTERED, organisation_id=KAISLA, business_id="FI23456780")
    spec.given(REGISTERED).when(again).then_refused(AlreadyAClient)


def test_a_mistyped_business_id_is_refused(spec: Spec) -> None:
    spec.when(replace(REGISTERED, business_id="2345678-1")).then_refused(BusinessIdWrong)


def test_a_foreign_or_unregistered_client_has_none(spec: Spec) -> None:
    spec.when(replace(REGISTERED, business_id=" "))
    assert spec.event(Organisation.Registered).business_id == ""


def test_check_digits_are_those_of_the_register() -> None:
    for number in range(0, 9_999_999, 9_973):
        for digit in range(10):
            text = f"{number:07}-{digit}"
            assert _accepted(text) == ytunnus.is_valid(text), text


def _accepted(text: str) -> bool:
    try:
        return checked(text) == text
    except BusinessIdWrong:
        return False


def test_an_electronic_invoice_needs_address_and_operator() -> None:
    with pytest.raises(EInvoiceAddressMissing):
        BillingDetails(form=InvoiceForm.UBL, einvoice_address="003723456780")
    with pytest.raises(InvoiceMailMissing):
        BillingDetails()


def test_a_name_is_put_right(spec: Spec) -> None:
    right = RenameOrganisation(organisation_id=NORDPUU, name="Nordpuu Oyj", business_id="23456780")
    spec.given(REGISTERED).when(right).then(Organisation.Renamed)
    spec.when(right).then()
