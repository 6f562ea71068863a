"""What the office sends back beyond the terms: how much, who agrees, and what becomes of it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from application.booking.order_page import order_page
from application.invoicing.note_entitled import NoteEntitled
from application.payments.pay_back import PayBack
from application.payments.record_payment import DisputeFact
from application.payments.refund_by_hand import (
    AskOrderRefund,
    DeclineOrderRefund,
    GiveOrderRefund,
)
from application.payments.refunds import RefundState, rows
from application.payments.whenever_money_goes_back import whenever_money_goes_back
from application.services.offer_service import OfferService
from domain.four_eyes import NothingAsked, SecondLookTooSoon, SecondPersonNeeded
from domain.invoicing import Books, Invoice
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.orders import HandGround, MoreThanPaid, NotPaid, Order, OrderState
from domain.payments import Disputed, Payment, payment_of
from domain.people import Role
from domain.service_kinds import ServiceKind
from tests.booking.scene import INTENT, ORDER, ORDERED, PRICE, after, hold, payment, slot
from tests.payments.scene import BOOKED, CANCEL, RECEIPT, firm, paid, settled
from tests.payments.test_withdraw_from_contract import WITHDRAW
from tests.spec import Spec, commanded, shown
from tests.tables import kept

pytestmark = pytest.mark.feature("L2")
VEIKKO, KAARINA, REFUND, NEXT = (UUID(int=0x701 + n) for n in range(4))
BOTH = tuple(
    NoteEntitled(person_id=who, role=Role.FINANCE, entitled=True) for who in (VEIKKO, KAARINA)
)
DEAR = OfferService(
    service_id=UUID(int=0x71), kind=ServiceKind.SINGLE, minutes=60, price=Money(60000),
    name=InThreeLanguages("Pitkä", "Lång", "Long"),
)  # fmt: skip


def ask(euros: int, refund: UUID = REFUND) -> AskOrderRefund:
    return AskOrderRefund(
        order_id=ORDER, amount=Money(euros * 100), why=HandGround.GOODWILL, refund_id=refund
    )


GIVE = GiveOrderRefund(order_id=ORDER, refund_id=REFUND)
DECLINE = DeclineOrderRefund(order_id=ORDER, refund_id=REFUND)


def bought_dear(*more: Any) -> Spec:
    """An order of 600 euros, paid, and Veikko about to do something."""
    order = (replace(ORDERED[0], service_id=DEAR.service_id), *ORDERED[1:])
    spec = firm().given(DEAR, *order, payment(received=DEAR.price), *more)
    spec.by = VEIKKO
    return spec


def follows(spec: Spec) -> PayBack:
    """What the firm asks of itself once the office has decided."""
    (found,) = commanded(whenever_money_goes_back, spec.event(Order.HandRefunded))
    assert isinstance(found, PayBack)
    return found


def test_up_to_500_it_goes_back_at_once_with_a_credit_note() -> None:
    spec = paid(by=VEIKKO).when(ask(100))
    spec.then(Books.Opened, Order.HandRefundAsked, Order.HandRefunded)
    assert not spec.event(Order.HandRefundAsked).needs_second
    spec.when(follows(spec))
    asked = spec.event(Payment.RefundAsked)
    assert (asked.amount, asked.ground) == (Money(10000), "goodwill")
    note = next(e for e in spec.new if isinstance(e, Invoice.Issued))
    assert (note.snapshot.kind, note.snapshot.gross) == ("credit", Money(10000))
    assert spec.log.fold(Invoice, RECEIPT).left.lines[0].left == Money(4800)
    assert "Vastaantulo" in repr(note.snapshot)


def test_above_500_whoever_asked_does_not_agree_and_another_person_does() -> None:
    spec = bought_dear(*BOTH).when(ask(501))
    spec.then(Books.Opened, Order.HandRefundAsked)
    assert spec.event(Order.HandRefundAsked).needs_second
    spec.when(GIVE).then_refused(SecondPersonNeeded)
    spec.by = KAARINA
    spec.when(GIVE).then(Order.HandRefunded)
    spec.when(GIVE).then()


def test_it_is_not_split_to_stay_below_the_limit() -> None:
    spec = bought_dear(*BOTH).when(ask(500))
    spec.then(Books.Opened, Order.HandRefundAsked, Order.HandRefunded)
    spec.when(ask(1, NEXT)).then(Order.HandRefundAsked)


def test_who_is_alone_in_the_firm_agrees_a_day_later() -> None:
    spec = bought_dear().given(ask(600)).when(GIVE).then_refused(SecondLookTooSoon)
    spec.at(after(days=1)).when(GIVE).then(Order.HandRefunded)


def test_what_was_declined_stays_and_may_be_asked_for_anew() -> None:
    spec = bought_dear(*BOTH).given(ask(600)).when(DECLINE).then(Order.HandRefundDeclined)
    spec.when(DECLINE).then()
    spec.when(GIVE).then()
    spec.when(ask(600, NEXT)).then(Order.HandRefundAsked)


def test_what_nobody_asked_for_is_neither_given_nor_declined() -> None:
    paid().when(GIVE).then_refused(NothingAsked)
    paid().when(DECLINE).then_refused(NothingAsked)


def test_asked_again_it_goes_back_once() -> None:
    paid(by=VEIKKO).given(ask(10)).when(ask(10)).then()


@pytest.mark.parametrize("euros", [149, 0, -1])
def test_no_more_goes_back_than_was_paid_and_nothing_below_a_cent(euros: int) -> None:
    spec = paid(by=VEIKKO).when(ask(euros))
    assert spec.refusal is not None
    assert not spec.new


def test_what_waits_counts_as_gone() -> None:
    spec = bought_dear(*BOTH).given(ask(501)).when(ask(100, NEXT)).then_refused(MoreThanPaid)
    spec.when(ask(99, NEXT)).then(Order.HandRefundAsked)


def test_an_order_that_is_not_paid_has_nothing_to_send_back() -> None:
    firm().given(hold()).when(ask(1)).then_refused(NotPaid)


def test_while_the_bank_contests_nothing_is_sent_by_hand() -> None:
    contested = DisputeFact("dp_1", PRICE, "needs_response", "fraudulent", after(days=9))
    spec = paid(by=VEIKKO).given(payment(disputes=(contested,)))
    spec.when(ask(10)).then_refused(Disputed)


def test_a_session_cancelled_after_it_gives_back_the_rest_only() -> None:
    spec = paid(by=VEIKKO).given(ask(100))
    spec.at(slot().starts_at - timedelta(days=3)).when(CANCEL)
    event = spec.when(settled(spec)).event(Order.SessionSettled)
    assert (event.share, event.fee, event.amount) == (Money(4800), Money(0), Money(4800))
    assert spec.log.fold(Order, ORDER).state is OrderState.REFUNDED


def test_cancelled_late_half_of_the_rest_is_kept() -> None:
    spec = paid(by=UUID(int=0x35)).given(ask(100))
    spec.at(slot().starts_at - timedelta(hours=1)).when(CANCEL)
    event = spec.when(settled(spec)).event(Order.SessionSettled)
    assert (event.fee, event.amount) == (Money(2400), Money(2400))


def test_a_session_whose_price_has_all_gone_back_credits_nothing_more() -> None:
    spec = paid(by=VEIKKO).when(ask(148))
    spec.given(follows(spec)).at(slot().starts_at - timedelta(hours=1)).when(CANCEL)
    spec.when(settled(spec))
    assert spec.event(Order.SessionSettled).amount == Money(0)
    assert commanded(whenever_money_goes_back, spec.event(Order.SessionSettled)) == []


def test_a_withdrawal_after_it_gives_back_the_rest() -> None:
    spec = paid(by=VEIKKO).given(ask(100)).when(WITHDRAW)
    assert spec.event(Order.Withdrawn).amount == Money(4800)


def test_the_page_of_the_order_shows_what_went_back_and_what_is_left() -> None:
    spec = paid(by=VEIKKO).given(ask(100))
    page = shown(order_page, *(e for e in spec.log.recorded if isinstance(e, Order.Event)))
    assert (page.returned, page.credited) == (Money(10000), Money(10000))
    assert page.state is OrderState.PAID


def test_the_list_says_who_asked_until_it_has_gone() -> None:
    spec = bought_dear(*BOTH).given(ask(600))
    (row,) = kept(rows, "refund_id", spec)
    assert (row.state, row.asked_by, row.needs_second) == (RefundState.TO_AGREE, VEIKKO, True)
    assert row.asked
    spec.by = KAARINA
    spec.given(GIVE)
    (row,) = kept(rows, "refund_id", spec)
    assert (row.state, row.asked_by) == (RefundState.SENT, VEIKKO)


def test_the_list_shows_what_was_declined() -> None:
    spec = bought_dear(*BOTH).given(ask(600), DECLINE)
    (row,) = kept(rows, "refund_id", spec)
    assert row.state is RefundState.DECLINED


def test_the_ids_of_money_and_decision_are_the_same() -> None:
    spec = paid(by=VEIKKO).when(ask(10))
    assert follows(spec).refund_id == REFUND
    assert follows(spec).payment_id == payment_of(INTENT)
    assert follows(spec).document_id == RECEIPT
    assert BOOKED.order_id == ORDER
