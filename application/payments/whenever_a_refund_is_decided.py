"""Whenever a refund is decided, the provider is asked to send the money back."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.payments import Payment


def whenever_a_refund_is_decided(event: Event) -> Iterator[Errand]:
    match event:
        case Payment.RefundAsked(refund_id=refund_id, intent=intent, amount=amount):
            yield Errand(
                "refund",
                about(
                    payment_id=event.originator_id, intent=intent, cents=str(amount.cents),
                    key=refund_id,
                ),
            )  # fmt: skip
