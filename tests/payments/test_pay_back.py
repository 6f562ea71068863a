"""Credited, receipted and refunded in one act, to the cent."""

from datetime import timedelta
from uuid import UUID

import pytest

from application.bank.give_back import AskReturn
from application.invoicing.billing_tasks import rows as task_rows
from application.invoicing.credit_invoice import CreditInvoice, GoesBackWithItsMoney
from application.invoicing.documents import rows as document_rows
from application.invoicing.issue_receipt import IssueReceipt
from application.payments.pay_back import fee_receipt_of, receipt_of
from application.payments.record_payment import DisputeFact
from application.payments.settle_session import ReturnFee, SettleSession
from application.payments.withdraw_from_contract import WithdrawFromContract
from application.services.offer_service import RepriceService
from domain.cancelling_outcome import Why
from domain.cancelling_policy import Payer
from domain.invoicing import Invoice
from domain.invoicing.issuing import Issued
from domain.invoicing.parting import NothingOverpaid
from domain.money import NOTHING, Money
from domain.payments import Payment
from tests.booking.scene import (
    ORDER,
    QUICK,
    details,
    hold,
    payment,
    slot,
    to_payment,
)  # fmt: skip
from tests.payments.scene import CANCEL, RECEIPT, SESSION, firm, paid, paid_back, settled
from tests.spec import Spec
from tests.tables import kept

HALF = Money(7400)
pytestmark = [pytest.mark.feature("L2"), pytest.mark.feature("L4")]


def cancelled(before: timedelta) -> Spec:
    spec = paid().at(slot().starts_at - before).when(CANCEL)
    spec.when(settled(spec))
    return spec.when(paid_back(spec))


def documents(spec: Spec) -> dict[str, Issued]:
    return {e.snapshot.kind: e for e in spec.new if isinstance(e, Invoice.Issued)}


def test_a_whole_refund_has_a_credit_note_that_names_its_receipt() -> None:
    spec = cancelled(timedelta(hours=48))
    note = spec.event(Invoice.Issued)
    assert (note.gross, note.credits_id) == (Money(14800), RECEIPT)
    assert (note.snapshot.credit_reason, note.snapshot.vat) == (
        "Tapaaminen peruttu ajoissa", Money(3007),
    )  # fmt: skip
    assert spec.event(Payment.RefundAsked).amount == Money(14800)


def test_a_fee_stands_on_a_document_of_its_own_with_its_tax() -> None:
    spec = cancelled(timedelta(hours=1))
    issued = documents(spec)
    fee = issued["receipt"].snapshot
    assert (issued["credit"].gross, fee.gross, fee.vat) == (Money(14800), HALF, Money(1504))
    assert fee.lines[0].text == "Peruutusmaksu 50 %"
    assert spec.event(Payment.RefundAsked).amount == HALF


def test_a_fee_that_goes_back_is_credited_from_its_own_document() -> None:
    spec = cancelled(timedelta(hours=1))
    spec.when(ReturnFee(order_id=ORDER, session_id=SESSION, why="waived"))
    note = spec.when(paid_back(spec)).event(Invoice.Issued)
    assert (note.credits_id, note.gross) == (fee_receipt_of(ORDER, SESSION), HALF)
    assert spec.event(Payment.RefundAsked).amount == HALF


def test_withdrawn_after_a_fee_was_kept_the_documents_of_both_are_credited() -> None:
    """The right to withdraw stands above the terms: what was kept goes back from its receipt."""
    spec = cancelled(timedelta(hours=1))
    spec.when(WithdrawFromContract(order_id=ORDER, name="Aino", email="aino@yritys.fi"))
    note = spec.when(paid_back(spec)).event(Invoice.Issued)
    assert (note.credits_id, note.gross, note.snapshot.vat) == (
        fee_receipt_of(ORDER, SESSION), HALF, Money(1504),
    )  # fmt: skip
    assert spec.event(Payment.RefundAsked).amount == HALF


