"""What happens with money in real life, row by row, and the rule that follows from each."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

import pytest

from application.bank.give_back import AskTransferBack, GiveTransferBack
from application.bank.record_transfer import RecordTransfer
from application.booking.let_go import CancelOrder, ExpireOrder
from application.booking.order_page import order_page
from application.booking.start_payment import NoteCheckout
from application.invoicing.note_entitled import NoteEntitled
from application.payments.ask_refund import AskRefund, ReleaseRefunds
from application.payments.gateway import WebhookRefused
from application.payments.money_troubles import Trouble, rows
from application.payments.record_payment import DisputeFact, RefundFact
from application.payments.whenever_a_dispute_ends import whenever_a_dispute_ends
from application.payments.whenever_money_belongs_nowhere import whenever_money_belongs_nowhere
from application.policies import Later
from domain.bank import transfer_of
from domain.diaries import Diary, TimeTaken
from domain.four_eyes import SecondPersonNeeded
from domain.invoicing import Invoice
from domain.money import Money
from domain.orders import Order
from domain.payments import MoreThanReceived, Nowhere, Payment, payment_of
from domain.people import Role
from infrastructure.stripe_messages import Fault, StripeWebhooks
from infrastructure.stripe_standin.courier import signature
from tests.booking.scene import (
    INTENT,
    ORDER,
    ORDERED,
    OTHER,
    PRICE,
    after,
    details,
    hold,
    payment,
    to_payment,
)
from tests.payments.scene import CANCEL, firm, paid, paid_back, settled
from tests.spec import NOON, Spec, commanded, shown
from tests.tables import kept

Row = Callable[[], None]
TABLE: Final[dict[str, Row]] = {}
REFUND = RefundFact("re_1", UUID(int=77), Money(5000), "succeeded")
DISPUTE = DisputeFact("dp_1", PRICE, "needs_response", "fraudulent", after(days=9))
VEIKKO, KAARINA = UUID(int=0x701), UUID(int=0x702)


def row(words: str) -> Callable[[Row], Row]:
    """One row of the table: what happens, and what is then to be."""

    def listed(exercise: Row) -> Row:
        TABLE[words] = exercise
        return exercise

    return listed


def troubles(spec: Spec) -> set[Trouble]:
    found: list[Any] = kept(rows, "reference", spec)
    return {one.what for one in found if one.open}


def goes_back_whole(spec: Spec, waits: timedelta) -> None:
    """What was set aside is sent back in full, after so long."""
    aside = spec.event(Payment.Unapplied)
    (later,) = commanded(whenever_money_belongs_nowhere, aside)
    assert isinstance(later, Later)
    assert later.at - aside.timestamp == waits
    assert isinstance(later.command, AskRefund)
    spec.when(later.command).then(Payment.RefundAsked)
    assert spec.event(Payment.RefundAsked).amount == aside.amount


@row("paid and the page closed: the provider's fact alone pays the order, once")
def _() -> None:
    spec = firm().given(*ORDERED).when(payment())
    assert spec.event(Order.Paid)
    spec.when(payment()).then()


@row("the message comes before our own note of the page: the order is found by its id")
def _() -> None:
    spec = firm().given(*ORDERED).when(payment())
    assert spec.event(Order.Paid).payment_id == payment_of(INTENT)
    spec.when(NoteCheckout(order_id=ORDER, attempt=1, session="cs_1")).then(Order.CheckoutOpened)


@row("a refund is heard of before the payment: both are recorded in one append")
def _() -> None:
    spec = firm().given(*ORDERED).when(payment(refunds=(REFUND,)))
    spec.event(Payment.Received), spec.event(Order.Paid), spec.event(Payment.Refunded)


@row("paid twice in two windows: the first page is to be closed, the second money goes back")
def _() -> None:
    spec = firm().given(*ORDERED, NoteCheckout(order_id=ORDER, attempt=1, session="cs_1"))
    spec.given(to_payment())
    mine = [e for e in spec.log.recorded if isinstance(e, Order.Event)]
    assert shown(order_page, *mine).earlier_session == "cs_1"
    spec.given(payment()).when(payment(intent="pi_2"))
    assert spec.event(Payment.Unapplied).reason is Nowhere.TWICE
    assert not any(isinstance(e, Order.Event | Invoice.Event) for e in spec.new)
    goes_back_whole(spec, timedelta(hours=1))


@row("paid after cancelling: the order stays cancelled and the money goes back in full")
def _() -> None:
    spec = firm().given(*ORDERED, CancelOrder(order_id=ORDER)).when(payment())
    assert spec.event(Payment.Unapplied).reason is Nowhere.CANCELLED
    assert not any(isinstance(e, Order.Event) for e in spec.new)
    goes_back_whole(spec, timedelta(hours=1))


@row("paid after cancelling by bank transfer: a person sends it back, above 500 EUR two do")
def _() -> None:
    both = (NoteEntitled(person_id=p, role=Role.FINANCE, entitled=True) for p in (VEIKKO, KAARINA))
    came = RecordTransfer(
        account="FI21", entry="E1", amount=Money(50001), booked_on=date(2026, 3, 2)
    )
    which: dict[str, UUID] = {"transfer_id": transfer_of("FI21", "E1")}
    spec = firm().given(*both, came)
    spec.by = VEIKKO
    spec.given(AskTransferBack(**which))
    spec.when(GiveTransferBack(**which)).then_refused(SecondPersonNeeded)
    spec.by = KAARINA
    spec.when(GiveTransferBack(**which))
    assert len(spec.new) == 1


@row("paid after the hold ran out: honoured while the time is free, else it goes back")
def _() -> None:
    over = firm().given(*ORDERED).at(after(minutes=37)).given(ExpireOrder(order_id=ORDER))
    over.when(payment())
    assert over.event(Order.Paid)
    taken = firm().given(*ORDERED).at(after(minutes=37)).given(ExpireOrder(order_id=ORDER))
    taken.given(hold(OTHER)).when(payment())
    assert taken.event(Payment.Unapplied).reason is Nowhere.LATE
    goes_back_whole(taken, timedelta(hours=1))


@row("money goes back in part: only with a credit note, never more than there is")
def _() -> None:
    spec = paid().at(after(days=6, hours=3))
    spec.when(settled(spec.when(CANCEL)))
    spec.when(paid_back(spec))
    notes = [e for e in spec.new if isinstance(e, Invoice.Issued)]
    assert "credit" in {note.kind for note in notes}
    asked = spec.event(Payment.RefundAsked)
    assert Money(0) < asked.amount < PRICE
    more = AskRefund(
        payment_id=payment_of(INTENT), refund_id=UUID(int=9), amount=PRICE, ground="more"
    )
    spec.when(more).then_refused(MoreThanReceived)


@row("a refund does not arrive: it is owed again, and a person is told")
def _() -> None:
    spec = firm().given(*ORDERED, payment())
    ask = AskRefund(
        payment_id=payment_of(INTENT), refund_id=UUID(int=77), amount=PRICE, ground="asked"
    )
    failed = replace(REFUND, amount=PRICE, status="failed", reason="closed account")
    spec.given(ask).when(payment(refunds=(failed,))).then(Payment.RefundFailed)
    assert troubles(spec) == {Trouble.REFUND_FAILED}
    spec.when(replace(ask, refund_id=UUID(int=78))).then(Payment.RefundAsked)


@row("the bank contests: refunds wait, the evidence has a day; won lets go, lost is a loss")
def _() -> None:
    for status, released in (("won", Payment.RefundAsked), ("lost", Payment.RefundFailed)):
        spec = firm().given(*ORDERED, payment(), payment(disputes=(DISPUTE,)))
        assert troubles(spec) == {Trouble.DISPUTE}
        ask = AskRefund(
            payment_id=payment_of(INTENT), refund_id=UUID(int=9), amount=PRICE, ground="asked"
        )
        spec.when(ask).then(Payment.RefundWaits)
        spec.when(payment(disputes=(replace(DISPUTE, status=status),)))
        (release,) = commanded(whenever_a_dispute_ends, spec.event(Payment.DisputeClosed))
        assert isinstance(release, ReleaseRefunds)
        spec.when(release).then(released)
        assert not any(isinstance(e, Invoice.Issued) for e in spec.log.recorded)
        assert (Trouble.DISPUTE_LOST in troubles(spec)) is (status == "lost")


@row("the bank only enquires: it is no dispute and blocks nothing")
def _() -> None:
    asked = replace(DISPUTE, status="warning_needs_response")
    spec = firm().given(*ORDERED, payment()).when(payment(disputes=(asked,)))
    spec.then()
    assert troubles(spec) == set()


@row("the bank asks (3-D Secure) or nobody comes back: held until the page closed, and 2 minutes")
def _() -> None:
    spec = firm().given(hold(), details()).when(to_payment())
    started = spec.event(Order.PaymentStarted)
    assert started.held_until - started.expires_at == timedelta(minutes=2)
    spec.at(started.held_until - timedelta(seconds=1)).when(hold(OTHER)).then_refused(TimeTaken)
    spec.at(started.held_until).when(ExpireOrder(order_id=ORDER))
    assert spec.event(Order.Expired)
    spec.when(hold(OTHER)).then(Order.TimeChosen, Diary.TimeHeld)


@row("another amount or currency than was ordered: never applied, and an alarm")
def _() -> None:
    spec = firm().given(*ORDERED).when(payment(received=Money(14799)))
    assert spec.event(Payment.Unapplied).reason is Nowhere.WRONG_AMOUNT
    assert troubles(spec) == {Trouble.WRONG_AMOUNT}
    foreign = firm().given(*ORDERED).when(payment(currency="sek"))
    assert not any(isinstance(e, Order.Event) for e in foreign.new)
    assert troubles(foreign) == {Trouble.FOREIGN_MONEY}


@row("a test message reaches a live house: it is dropped")
def _() -> None:
    raw = (
        '{"id":"evt_1","object":"event","type":"charge.succeeded","created":1,'
        '"livemode":false,"data":{"object":{"id":"ch_1","payment_intent":"pi_1"}}}'
    )
    live = StripeWebhooks(["whsec_1"], livemode=True, clock=lambda: NOON)
    with pytest.raises(WebhookRefused, match=Fault.MODE.value):
        live.verify(raw.encode(), signature("whsec_1", int(NOON.timestamp()), raw))


@pytest.mark.feature("L1")
@pytest.mark.feature("L2")
@pytest.mark.parametrize("words", TABLE)
def test_what_happens_with_money(words: str) -> None:
    TABLE[words]()


def test_the_table_has_all_its_rows() -> None:
    assert len(TABLE) == 14
