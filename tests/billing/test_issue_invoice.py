from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

import pytest

from application.firm_details.set_firm_details import SetFirmDetails
from application.invoicing.begin_series import BeginSeries
from application.invoicing.issue_invoice import NotAsPreviewed
from application.invoicing.lock_month import LockMonth
from application.invoicing.set_buyer import SetBuyer
from domain.accounts import Account, VatCheck
from domain.accounts.account import NothingToBill
from domain.accounts.buyer import BuyerUnknown
from domain.invoice_drafts import BuyerReferenceMissing
from domain.invoicing import (
    Books,
    DatedBackwards,
    Invoice,
    MonthClosed,
    PaymentReference,
    Series,
    reference_of,
)
from domain.vat import Category, PlaceOfSupplyUnknown, Service, VatIdNotChecked
from tests.billing.scene import (
    COMPANY,
    COMPANY_SET,
    DETAILS,
    GERMAN,
    GERMAN_SET,
    GERMANY,
    INVOICE,
    ORGANISATION,
    PERSON_SET,
    PRIVATE,
    TODAY,
    added,
    at,
    document,
    euros,
    issue,
    sold,
)
from tests.spec import Spec


@pytest.mark.feature("L3")
def test_number_snapshot_and_reference_come_in_one_act(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("220.00"))).when(issue())
    spec.then(
        Invoice.Issued, Series.Opened, Series.NumberTaken, PaymentReference.Opened,
        PaymentReference.Given, Account.LinesInvoiced, Books.Opened,
    )  # fmt: skip
    snapshot = document(spec).snapshot
    assert (snapshot.number, snapshot.reference) == ("2026-00001", "2026000011")
    assert (snapshot.net, snapshot.vat, snapshot.gross) == (
        euros("220.00"), euros("56.10"), euros("276.10"),
    )  # fmt: skip
    assert snapshot.due_on == date(2026, 3, 16)
    assert snapshot.order_number == "PO-77"
    assert str(snapshot.late_interest) == "10.5"


@pytest.mark.feature("L3")
def test_asked_twice_it_is_one_invoice(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("220.00")), issue()).when(issue()).then()


@pytest.mark.feature("L8")
def test_what_changed_since_the_preview_is_not_issued(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("220.00"), sold("10.00")))
    spec.when(issue(expected=euros("276.10"))).then_refused(NotAsPreviewed)
    assert spec.when(issue(expected=euros("288.65"))).event(Invoice.Issued).number == "2026-00001"


def test_an_empty_account_or_an_unknown_buyer_is_not_invoiced(spec: Spec) -> None:
    spec.given(COMPANY_SET).when(issue()).then_refused(NothingToBill)
    spec.given(*added(sold("1.00"), payer_id=PRIVATE))
    spec.when(issue(PRIVATE)).then_refused(BuyerUnknown)


@pytest.mark.feature("K5")
def test_a_private_person_pays_the_promised_price(spec: Spec) -> None:
    spec.given(PERSON_SET, *added(sold("99.00"), payer_id=PRIVATE), issue(PRIVATE))
    snapshot = document(spec).snapshot
    assert (snapshot.mode, snapshot.gross, snapshot.vat) == (
        "gross",
        euros("99.00"),
        euros("20.12"),
    )


@pytest.mark.feature("K5")
def test_reverse_charge_needs_the_very_id_to_be_checked_lately(spec: Spec) -> None:
    lines = added(sold("195.00", "4"), payer_id=GERMANY)
    spec.given(SetBuyer(payer_id=GERMANY, buyer=replace(GERMAN, vat_check=None)), *lines)
    spec.when(issue(GERMANY)).then_refused(VatIdNotChecked)
    other = replace(GERMAN, vat_check=VatCheck("DE999999999", TODAY, valid=True))
    spec.given(SetBuyer(payer_id=GERMANY, buyer=other))
    spec.when(issue(GERMANY)).then_refused(VatIdNotChecked)
    old = replace(GERMAN, vat_check=VatCheck("DE136695976", date(2025, 11, 1), valid=True))
    spec.given(SetBuyer(payer_id=GERMANY, buyer=old))
    spec.when(issue(GERMANY)).then_refused(VatIdNotChecked)
    spec.given(GERMAN_SET, issue(GERMANY))
    (rate,) = document(spec).snapshot.rates
    assert (rate.category, rate.reason_code) == (Category.REVERSE_CHARGE.value, "VATEX-EU-AE")
    assert document(spec).snapshot.gross == euros("780.00")


