"""From a receipt to its order: what was ordered, what was delivered, and under which terms."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from api.reception import Desk
from application.booking.order_page import OrderPage, order_page
from domain.events import Event, derived, name_of
from domain.languages import InThreeLanguages
from domain.money import Money


@dataclass(frozen=True)
class Fact:
    """One event that led to a line: what, by whom, when, under which rules, where in the log."""

    what: str
    by: UUID
    recorded_at: datetime
    rules: tuple[str, ...]
    position: int


@dataclass(frozen=True)
class OrderTrace:
    """An order with everything its receipt rests on."""

    order_id: UUID
    name: InThreeLanguages
    price: Money
    terms_version: int | None
    """The version of the terms accepted with the order."""
    engagement_id: UUID
    facts: tuple[Fact, ...]


def fact_of(event: Any) -> Fact:
    """What an event says of itself: that it was, no content."""
    told = event.envelope
    return Fact(name_of(type(event)), told.by, told.recorded_at, told.rule, event.position)


async def order_traced(desk: Desk, order_id: UUID) -> OrderTrace | None:
    """The order, its events and those of the sessions it bought."""
    order: OrderPage | None = await desk.shelf.document(order_page, order_id)
    if order is None:
        return None
    engagement = derived(order_id, "engagement")
    events = await asyncio.to_thread(_events, desk, order_id, engagement)
    return OrderTrace(
        order_id, order.ordered.name, order.ordered.price,
        order.accepted.terms if order.accepted else None, engagement, tuple(map(fact_of, events)),
    )  # fmt: skip


def _events(desk: Desk, order_id: UUID, engagement: UUID) -> list[Event]:
    log = desk.reception.log
    held = [one for one in log.stream(engagement) if hasattr(one, "session_id")]
    return sorted([*log.stream(order_id), *held], key=lambda one: one.position)
