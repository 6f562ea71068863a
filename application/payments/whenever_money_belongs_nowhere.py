"""Whenever money comes that belongs to no open order, it goes back after an hour's grace."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from application.payments.ask_refund import AskRefund
from application.policies import Errand, Later, about
from domain.events import Event, derived
from domain.payments import Payment

GRACE: Final = timedelta(hours=1)


def whenever_money_belongs_nowhere(event: Event) -> Iterator[Later | Errand]:
    match event:
        case Payment.Unapplied(amount=amount, reason=reason):
            refund_id = derived(event.originator_id, "refund")
            command = AskRefund(
                payment_id=event.originator_id, refund_id=refund_id, amount=amount, ground=reason
            )
            yield Later(event.timestamp + GRACE, command)
        case Payment.RefundAsked(refund_id=refund_id, intent=intent, amount=amount):
            yield Errand("refund", about(intent=intent, cents=str(amount.cents), key=refund_id))
