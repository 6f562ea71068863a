"""How an organisation is invoiced is set; a VAT id is looked up and the answer kept."""

import pytest

from application.clients.set_billing import NoteVatCheck, SetBilling
from domain.clients import Organisation
from domain.clients.organisation import OrderNumberMissing
from tests.clients.firm_clients import BY_OPERATOR, NORDPUU, REGISTERED, found_in
from tests.spec import Spec

pytestmark = pytest.mark.feature("A3")
SET = SetBilling(organisation_id=NORDPUU, billing=BY_OPERATOR)


def test_billing_details_are_set_once(spec: Spec) -> None:
    spec.given(REGISTERED).when(SET).then(Organisation.BillingSet)
    assert spec.event(Organisation.BillingSet).billing.term_days == 30
    spec.when(SET).then()


def test_a_check_of_the_vat_id_bears_day_and_proof(spec: Spec) -> None:
    check = NoteVatCheck(organisation_id=NORDPUU, valid=True, proof="WAPIAAAAY1")
    spec.given(REGISTERED).when(check).then(Organisation.VatIdChecked)
    kept = spec.event(Organisation.VatIdChecked).check
    assert (kept.vat_id, kept.checked_on.isoformat(), kept.proof) == (
        "FI23456780",
        "2026-03-02",
        "WAPIAAAAY1",
    )


@pytest.mark.feature("K3")
def test_who_asks_for_order_numbers_gets_them_on_every_order(spec: Spec) -> None:
    spec.given(REGISTERED)
    found_in(spec, Organisation, NORDPUU).require_order_number("", "")
    spec.given(SET)
    organisation = found_in(spec, Organisation, NORDPUU)
    organisation.require_order_number("PO-4711", "")
    with pytest.raises(OrderNumberMissing):
        organisation.require_order_number("", "")
