"""Whenever an order for a seat is paid, the seat is given out."""

from __future__ import annotations

from collections.abc import Iterator

from application.trainings.take_seat import TakeSeat
from domain.events import Event
from domain.orders import Order
from domain.service_kinds import ServiceKind


def whenever_a_seat_is_paid(event: Event) -> Iterator[TakeSeat]:
    match event:
        case Order.Paid(ordered=ordered) if ordered.kind is ServiceKind.TRAINING:
            yield TakeSeat(order_id=event.originator_id)