def test_done_twice_it_is_done_once() -> None:
    spec = paid().at(slot().starts_at - timedelta(hours=1)).when(CANCEL)
    spec.when(settled(spec))
    back = paid_back(spec)
    spec.given(back).when(back).then()


def test_while_the_payment_is_disputed_the_refund_waits_but_the_credit_note_stands() -> None:
    spec = paid().at(slot().starts_at - timedelta(hours=48)).when(CANCEL)
    spec.when(settled(spec))
    back = paid_back(spec)
    dispute = DisputeFact("dp_1", Money(14800), "needs_response", "fraudulent", None)
    spec.given(payment(disputes=(dispute,))).when(back)
    assert documents(spec)["credit"].gross == Money(14800)
    assert spec.event(Payment.RefundWaits).amount == Money(14800)


def settle(spec: Spec, nth: int, percent: int = 0) -> Spec:
    spec.when(
        SettleSession(order_id=ORDER, session_id=UUID(int=nth), percent=percent, why=Why.IN_TIME,
                      terms="cancelling/1")
    )  # fmt: skip
    return spec.when(paid_back(spec))


@pytest.mark.parametrize("percents", [(0, 0), (50, 0), (50, 50), (100, 0), (100, 100)])
@pytest.mark.parametrize("price", [29000, 28999, 101])
def test_of_two_talks_the_pieces_add_up_to_the_cent(percents: tuple[int, int], price: int) -> None:
    spec = firm().given(RepriceService(service_id=QUICK, price=Money(price)))
    spec.given(hold(service_id=QUICK), details(), to_payment(), payment(received=Money(price)))
    spec.given(IssueReceipt(order_id=ORDER, invoice_id=receipt_of(ORDER)))
    for nth, percent in enumerate(percents):
        settle(spec, nth, percent)
    asked = [e.amount for e in spec.log.recorded if isinstance(e, Payment.RefundAsked)]
    documents = [e for e in spec.log.recorded if isinstance(e, Invoice.Issued)]
    books = [e.gross if e.snapshot.kind == "receipt" else -e.gross for e in documents]
    assert Money.total(books) == Money(price) - Money.total(asked)
    vat = [e.snapshot.vat if e.snapshot.kind == "receipt" else -e.snapshot.vat for e in documents]
    fees = [e.snapshot.vat for e in documents if "Peruutus" in e.snapshot.lines[0].text]
    assert Money.total(vat) == Money.total(fees)


def test_an_organisation_is_credited_without_tax_and_refunded_with_it() -> None:
    buyer = details(organisation="Meri Oy", business_id="0737546-2")
    ordered = (hold(payer=Payer.ORGANISATION), buyer, to_payment())
    spec = firm().given(*ordered, payment(received=Money(27610)))
    spec.given(IssueReceipt(order_id=ORDER, invoice_id=receipt_of(ORDER)))
    spec = settle(spec, 1, 50)
    issued = documents(spec)
    assert (issued["credit"].snapshot.net, issued["credit"].gross) == (Money(22000), Money(27610))
    assert (issued["receipt"].snapshot.net, issued["receipt"].gross) == (
        Money(11000), Money(13805),
    )  # fmt: skip
    assert spec.event(Payment.RefundAsked).amount == Money(13805)


def test_money_that_went_back_by_card_is_owed_no_second_time() -> None:
    spec = cancelled(timedelta(hours=48))
    assert kept(task_rows, "task_id", spec) == []
    assert kept(document_rows, "invoice_id", spec)[0].open == NOTHING
    again = AskReturn(invoice_id=RECEIPT, amount=Money(14800), iban="FI2112345600000785")
    spec.when(again).then_refused(NothingOverpaid)


def test_a_receipt_is_not_credited_without_its_money() -> None:
    spec = paid().when(CreditInvoice(invoice_id=RECEIPT, reason="wrong"))
    spec.then_refused(GoesBackWithItsMoney)
