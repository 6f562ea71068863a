"""Whenever an order a gift card paid for comes to nothing or is given back, so are the minutes."""

from __future__ import annotations

from collections.abc import Iterator

from application.vouchers.pay_with_gift_card import PutMinutesBack
from domain.events import Event
from domain.orders import Order


def whenever_a_card_paid_in_vain(event: Event) -> Iterator[PutMinutesBack]:
    this = event.originator_id
    match event:
        case Order.Cancelled(ordered=ordered) | Order.Expired(ordered=ordered) if ordered.card_id:
            yield PutMinutesBack(order_id=this, return_id=this)
        case (
            Order.SessionSettled(refund_id=refund, to_card=value)
            | Order.FeeReturned(refund_id=refund, to_card=value)
            | Order.Withdrawn(refund_id=refund, to_card=value)
        ) if value:
            yield PutMinutesBack(order_id=this, return_id=refund, value=value)
