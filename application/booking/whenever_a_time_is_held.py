"""Whenever a time is held, it is let go when the hold is over."""

from __future__ import annotations

from collections.abc import Iterator

from application.booking.let_go import ExpireOrder
from application.policies import Later
from domain.events import Event
from domain.orders import Order


def whenever_a_time_is_held(event: Event) -> Iterator[Later]:
    match event:
        case Order.TimeChosen() | Order.HoldExtended() | Order.PaymentStarted():
            yield Later(event.held_until, ExpireOrder(order_id=event.originator_id))
