"""Whenever an order comes to nothing, the coupon that lessened it may be used once more."""

from __future__ import annotations

from collections.abc import Iterator

from application.firm import Command
from application.vouchers.use_coupon_on_order import GiveCouponBack
from domain.events import Event
from domain.orders import Order


def whenever_a_lessened_order_is_let_go(event: Event) -> Iterator[Command]:
    match event:
        case Order.Cancelled() | Order.Expired():
            yield GiveCouponBack(order_id=event.originator_id)
