"""Whenever an order is let go or goes by invoice, its payment page is closed.

So nobody pays for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.orders import Order


def whenever_an_order_is_let_go(event: Event) -> Iterator[Errand]:
    match event:
        case (
            Order.Cancelled(session=session)
            | Order.Expired(session=session)
            | Order.Confirmed(session=session)
        ) if session:
            yield Errand("close_checkout", about(order_id=event.originator_id, session=session))
