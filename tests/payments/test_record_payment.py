"""The provider's facts become ours: once each, and money that belongs nowhere is set aside."""

from dataclasses import replace
from datetime import datetime
from itertools import permutations
from uuid import UUID

import pytest

from application.booking.let_go import CancelOrder, ExpireOrder
from application.payments.ask_refund import AskRefund
from application.payments.record_payment import ENQUIRIES, DisputeFact, RecordPayment, RefundFact
from domain.diaries import Diary
from domain.money import Money
from domain.orders import Order
from domain.payments import DisputeOutcome, Nowhere, Payment, payment_of
from tests.booking.scene import (
    AINO,
    INTENT,
    ORDER,
    ORDERED,
    OTHER,
    PRICE,
    THE_FIRM,
    after,
    details,
    hold,
    payment,
)  # fmt: skip
from tests.memory_log import MemoryLog
from tests.spec import Spec

DECISION = UUID(int=77)
REFUND = RefundFact("re_1", DECISION, Money(5000), "succeeded")
FAILED = replace(REFUND, status="failed", reason="expired_or_canceled_card")
DISPUTE = DisputeFact("dp_1", Money(9800), "needs_response", "fraudulent", after(days=9))
CANCEL = CancelOrder(order_id=ORDER)
pytestmark = pytest.mark.feature("L1")


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM)


def test_money_for_an_order_pays_it(spec: Spec) -> None:
    spec.given(*ORDERED).when(payment()).then(Payment.Opened, Payment.Received, Order.Paid)
    assert spec.event(Order.Paid).payment_id == spec.event(Payment.Received).originator_id


def test_the_same_facts_again_add_nothing(spec: Spec) -> None:
    spec.given(*ORDERED, payment(refunds=(REFUND,), disputes=(DISPUTE,)))
    spec.when(payment(refunds=(REFUND,), disputes=(DISPUTE,))).then()


def test_the_day_the_money_came_is_the_providers(spec: Spec) -> None:
    spec.given(*ORDERED).when(payment(received_at=after(minutes=-1)))
    assert spec.event(Order.Paid).paid_at == after(minutes=-1)


def test_a_payment_not_received_yet_says_nothing_of_the_order(spec: Spec) -> None:
    spec.given(*ORDERED).when(payment(received=Money(0))).then(Payment.Opened)


def declined(charge: str = "ch_1") -> RecordPayment:
    return payment(received=Money(0), declined=charge)


def test_a_declined_try_is_noted_on_the_order_once_for_each_try(spec: Spec) -> None:
    spec.given(*ORDERED).when(declined()).then(Order.PaymentDeclined)
    assert spec.event(Order.PaymentDeclined).client_id == AINO
    spec.when(declined()).then()
    spec.when(declined("ch_2")).then(Order.PaymentDeclined)
    spec.when(payment(declined="ch_2")).then(Payment.Opened, Payment.Received, Order.Paid)


def test_nothing_is_noted_of_a_try_for_what_is_paid_cancelled_or_unknown(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(declined()).then()
    spec.when(replace(declined(), order_id=UUID(int=99))).then()
    other = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, CANCEL)
    other.when(declined()).then()


def test_a_try_heard_of_after_the_time_was_let_go_is_noted_still(spec: Spec) -> None:
    spec.given(*ORDERED).at(after(minutes=60)).given(ExpireOrder(order_id=ORDER))
    spec.when(declined()).then(Order.PaymentDeclined)


def aside(spec: Spec) -> Nowhere:
    spec.then(Payment.Opened, Payment.Received, Payment.Unapplied)
    reason: Nowhere = spec.event(Payment.Unapplied).reason
    return reason


