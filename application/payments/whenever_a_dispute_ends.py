"""Whenever a dispute ends, the refunds that waited for it go on their way."""

from __future__ import annotations

from collections.abc import Iterator

from application.payments.ask_refund import ReleaseRefunds
from domain.events import Event
from domain.payments import Payment


def whenever_a_dispute_ends(event: Event) -> Iterator[ReleaseRefunds]:
    match event:
        case Payment.DisputeClosed():
            yield ReleaseRefunds(payment_id=event.originator_id)
