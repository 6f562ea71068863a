"""Acceptance cases 19 to 23: money twice, too late, disputed; interest and reminders."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from application.bank.record_transfer import RecordTransfer
from application.booking.let_go import CancelOrder
from application.invoicing.issue_receipt import IssueReceipt
from application.payments.ask_refund import AskRefund
from application.payments.pay_back import PayBack, receipt_of
from application.payments.record_payment import DisputeFact, RefundFact
from application.payments.whenever_money_belongs_nowhere import whenever_money_belongs_nowhere
from application.policies import Later
from application.services.offer_service import OfferService
from domain.invoicing import Invoice
from domain.invoicing.settling import MoneyState
from domain.late_payment import (
    Debtor,
    NoInterestRate,
    Overdue,
    late_interest,
    reminder_fee,
    standard_compensation,
)
from domain.money import Money
from domain.orders import Order, OrderState
from domain.payments import Payment, payment_of
from tests.billing.scene import COMPANY_SET, TODAY, added, document, euros, issue, sold
from tests.booking.scene import HOUR, ORDER, ORDERED, THE_FIRM, after
from tests.booking.scene import payment as told
from tests.memory_log import MemoryLog
from tests.spec import Spec, commanded

PRICE = euros("225.90")
FIRM: Any = tuple(
    replace(one, price=PRICE) if isinstance(one, OfferService) and one.service_id == HOUR else one
    for one in THE_FIRM
)
RECEIPT, REFUND = receipt_of(ORDER), UUID(int=0x21)
RECEIVED: Any = {"received": PRICE}


def ordered() -> Spec:
    """A session of 225.90 was ordered online."""
    return Spec(MemoryLog()).given(*FIRM, *ORDERED)


def balance(spec: Spec) -> tuple[Money, Money]:
    """What came in by card, and what went back."""
    events = spec.log.recorded
    came = Money.total(e.amount for e in events if isinstance(e, Payment.Received))
    back = Money.total(e.amount for e in events if isinstance(e, Payment.Refunded))
    return came, back


def paid_back(spec: Spec, intent: str) -> None:
    """What the firm asks of itself with money that belongs nowhere, and the provider's answer."""
    aside = spec.event(Payment.Unapplied)
    (later,) = commanded(whenever_money_belongs_nowhere, aside)
    assert isinstance(later, Later)
    refund = later.command
    assert isinstance(refund, AskRefund)
    spec.given(refund)
    fact = RefundFact("re_1", refund.refund_id, refund.amount, "succeeded")
    spec.given(told(intent=intent, refunds=(fact,), **RECEIVED))


def test_case_19_paid_twice_one_is_applied_and_one_goes_back() -> None:
    spec = ordered().given(told(**RECEIVED), IssueReceipt(order_id=ORDER, invoice_id=RECEIPT))
    spec.when(told(intent="pi_2", **RECEIVED))
    paid_back(spec, "pi_2")
    assert balance(spec) == (euros("451.80"), PRICE)
    assert document(spec, RECEIPT).snapshot.paid == PRICE
    assert sum(isinstance(e, Order.Paid) for e in spec.log.recorded) == 1


def test_case_19_by_card_and_by_bank_transfer_too(spec: Spec) -> None:
    line = sold("180.00")
    transfer = RecordTransfer(
        account="FI21", entry="E1", amount=PRICE, booked_on=TODAY, reference="2026000011"
    )
    spec.given(COMPANY_SET, *added(line), issue(), transfer, replace(transfer, entry="E2"))
    assert document(spec).money_state is MoneyState.PAID
    assert document(spec).paid == PRICE


def test_case_20_cancelled_at_ten_and_paid_a_minute_later() -> None:
    spec = ordered().given(CancelOrder(order_id=ORDER)).at(after(minutes=1))
    spec.when(told(**RECEIVED))
    paid_back(spec, "pi_1")
    assert balance(spec) == (PRICE, PRICE)
    assert spec.log.fold(Order, ORDER).state is OrderState.CANCELLED
    assert not any(isinstance(event, Invoice.Issued) for event in spec.log.recorded)


def test_case_21_a_dispute_lost_after_a_part_was_refunded() -> None:
    spec = ordered().given(told(**RECEIVED), IssueReceipt(order_id=ORDER, invoice_id=RECEIPT))
    part = PayBack(
        order_id=ORDER, document_id=RECEIPT, payment_id=payment_of("pi_1"), refund_id=REFUND,
        credited=euros("50.00"), amount=euros("50.00"), ground="goodwill",
    )  # fmt: skip
    note = spec.when(part).event(Invoice.Issued).snapshot
    assert (str(note.vat), spec.event(Payment.RefundAsked).amount) == ("10.16", euros("50.00"))
    refund = RefundFact("re_1", REFUND, euros("50.00"), "succeeded")
    dispute = DisputeFact("dp_1", euros("175.90"), "needs_response", "fraudulent", after(days=9))
    spec.given(told(refunds=(refund,), disputes=(dispute,), **RECEIVED))
    blocked = AskRefund(
        payment_id=payment_of("pi_1"), refund_id=RECEIPT, amount=euros("10.00"), ground="asked"
    )
    spec.when(blocked)
    assert not any(isinstance(event, Payment.RefundAsked) for event in spec.new)
    lost = replace(dispute, status="lost")
    spec.given(told(refunds=(refund,), disputes=(lost,), **RECEIVED))
    left = document(spec, RECEIPT).left.rates[0]
    assert (str(left.vat), str(left.net + left.vat)) == ("35.74", "175.90")
    assert str(note.vat + left.vat) == "45.90"


def test_case_22_interest_by_days_over_365() -> None:
    due, paid = date(2026, 2, 16), date(2026, 3, 18)
    assert str(late_interest(euros("4287.66"), due, paid, Debtor.BUSINESS)) == "37.00"
    assert str(late_interest(PRICE, due, paid, Debtor.CONSUMER)) == "1.76"
    with pytest.raises(NoInterestRate):
        late_interest(euros("4287.66"), date(2026, 6, 16), date(2026, 7, 1), Debtor.BUSINESS)


def test_case_23_what_a_reminder_may_ask() -> None:
    due = date(2026, 2, 16)
    private, business = Overdue(Debtor.CONSUMER, due), Overdue(Debtor.BUSINESS, due)
    assert str(reminder_fee(private, due + timedelta(days=13))) == "0.00"
    assert str(reminder_fee(private, due + timedelta(days=14))) == "5.00"
    assert str(reminder_fee(business, due + timedelta(days=14))) == "12.00"
    assert str(standard_compensation(business, due + timedelta(days=14))) == "40.00"
    charged = replace(business, last_charged_on=due + timedelta(days=14))
    assert str(standard_compensation(charged, due + timedelta(days=30))) == "0.00"
    compensated = replace(business, compensated=True)
    assert str(reminder_fee(compensated, due + timedelta(days=30))) == "0.00"
    for disputed in (replace(private, disputed=True), replace(business, disputed=True)):
        assert str(reminder_fee(disputed, due + timedelta(days=60))) == "0.00"
        assert str(standard_compensation(disputed, due + timedelta(days=60))) == "0.00"
    assert Decimal(5) >= reminder_fee(private, due + timedelta(days=400)).euros
