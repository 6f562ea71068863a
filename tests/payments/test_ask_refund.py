from dataclasses import replace
from uuid import UUID

import pytest

from application.payments.ask_refund import AskRefund, NoteRefusedRefund, ReleaseRefunds
from application.payments.record_payment import DisputeFact, RefundFact
from domain.money import Money
from domain.payments import Disputed, MoreThanReceived, NothingReceived, Payment, payment_of
from tests.booking.scene import INTENT, ORDERED, PRICE, THE_FIRM, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec

PAYMENT, FIRST, SECOND = payment_of(INTENT), UUID(int=1), UUID(int=2)
DISPUTE = DisputeFact("dp_1", Money(9800), "needs_response", "fraudulent", None)
pytestmark = pytest.mark.feature("L2")


def ask(cents: int, refund_id: UUID = FIRST) -> AskRefund:
    return AskRefund(
        payment_id=PAYMENT, refund_id=refund_id, amount=Money(cents), ground="cancelled"
    )


def went(cents: int, refund_id: UUID | None = FIRST, status: str = "succeeded") -> RefundFact:
    return RefundFact(f"re_{refund_id}", refund_id, Money(cents), status, "closed account")


def disputed(status: str = "needs_response", cents: int = 9800) -> DisputeFact:
    return replace(DISPUTE, status=status, amount=Money(cents))


@pytest.fixture
def spec() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, payment())


def test_a_refund_is_decided_once(spec: Spec) -> None:
    spec.when(ask(5000)).then(Payment.RefundAsked)
    assert spec.event(Payment.RefundAsked).intent == INTENT
    spec.when(ask(5000)).then()


def test_never_more_goes_back_than_came(spec: Spec) -> None:
    spec.when(ask(PRICE.cents + 1)).then_refused(MoreThanReceived)
    spec.when(ask(0)).then_refused(MoreThanReceived)
    spec.given(ask(14000)).when(ask(801, SECOND)).then_refused(MoreThanReceived)
    spec.when(ask(800, SECOND)).then(Payment.RefundAsked)


def test_a_refund_that_arrived_is_not_counted_twice(spec: Spec) -> None:
    spec.given(ask(5000), payment(refunds=(went(5000),)))
    spec.when(ask(9801, SECOND)).then_refused(MoreThanReceived)
    spec.when(ask(9800, SECOND)).then(Payment.RefundAsked)


def test_what_was_sent_from_the_providers_pages_counts_too(spec: Spec) -> None:
    spec.given(payment(refunds=(went(14000, None),))).when(ask(801)).then_refused(MoreThanReceived)


def test_what_failed_may_be_asked_again(spec: Spec) -> None:
    spec.given(ask(14800), payment(refunds=(went(14800, status="failed"),)))
    spec.when(ask(14800, SECOND)).then(Payment.RefundAsked)


def test_money_that_never_came_does_not_go_back(spec: Spec) -> None:
    other = replace(ask(1), payment_id=payment_of("pi_2"))
    spec.when(other).then_refused(NothingReceived)


def test_while_a_dispute_is_open_a_refund_waits(spec: Spec) -> None:
    spec.given(payment(disputes=(DISPUTE,))).when(ask(5000)).then(Payment.RefundWaits)
    spec.when(ask(5000)).then()
    spec.when(ReleaseRefunds(payment_id=PAYMENT)).then_refused(Disputed)


@pytest.mark.parametrize("status", ["won", "prevented"])
def test_a_dispute_that_was_won_lets_it_go_on(spec: Spec, status: str) -> None:
    spec.given(payment(disputes=(DISPUTE,)), ask(5000), payment(disputes=(disputed(status),)))
    spec.when(ReleaseRefunds(payment_id=PAYMENT)).then(Payment.RefundAsked)
    spec.when(ReleaseRefunds(payment_id=PAYMENT)).then()


def test_money_lost_in_a_dispute_is_not_sent_again(spec: Spec) -> None:
    lost = payment(disputes=(disputed("lost", 14800),))
    spec.given(payment(disputes=(disputed(cents=14800),)), ask(5000), lost)
    spec.when(ReleaseRefunds(payment_id=PAYMENT)).then(Payment.RefundFailed)


def test_what_a_partly_lost_dispute_leaves_may_still_go_back(spec: Spec) -> None:
    spec.given(payment(disputes=(DISPUTE,)), ask(5000), payment(disputes=(disputed("lost"),)))
    spec.when(ReleaseRefunds(payment_id=PAYMENT)).then(Payment.RefundAsked)


def test_refused_because_of_a_dispute_it_waits(spec: Spec) -> None:
    spec.given(ask(5000), payment(disputes=(DISPUTE,)))
    refused = NoteRefusedRefund(payment_id=PAYMENT, refund_id=FIRST, reason="charge_disputed")
    spec.when(refused).then(Payment.RefundWaits)
    spec.when(refused).then()


def test_refused_for_anything_else_it_is_owed_again(spec: Spec) -> None:
    refused = NoteRefusedRefund(payment_id=PAYMENT, refund_id=FIRST, reason="amount_too_large")
    spec.given(ask(5000)).when(refused).then(Payment.RefundFailed)
    spec.when(refused).then()
    spec.when(ask(14800, SECOND)).then(Payment.RefundAsked)