def test_a_second_payment_is_kept_apart_and_the_order_untouched(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(payment(intent="pi_2"))
    assert aside(spec) is Nowhere.TWICE


def test_money_after_cancelling_is_kept_apart(spec: Spec) -> None:
    spec.given(*ORDERED, CANCEL).when(payment())
    assert aside(spec) is Nowhere.CANCELLED


@pytest.mark.parametrize("cents", [14799, 14801, 1, 29600])
def test_another_amount_is_never_applied(spec: Spec, cents: int) -> None:
    spec.given(*ORDERED).when(payment(received=Money(cents)))
    assert aside(spec) is Nowhere.WRONG_AMOUNT
    assert not Nowhere.WRONG_AMOUNT.goes_back_by_itself


def test_another_currency_is_never_applied(spec: Spec) -> None:
    spec.given(*ORDERED).when(payment(currency="sek"))
    spec.then(Payment.Opened, Payment.ForeignMoney)
    spec.when(payment(currency="sek")).then()


def test_money_for_an_order_nobody_knows_is_kept_apart(spec: Spec) -> None:
    spec.when(payment())
    assert aside(spec) is Nowhere.UNKNOWN


def expired(spec: Spec) -> Spec:
    return spec.given(*ORDERED).at(after(minutes=37)).given(ExpireOrder(order_id=ORDER))


def test_late_money_is_honoured_while_the_time_is_free(spec: Spec) -> None:
    expired(spec).when(payment())
    spec.then(Payment.Opened, Payment.Received, Order.Paid, Diary.TimeReserved, Diary.TimeReserved)


def test_late_money_for_a_time_that_is_taken_is_kept_apart(spec: Spec) -> None:
    expired(spec).given(hold(OTHER)).when(payment())
    assert aside(spec) is Nowhere.LATE


def test_late_money_for_a_time_that_has_passed_is_kept_apart(spec: Spec) -> None:
    expired(spec).at(after(days=7)).when(payment())
    assert aside(spec) is Nowhere.LATE


def test_money_before_anybody_said_who_they_are_is_kept_apart(spec: Spec) -> None:
    spec.given(hold()).when(payment())
    assert aside(spec) is Nowhere.UNKNOWN


def test_money_that_went_back_is_recorded_with_the_decision_it_follows(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(payment(refunds=(REFUND,))).then(Payment.Refunded)
    assert spec.event(Payment.Refunded).refund_id == DECISION


def test_a_refund_under_way_is_not_yet_recorded(spec: Spec) -> None:
    pending = replace(REFUND, status="pending")
    spec.given(*ORDERED, payment()).when(payment(refunds=(pending,))).then()


def test_a_refund_that_failed_is_owed_again(spec: Spec) -> None:
    spec.given(*ORDERED, payment(refunds=(REFUND,))).when(payment(refunds=(FAILED,)))
    spec.then(Payment.RefundFailed)
    assert spec.event(Payment.RefundFailed).reason == "expired_or_canceled_card"
    spec.when(payment(refunds=(FAILED,))).then()


def test_a_dispute_is_seen_with_the_day_its_evidence_is_due(spec: Spec) -> None:
    spec.given(*ORDERED, payment()).when(payment(disputes=(DISPUTE,)))
    spec.then(Payment.DisputeOpened)
    assert spec.event(Payment.DisputeOpened).evidence_due_at == after(days=9)


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        ("won", DisputeOutcome.WON), ("lost", DisputeOutcome.LOST),
        ("prevented", DisputeOutcome.PREVENTED), ("warning_closed", DisputeOutcome.WON),
    ],
)  # fmt: skip
def test_a_dispute_ends(spec: Spec, status: str, outcome: DisputeOutcome) -> None:
    ended = payment(disputes=(replace(DISPUTE, status=status),))
    spec.given(*ORDERED, payment(disputes=(DISPUTE,))).when(ended).then(Payment.DisputeClosed)
    assert spec.event(Payment.DisputeClosed).outcome is outcome
    spec.when(ended).then()


@pytest.mark.parametrize("status", ["under_review", "appeal_needs_response", "a status to come"])
def test_any_other_status_is_a_dispute_still_open(spec: Spec, status: str) -> None:
    still = payment(disputes=(replace(DISPUTE, status=status),))
    spec.given(*ORDERED, payment(disputes=(DISPUTE,))).when(still).then()


@pytest.mark.parametrize("status", sorted(ENQUIRIES))
def test_an_enquiry_of_the_bank_is_no_dispute_and_blocks_nothing(spec: Spec, status: str) -> None:
    asked = payment(disputes=(replace(DISPUTE, status=status),))
    spec.given(*ORDERED, payment()).when(asked).then()
    refund = AskRefund(
        payment_id=payment_of(INTENT), refund_id=UUID(int=5), amount=PRICE, ground="asked"
    )
    spec.when(refund).then(Payment.RefundAsked)
    spec.when(payment(disputes=(DISPUTE,))).then(Payment.DisputeOpened)


def test_a_lost_dispute_may_be_won_on_appeal(spec: Spec) -> None:
    lost, won = (payment(disputes=(replace(DISPUTE, status=s),)) for s in ("lost", "won"))
    spec.given(*ORDERED, lost).when(won).then(Payment.DisputeClosed)


STAGES = (
    payment(),
    payment(refunds=(REFUND,)),
    payment(refunds=(REFUND,), disputes=(DISPUTE,)),
    payment(refunds=(REFUND,), disputes=(replace(DISPUTE, status="lost"),)),
)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_they_are_heard_of_the_facts_end_up_the_same(
    spec: Spec, order: tuple[int, ...]
) -> None:
    spec.given(*ORDERED, *(STAGES[place] for place in order), STAGES[3])
    facts = [type(e).__name__ for e in spec.log.recorded if isinstance(e, Payment.Event)]
    assert sorted(facts) == ["DisputeClosed", "DisputeOpened", "Opened", "Received", "Refunded"]


def test_what_comes_by_the_provider_has_no_bare_times(spec: Spec) -> None:
    facts: RecordPayment = payment(received=PRICE, received_at=after())
    assert isinstance(facts.received_at, datetime)
    assert (facts.intent, details().order_id) == (INTENT, ORDER)
