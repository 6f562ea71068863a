"""Whenever money comes that belongs to no open order, it goes back after an hour's grace.

A wrong amount does not go back by itself: it is an alarm, and a person looks.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from application.payments.ask_refund import AskRefund
from application.policies import Later
from domain.booking_policy import booking_policy_at
from domain.events import Event, derived
from domain.payments import Payment


def whenever_money_belongs_nowhere(event: Event) -> Iterator[Later]:
    match event:
        case Payment.Unapplied(amount=amount, reason=reason) if reason.goes_back_by_itself:
            policy = booking_policy_at(event.timestamp)
            command = AskRefund(
                payment_id=event.originator_id, refund_id=derived(event.originator_id, "refund"),
                amount=amount, ground=reason.value,
            )  # fmt: skip
            yield Later(event.timestamp + timedelta(minutes=policy.refund_grace_minutes), command)
