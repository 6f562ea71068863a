from dataclasses import replace
from typing import Any

import pytest

from application.ledgers.card_moves import CardRow, card_moves, card_rows
from application.payments.record_payment import DisputeFact, RefundFact
from application.views import Put
from domain.money import Money
from tests.booking.scene import ORDER, ORDERED, PRICE, THE_FIRM, after, payment
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("L11")
REFUND = RefundFact("re_1", None, Money(5000), "succeeded")
FAILED = replace(REFUND, status="failed", reason="closed account")
DISPUTE = DisputeFact("dp_1", Money(9800), "lost", "fraudulent", after(days=9))


def rows(*told: Any) -> list[CardRow]:
    """What the report says after what the provider told."""
    spec = Spec(MemoryLog()).given(*THE_FIRM, *ORDERED, *told)
    steps: list[Any] = [one for event in spec.log.recorded for one in card_moves.rows(event)]
    assert all(isinstance(step, Put) for step in steps)
    assert len({step.row.move_id for step in steps}) == len(steps)
    return card_rows(step.row for step in steps)


def test_a_payment_that_paid_an_order_leaves_no_difference() -> None:
    (row,) = rows(payment())
    assert (row.received, row.kept, row.applied, row.order_id) == (PRICE, PRICE, PRICE, ORDER)


def test_what_went_back_and_what_was_lost_is_not_kept() -> None:
    (row,) = rows(payment(refunds=(REFUND,), disputes=(DISPUTE,)))
    assert (row.refunded, row.lost, row.kept) == (Money(5000), Money(9800), Money(0))


def test_a_refund_that_failed_and_a_dispute_won_on_appeal_are_kept() -> None:
    told = payment(refunds=(REFUND,), disputes=(DISPUTE,))
    won = replace(DISPUTE, status="won")
    (row,) = rows(told, payment(refunds=(FAILED,), disputes=(won,)))
    assert (row.refunded, row.lost, row.kept) == (Money(0), Money(0), PRICE)


def test_one_that_failed_before_it_was_sent_changes_nothing() -> None:
    (row,) = rows(payment(), payment(refunds=(FAILED,)))
    assert row.kept == PRICE


def test_money_of_no_order_shows_as_a_difference() -> None:
    first, second = rows(payment(), payment(intent="pi_2"))
    assert (first.kept, first.applied) == (PRICE, PRICE)
    assert (second.kept, second.applied, second.order_id) == (PRICE, Money(0), None)