@pytest.mark.feature("K5")
def test_a_cell_of_the_place_of_supply_nobody_opened_refuses(spec: Spec) -> None:
    spec.given(GERMAN_SET, *added(sold("490.00", service=Service.LIVE_ON_SITE), payer_id=GERMANY))
    spec.when(issue(GERMANY)).then_refused(PlaceOfSupplyUnknown)


@pytest.mark.feature("K3")
def test_each_purchase_order_has_an_invoice_of_its_own(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00"), sold("50.00", order_number="PO-90")))
    spec.given(issue(order_number="PO-90"))
    assert document(spec).snapshot.order_number == "PO-90"
    assert document(spec).snapshot.net == euros("50.00")
    spec.given(issue(invoice_id=UUID(int=5)))
    assert document(spec, UUID(int=5)).snapshot.net == euros("100.00")


def test_an_order_number_is_asked_for_where_the_buyer_s_form_needs_one(spec: Spec) -> None:
    bare = replace(COMPANY, form="ubl", order_number="")
    spec.given(SetBuyer(payer_id=ORGANISATION, buyer=bare), *added(sold("100.00")))
    spec.when(issue()).then_refused(BuyerReferenceMissing)


def test_what_is_delivered_later_waits(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00"), sold("70.00", day=date(2026, 3, 20))), issue())
    assert document(spec).snapshot.net == euros("100.00")
    spec.when(issue(invoice_id=uuid4())).then_refused(NothingToBill)


@pytest.mark.feature("R6")
def test_numbers_go_on_where_the_former_system_stopped(spec: Spec) -> None:
    spec.given(BeginSeries(kind="invoice", year=2026, prefix="L", first=10432))
    spec.given(COMPANY_SET, *added(sold("100.00")), issue())
    assert document(spec).number == "L2026-10432"
    assert document(spec).snapshot.reference.startswith("202610432")


@pytest.mark.feature("L3")
def test_dates_never_run_backwards_in_a_series(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00")), issue())
    spec.given(*added(sold("100.00", day=date(2026, 3, 1))))
    spec.at(at(3, 1)).when(issue(invoice_id=uuid4())).then_refused(DatedBackwards)


@pytest.mark.feature("R6")
def test_nothing_is_issued_into_a_closed_month(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00")))
    spec.at(at(4, 1)).given(LockMonth(month=TODAY))
    spec.at(at(3, 31)).when(issue()).then_refused(MonthClosed)


@pytest.mark.feature("L3")
def test_what_changes_later_changes_nothing_issued(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00")), issue())
    before = document(spec).snapshot
    moved = replace(DETAILS, street="Uusikatu 2", name="Toinen Oy")
    spec.given(
        SetFirmDetails(valid_from=TODAY, details=moved),
        SetBuyer(payer_id=ORGANISATION, buyer=replace(COMPANY, name="Uusi nimi Oy")),
    )
    assert document(spec).snapshot == before


def test_nothing_to_pay_bears_no_reference(spec: Spec) -> None:
    free = sold("100.00", discount_percent=Decimal(100))
    spec.given(COMPANY_SET, *added(free), issue())
    snapshot = document(spec).snapshot
    assert (snapshot.gross, snapshot.reference, snapshot.due_on) == (euros("0.00"), "", None)


def test_the_reference_leads_back_to_the_invoice(spec: Spec) -> None:
    spec.given(COMPANY_SET, *added(sold("100.00"))).when(issue())
    given = spec.event(PaymentReference.Given)
    assert (given.originator_id, given.invoice_id) == (reference_of("RF63 2026 0000 11"), INVOICE)
