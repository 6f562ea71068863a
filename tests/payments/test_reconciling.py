"""Both sides' sums by the same rules, and the rows of a payout by kind."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from application.payments.gateway import BalanceLine, DisputeState, PaymentState, RefundState
from domain.money import NOTHING, Money
from infrastructure.daily import daily, next_time
from infrastructure.reconciling import Reconciled, kept_of, sums_of
from tests.spec import NOON

STATE = PaymentState(
    intent="pi_1", order_id=None, currency="eur", amount_cents=14800, received_cents=14800,
    status="succeeded", livemode=False,
)  # fmt: skip
BACK = RefundState(
    refund_id="re_1", amount_cents=5000, status="succeeded", created_at=NOON, metadata={}
)
CONTESTED = DisputeState(
    dispute_id="dp_1", amount_cents=9800, status="needs_response", reason="", created_at=NOON
)
pytestmark = pytest.mark.feature("L11")


@pytest.mark.parametrize(
    ("refund", "dispute", "kept"),
    [
        ("succeeded", "needs_response", 0),
        ("failed", "needs_response", 5000),
        ("pending", "won", 14800),
        ("succeeded", "prevented", 9800),
        ("succeeded", "lost", 0),
        ("succeeded", "warning_needs_response", 9800),
    ],
)
def test_what_the_provider_keeps_of_a_payment(refund: str, dispute: str, kept: int) -> None:
    state = replace(
        STATE, refunds=(replace(BACK, status=refund),),
        disputes=(replace(CONTESTED, status=dispute),),
    )  # fmt: skip
    assert kept_of(state) == Money(kept)


def test_other_money_counts_nowhere() -> None:
    assert kept_of(replace(STATE, currency="sek")) == NOTHING


def line(type_: str, gross: int, fee: int = 0) -> BalanceLine:
    return BalanceLine(
        line_id=f"txn_{type_}", type=type_, source=None, gross_cents=gross, fee_cents=fee,
        net_cents=gross - fee, created_at=NOON,
    )  # fmt: skip


def test_the_rows_of_a_payout_add_up_to_what_was_sent() -> None:
    sums = sums_of([
        line("charge", 14800, 247), line("refund", -5000), line("adjustment", -9800, 2000),
        line("stripe_fee", -100), line("payout", 2347),
    ])  # fmt: skip
    assert (sums.received, sums.returned, sums.contested, sums.other, sums.fees) == (
        Money(14800), Money(-5000), Money(-9800), Money(-100), Money(2247),
    )  # fmt: skip
    assert sums.net == Money(-2347)


def test_the_difference_is_what_they_have_and_we_do_not() -> None:
    assert Reconciled(1, 0, 0, Money(14800), Money(9800)).difference == Money(5000)


def test_every_quarter_of_an_hour_is_the_next_full_one() -> None:
    quarter = timedelta(minutes=15)
    assert next_time(NOON, quarter) == NOON + quarter
    assert next_time(NOON + timedelta(minutes=1), quarter) == NOON + quarter
    assert next_time(datetime(2026, 3, 29, 0, 59, tzinfo=UTC), quarter).minute == 0


def test_a_night_that_failed_is_followed_by_the_next(monkeypatch: Any) -> None:
    planned: list[Any] = []

    async def plan(_house: Any, wish: Any) -> None:
        planned.append(wish)

    async def fail(_house: Any, _about: Any) -> None:
        raise TimeoutError

    monkeypatch.setattr("infrastructure.daily.plan_daily", plan)
    with pytest.raises(TimeoutError):
        asyncio.run(_done(daily("reconcile", time(3, 40), fail)))
    assert planned == [{"reconcile": time(3, 40)}]


async def _done(job: Any) -> None:
    await job(None, {})
