from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.bank.record_transfer import RecordTransfer
from application.dunning.remind_invoice import RemindInvoice
from application.invoicing.bring_open_invoice import (
    BringOpenInvoice,
    IssuedSince,
    NothingLeftOpen,
)
from application.invoicing.lock_month import LockMonth
from application.invoicing.whenever_a_document_is_issued import whenever_a_document_is_issued
from domain.accounts.buyer import BuyerUnknown
from domain.invoicing import Books, Invoice, MonthClosed, PaymentReference
from domain.invoicing.references import ReferenceTaken
from domain.reference_numbers import NotAReference
from tests.billing.scene import (
    COMPANY_SET,
    FIRM_SET,
    GERMANY,
    ORGANISATION,
    TODAY,
    added,
    at,
    document,
    euros,
    issue,
    sold,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

pytestmark = [pytest.mark.feature("R6"), pytest.mark.feature("R5")]
OLD = UUID(int=0x700)
BROUGHT = BringOpenInvoice(
    payer_id=ORGANISATION, number="4711", reference="1234561", issued_on=date(2026, 1, 10),
    due_on=date(2026, 1, 24), gross=euros("125.50"), open=euros("80.00"), invoice_id=OLD,
)  # fmt: skip


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(FIRM_SET, COMPANY_SET)


def test_number_reference_and_rest_stay_as_they_were(spec: Spec) -> None:
    spec.when(BROUGHT).then(
        Invoice.Issued, PaymentReference.Opened, PaymentReference.Given, Books.Opened
    )
    invoice = document(spec, OLD)
    assert (invoice.number, str(invoice.open), str(invoice.snapshot.paid)) == (
        "4711", "80.00", "45.50",
    )  # fmt: skip
    assert commanded(whenever_a_document_is_issued, spec.event(Invoice.Issued)) == []
    spec.when(BROUGHT).then()


def test_our_own_series_takes_no_notice_of_it(spec: Spec) -> None:
    spec.given(BROUGHT, *added(sold("1.00")), issue())
    assert document(spec).number == "2026-00001"


def test_a_payment_with_its_reference_pays_it(spec: Spec) -> None:
    paid = RecordTransfer(
        account="FI21", entry="E1", amount=euros("80.00"), booked_on=TODAY, reference="12 34561"
    )
    spec.given(BROUGHT, paid)
    assert document(spec, OLD).open == euros("0.00")


def test_it_is_reminded_of_like_any_other(spec: Spec) -> None:
    spec.given(BROUGHT).at(at(3, 3)).when(RemindInvoice(invoice_id=OLD, step=1))
    assert spec.event(Invoice.ReminderSent).open == euros("80.00")


def test_what_cannot_be_is_refused(spec: Spec) -> None:
    spec.when(replace(BROUGHT, open=euros("0.00"))).then_refused(NothingLeftOpen)
    spec.when(replace(BROUGHT, open=euros("125.51"))).then_refused(NothingLeftOpen)
    spec.when(replace(BROUGHT, issued_on=TODAY)).then_refused(IssuedSince)
    spec.when(replace(BROUGHT, reference="1234562")).then_refused(NotAReference)
    spec.when(replace(BROUGHT, payer_id=GERMANY)).then_refused(BuyerUnknown)
    twin = replace(BROUGHT, number="4712", invoice_id=UUID(int=0x701))
    spec.given(BROUGHT).when(twin).then_refused(ReferenceTaken)


def test_nothing_is_brought_into_a_closed_month(spec: Spec) -> None:
    spec.at(at(4, 2)).given(LockMonth(month=date(2026, 3, 31))).at(at(3, 31))
    spec.when(BROUGHT).then_refused(MonthClosed)
